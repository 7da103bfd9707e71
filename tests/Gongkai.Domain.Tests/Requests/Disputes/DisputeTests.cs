using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using static Gongkai.Domain.Tests.Requests.Filings.FilingExamples;

namespace Gongkai.Domain.Tests.Requests.Disputes;

/// <summary>复议、诉讼: the office's own clocks, what others go by, and accountability.</summary>
public class DisputeTests
{
    private static readonly DisputeProcedure Procedure = new();

    private static RegisterDispute Notice(DisputeKind kind, string on, RequestCase? record = null, bool summary = false) =>
        new(kind, 7, record ?? Answered("S04", "2026-03-20"), "示范市人民政府", "示政复〔2026〕1号", Day(on), summary);

    private static Dispute Do(Dispute? dispute, IAct<Dispute> act, string today = "2026-06-30", Actor? actor = null)
    {
        var decision = Procedure.Decide(dispute, act, Context(actor ?? Officer, today));
        Assert.True(decision.Accepted, string.Join(" ", decision.Refusals.Select(r => r.Sentence)));
        return decision.Record!;
    }

    private static IEnumerable<string> Refused(Dispute? dispute, IAct<Dispute> act, string today = "2026-06-30") =>
        Procedure.Decide(dispute, act, Context(Officer, today)).Refusals.Select(r => r.Code);

    private static DateOnly? DueOf(Dispute dispute, string rule) => Obligations.Derive(Procedure.Obligations(dispute, Site()).Single(c => c.Rule == rule), Calendar).Due;

    [Theory]
    [InlineData(DisputeKind.Reconsideration, false, "2026-04-01", "reconsideration.defend", "2026-04-16")] // 10个工作日，清明节放假4日至6日
    [InlineData(DisputeKind.Reconsideration, true, "2026-04-01", "reconsideration.defend-summary", "2026-04-09")]
    [InlineData(DisputeKind.DirectSuit, false, "2026-04-20", "lawsuit.defend", "2026-05-06")] // 第15日在劳动节假期，顺延
    [InlineData(DisputeKind.SuitAfterReconsideration, false, "2026-04-01", "lawsuit.defend", "2026-04-16")]
    public void The_answer_to_a_notice_has_its_day(DisputeKind kind, bool summary, string on, string rule, string due) =>
        Assert.Equal(Day(due), DueOf(Do(null, Notice(kind, on, summary: summary)), rule));

    [Fact]
    public void The_authoritys_own_term_is_information_and_no_duty()
    {
        var act = Notice(DisputeKind.Reconsideration, "2026-04-10");
        var guessed = ReliefWindows.Watched(Do(null, act), Calendar)!;
        Assert.Equal(Day("2026-06-09"), guessed.Last);
        Assert.Contains("推算", guessed.Note);
        var known = Do(null, act with { AcceptedOn = Day("2026-04-03") });
        Assert.Equal(Day("2026-06-02"), ReliefWindows.Watched(known, Calendar)!.Last);
        Assert.Equal(Day("2026-05-06"), ReliefWindows.Watched(known with { Summary = true }, Calendar)!.Last); // 30日满于5月3日，劳动节假期后
        Assert.Null(ReliefWindows.Watched(Do(null, Notice(DisputeKind.DirectSuit, "2026-04-10")), Calendar));
        Assert.DoesNotContain(Procedure.Obligations(known, Site()), c => c.Rule.StartsWith("reconsideration.decide", StringComparison.Ordinal));
    }

    [Fact]
    public void Ways_of_relief_are_shown_only_while_they_are_open()
    {
        string[] Open(RequestCase record, string today, params Dispute[] disputes) => [.. ReliefWindows.Of(record, disputes, Site().Requests, Day(today), Calendar).Select(w => $"{w.Rule} {w.Last:yyyy-MM-dd}")];
        // 复议前置: no direct suit is offered.
        Assert.Equal(["reconsideration.apply 2026-05-19"], Open(Answered("S04", "2026-03-20"), "2026-05-19"));
        Assert.Empty(Open(Answered("S04", "2026-03-20"), "2026-05-20"));
        Assert.Equal(["reconsideration.apply 2026-05-19", "lawsuit.apply 2026-09-20"], Open(Answered("S12", "2026-03-20"), "2026-04-01"));
        Assert.Equal(["lawsuit.apply 2026-09-20"], Open(Answered("S12", "2026-03-20"), "2026-06-01"));
        Assert.Empty(Open(Case(), "2026-03-05"));
        var running = Do(null, Notice(DisputeKind.Reconsideration, "2026-04-10"));
        Assert.Empty(Open(Answered("S12", "2026-03-20"), "2026-04-20", running));
        var decided = Do(running, new DecideDispute(DisputeResult.Upheld, Day("2026-06-01"), "维持"));
        Assert.Equal(["lawsuit.after-reconsideration 2026-06-16"], Open(Answered("S04", "2026-03-20"), "2026-06-16", decided));
        Assert.Empty(Open(Answered("S04", "2026-03-20"), "2026-06-17", decided));
        Assert.Empty(Open(Answered("S04", "2026-03-20"), "2026-06-16", decided, Do(null, Notice(DisputeKind.SuitAfterReconsideration, "2026-06-10"))));
    }

    [Fact]
    public void An_answer_corrected_with_a_term_is_owed_again()
    {
        var open = Do(null, Notice(DisputeKind.Reconsideration, "2026-04-10"));
        var decided = Do(Do(open, new DefendDispute(Day("2026-04-20"))), new DecideDispute(DisputeResult.Corrected, Day("2026-06-01"), "责令重新答复", 15));
        Assert.Equal(Day("2026-06-23"), DueOf(decided, "dispute.redo")); // 6月19日端午节放假
        Assert.False(decided.IsClosed);
        Assert.True(Do(decided, new RedoReply(Day("2026-06-18"), "〔2026〕8号")).IsClosed);
        Assert.Contains("DATE-BEFORE", Refused(decided, new RedoReply(Day("2026-05-31"), "x")));
    }

    [Fact]
    public void What_does_not_fit_is_refused_with_its_reasons()
    {
        Assert.Equal(["FIELD-MISSING", "FIELD-MISSING", "DATE-FUTURE"], Refused(null, Notice(DisputeKind.Reconsideration, "2026-07-01") with { Authority = " ", CaseNumber = "" }));
        Assert.Equal(["DATE-BEFORE"], Refused(null, Notice(DisputeKind.Reconsideration, "2026-03-01")));
        Assert.Equal(["DATE-FUTURE"], Refused(null, Notice(DisputeKind.Reconsideration, "2026-04-01") with { AcceptedOn = Day("2026-07-02") }));
        var open = Do(null, Notice(DisputeKind.Reconsideration, "2026-04-10"));
        Assert.Equal(["DISPUTE-DEFENDED"], Refused(Do(open, new DefendDispute(Day("2026-04-20"))), new DefendDispute(Day("2026-04-21"))));
        Assert.Equal(["DISPUTE-REDO"], Refused(open, new DecideDispute(DisputeResult.Upheld, Day("2026-06-01"), "维持", 15)));
        Assert.Equal(["DISPUTE-NO-REDO"], Refused(Do(open, new DecideDispute(DisputeResult.Upheld, Day("2026-06-01"), "维持")), new RedoReply(Day("2026-06-18"), "x")));
        Assert.Equal(["DISPUTE-REVIEWED"], Refused(open, new RecordAccountability("无")));
    }

    [Fact]
    [Requirement("R-REQ-09")]
    public void An_answer_without_legal_review_stays_open_until_accountability_is_entered()
    {
        var spot = Answered("S01", "2026-03-20");
        var unreviewed = spot with { Reply = spot.Reply! with { Approvals = [] } };
        var open = Do(null, Notice(DisputeKind.Reconsideration, "2026-04-10", unreviewed));
        Assert.True(open.NotLegallyReviewed);
        Assert.Contains(new Desk("fgj", Roles.RequestHead), Procedure.Face(open, Site()).Desks);
        var decided = Do(open, new DecideDispute(DisputeResult.Upheld, Day("2026-06-01"), "维持"));
        Assert.False(decided.IsClosed);
        Assert.Equal(["FIELD-MISSING"], Refused(decided, new RecordAccountability(" ")));
        Assert.True(Do(decided, new RecordAccountability("对经办人批评教育"), actor: Head).IsClosed);
        Assert.False(Do(null, Notice(DisputeKind.Reconsideration, "2026-04-10", spot)).NotLegallyReviewed);
    }

    [Fact]
    public void Rights_are_the_units_officers_and_heads()
    {
        var open = Do(null, Notice(DisputeKind.Reconsideration, "2026-04-10"));
        bool May(Actor actor, string act, Dispute? on) => Procedure.Rights(on, Site()).Any(r => r.Allows(actor, act, on is null ? null : Procedure.Face(on, Site()), "fgj", Units));
        Assert.True(May(Officer, nameof(RegisterDispute), null) && May(Officer, nameof(DefendDispute), open) && May(Officer, nameof(DecideDispute), open));
        Assert.False(May(Officer, nameof(RecordAccountability), open) || May(Officer, nameof(RedoReply), open));
        Assert.True(May(Head, nameof(RecordAccountability), open));
        foreach (var other in new[] { Neighbour, Disclosure, Drafter })
            Assert.False(May(other, nameof(RegisterDispute), null) || May(other, nameof(DefendDispute), open) || May(other, nameof(DecideDispute), open) || May(other, nameof(RecordAccountability), open));
        Assert.True(Readable.By(Disclosure, Procedure.Face(open, Site()), Units));
        Assert.False(Readable.By(Neighbour, Procedure.Face(open, Site()), Units) || Readable.By(Drafter, Procedure.Face(open, Site()), Units));
    }

    [Fact]
    public void A_dispute_may_be_about_silence()
    {
        foreach (var state in new[] { RequestState.Examining, RequestState.ReplyReview, RequestState.ToServe, RequestState.Answered, RequestState.Archived })
            Assert.Contains(RequestTable.Of(Site().Requests).Rows, r => r.Act == nameof(LinkDispute) && r.State == state);
        Assert.False(Do(null, Notice(DisputeKind.Reconsideration, "2026-04-10", Case())).NotLegallyReviewed);
    }
}
