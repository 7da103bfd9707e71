using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Tests.Requests;

public sealed class PublicStatusTests
{
    private static readonly SiteSettings Site = new() { Code = "s", Name = "站点" };
    private static readonly Person Clerk = new(7, "经办人秘");

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static PublicStatus Status(RequestCase record, DateOnly? today = null) => PublicStatus.Of(record, Site, WorkCalendar.National, today ?? Day(4, 1));

    private static RequestCase Case() => new()
    {
        Receipt = "20260309-000001-1",
        BodyCode = "fgj",
        UnitCode = "fgj",
        Applicant = new Applicant(ApplicantCategory.Natural, "张三"),
        Content = new RequestContent { Title = "投资计划" },
        Intake = new Intake(ReceiptChannels.MailSigned, Day(3, 5)) { ArrivedOn = Day(3, 9), SignedOn = Day(3, 9) },
        State = RequestState.Examining,
        StateSince = Day(3, 9),
        ReceivedOn = Day(3, 9),
    };

    private static Letter Paper(string code) => new(code, "文书" + code, null, "县发改局", "张三", ["正文"], Day(3, 9), "", []);

    [Fact]
    public void Steps_stand_in_the_order_of_their_own_days()
    {
        var record = Case() with
        {
            Correction = new Correction(Day(3, 11), 10, "请写明年份") { ReceivedOn = Day(3, 13) },
            Consultations = [new Consultation(1, ConsultationKind.ThirdParty, "甲公司", "内容", "理由", Day(3, 16)) { AnsweredOn = Day(3, 20), Answer = ConsultationAnswer.Refuses, Opinion = "不同意乙" }],
            Extension = new Extension(10, "理由", Clerk, Day(3, 18)) { NoticedOn = Day(3, 24) },
            Fee = new FeeNotice("page", 40, 100, Day(3, 25)) { ReceivedOn = Day(3, 26), PaidOn = Day(3, 27) },
        };
        Assert.Equal(
            ["submitted", "arrived", "signed", "received", "correction-asked", "correction-received", "consulted", "consultation-ended", "extended", "fee-noticed", "fee-paid"],
            RequestTimeline.Of(record).Select(l => l.Code));
        Assert.DoesNotContain("甲公司", string.Concat(RequestTimeline.Of(record)));
        Assert.DoesNotContain("乙", string.Concat(RequestTimeline.Of(record)));
    }

    [Fact]
    public void An_answer_is_told_once_it_was_served_and_not_before()
    {
        var reply = new Reply { Kind = "S01", DraftedBy = Clerk, DraftedOn = Day(3, 20), IssuedOn = Day(3, 23), LetterSerial = 1, Approvals = [new("legal", "法务", Clerk, Day(3, 21), "审核意见秘", true)] };
        var sealedOnly = Case() with { State = RequestState.ToServe, Reply = reply, Letters = [new SentLetter(1, Paper("S01"), true, "mail")] };
        Assert.Empty(Status(sealedOnly).Letters);
        Assert.Equal(("examining", "办理中"), (Status(sealedOnly).State, Status(sealedOnly).StateTitle));
        Assert.DoesNotContain(Status(sealedOnly).Timeline, l => l.Code == "answered");

        var served = sealedOnly with { State = RequestState.Archived, FinishedOn = Day(3, 24), Letters = [new SentLetter(1, Paper("S01"), true, "mail") { ServedOn = Day(3, 24), DeliveredOn = Day(3, 27) }] };
        var status = Status(served);
        Assert.Equal("answered", status.State);
        Assert.Null(status.Deadline);
        Assert.Equal([("answered", "作出答复"), ("served", "交寄答复"), ("delivered", "签收答复")], status.Timeline.TakeLast(3).Select(l => (l.Code, l.Title)));
        Assert.Equal(["rate"], status.Actions.Select(a => a.Act));
        Assert.Single(status.Letters);
        Assert.Empty(Status(served with { Rating = new Rating(5, null, Day(3, 28)) }).Actions);
    }

    [Fact]
    public void Letters_to_others_and_the_offices_own_words_are_not_there()
    {
        var record = Case() with
        {
            Notes = [new CaseNote(Clerk, default, "便笺秘")],
            CoHandlings = [new CoHandling(1, "jyj", "协办秘", Day(3, 10))],
            Steps = [new CaseStep("ReturnReply", "退回", RequestState.ReplyReview, RequestState.Examining, Clerk, default, Day(3, 12), "退回意见秘")],
            Letters = [new SentLetter(1, Paper("P06") with { Addressee = "甲公司秘" }, false, "mail") { ServedOn = Day(3, 10) }, new SentLetter(2, Paper("P08"), true, "mail") { ServedOn = Day(3, 10) }],
        };
        Assert.Equal([2], Status(record).Letters.Select(l => l.Serial));
        Assert.DoesNotContain("秘", JsonSerializer.Serialize(Status(record), new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void While_the_applicant_is_waited_for_no_day_is_promised()
    {
        var waiting = Case() with { State = RequestState.AwaitingCorrection, Correction = new Correction(Day(3, 11), 5, "请写明年份") };
        var status = Status(waiting, Day(3, 12));
        Assert.Null(status.Deadline!.Due);
        Assert.Contains("2026年3月18日", status.Sentence);
        Assert.Equal(("correct", Day(3, 18)), (status.Actions[0].Act, status.Actions[0].Until));
        // After the last day only what is still lawful is offered.
        Assert.Equal(["change-contact", "withdraw"], Status(waiting, Day(3, 19)).Actions.Select(a => a.Act));
    }

    [Fact]
    public void A_deadline_in_a_year_without_its_notice_is_provisional()
    {
        var late = Case() with { ReceivedOn = new DateOnly(2098, 12, 15) };
        Assert.True(Status(late).Deadline!.Provisional);
        Assert.Contains("暂定", Status(late).Deadline!.Sentence);
        Assert.False(Status(Case()).Deadline!.Provisional);
    }

    public static TheoryData<RequestState> Every => [.. RequestStates.All.Select(s => s.State)];

    [Theory, MemberData(nameof(Every))]
    public void Every_state_has_its_sentence(RequestState state)
    {
        var status = Status(Case() with { State = state, ReceivedOn = state is RequestState.Screening or RequestState.Submitted ? null : Day(3, 9), FinishedOn = state is RequestState.Closed or RequestState.Archived ? Day(3, 20) : null });
        Assert.EndsWith("。", status.Sentence);
        Assert.NotEmpty(status.StateTitle);
        // The office's own desks are nobody's business.
        Assert.DoesNotContain("审核", status.StateTitle + status.Sentence);
    }
}
