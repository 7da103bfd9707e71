using Gongkai.Domain.Review;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Domain.Review.WordLists;

namespace Gongkai.Web.Demo;

/// <summary>What the county's content checks go by: a word list of its own, and the negative list in force with an adjustment waiting for the second person.</summary>
internal static class DemoReview
{
    public static IEnumerable<IEnumerable<DemoStep>> Stories(DemoOffice office, DemoDays days)
    {
        yield return Words(office, days);
        yield return NegativeList(office, days);
    }

    private static IEnumerable<DemoStep> Words(DemoOffice office, DemoDays days)
    {
        var (file, day) = (new DemoFile(), days.Back(120));
        yield return new(day, file, () => (new OpenWordList("shifan", "本站常见差错", "政务公开股", "日常校对积累和县级机构改革文件"), office.As("gongkai")));
        yield return new(day, file, () => (new ChangeWords(Entries, [], "登记日常校对中积累的十个词条"), office.As("gongkai")));
    }

    private static IReadOnlyList<WordEntry> Entries { get; } =
    [
        new("布署", WordKind.Typo, "部署"),
        new("按装", WordKind.Typo, "安装"),
        new("座落于", WordKind.Typo, "坐落于"),
        new("截止目前", WordKind.Typo, "截至目前") { Note = "“截止”后面不带宾语" },
        new("法人代表", WordKind.Typo, "法定代表人") { Source = "《中华人民共和国民法典》第六十一条", Unless = ["企业法人代表处"] },
        new("示范县国土资源局", WordKind.ObsoleteInstitution, "示范县自然资源局") { Note = "机构改革更名", ChangedOn = new DateOnly(2019, 3, 1) },
        new("示范县卫生和计划生育局", WordKind.ObsoleteInstitution, "示范县卫生健康局") { Note = "机构改革更名", ChangedOn = new DateOnly(2019, 3, 1) },
        new("中华人民共和国物权法", WordKind.RepealedLaw, "中华人民共和国民法典") { Note = "民法典施行，物权法同时废止", Source = "《中华人民共和国民法典》第一千二百六十条", ChangedOn = new DateOnly(2021, 1, 1) },
        new("此处待补充", WordKind.Placeholder) { Severity = FindingSeverity.Block, Note = "没有写完的文稿" },
        new("空巢青年", WordKind.Sensitive, "独居青年") { Note = "带有标签色彩" },
    ];

    private static IEnumerable<DemoStep> NegativeList(DemoOffice office, DemoDays days)
    {
        var (file, first) = (new DemoFile(), days.Back(505));
        yield return new(first, file, () => (new ProposeNegativeList(First, first, "制定本县政务公开负面清单"), office.As("gongkai")));
        yield return new(days.Next(first), file, () => (new ConfirmNegativeList(), office.As("zhengwu")));
        yield return new(days.Back(4), file, () => (new ProposeNegativeList(Second, days.Today.AddDays(15), "按年度复核：土地出让底价的范围写明到成交公示为止，增加未成年人保护个案"), office.As("gongkai")));
    }

    private static IReadOnlyList<NegativeItem> First { get; } =
    [
        new("1", "国防动员潜力数据和军事设施情况", "国防动员潜力统计数据，军事设施的位置、布局和防护情况；国防教育活动、双拥工作情况不在此列。", StatutoryGround.StateSecret, "《中华人民共和国保守国家秘密法》第十三条", ["国防动员潜力", "军事设施坐标"]),
        new("2", "关键设施的防护部署", "供水、供电、通信等关键设施的防护力量、布防位置和应急处置细节；一般应急预案的简本应当公开。", StatutoryGround.ThreeSecurities, "《关键信息基础设施安全保护条例》", ["防护力量布防", "关键设施布防图"]),
        new("3", "未公布的土地出让底价", "经营性用地出让前集体决定的底价和出让方案中的测算过程。", StatutoryGround.ThreeSecurities, "《招标拍卖挂牌出让国有建设用地使用权规定》", ["未公布的出让底价"]),
        new("4", "举报人信息", "举报人的姓名、单位、联系方式以及能够推知举报人的内容。", StatutoryGround.ThirdParty, "《中华人民共和国个人信息保护法》", ["举报人身份信息"]),
        new("5", "机关内部考勤、后勤管理材料", "机关内部的考勤、采购用品领用、车辆调度记录；“三公”经费情况应当公开。", StatutoryGround.Internal, "", ["机关考勤明细"]) { Blocks = false },
        new("6", "会议发言记录", "局务会、常务会的发言记录和表决前的各种方案；会议议定的事项按规定公开。", StatutoryGround.Process, "", ["会议发言记录稿"]),
        new("7", "行政执法案卷副卷", "执法案卷中的内部审批、集体讨论材料；行政处罚决定信息按规定公示。", StatutoryGround.EnforcementFile, "《中华人民共和国行政处罚法》第四十八条", ["执法案卷副卷"]),
    ];

    private static IReadOnlyList<NegativeItem> Second { get; } =
    [
        .. First.Select(i => i.Code == "3" ? i with { Detail = "经营性用地出让前集体决定的底价和测算过程，至成交结果公示时止；成交价格应当公开。" } : i),
        new("8", "未成年人保护个案", "困境儿童、未成年人司法保护个案中能够识别本人的内容；政策、标准和统计数据应当公开。", StatutoryGround.ThirdParty, "《中华人民共和国未成年人保护法》第一百零三条", ["未成年人保护个案"]),
    ];
}
