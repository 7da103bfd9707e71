using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review;
using S = Gongkai.Domain.Publishing.Articles.ArticleState;

namespace Gongkai.Domain.Tests.Publishing.Articles;

public class ArticleReviewTests
{
    private readonly Newsroom _room = new();

    [Fact]
    [Requirement("R-WEB-08")]
    public void Nothing_is_public_before_three_different_people_passed_it()
    {
        var article = _room.To(S.Third);
        Assert.DoesNotContain(_room.Effects, e => e is Publish);
        article = _room.Do(article, new PassArticle("同意发布。"), Newsroom.Final);
        Assert.Equal(S.Approved, article.State);
        Assert.DoesNotContain(_room.Effects, e => e is Publish);
        article = _room.Do(article, new PublishArticle(), Newsroom.Writer);
        Assert.Equal(S.Published, article.State);
        var item = Assert.Single(Assert.IsType<Publish>(Assert.Single(_room.Effects)).Items);
        Assert.Equal(("article:12:text", "zwgk/msxx", "示范县民政局"), (item.Key, item.Column, item.Issuer));
        Assert.Equal(3, article.Steps.Where(s => s.Passed).Select(s => s.ActorId).Distinct().Count());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [Requirement("R-WEB-08")]
    public void Two_to_four_levels_are_data_of_the_column(int count)
    {
        ArticleLevel Level(int i) => new($"第{i}级", [new(Roles.UnitHead, ArticlePlace.Unit)], "R-WEB-08", Secrecy: i == 1);
        var site = new SiteSettings { Code = "shifan", Name = "示范县", Articles = new() { ColumnLevels = [new("zwgk", [.. Enumerable.Range(1, count).Select(Level)])] } };
        var room = new Newsroom { Site = site };
        var article = room.Do(room.Draft(), new SubmitArticle(), Newsroom.Writer);
        for (var i = 1; i <= count; i++)
        {
            Assert.Equal(ArticleStates.Levels[i - 1], article.State);
            article = room.Do(article, new PassArticle("同意。", i == 1 ? SecrecyConclusion.MayBePublic : null), Newsroom.Person(100 + i, "审核人", "mzj", Roles.UnitHead));
        }
        Assert.Equal(S.Approved, article.State);
        Assert.Empty(site.Articles.Problems());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void One_level_or_five_are_no_setting(int count)
    {
        var levels = Enumerable.Range(1, count).Select(i => new ArticleLevel($"第{i}级", [new(Roles.UnitHead, ArticlePlace.Unit)], "", Secrecy: true)).ToList();
        Assert.Contains(new ArticleSettings { Levels = levels }.Problems(), p => p.Code == "ART-LEVELS");
    }

    [Fact]
    public void A_chain_without_a_secrecy_conclusion_is_no_setting() =>
        Assert.Contains(new ArticleSettings { Levels = [.. new ArticleSettings().Levels.Select(l => l with { Secrecy = false })] }.Problems(), p => p.Basis == "R-SEC-03");

    [Fact]
    [Requirement("R-WEB-08")]
    public void Nobody_passes_his_own_text_nor_two_levels_of_one_text()
    {
        var both = new Actor(2, "局长兼保密员", [new("mzj", Roles.UnitHead), new("mzj", Roles.SecrecyReviewer), new("mzj", Roles.Drafter)]);
        var own = _room.Do(_room.Do(null, new OpenArticle("mzj", Newsroom.Content), both), new SubmitArticle(), Newsroom.Writer);
        Assert.Equal(["OWN-WORK"], _room.Codes(own, new PassArticle("同意。"), both));
        var second = _room.Do(_room.To(S.First), new PassArticle("同意。"), both);
        Assert.Equal(["ART-SAME-HAND"], _room.Codes(second, new PassArticle("同意。", SecrecyConclusion.MayBePublic), both));
    }

    [Fact]
    public void A_colleague_who_acts_by_delegation_is_the_same_hand()
    {
        var second = _room.To(S.Second);
        Assert.Equal(["ART-SAME-HAND"], _room.Codes(second, new PassArticle("同意。", SecrecyConclusion.MayBePublic), Newsroom.Person(77, "代理", "mzj", Roles.SecrecyReviewer, onBehalfOf: 2)));
    }

    [Fact]
    public void An_edited_text_passes_every_level_again()
    {
        var returned = _room.Do(_room.To(S.Third), new ReturnArticle("数据有误"), Newsroom.Final);
        var edited = _room.Do(returned, new EditArticle(Newsroom.Content with { Title = "最低生活保障申请办法（更正）" }), Newsroom.Writer);
        var again = _room.Do(edited, new SubmitArticle(), Newsroom.Writer);
        Assert.Equal(S.First, again.State);
        Assert.Null(again.PassOf(S.First));
    }

    [Fact]
    public void A_return_needs_its_reason_and_the_secrecy_level_its_conclusion()
    {
        Assert.Equal(["ART-REASON-MISSING"], _room.Codes(_room.To(S.First), new ReturnArticle(" "), Newsroom.Head));
        var second = _room.To(S.Second);
        Assert.Equal(["ART-OPINION-MISSING", "ART-SECRECY-MISSING"], _room.Codes(second, new PassArticle(""), Newsroom.Secrecy));
        Assert.Equal(["ART-SECRECY-NOT"], _room.Codes(second, new PassArticle("不宜", SecrecyConclusion.MayNotBePublic), Newsroom.Secrecy));
    }

    [Fact]
    public void Only_who_submitted_may_recall_and_only_before_the_first_level()
    {
        var other = Newsroom.Person(11, "另一撰稿人", "mzj", Roles.Drafter);
        Assert.Equal(["ART-RECALL-OTHER"], _room.Codes(_room.To(S.First), new RecallArticle(), other));
        Assert.Equal(S.Draft, _room.Do(_room.To(S.First), new RecallArticle(), Newsroom.Writer).State);
        Assert.Equal(["NOT-PERMITTED"], _room.Codes(_room.To(S.Second), new RecallArticle(), Newsroom.Writer));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [Requirement("R-WEB-15")]
    public void Major_emergencies_and_sensitive_subjects_go_to_the_leader_in_charge_then_to_the_main_leader(bool emergency, bool sensitive)
    {
        var content = Newsroom.Content with { IsEmergency = emergency, IsSensitive = sensitive };
        var article = _room.To(S.PortalLeader, content);
        Assert.Equal([new Desk("zf", Roles.DeputyLeader)], Newsroom.Procedure.Face(article, _room.Site).Desks);
        Assert.Equal(["NOT-PERMITTED"], _room.Codes(article, new PublishArticle(), Newsroom.Centre));
        Assert.Equal(["NOT-PERMITTED"], _room.Codes(article, new PassArticle("同意"), Newsroom.Main));
        article = _room.Do(article, new PassArticle("同意。"), Newsroom.Deputy);
        Assert.Equal(S.MainLeader, article.State);
        article = _room.Do(article, new PassArticle("同意。"), Newsroom.Main);
        Assert.Equal(S.Approved, article.State);
        // Without the mark the leaders see nothing of it.
        Assert.Equal(S.Approved, _room.Do(_room.To(S.Third), new PassArticle("同意。"), Newsroom.Final).State);
    }

    [Fact]
    [Requirement("R-WEB-14")]
    [Requirement("R-WEB-24")]
    public void A_unit_writes_its_own_columns_and_the_office_all_of_them()
    {
        var foreign = Newsroom.Content with { Column = "zwgk/czxx-x" };
        Assert.Equal(["ART-COLUMN-UNKNOWN"], _room.Codes(_room.Draft(foreign), new SubmitArticle(), Newsroom.Writer));
        Assert.Equal(["ART-COLUMN-FOREIGN"], _room.Codes(_room.Draft(Newsroom.Content with { Column = "zwgk/ghjh" }), new SubmitArticle(), Newsroom.Writer));
        Assert.Equal(["ART-COLUMN-DOCUMENTS"], _room.Codes(_room.Draft(Newsroom.Content with { Column = "zwgk/zfwj" }), new SubmitArticle(), Newsroom.Writer));
        Assert.Empty(_room.Codes(_room.Draft(Newsroom.Content with { Column = "tzgg" }), new SubmitArticle(), Newsroom.Writer));
        // A township writes; it cannot write for its neighbour. The office can, and in every column.
        Assert.Empty(_room.Codes(null, new OpenArticle("cgz", Newsroom.Content), Newsroom.Township));
        Assert.Equal(["NOT-PERMITTED"], _room.Codes(null, new OpenArticle("mzj", Newsroom.Content), Newsroom.Township));
        var office = _room.Do(null, new OpenArticle("zfb", Newsroom.Content with { Column = "zwgk/ghjh" }), Newsroom.Disclosure);
        Assert.Empty(_room.Codes(office, new SubmitArticle(), Newsroom.Centre));
    }

    [Fact]
    [Requirement("R-WEB-24")]
    public void A_neighbour_unit_learns_of_nothing_and_the_office_reads_all()
    {
        var article = _room.To(S.Second);
        Assert.Equal(["NOT-FOUND"], _room.Codes(article, new EditArticle(Newsroom.Content), Newsroom.Neighbour));
        Assert.True(Readable.By(Newsroom.Disclosure, Newsroom.Procedure.Face(article, _room.Site), Newsroom.Tree));
    }

    [Fact]
    public void Everything_a_submission_lacks_is_said_at_once() =>
        Assert.Equal(["ART-COLUMN-MISSING", "ART-TITLE-MISSING", "ART-BODY-EMPTY", "ART-SOURCE-MISSING", "ART-FORMED-MISSING"],
            _room.Codes(_room.Draft(new ArticleContent()), new SubmitArticle(), Newsroom.Writer));
}
