using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>补正 (条例第三十条).</summary>
public class CorrectionTests
{
    private static readonly AskForCorrection Ask = new("请写明文号", "书面补正", 10);

    private static DateOnly D(string day) => RequestHouse.Day(day);

    [Fact]
    [Requirement("R-REQ-06")]
    public void The_notice_goes_out_on_the_seventh_working_day_and_not_on_the_eighth()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Today = D("2026-03-12");
        Assert.Equal(["CORRECTION-NOTICE-LATE"], house.Codes(id, Ask));
        house.Today = D("2026-03-11");
        house.Do(id, Ask);
        Assert.Equal(RequestState.AwaitingCorrection, house[id].State);
        Assert.Equal("P03", house[id].Letters[^1].Letter.Code);
        Assert.Contains("2026年3月25日", string.Concat(house[id].Letters[^1].Letter.Paragraphs), StringComparison.Ordinal);
        Assert.Equal(ClockState.WaitingForCorrection, RequestClock.Answer(house[id], house.Calendar)!.Value.State);
    }

    [Fact]
    [Requirement("R-REQ-06"), Requirement("R-REQ-07")]
    public void A_correction_starts_the_clock_anew_and_a_second_notice_is_refused()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Today = D("2026-03-11");
        house.Do(id, Ask);
        house.Today = D("2026-03-20");
        house.Do(id, new CorrectRequest("指县政办发〔2025〕3号文附件", DocNumber: "县政办发〔2025〕3号"), house.ApplicantOf(id));
        Assert.Equal((RequestState.Examining, D("2026-04-20")), (house[id].State, house.Due(id)!.Value));
        Assert.Equal(("县政办发〔2025〕3号", Applications.Roads.Description), (house[id].Content.DocNumber, house[id].Correction!.Before));
        Assert.Equal(["CORRECTION-NOTICE-REPEATED"], house.Codes(id, Ask));
        Assert.Equal(D("2026-03-20"), house.Duty(id, "request.applicant-correction").MetOn);
    }

    [Fact]
    [Requirement("R-REQ-06")]
    public void After_its_last_day_only_a_clerk_with_an_excuse_enters_a_correction()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Do(id, Ask);
        house.Today = D("2026-03-17");
        var refusal = Assert.Single(house.Refusals(id, new CorrectRequest("补正"), house.ApplicantOf(id)));
        Assert.Equal("CORRECTION-LAPSED", refusal.Code);
        Assert.Contains("重新提出申请", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(["CORRECTION-LAPSED"], house.Codes(id, new RegisterCorrection("补正", D("2026-03-17"))));
        Assert.Equal(["DATE-BEFORE"], house.Codes(id, new RegisterCorrection("补正", D("2026-03-01"))));
        // What came in time may be entered later.
        Assert.Empty(house.Refusals(id, new RegisterCorrection("补正", D("2026-03-16"))));
        house.Do(id, new RegisterCorrection("补正", D("2026-03-17"), "住院治疗"));
        Assert.Equal(("住院治疗", D("2026-04-15")), (house[id].Correction!.Excuse, house.Due(id)!.Value));
    }

    [Fact]
    [Requirement("R-REQ-03"), Requirement("R-REQ-06")]
    public void Abandonment_is_not_entered_before_the_end_and_counts_in_its_row_after_it()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Do(id, Ask);
        house.Today = D("2026-03-16");
        Assert.Equal(["CORRECTION-NOT-LAPSED"], house.Codes(id, new LapseCorrection("")));
        house.Today = D("2026-03-17");
        house.Do(id, new LapseCorrection(""));
        Assert.Equal((RequestState.Closed, Table3Row.NotCorrected, D("2026-03-17")), (house[id].State, house[id].Outcome, house[id].FinishedOn!.Value));
        Assert.Equal("P14", house[id].Letters[^1].Letter.Code);
        Assert.All(house.Duties(id), d => Assert.NotNull(d.MetOn));
    }

    [Theory]
    [InlineData(RequestPurpose.Disclosure)]
    [InlineData(RequestPurpose.RecordCorrection)]
    public void An_excuse_found_later_takes_the_case_up_again_where_it_waited(RequestPurpose purpose)
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02", Applications.Usual with { Content = Applications.Roads with { Purpose = purpose } });
        house.Do(id, Ask);
        house.Today = D("2026-03-17");
        house.Do(id, new LapseCorrection(""));
        house.Today = D("2026-03-20");
        Assert.Equal(["REASON-MISSING"], house.Codes(id, new ReopenRequest("")));
        house.Do(id, new ReopenRequest("台风停运，邮件迟到"));
        Assert.Equal((RequestState.AwaitingCorrection, null, null), (house[id].State, house[id].Outcome, house[id].FinishedOn));
        house.Do(id, new RegisterCorrection("指附件2", D("2026-03-20"), "台风停运，邮件迟到"));
        Assert.Equal((RequestState.Examining, "指附件2", D("2026-04-20")), (house[id].State, house[id].Content.Description, house.Due(id)!.Value));
    }

    [Fact]
    public void A_withdrawn_case_is_not_taken_up_again()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Do(id, Ask);
        house.Do(id, new WithdrawRequest("不需要了"), house.ApplicantOf(id));
        Assert.Equal(["REOPEN-NOT-ABANDONED"], house.Codes(id, new ReopenRequest("反悔")));
    }

    [Fact]
    public void The_period_is_the_sites_unless_the_notice_says_another_and_stays_within_reason()
    {
        var house = new RequestHouse();
        house.Site = house.Site with { ClockLengths = new Dictionary<string, int> { ["request.applicant-correction"] = 8 } };
        var id = house.Received("2026-03-02");
        Assert.Equal(["CORRECTION-DAYS"], house.Codes(id, Ask with { Days = 0 }));
        Assert.Equal(["CORRECTION-DAYS"], house.Codes(id, Ask with { Days = 61 }));
        Assert.Equal(["FIELD-MISSING", "FIELD-MISSING"], house.Codes(id, new AskForCorrection("", "")));
        house.Do(id, Ask with { Days = null });
        Assert.Equal(D("2026-03-12"), RequestClock.CorrectBy(house[id], house.Calendar));
    }

    [Fact]
    public void A_correction_that_stays_unclear_is_answered_so_and_not_before_it_came()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Drafted(id, Applications.Draft("S15"));
        Assert.Contains("REPLY-NOT-CORRECTED", house.Codes(id, new SubmitReply()));
        house.Do(id, Ask);
        house.Today = D("2026-03-16");
        house.Do(id, new CorrectRequest("还是那些"), house.ApplicantOf(id));
        house.Answered(id, Applications.Draft("S15"));
        Assert.Equal("T3-3-4-3", house[id].Outcome);
    }
}
