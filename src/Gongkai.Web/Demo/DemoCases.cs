using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review;

namespace Gongkai.Web.Demo;

/// <summary>What has happened in the county: documents in every state, late ones and ones about to be.</summary>
internal static class DemoCases
{
    public static IEnumerable<IEnumerable<DemoStep>> Stories(DemoOffice office, DemoDays days) => Published(office, days).Concat(UnderWay(office, days)).Concat(Endings(office, days));

    private static IEnumerable<IEnumerable<DemoStep>> Published(DemoOffice office, DemoDays days)
    {
        (string Unit, string Name, string Topic, int Back)[] policies =
        [
            ("mzj", "示范县民政局", "调整城乡居民最低生活保障标准", 95), ("rsj", "示范县人力资源和社会保障局", "支持返乡人员就业创业", 80),
            ("jyj", "示范县教育局", "义务教育学校招生入学工作", 66), ("nyj", "示范县农业农村局", "耕地地力保护补贴发放", 52), ("wjj", "示范县卫生健康局", "家庭医生签约服务", 38),
        ];
        foreach (var (unit, name, topic, back) in policies)
            yield return office.Walk(unit, DemoPapers.Policy(topic, name, days.Back(back - 10)) with { DateEffective = unit == "wjj" ? NextQuarter(days) : null }, Stage.Published, days.Back(back), days.Next);
        (string Unit, string Name, string Topic, int Back)[] notices =
        [
            ("czj", "示范县财政局", "做好部门决算公开", 88), ("gaj", "示范县公安局", "开展道路交通安全整治", 74), ("zjj", "示范县住房和城乡建设局", "农村危房改造动态监测", 60),
            ("zrj", "示范县自然资源局", "地质灾害隐患排查", 45), ("gxj", "示范县工业和信息化局", "中小企业服务月活动", 31), ("cgz", "城关镇人民政府", "农村集体资产清查", 24),
        ];
        var files = notices.ToDictionary(n => n.Unit, _ => new DemoFile());
        foreach (var (unit, name, topic, back) in notices)
            yield return office.Walk(unit, () => unit == "cgz" ? DemoPapers.Following(DemoPapers.Notice(topic, name), files["zjj"].Document) : DemoPapers.Notice(topic, name) with { DateExpires = unit == "czj" ? days.Back(15) : null }, Stage.Published, days.Back(back), days.Next, files[unit]);
        yield return office.Walk("sfj", () => DemoPapers.Repeal(files["gaj"].Document), Stage.Published, days.Back(22), days.Next);
        yield return office.Walk("fgj", DemoPapers.Decision("城乡居民生活用水价格管理", "示范县发展和改革局", days.Back(60).AddDays(-60), "czj", "zjj"), Stage.Published, days.Back(50), days.Next);
    }

    // Far enough that the county shows a document that is not yet in force, whatever the day.
    private static DateOnly NextQuarter(DemoDays days) => new DateOnly(days.Today.Year, days.Today.Month, 1).AddMonths(3);

    private static IEnumerable<IEnumerable<DemoStep>> UnderWay(DemoOffice office, DemoDays days)
    {
        (Stage Stage, string Topic, int Back)[] plain =
        [
            (Stage.Draft, "公共资源交易目录修订", 1), (Stage.UnitReview, "重大项目联合审批", 2), (Stage.CaseReview, "政府投资项目管理", 3), (Stage.Handling, "粮食应急供应网点建设", 4),
            (Stage.SelfSecrecy, "节能降碳行动", 5), (Stage.DisclosureReview, "社会信用信息归集", 6), (Stage.SecrecyApproval, "农产品价格监测", 7), (Stage.NormReview, "充电设施布局", 8),
            (Stage.LeaderApproval, "物流园区建设", 9), (Stage.PrePrint, "营商环境评价问题整改", 9), (Stage.Printing, "以工代赈项目管理", 10), (Stage.Numbered, "项目谋划储备", 10),
        ];
        foreach (var (stage, topic, back) in plain)
            yield return office.Walk("fgj", DemoPapers.Notice(topic, "示范县发展和改革局"), stage, days.Back(back), days.Next);
        // Issued and waiting for the information centre: one fresh, one near its twentieth working day, one past it.
        yield return office.Walk("nyj", DemoPapers.Notice("秋冬农田水利建设", "示范县农业农村局"), Stage.Issued, days.Back(7), days.Next);
        yield return office.Walk("zrj", DemoPapers.Notice("国土空间规划公示", "示范县自然资源局"), Stage.Issued, days.Back(23), days.Next);
        yield return office.Walk("wjj", DemoPapers.Policy("村卫生室标准化建设", "示范县卫生健康局", days.Back(20)), Stage.Issued, days.Back(34), days.Next);
        yield return office.Walk("jyj", DemoPapers.Decision("中小学布局调整", "示范县教育局", days.Back(60).AddDays(-45), "czj"), Stage.Countersign, days.Back(8), days.Next);
        yield return office.Walk("mzj", DemoPapers.Decision("特困人员救助供养", "示范县民政局", days.Back(60).AddDays(-45)), Stage.LegalReview, days.Back(9), days.Next);
    }

    private static IEnumerable<IEnumerable<DemoStep>> Endings(DemoOffice office, DemoDays days)
    {
        yield return office.Walk("fgj", DemoPapers.Notice("机关值班安排", "示范县发展和改革局", DemoPapers.Withheld), Stage.FiledNotPublic, days.Back(40), days.Next);
        yield return office.Walk("czj", DemoPapers.Notice("个别企业贷款贴息复核", "示范县财政局", DemoPapers.OnRequest), Stage.FiledNotPublic, days.Back(33), days.Next);
        yield return office.Walk("sfj", DemoPapers.Notice("行政执法人员资格清理", "示范县司法局"), Stage.Archived, days.Back(70), days.Next);

        var outside = DemoPapers.Notice("老旧小区加装电梯", "示范县住房和城乡建设局") with { IsPolicy = true, Mark = null };
        yield return [new(days.Back(3), new(), () => (new SubmitFromOutside("zjj", outside, "县级协同办公系统"), office.As("zjj.ng")))];

        // What somebody does with a document after it has come as far as this.
        IEnumerable<DemoStep> Then(string unit, DraftContent content, Stage until, int back, int actBack, string signIn, IAct act)
        {
            var file = new DemoFile();
            return office.Walk(unit, content, until, days.Back(back), days.Next, file).Append(new(days.Back(actBack), file, () => (act, office.As(signIn))));
        }
        yield return Then("hkz", DemoPapers.Notice("秸秆综合利用", "河口镇人民政府"), Stage.CaseReview, 6, 2, "chengban",
            new ReturnDocument([ReturnReason.Content], "请补充任务分工表，明确牵头单位后重新报送。"));
        yield return Then("dsx", DemoPapers.Notice("临时救助对象公示", "东山乡人民政府"), Stage.Published, 29, 5, "gongkai",
            new WithdrawPublication("privacy", WithdrawalMode.Notice, "因附表中含有个人信息，本文件已撤下，更正后重新公布。"));
        yield return Then("xxz", DemoPapers.Notice("集镇环境整治", "西溪镇人民政府"), Stage.Draft, 15, 14, "xxz.ng", new AbandonDraft("与县级方案重复，不再单独行文。"));
        yield return Then("fgj", DemoPapers.Notice("节假日市场保供", "示范县发展和改革局"), Stage.LeaderApproval, 12, 1, "nigao", new UrgeDocument("节前需要印发，请领导尽快审批。"));
    }
}
