using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.Tests.Publishing.Articles;

namespace Gongkai.Domain.Tests.Publishing.Columns;

/// <summary>Columns are changed by acts, keep their addresses and are never orphaned.</summary>
public class ColumnActTests
{
    private static readonly SiteProcedure Procedure = new();
    private static readonly Actor Second = Newsroom.Person(20, "另一负责人", "zfb", Roles.DisclosureHead);
    private SiteSettings _site = new() { Code = "shifan", Name = "示范县" };
    private IReadOnlyList<Effect> _effects = [];

    private PortalSettings Portal => ColumnWriting.First(_site);

    private IReadOnlyList<string> Try(IAct<SiteSettings> act, Actor? actor = null)
    {
        actor ??= Newsroom.Final;
        var face = Procedure.Face(_site, _site);
        if (!Procedure.Rights(_site, _site).Any(r => r.Allows(actor, act.GetType().Name, face, null, Newsroom.Tree))) return ["NOT-PERMITTED"];
        var decision = Procedure.Decide(_site, act, new Newsroom { Site = _site }.Context(actor));
        if (!decision.Accepted) return [.. decision.Refusals.Select(r => r.Code)];
        (_site, _effects) = (JsonSerializer.Deserialize<SiteSettings>(JsonSerializer.Serialize(decision.Record))!, decision.Effects);
        return [];
    }

    private static Column New(string path, string name, string? parent = "zwgk") => new()
    {
        Path = path,
        Name = name,
        Parent = parent,
        Description = "发布内容。",
        Keywords = name,
        Type = "信息公开",
        UnitCode = "mzj",
        FreshWithinDays = 90,
        Assessment = "每季度考核一次",
    };

    [Fact]
    [Requirement("R-WEB-03")]
    [Requirement("R-WEB-11")]
    public void A_column_states_purpose_responsible_unit_and_update_rule_or_it_is_not_made()
    {
        Assert.Equal(["COLUMN-NAME", "COLUMN-DESCRIPTION", "COLUMN-KEYWORDS", "COLUMN-TYPE", "COLUMN-UNIT", "COLUMN-FRESH"],
            Try(new AddColumn(null, new Column { Path = "zwgk/yl", Name = "", Description = "", Keywords = "", Type = "", Parent = "zwgk", FreshWithinDays = 0 })));
        Assert.Equal(["COLUMN-UNIT"], Try(new AddColumn(null, New("zwgk/yl", "养老服务") with { UnitCode = "nowhere" })));
        Assert.Empty(Try(new AddColumn(null, New("zwgk/yl", "养老服务"))));
        var column = Portal.Columns.Find("zwgk/yl")!;
        Assert.Equal(("mzj", 90, "每季度考核一次"), (column.UnitCode, column.FreshWithinDays, column.Assessment));
        Assert.Equal(["COLUMN-NAME-TAKEN"], Try(new AddColumn(null, New("zwgk/yl2", "养老服务"))));
    }

    [Theory]
    [InlineData("ZWGK/A", "COLUMN-PATH")]
    [InlineData("zwgk/../x", "COLUMN-PATH")]
    [InlineData("a/b/c/d/e", "COLUMN-PATH")]
    [InlineData("", "COLUMN-PATH")]
    [InlineData("tzgg", "COLUMN-PATH-TAKEN")]
    public void A_path_is_plain_and_free(string path, string code) => Assert.Equal([code], Try(new AddColumn(null, New(path, "新栏目"))));

    [Fact]
    [Requirement("R-WEB-11")]
    public void Only_the_disclosure_head_and_the_information_centre_change_columns()
    {
        foreach (var actor in new[] { Newsroom.Writer, Newsroom.Head, Newsroom.Disclosure, Newsroom.Main })
            Assert.Equal(["NOT-PERMITTED"], Try(new AddColumn(null, New("zwgk/yl", "养老服务")), actor));
        Assert.Empty(Try(new AddColumn(null, New("zwgk/yl", "养老服务")), Newsroom.Centre));
    }

    [Fact]
    public void A_move_takes_two_people_carries_the_items_and_leaves_the_old_address_for_good()
    {
        Assert.Empty(Try(new ProposeColumnMove(null, "zwgk/tjxx", "sj/tjxx", null, Merge: false, "并入数据发布")));
        Assert.NotNull(Portal.Columns.Find("zwgk/tjxx"));
        Assert.Equal(["COLUMN-MOVE-PENDING"], Try(new ProposeColumnMove(null, "zwgk/tjxx", "sj/tj", null, Merge: false, "再移")));
        Assert.Equal(["OWN-WORK"], Try(new ConfirmColumnMove(null, "zwgk/tjxx")));
        Assert.Empty(Try(new ConfirmColumnMove(null, "zwgk/tjxx"), Second));
        Assert.Null(Portal.Columns.Find("zwgk/tjxx"));
        Assert.Equal("sj/tjxx", ColumnWriting.Find(Portal, "zwgk/tjxx")?.Path);
        Assert.Equal(new RelocatePublications("shifan", "zwgk/tjxx", "sj/tjxx"), Assert.Single(_effects));
        Assert.Equal(["COLUMN-PATH-USED"], Try(new AddColumn(null, New("zwgk/tjxx", "另一栏目"))));
        // Moved once more, the oldest address still leads to the newest.
        Assert.Empty(Try(new ProposeColumnMove(null, "sj/tjxx", "sj/tongji", null, Merge: false, "改路径")));
        Assert.Empty(Try(new ConfirmColumnMove(null, "sj/tjxx"), Second));
        Assert.Equal("sj/tongji", ColumnWriting.Find(Portal, "zwgk/tjxx")?.Path);
    }

    [Fact]
    [Requirement("R-WEB-08")]
    public void A_column_of_another_site_takes_its_levels_along_and_its_namesake_on_the_first_site_keeps_its_own()
    {
        static ArticleLevel Level(string title) => new(title, [new(Roles.UnitHead, ArticlePlace.Unit)], "R-WEB-08", Secrecy: true);
        _site = _site with
        {
            Sites = [Portal with { SiteCode = "wenlv" }],
            Articles = new() { ColumnLevels = [new("zwgk/tjxx", [Level("首站一"), Level("首站二")]), new("zwgk/tjxx", [Level("文旅一"), Level("文旅二")], "wenlv")] },
        };
        Assert.Empty(Try(new ProposeColumnMove("wenlv", "zwgk/tjxx", "sj/tjxx", null, Merge: false, "并入数据发布")));
        Assert.Empty(Try(new ConfirmColumnMove("wenlv", "zwgk/tjxx"), Second));
        string First(string? site, string column) => ArticleTable.Of(_site, site, column).Levels[0].Level.Title;
        // An article written before the move still names the old path.
        Assert.Equal(("文旅一", "文旅一", "首站一", "初审"), (First("wenlv", "sj/tjxx"), First("wenlv", "zwgk/tjxx"), First(null, "zwgk/tjxx"), First(null, "zwgk/zfwj")));
    }

    [Fact]
    public void Levels_of_a_parent_hold_below_it_wherever_it_moves_and_end_with_a_merged_column()
    {
        ArticleLevel[] two = [new("一审", [new(Roles.UnitHead, ArticlePlace.Unit)], "", Secrecy: true), new("二审", [new(Roles.DisclosureHead, ArticlePlace.Office)], "")];
        _site = _site with { Articles = new() { ColumnLevels = [new("zwgk", two), new("zwgk/sfxx", [.. two, two[1] with { Title = "三审" }])] } };
        int Count(string column) => ArticleTable.Of(_site, null, column).Levels.Count - ArticleStates.Leaders.Count;
        Assert.Empty(Try(new ProposeColumnMove(null, "zwgk", "gk", null, Merge: false, "名称简短")));
        Assert.Empty(Try(new ConfirmColumnMove(null, "zwgk"), Second));
        Assert.Equal((2, 3, 3), (Count("zwgk/msxx"), Count("zwgk/sfxx"), Count("tzgg")));
        Assert.Empty(Try(new ProposeColumnMove(null, "zwgk/sfxx", "zwgk/xxgk", null, Merge: true, "内容少")));
        Assert.Empty(Try(new ConfirmColumnMove(null, "zwgk/sfxx"), Second));
        Assert.Equal("gk", Assert.Single(_site.Articles.ColumnLevels).Column);
        Assert.Equal(2, Count("zwgk/sfxx"));
    }

    [Fact]
    public void A_column_names_only_key_fields_that_are_listed()
    {
        Assert.Equal(["COLUMN-KEY-FIELD"], Try(new AddColumn(null, New("zwgk/yl", "养老服务") with { KeyFields = ["focus.relief", "养老"] })));
        Assert.Empty(Try(new AddColumn(null, New("zwgk/yl", "养老服务") with { KeyFields = ["focus.relief"] })));
    }

    [Fact]
    public void A_moved_parent_keeps_its_children_and_no_column_moves_below_itself()
    {
        Assert.Equal(["COLUMN-PARENT-LOOP"], Try(new ProposeColumnMove(null, "zwgk", "zwgk", "zwgk/zfwj", Merge: false, "试")));
        Assert.Empty(Try(new ProposeColumnMove(null, "zwgk", "gk", null, Merge: false, "名称简短")));
        Assert.Empty(Try(new ConfirmColumnMove(null, "zwgk"), Second));
        Assert.Equal("gk", Portal.Columns.Find("zwgk/czxx")!.Parent);
    }

    [Fact]
    public void What_rests_on_a_moved_column_moves_with_it()
    {
        Assert.Empty(Try(new ProposeColumnMove(null, "zwgk/zfwj", "zwgk/wj", "zwgk", Merge: false, "简短")));
        Assert.Empty(Try(new ConfirmColumnMove(null, "zwgk/zfwj"), Second));
        Assert.Equal("zwgk/wj", _site.Documents.DocumentColumn);
        Assert.Contains("zwgk/wj", Portal.DocumentColumns);
        Assert.Contains(Portal.MostWanted, m => m.Address == "zwgk/wj");
    }

    [Fact]
    public void A_merged_column_leads_into_the_other_and_one_with_columns_below_cannot_be_merged()
    {
        Assert.Equal(["COLUMN-HAS-CHILDREN"], Try(new ProposeColumnMove(null, "zwgk", "yw", null, Merge: true, "合并")));
        Assert.Empty(Try(new ProposeColumnMove(null, "zwgk/sfxx", "zwgk/xxgk", null, Merge: true, "内容少")));
        Assert.Empty(Try(new ConfirmColumnMove(null, "zwgk/sfxx"), Second));
        Assert.Equal("zwgk/xxgk", ColumnWriting.Find(Portal, "zwgk/sfxx")?.Path);
    }

    [Fact]
    public void A_closed_column_takes_nothing_new_and_one_in_use_cannot_be_closed_or_removed()
    {
        Assert.Equal(["COLUMN-NOTICE"], Try(new CloseColumn(null, "zwgk/msxx", "")));
        Assert.Equal(["COLUMN-HAS-CHILDREN"], Try(new CloseColumn(null, "zwgk", "说明")));
        Assert.Equal(["COLUMN-IN-USE"], Try(new CloseColumn(null, "zwgk/xxgk", "说明")));
        Assert.Equal(["COLUMN-IN-USE"], Try(new RemoveColumn(null, "zwgk/nb")));
        Assert.Empty(Try(new CloseColumn(null, "zwgk/msxx", "请到各专栏查看。")));
        var room = new Newsroom { Site = _site };
        Assert.Equal(["ART-COLUMN-CLOSED"], room.Codes(room.Draft(), new SubmitArticle(), Newsroom.Writer));
        Assert.Empty(Try(new ReopenColumn(null, "zwgk/msxx")));
        Assert.Empty(Try(new RemoveColumn(null, "zwgk/msxx")));
        Assert.Equal(new RequireEmptyColumn("shifan", "zwgk/msxx"), Assert.Single(_effects));
    }

    [Fact]
    public void An_article_written_before_the_move_is_published_where_the_column_is_now()
    {
        Assert.Empty(Try(new ProposeColumnMove(null, "zwgk/msxx", "ms", null, Merge: false, "一级栏目")));
        Assert.Empty(Try(new ConfirmColumnMove(null, "zwgk/msxx"), Second));
        var room = new Newsroom { Site = _site };
        room.To(ArticleState.Published);
        Assert.Equal("ms", Assert.Single(room.Effects.OfType<Publish>().Single().Items).Column);
    }
}
