using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using S = Gongkai.Domain.Publishing.Articles.ArticleState;

namespace Gongkai.Domain.Tests.Publishing.Articles;

public class ArticlePublicationTests
{
    private readonly Newsroom _room = new();

    [Fact]
    public void A_set_hour_keeps_the_item_from_the_public_until_then_and_can_be_cancelled_before()
    {
        var hour = _room.Now.AddDays(2);
        var article = _room.Do(_room.To(S.Approved), new PublishArticle(hour), Newsroom.Writer);
        Assert.Equal(hour, Assert.Single(Assert.IsType<Publish>(Assert.Single(_room.Effects)).Items).VisibleFrom);
        Assert.Contains("定时 2026-03-04 09:00", Newsroom.Procedure.Face(article, _room.Site).StateTitle, StringComparison.Ordinal);

        var cancelled = _room.Do(article, new CancelPublication(), Newsroom.Writer);
        Assert.Equal(("article:12:text", S.Approved, 2), (Assert.IsType<Withdraw>(Assert.Single(_room.Effects)).Key, cancelled.State, cancelled.Issue));
        // What was never seen leaves neither time nor address to what comes after it.
        var again = _room.Do(cancelled, new PublishArticle(), Newsroom.Writer);
        Assert.Equal("article:12:text2", Assert.Single(Assert.IsType<Publish>(Assert.Single(_room.Effects)).Items).Key);
        Assert.Equal(new DateOnly(2026, 3, 2), again.Publication.PublishedOn);

        _room.Now = hour.AddMinutes(1);
        Assert.Equal(["ART-CANCEL-PUBLIC"], _room.Codes(article, new CancelPublication(), Newsroom.Writer));
    }

    [Fact]
    public void An_hour_that_is_past_or_far_or_would_hide_the_public_text_is_refused()
    {
        var approved = _room.To(S.Approved);
        Assert.Equal(["ART-HOUR-PAST"], _room.Codes(approved, new PublishArticle(_room.Now), Newsroom.Writer));
        Assert.Equal(["ART-HOUR-FAR"], _room.Codes(approved, new PublishArticle(_room.Now.AddDays(91)), Newsroom.Writer));
        var changed = _room.To(S.Approved, from: Changed());
        Assert.Equal(["ART-HOUR-CHANGE"], _room.Codes(changed, new PublishArticle(_room.Now.AddDays(1)), Newsroom.Writer));
    }

    private Article Changed()
    {
        var change = _room.Do(_room.To(S.Published), new ChangeArticle("标准调整"), Newsroom.Writer);
        return _room.Do(change, new EditArticle(Newsroom.Content with { BodyHtml = "<p>新标准。</p>" }), Newsroom.Writer);
    }

    [Fact]
    [Requirement("R-WEB-16")]
    public void A_change_walks_every_level_while_the_old_text_stays_public()
    {
        var article = Changed();
        Assert.Equal((S.Draft, PublicationState.Public), (article.State, article.Publication.State));
        Assert.Equal(Newsroom.Content.BodyHtml, article.PublicContent!.BodyHtml);
        article = _room.To(S.Third, from: article);
        Assert.DoesNotContain(_room.Effects, e => e is Publish or Withdraw);
        article = _room.To(S.Published, from: _room.Do(article, new ReturnArticle("再核对"), Newsroom.Final) is var back ? back : article);
        Assert.Equal("<p>新标准。</p>", article.PublicContent!.BodyHtml);
        Assert.Equal(2, article.Versions.Count(v => v.PublishedAt is not null));
        Assert.Single(article.Publication.Renewals);
    }

    [Fact]
    public void A_change_that_changes_nothing_is_refused_and_one_that_is_dropped_leaves_the_public_text()
    {
        var same = _room.Do(_room.To(S.Published), new ChangeArticle("再看看"), Newsroom.Writer);
        Assert.Equal(["ART-CHANGE-NONE"], _room.Codes(same, new SubmitArticle(), Newsroom.Writer));
        var dropped = _room.Do(Changed(), new DropChange(""), Newsroom.Writer);
        Assert.Equal((S.Published, Newsroom.Content.BodyHtml, (ArticleChange?)null), (dropped.State, dropped.Content.BodyHtml, dropped.Change));
        Assert.Equal(["ART-DROP-NOTHING"], _room.Codes(_room.Draft(), new DropChange(""), Newsroom.Writer));
        Assert.Equal(["ART-ABANDON-PUBLIC"], _room.Codes(same, new AbandonArticle("不要了"), Newsroom.Writer));
    }

    [Fact]
    [Requirement("R-PUB-01")]
    public void Twenty_working_days_run_from_the_day_it_was_formed_and_from_each_change()
    {
        var draft = _room.Draft();
        var claim = Assert.Single(Newsroom.Procedure.Obligations(draft, _room.Site));
        Assert.Equal((ClockRules.ActivePublish, "mzj", new DateOnly(2026, 3, 2), (DateOnly?)null), (claim.Rule, claim.UnitCode, claim.Start, claim.MetOn));
        var answer = Clock.Compute(Obligations.Question(claim, _room.Site.ClockLengths), _room.Context(Newsroom.Writer).Calendar);
        // Twenty working days from Monday the 2nd of March 2026: no holiday lies between.
        Assert.Equal(new DateOnly(2026, 3, 30), answer.Due);

        var published = _room.To(S.Published);
        Assert.Equal(new DateOnly(2026, 3, 2), Assert.Single(Newsroom.Procedure.Obligations(published, _room.Site)).MetOn);

        _room.Now = _room.Now.AddDays(30);
        var change = _room.Do(published, new ChangeArticle("标准调整"), Newsroom.Writer);
        var open = Newsroom.Procedure.Obligations(change, _room.Site).Single(c => c.MetOn is null);
        Assert.Equal((new DateOnly(2026, 4, 1), "change-1"), (open.Start, open.Key));
        var edited = _room.Do(change, new EditArticle(Newsroom.Content with { BodyHtml = "<p>新标准。</p>", FormedOn = new DateOnly(2026, 4, 1) }), Newsroom.Writer);
        var claims = Newsroom.Procedure.Obligations(_room.To(S.Published, from: edited), _room.Site);
        Assert.All(claims, c => Assert.NotNull(c.MetOn));
        // The clock of what was public already does not move with the later date.
        Assert.Equal(new DateOnly(2026, 3, 2), claims[0].Start);
    }

    [Fact]
    public void Taking_down_asks_for_the_check_that_it_is_gone_and_a_reopened_text_passes_every_level_again()
    {
        var article = _room.To(S.Published);
        Assert.Equal(["ART-REASON-MISSING", "ART-NOTICE-MISSING"], _room.Codes(article, new TakeDownArticle("", WithdrawalMode.Notice, ""), Newsroom.Centre));
        var taken = _room.Do(article, new TakeDownArticle("内容过时", WithdrawalMode.Gone, ""), Newsroom.Head);
        Assert.Contains(_room.Effects, e => e is Withdraw { Key: "article:12:text", Mode: WithdrawalMode.Gone });
        Assert.Contains(_room.Effects, e => e is Send { Topic: WithdrawalCheck.Topic });
        Assert.Contains(Newsroom.Procedure.Obligations(taken, _room.Site), c => c.Rule == "withdrawal.verify" && c.MetOn is null);
        Assert.Equal(["ART-REOPEN-WITHDRAWING"], _room.Codes(taken, new ReopenArticle("更正"), Newsroom.Writer));
        Assert.Equal(["ART-STILL-VISIBLE"], _room.Codes(taken, new ConfirmArticleGone(["/articles/1"]), Newsroom.Centre));
        var gone = _room.Do(taken, new ConfirmArticleGone([]), Actor.System("撤下核实"));
        var reopened = _room.Do(gone, new ReopenArticle("更正"), Newsroom.Writer);
        Assert.Equal(S.First, _room.Do(reopened, new SubmitArticle(), Newsroom.Writer).State);
        Assert.Null(reopened.PassOf(S.First));
    }

    [Fact]
    public void A_column_of_the_statutory_catalogue_gives_an_index_number_once()
    {
        var article = _room.To(S.Published);
        Assert.EndsWith("2026-00001", article.IndexNumber, StringComparison.Ordinal);
        var change = _room.To(S.Published, from: _room.Do(_room.Do(article, new ChangeArticle("改"), Newsroom.Writer), new EditArticle(Newsroom.Content with { Title = "改后" }), Newsroom.Writer));
        Assert.Equal(article.IndexNumber, change.IndexNumber);
        Assert.Null(_room.To(S.Published, Newsroom.Content with { Column = "tzgg" }).IndexNumber);
    }

    [Fact]
    public void Submission_shows_the_text_to_the_content_gate()
    {
        _room.To(S.First);
        Assert.Equal("《最低生活保障申请办法》", Assert.Single(Assert.IsType<PassGate>(Assert.Single(_room.Effects)).Pieces).Part);
    }
}
