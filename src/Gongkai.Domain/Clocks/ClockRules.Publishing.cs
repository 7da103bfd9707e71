namespace Gongkai.Domain.Clocks;

public static partial class ClockRules
{
    private static IEnumerable<ClockRule> Publishing() =>
    [
        new(ActivePublish, "主动公开", ClockUnit.WorkingDays, 20, "信息形成或者变更之日", "条例第二十六条；R-PUB-01")
        {
            LawId = "C-ACTIVE", Events = [ClockEvents.Changed], OnExpiry = "逾期未主动公开（法律、法规另有规定的除外）",
        },
        new("credit.publish", "行政许可、行政处罚信息公示", ClockUnit.WorkingDays, 7, "作出行政决定之日", "R-CRD-01") { OnExpiry = "逾期未公示" },
        new("penalty.withdraw", "撤回行政处罚决定信息并公开说明", ClockUnit.WorkingDays, 3, "处罚决定被变更、撤销、确认违法或者确认无效之日", "行政处罚法第四十八条、第八十五条"),
        new("interpretation.publish", "政策解读公开", ClockUnit.WorkingDays, 3, "文件公开之日（可设为与文件同步）", "R-INT-06") { Configurable = true, OnExpiry = "逾期未解读" },
        new("interpretation.publish-together", "政策解读与文件同步公开", ClockUnit.SameDay, null, "文件公开之日", "R-INT-06") { Configurable = true },
        new("participation.report", "调查、征集结果反馈（调查情况分析、意见采纳情况报告）", ClockUnit.CalendarDays, 7, "调查、征集结束之日", "R-PART-06") { Configurable = true },
        new("decision.comment-period", "重大行政决策公开征求意见", ClockUnit.CalendarDays, 30, "发布征求意见公告之日", "重大行政决策程序暂行条例第十五条")
        {
            Configurable = true, OnExpiry = "一般不少于30日；缩短期限应当说明理由",
        },
        new("decision.hearing-materials", "听证材料提前送达", ClockUnit.CalendarDays, 7, "送达听证材料之日（听证会不早于期满）", "重大行政决策程序暂行条例第十六条"),
        new("decision.legality-review", "重大行政决策合法性审查", ClockUnit.WorkingDays, 7, "材料送审之日", "重大行政决策程序暂行条例第二十六条") { Configurable = true, OnExpiry = "一般不少于7个工作日" },
        new("rules.comment-period", "规章草案公开征求意见", ClockUnit.CalendarDays, 30, "公布草案之日", "规章制定程序条例") { Configurable = true },
        new("rules.hearing-notice", "规章听证会提前公告", ClockUnit.CalendarDays, 30, "公告听证会之日（听证会不早于期满）", "规章制定程序条例"),
        new("message.reply", "网民留言答复", ClockUnit.WorkingDays, null, "收到留言之日", "R-MSG-02")
        {
            Configurable = true,
            OnExpiry = "逾期未答复",
            Classes =
            [
                new("policy", "政策咨询", 3, [3]),
                new("complaint", "投诉", 7, [5, 6, 7]),
                new("help", "求助", 7, [5, 6, 7]),
                new("investigation", "需调查处理", 10, [10]),
                new("difficult", "重难件", 30, [15, 30]),
            ],
        },
        new("opinion.respond", "一般政务舆情回应", ClockUnit.Hours, 48, "舆情发生之时", "关于做好政务舆情回应的通知（文号未核实）") { Configurable = true },
        new("emergency.first-release", "特别重大、重大突发事件权威信息发布", ClockUnit.Hours, 5, "事件发生之时", "国办发〔2016〕80号"),
        new("emergency.press-conference", "特别重大、重大突发事件新闻发布会", ClockUnit.Hours, 24, "事件发生之时", "国办发〔2016〕80号；R-OPN-08"),
    ];
}
