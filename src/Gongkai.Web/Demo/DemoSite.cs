using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.SiteCare;

namespace Gongkai.Web.Demo;

/// <summary>The county's portal as work: a unit's site that went into it, a column to be moved and levels to be changed that wait for a second person, and what readers reported.</summary>
internal static class DemoSite
{
    private static readonly Actor Reader = new(0, "网民（纠错）", [new Holding("~", Roles.Applicant)]);

    public static IEnumerable<IEnumerable<DemoStep>> Stories(DemoOffice office, DemoDays days, long site)
    {
        yield return Settings(office, days, new DemoFile { Id = site });
        yield return Report(days, 6, new("tzgg", "cgz", "outdated", "《关于解放街路面维修期间车辆绕行的通告》里的绕行时间", "路面已经修好，通告应当注明已经结束。"),
            (office.As("gongkai"), new HandleContentReport(ReportOutcome.Fixed, "经核实路面维修已经完工，通告已注明结束日期。谢谢您的提醒。")));
        yield return Report(days, 4, new("zwgk/msxx", "mzj", "wording", "《示范县城乡居民最低生活保障标准和申请办法》第二段", "“每人每月”写成了“每月每人每月”。"),
            (office.As("gongkai"), new HandleContentReport(ReportOutcome.NoMistake, "经核对，页面上写的是“每人每月”，没有重复。")));
        yield return Report(days, 1, new("", null, "link", "首页底部的“党政机关网站标识”", "点开以后没有显示本网站的标识信息。"), null);
    }

    private static IEnumerable<DemoStep> Settings(DemoOffice office, DemoDays days, DemoFile site)
    {
        var closed = days.Back(300);
        var portal = ColumnWriting.First(DemoCounty.Settings) with { FormerSites = [new FormerSite("示范县民政信息网", "mz.shifan.gov.cn", "mzj", closed, "zwgk/msxx")] };
        yield return new(closed, site, () => (new ChangePortal(null, portal), office.As("xinxi")));
        yield return new(days.Back(3), site, () => (new ProposeColumnMove(null, "zwgk/tjxx", "zwgk/sjfb", "zwgk", Merge: false, "和“数据发布”的叫法一致，路径好记。"), office.As("xinxi")));
        yield return new(days.Back(2), site, () => (new ProposeLevels(LevelsPart.Column, null, "tzgg", TwoLevels, "通知公告时效性强，两级审核后即可发布。"), office.As("xinxi")));
    }

    private static IReadOnlyList<ArticleLevel> TwoLevels { get; } =
    [
        new("初审", [new(Roles.UnitHead, ArticlePlace.Unit)], ""),
        new("终审", [new(Roles.DisclosureHead, ArticlePlace.Office)], "", Secrecy: true),
    ];

    private static IEnumerable<DemoStep> Report(DemoDays days, int back, Said said, (Actor By, HandleContentReport Answer)? handled)
    {
        var (file, day) = (new DemoFile(), days.Back(back));
        yield return new(day, file, () => (new SubmitContentReport(0, DemoCounty.Settings.Name, said.Column, said.Unit, said.Mistake, said.Where, said.Right, null), Reader));
        if (handled is { } done) yield return new(days.Next(day), file, () => (done.Answer, done.By));
    }

    /// <summary>What a reader typed.</summary>
    private sealed record Said(string Column, string? Unit, string Mistake, string Where, string Right);
}
