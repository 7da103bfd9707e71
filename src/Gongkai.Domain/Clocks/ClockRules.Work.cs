namespace Gongkai.Domain.Clocks;

public static partial class ClockRules
{
    // Computed when asked for: the table is built before fields of this file would be.
    private static (int, int)[] EveryMonthEnd => [.. Enumerable.Range(1, 12).Select(m => (m, 31))];

    private static IEnumerable<ClockRule> Work() =>
    [
        new("document.step", "公文办理环节", ClockUnit.WorkingDays, null, "到达该环节之日", "R-DOC-13 至 R-DOC-18") { Configurable = true, OnExpiry = "环节超时" },
        new("document.recheck", "定期评估未公开的政府信息", ClockUnit.CalendarDays, null, "印发之日或者上次评估之日", "条例第十八条") { Configurable = true, OnExpiry = "逾期未评估" },
        new("withdrawal.verify", "确认撤下的信息已在各处消失", ClockUnit.WorkingDays, null, "撤下之日", "条例第十七条；R-SEC-04") { Configurable = true, OnExpiry = "撤下未见效" },
        new("correction.handle", "处理网页纠错", ClockUnit.WorkingDays, 3, "收到纠错之日", "《政府网站发展指引》（3个工作日未经公开文本核实，可由本站设定）") { Configurable = true, OnExpiry = "逾期未处理" },
        new("negative-list.review", "复核、调整政务公开负面清单", ClockUnit.Months, 12, "现行版本施行之日", "R-SEC-01、R-SEC-02") { Configurable = true, OnExpiry = "逾期未复核" },
        new("annual.department", "部门政府信息公开工作年度报告", ClockUnit.FixedDate, null, "报告年度结束之日", "条例第四十九条；R-PUB-19")
        {
            LawId = "C-ANNUAL-DEPT", Dates = [(1, 31)], OnExpiry = "逾期未报送、公布",
        },
        new("annual.government", "政府信息公开工作年度报告", ClockUnit.FixedDate, null, "报告年度结束之日", "条例第四十九条")
        {
            LawId = "C-ANNUAL-GOV", Dates = [(3, 31)], OnExpiry = "逾期未公布",
        },
        new("report.statistics", "政府信息公开情况统计表、依申请办理情况报备表", ClockUnit.FixedDate, null, "统计期结束之日（双月5日前）", "R-STA-01、R-REQ-17")
        {
            Configurable = true, Dates = [(2, 5), (4, 5), (6, 5), (8, 5), (10, 5), (12, 5)],
        },
        new("request.filing", "报送《依申请办理情况报备表》", ClockUnit.CalendarDays, 5, "报备期最后一日（双月5日前）", "R-REQ-17、R-STA-01") { Configurable = true, Stays = true, OnExpiry = "逾期未报送" },
        new("report.annual-work", "年度工作总结", ClockUnit.FixedDate, null, "年度起始之日（12月5日前）", "R-STA-06") { Configurable = true, Dates = [(12, 5)] },
        new("report.monthly-statistics", "统计类信息按月报送网站", ClockUnit.FixedDate, null, "上期届满之日（每月）", "R-WEB-09") { Configurable = true, Dates = EveryMonthEnd },
        new("notice.monthly", "工作通报（每月）", ClockUnit.FixedDate, null, "上期届满之日", "R-ASM-03") { Configurable = true, Dates = EveryMonthEnd },
        new("notice.bimonthly", "工作通报（每两个月）", ClockUnit.FixedDate, null, "上期届满之日", "R-ASM-04")
        {
            Configurable = true, Dates = [(2, 31), (4, 30), (6, 30), (8, 31), (10, 31), (12, 31)],
        },
        new("notice.quarterly", "政务信息通报（每季度）", ClockUnit.FixedDate, null, "上期届满之日", "R-ASM-10")
        {
            Configurable = true, Dates = [(3, 31), (6, 30), (9, 30), (12, 31)],
        },
        new("demonstration.progress", "示范点工作进展（每半年）", ClockUnit.FixedDate, null, "上期届满之日", "R-DEM-02") { Configurable = true, Dates = [(6, 30), (12, 31)] },
        new("leader.interpretation", "主要负责人解读重要政策（每年至少1次）", ClockUnit.FixedDate, null, "年度起始之日", "R-INT-10") { Configurable = true, Dates = [(12, 31)] },
        new("leader.report", "领导班子听取政务公开工作汇报（每年至少1次）", ClockUnit.FixedDate, null, "年度起始之日", "R-ORG-01") { Configurable = true, Dates = [(12, 31)] },
        new("leader.quarterly-meeting", "政务公开工作例会（每季度1次）", ClockUnit.FixedDate, null, "上期届满之日", "R-ORG-01")
        {
            Configurable = true, Dates = [(3, 31), (6, 30), (9, 30), (12, 31)],
        },
        new("leader.study", "集体学习（每年至少1次）", ClockUnit.FixedDate, null, "年度起始之日", "R-TRN-08、R-ORG-01") { Configurable = true, Dates = [(12, 31)] },
        new("training.yearly", "本系统培训（每年至少1次）", ClockUnit.FixedDate, null, "年度起始之日", "R-TRN-04") { Configurable = true, Dates = [(12, 31)] },
        new("training.rotation", "政务公开人员轮训", ClockUnit.Years, 3, "上次轮训之日", "R-TRN-03") { Configurable = true },
        new("assessment.rectify", "考核不合格单位整改", ClockUnit.Months, 1, "收到考核结果之日", "R-ASM-02") { Configurable = true, OnExpiry = "逾期未整改" },
        new("staff.no-transfer", "工作人员不调岗期", ClockUnit.Years, 1, "备案上岗之日", "R-STF-04") { Configurable = true, OnExpiry = "期满后可以调岗；期内调岗应当说明理由" },
        new(WorkingDays, "按工作日计算", ClockUnit.WorkingDays, null, "起算事件之日", "民法典第二百零一条") { Configurable = true },
        new("calendar-days", "按自然日计算", ClockUnit.CalendarDays, null, "起算事件之日", "民法典第二百零一条、第二百零三条") { Configurable = true },
    ];

    /// <summary>Numbers in the register that are norms, not periods: they are listed and shown, nothing falls due by them.</summary>
    private static IEnumerable<ClockRule> Norms() =>
    [
        new("promotion.demonstration-units", "推进会示范单位（2至3个，此处为下限）", ClockUnit.Count, 2, "召开推进会之时", "R-TRN-06") { Configurable = true },
        new("info-centre.staffing", "信息中心编制（主任1名、专职副主任1名、工作人员3至5名，此处为下限合计）", ClockUnit.Count, 5, "机构设立之时", "R-ORG-05") { Configurable = true },
        new("leader.study-twice", "领导干部学习政务公开（每年至少2次）", ClockUnit.Count, 2, "每年", "R-ORG-01、R-TRN-08") { Configurable = true },
    ];

    /// <summary>Dates in the seeds that have passed: kept as tasks of their time, never as rules.</summary>
    public static IReadOnlyList<(DateOnly Date, string Title)> Milestones { get; } =
    [
        (new(2016, 12, 31), "网站迁移、新媒体账号开设"),
        (new(2017, 12, 31), "公开目录、会议公开制度"),
        (new(2018, 6, 30), "统计表开始报送、召开推进会"),
        (new(2018, 7, 31), "网络检查"),
        (new(2018, 8, 10), "指南自查、试点清单"),
        (new(2018, 12, 31), "目录、培训、回头看"),
        (new(2019, 10, 31), "试点验收"),
        (new(2020, 12, 31), "负面清单"),
    ];
}
