using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using S = Gongkai.Domain.Publishing.Articles.ArticleState;

namespace Gongkai.Web.Demo;

/// <summary>What the demonstration's articles say. All of it is invented.</summary>
internal static class DemoArticleTexts
{
    public static IReadOnlyList<DemoArticle> All { get; } =
    [
        new("zfb", "gongkai", 6, S.Published, Text("yw", "县政府常务会议研究部署冬春农田水利建设工作",
            "近日，县政府召开常务会议，研究部署今冬明春农田水利建设、政务服务便民化和安全生产工作。",
            "会议要求，各乡镇、各有关部门要倒排工期，把渠道清淤、山塘加固和高标准农田建设任务落实到项目、落实到人，每月向社会公开一次进展。",
            "会议还研究了其他事项。")),
        new("fgj", "nigao", 40, S.Published, Text("zwgk/ghjh", "示范县国民经济和社会发展计划上半年执行情况",
            "上半年，全县经济运行总体平稳，主要指标符合年度计划预期。", "重点项目开工率、完成投资情况以及下一步工作安排见正文各部分，统计数据以县统计部门公布的为准。",
            "下一步，将加快推进项目前期工作，做好要素保障，每季度公开一次执行情况。")),
        new("czj", "czj.ng", 55, S.Published, Text("zwgk/czxx", "示范县财政局关于本级政府预算调整情况的说明",
            "根据预算法的规定，现将本级政府预算调整情况予以公开。", "本次调整后的收支总额、调整原因和资金用途，经县人民代表大会常务委员会批准后执行。各科目的年初预算、调整数和调整后预算见附件。")) { Attached = f => f.Budget },
        new("jyj", "jyj.ng", 30, S.Published, Text("zwgk/msxx", "示范县义务教育阶段学校招生工作安排",
            "义务教育阶段学校实行免试就近入学。招生范围、报名时间和所需材料如下。", "报名方式：可以在线登记，也可以到学校现场登记。咨询时间为工作日上午8:30至12:00，下午2:30至5:30。"))
        {
            Then = ChangeInReview,
        },
        new("mzj", "mzj.ng", 48, S.Published, Text("zwgk/msxx", "示范县城乡居民最低生活保障标准和申请办法",
            "现将本县城乡居民最低生活保障标准、申请条件、办理程序予以公开。", "申请人可以向户籍所在地乡镇人民政府提出申请，也可以委托村（居）民委员会代为提出。"))
        {
            Attached = f => f.Application,
            Then = ChangePublished,
        },
        new("cgz", "cgz.ng", 12, S.Published, Text("tzgg", "城关镇人民政府关于解放街路面维修期间车辆绕行的通告",
            "因解放街路面维修，施工期间实行半幅封闭，过往车辆请按现场标志绕行。", "施工给您带来的不便，敬请谅解。")),
        new("wjj", "wjj.ng", 5, S.Published, Text("tzgg", "示范县卫生健康局关于开展冬季免费健康体检的通知",
            "为做好老年人健康管理，定于近期开展六十五周岁以上老年人免费健康体检。", "请携带身份证或者社会保障卡，到户籍所在地乡镇卫生院参加体检。")) { Hour = 9 },
        new("rsj", "rsj.ng", 4, S.Returned, Text("zwgk/rsxx", "示范县事业单位公开招聘工作人员公告",
            "根据工作需要，面向社会公开招聘事业单位工作人员。招聘岗位、资格条件和报名方式见附件。")),
        new("dsx", "dsx.ng", 2, S.First, Text("zwgk/xxgk", "东山乡惠民惠农财政补贴资金发放情况",
            "现将本乡第三季度惠民惠农财政补贴资金发放的项目、标准和总额予以公开，接受群众监督。")),
        new("zjj", "zjj.ng", 4, S.Third, Text("tzgg", "示范县住房和城乡建设局关于老旧小区改造项目进展情况的公告",
            "本年度老旧小区改造项目已全部开工，现将各小区改造内容和完工时间予以公告。")),
        new("nyj", "nyj.ng", 1, S.Draft, Text("zwgk/msxx", "示范县耕地地力保护补贴发放工作安排", "现将耕地地力保护补贴的对象、标准和发放时间予以公开。")),
        new("wjj", "wjj.ng", 6, S.MainLeader, Text("zwgk/yjgl", "示范县关于一起校园聚集性发热事件处置情况的通报",
            "接到报告后，县卫生健康、教育部门立即组织处置，患者症状较轻，校园生活秩序正常。", "有关情况将持续公开。") with { IsEmergency = true }),
        new("gaj", "gaj.ng", 5, S.Approved, Text("tzgg", "示范县公安局关于户籍窗口延时服务的通知", "自下月起，户籍窗口中午和周六上午安排人员值班，办理事项不变。")),
        new("zrj", "zrj.ng", 20, S.Published, Text("tzgg", "示范县自然资源局关于不动产登记系统升级暂停服务的通知", "因系统升级，不动产登记窗口暂停办理业务两天，恢复时间另行通知。"))
        {
            Then = TakenDown,
        },
    ];

    internal static ArticleContent Text(string column, string title, params string[] paragraphs) => new()
    {
        Column = column,
        Title = title,
        Source = "示范县人民政府门户网站",
        Summary = paragraphs[0],
        BodyHtml = string.Concat(paragraphs.Select(p => $"<p>{p}</p>")),
    };

    private static IEnumerable<DemoStep> ChangeInReview(DemoOffice office, DemoDays days, DemoFile file, DemoArticle article)
    {
        var day = days.Back(3);
        var changed = article.Content with { FormedOn = days.Back(article.DaysBack), BodyHtml = article.Content.BodyHtml + "<p>补充：随迁子女入学的报名材料同本县户籍学生，另附居住证明。</p>" };
        yield return new(day, file, () => (new ChangeArticle("增加随迁子女入学的说明"), office.As(article.Writer)));
        yield return new(day, file, () => (new EditArticle(changed), office.As(article.Writer)));
        foreach (var step in DemoArticles.Walk(office, days, file, article, day, S.Second)) yield return step;
    }

    private static IEnumerable<DemoStep> ChangePublished(DemoOffice office, DemoDays days, DemoFile file, DemoArticle article)
    {
        var day = days.Back(18);
        var changed = article.Content with { FormedOn = days.Back(article.DaysBack), BodyHtml = article.Content.BodyHtml.Replace("标准、", "新标准、", StringComparison.Ordinal) + "<p>本标准自公布之日起执行，原标准同时停止执行。</p>" };
        yield return new(day, file, () => (new ChangeArticle("保障标准调整"), office.As(article.Writer)));
        yield return new(day, file, () => (new EditArticle(changed), office.As(article.Writer)));
        foreach (var step in DemoArticles.Walk(office, days, file, article, day, S.Published)) yield return step;
    }

    private static IEnumerable<DemoStep> TakenDown(DemoOffice office, DemoDays days, DemoFile file, DemoArticle article)
    {
        yield return new(days.Back(8), file, () => (new TakeDownArticle("系统升级已经完成，通知内容过时", WithdrawalMode.Notice, "系统升级已经完成，不动产登记窗口恢复正常办理。"), office.As("xinxi")));
    }
}
