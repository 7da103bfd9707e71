using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Tests.Publishing.Articles;

namespace Gongkai.Domain.Tests.Publishing.Columns;

/// <summary>门户设置: what may stand in them.</summary>
public class PortalActTests
{
    private static readonly SiteProcedure Procedure = new();
    private static readonly SiteSettings Site = new() { Code = "shifan", Name = "示范县" };

    // The sample's profiles name units that this small county does not have.
    private static PortalSettings Good => DemonstrationPortal.Settings with { UnitProfiles = [], SiteName = "示范县门户" };

    private static Decision<SiteSettings> Try(PortalSettings portal, params string[] ownHosts) =>
        Procedure.Decide(Site, new ChangePortal(null, portal, ownHosts), new Newsroom { Site = Site }.Context(Newsroom.Final));

    private static IReadOnlyList<(string, string?)> Refusals(PortalSettings portal) => [.. Try(portal).Refusals.Select(r => (r.Code, r.Field))];

    [Fact]
    public void A_good_portal_is_kept_without_touching_its_columns()
    {
        var decision = Try(Good with { Columns = new ColumnTree([]), Theme = "pine", HomeColumns = ["yw"] }, "www.shifan.gov.cn");
        Assert.True(decision.Accepted, string.Join(";", decision.Refusals.Select(r => r.Code)));
        Assert.Equal(("pine", DemonstrationPortal.Settings.Columns.All.Count), (decision.Record!.Portal!.Theme, decision.Record.Portal.Columns.All.Count));
        Assert.Equal(["www.shifan.gov.cn"], decision.Record.Content.OwnHosts);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_its_field()
    {
        var wrong = Good with
        {
            SiteName = " ",
            SiteIdCode = "123",
            Theme = "pink",
            SiteDomain = "http://x",
            Hosts = ["a b"],
            PublicAddress = "javascript:alert(1)",
            HomeColumns = ["no/such"],
            MostWanted = [new("外站", "https://example.com"), new("外站", "//example.com")],
            Leaders = [new() { Name = "甲", Post = "", Duties = "" }],
            UnitProfiles = [new() { UnitCode = "nowhere", Duties = "", Address = "", Hours = "", Phone = "", Head = "" }],
            FormerSites = [new("旧站", "old.gov.cn", "mzj", default, "https://example.com")],
        };
        Assert.Equal(
        [
            ("PORTAL-NAME", "siteName"), ("PORTAL-ID-CODE", "siteIdCode"), ("PORTAL-THEME", "theme"), ("PORTAL-ADDRESS", "publicAddress"), ("PORTAL-DOMAIN", "siteDomain"), ("PORTAL-HOST", "hosts"),
            ("PORTAL-COLUMN", "homeColumns"), ("PORTAL-WANTED", "mostWanted"), ("PORTAL-WANTED", "mostWanted"), ("PORTAL-LEADER", "leaders"), ("PORTAL-UNIT", "unitProfiles"), ("PORTAL-FORMER-TARGET", "formerSites"),
        ], Refusals(wrong));
        Assert.Equal(["PORTAL-OWN-HOST"], Try(Good, "http://x/").Refusals.Select(r => r.Code));
    }

    [Fact]
    public void A_further_site_has_a_code_and_hosts_of_its_own()
    {
        var context = new Newsroom { Site = Site }.Context(Newsroom.Centre);
        var other = Good with { SiteCode = "wenlv", SiteName = "文旅网", SiteDomain = "wl.shifan.gov.cn" };
        var added = Procedure.Decide(Site, new AddSite(other), context);
        Assert.Equal("wenlv", Assert.Single(added.Record!.Sites).SiteCode);
        Assert.Equal(["PORTAL-SITE-TAKEN"], Procedure.Decide(Site, new AddSite(other with { SiteCode = "shifan" }), context).Refusals.Select(r => r.Code));
        Assert.Equal(["PORTAL-HOST-TAKEN"], Procedure.Decide(Site, new AddSite(other with { SiteDomain = "www.shifan.gov.cn" }), context).Refusals.Select(r => r.Code));
        var column = new Column { Path = "ly", Name = "旅游", Description = "旅游信息。", Keywords = "旅游", Type = "政务动态", UnitCode = "zfb" };
        var own = Procedure.Decide(added.Record, new AddColumn("wenlv", column), context);
        Assert.NotNull(own.Record!.Sites[0].Columns.Find("ly"));
        Assert.Null(own.Record.Portal);
    }
}
