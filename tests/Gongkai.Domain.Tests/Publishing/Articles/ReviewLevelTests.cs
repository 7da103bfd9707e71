using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;

namespace Gongkai.Domain.Tests.Publishing.Articles;

/// <summary>How many levels there are and who stands where is changed by two people.</summary>
public class ReviewLevelTests
{
    private static readonly SiteProcedure Procedure = new();
    private static readonly Actor Second = Newsroom.Person(20, "另一负责人", "zfb", Roles.DisclosureHead);
    private static readonly ArticleLevel Unit = new("一审", [new(Roles.UnitHead, ArticlePlace.Unit)], ""), Office = new("二审", [new(Roles.DisclosureHead, ArticlePlace.Office)], "", Secrecy: true);
    private SiteSettings _site = new() { Code = "shifan", Name = "示范县" };

    private IReadOnlyList<string> Try(IAct<SiteSettings> act, Actor? actor = null)
    {
        actor ??= Newsroom.Final;
        if (!Procedure.Rights(_site, _site).Any(r => r.Allows(actor, act.GetType().Name, Procedure.Face(_site, _site), null, Newsroom.Tree))) return ["NOT-PERMITTED"];
        var decision = Procedure.Decide(_site, act, new Newsroom { Site = _site }.Context(actor));
        if (decision.Accepted) _site = decision.Record!;
        return [.. decision.Refusals.Select(r => r.Field is null ? r.Code : $"{r.Code} {r.Field}")];
    }

    [Fact]
    [Requirement("R-WEB-08")]
    public void Levels_change_when_a_second_person_confirms_and_not_before()
    {
        Assert.Empty(Try(new ProposeLevels(LevelsPart.General, null, null, [Unit, Office], "人员少")));
        Assert.Equal(3, _site.Articles.Levels.Count);
        Assert.Equal(["LEVELS-PENDING levels"], Try(new ProposeLevels(LevelsPart.General, null, null, [Office, Unit], "再调")));
        Assert.Equal(["OWN-WORK"], Try(new ConfirmLevels(LevelsPart.General, null, null)));
        Assert.Equal(["OWN-WORK"], Try(new ConfirmLevels(LevelsPart.General, null, null), Newsroom.Person(21, "代班", "zfb", Roles.DisclosureHead, onBehalfOf: Newsroom.Final.AccountId)));
        Assert.Empty(Try(new ConfirmLevels(LevelsPart.General, null, null), Second));
        Assert.Equal([("一审", "R-WEB-08"), ("二审", "R-WEB-08、R-SEC-03")], _site.Articles.Levels.Select(l => (l.Title, l.Basis)));
        Assert.Empty(_site.LevelsChanges);
        Assert.Equal(["LEVELS-SAME levels"], Try(new ProposeLevels(LevelsPart.General, null, null, [Unit, Office], "不变")));
    }

    [Fact]
    [Requirement("R-WEB-08")]
    public void A_column_gets_levels_of_its_own_and_goes_back_to_the_general_ones()
    {
        Assert.Equal(["COLUMN-UNKNOWN column"], Try(new ProposeLevels(LevelsPart.Column, null, "nowhere", [Unit, Office], "试")));
        Assert.Empty(Try(new ProposeLevels(LevelsPart.Column, null, "tzgg", [Unit, Office], "时效性强")));
        Assert.Empty(Try(new ConfirmLevels(LevelsPart.Column, null, "tzgg"), Second));
        Assert.Equal(2, ArticleTable.Of(_site, null, "tzgg").Levels.Count - 2);
        Assert.Equal(3, ArticleTable.Of(_site, null, "yw").Levels.Count - 2);
        Assert.Empty(Try(new ProposeLevels(LevelsPart.Column, null, "tzgg", [], "恢复")));
        Assert.Empty(Try(new RejectLevels(LevelsPart.Column, null, "tzgg"), Second));
        Assert.Equal(["LEVELS-NONE"], Try(new ConfirmLevels(LevelsPart.Column, null, "tzgg"), Second));
        Assert.Empty(Try(new ProposeLevels(LevelsPart.Column, null, "tzgg", [], "恢复")));
        Assert.Empty(Try(new ConfirmLevels(LevelsPart.Column, null, "tzgg"), Second));
        Assert.Empty(_site.Articles.ColumnLevels);
    }

    [Fact]
    [Requirement("R-WEB-08")]
    [Requirement("R-WEB-15")]
    public void What_is_wrong_with_levels_is_told_all_at_once_and_where()
    {
        var stranger = new ArticleLevel(" ", [new(Roles.Drafter, ArticlePlace.Unit)], "");
        Assert.Equal(["LEVELS-TITLE levels.0.title", "LEVELS-DESK-UNKNOWN levels.0.desks", "LEVELS-DESKS levels.1.desks", "ART-LEVELS levels", "LEVELS-REASON reason"],
            Try(new ProposeLevels(LevelsPart.General, null, null, [stranger, Unit with { Desks = [] }], " ")));
        Assert.Equal(["ART-LEVELS levels"], Try(new ProposeLevels(LevelsPart.General, null, null, [Office], "一级")));
        Assert.Equal(["ART-LEADERS levels"], Try(new ProposeLevels(LevelsPart.Leaders, null, null, [_site.Articles.Leaders[1], _site.Articles.Leaders[0]], "次序")));
        Assert.Equal(["LEVELS-DESK-UNKNOWN levels.0.desks"], Try(new ProposeLevels(LevelsPart.Leaders, null, null, [Unit, _site.Articles.Leaders[1]], "由局长")));
        foreach (var actor in new[] { Newsroom.Writer, Newsroom.Head, Newsroom.Disclosure, Newsroom.Main })
            Assert.Equal(["NOT-PERMITTED"], Try(new ProposeLevels(LevelsPart.General, null, null, [Unit, Office], "试"), actor));
    }

    [Fact]
    [Requirement("R-WEB-08")]
    public void Levels_do_not_change_along_with_other_settings()
    {
        var admin = Newsroom.Person(30, "系统管理员", "zfb", Roles.SystemAdmin);
        Assert.Equal(["LEVELS-BY-TWO Articles"], Try(new ChangeSettings(_site with { Articles = _site.Articles with { Levels = [Unit, Office] } }), admin));
        Assert.Empty(Try(new ChangeSettings(_site with { Name = "示范县人民政府", Articles = _site.Articles with { WithdrawalVerifyDays = 2 } }), admin));
    }

    [Fact]
    [Requirement("R-WEB-20")]
    public void Each_unit_has_its_keeper_and_an_empty_line_has_none()
    {
        Assert.Equal(["KEEPER-UNIT keepers.nowhere"], Try(new NameKeepers(new Dictionary<string, string> { ["nowhere"] = "某人" })));
        Assert.Empty(Try(new NameKeepers(new Dictionary<string, string> { ["mzj"] = " 李专人 ", ["jyj"] = " " })));
        Assert.Equal(new Dictionary<string, string> { ["mzj"] = "李专人" }, _site.Articles.Keepers);
    }
}
