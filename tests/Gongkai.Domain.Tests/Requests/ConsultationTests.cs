using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>征求意见、协办、检索 (条例第三十二条、第三十四条; calendar.md W5).</summary>
public class ConsultationTests
{
    private static DateOnly D(string day) => RequestHouse.Day(day);

    private static (RequestHouse House, long Id) Asked(string received, string sent, Consult? consult = null)
    {
        var house = new RequestHouse();
        var id = house.Received(received);
        house.Today = D(sent);
        house.Do(id, consult ?? Applications.ThirdParty);
        return (house, id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-01-14")]
    [InlineData("2026-01-28")]
    [Requirement("R-REQ-07"), Requirement("R-REQ-04")]
    public void The_time_a_consultation_takes_is_left_out_of_the_reply_clock(string? delivered)
    {
        var (house, id) = Asked("2026-01-05", "2026-01-12");
        Assert.Equal(["P02", "P06", "P08"], house[id].Letters.Select(l => l.Letter.Code));
        Assert.DoesNotContain("张小三", string.Concat(house[id].Letters[1].Letter.Paragraphs), StringComparison.Ordinal);
        house.Today = D("2026-01-28");
        if (delivered is not null) house.Do(id, new RecordConsultDelivery(1, D(delivered)));
        house.Do(id, new RecordOpinion(1, ConsultationAnswer.Refuses, "涉及报价底价", D("2026-01-28")));
        Assert.Equal(D("2026-02-25"), house.Due(id));
        Assert.Equal(D("2026-01-28"), house.Duty(id, "consult.third-party").MetOn);
    }

    // Sent Monday 03-09, delivered Monday 03-16: the party's fifteen days end on 04-07 (04-06 off), those from sending already on 03-30.
    [Fact]
    [Requirement("R-REQ-07")]
    public void The_asked_party_has_its_fifteen_days_from_delivery_and_the_clock_stands_still_that_long()
    {
        var (house, id) = Asked("2026-03-02", "2026-03-09");
        Assert.Equal(D("2026-04-21"), house.Due(id));
        house.Today = D("2026-03-16");
        house.Do(id, new RecordConsultDelivery(1, D("2026-03-16")));
        Assert.Equal(D("2026-04-07"), RequestClock.OpinionBy(house[id].Consultations[0], house.Calendar));
        Assert.Equal(D("2026-04-28"), house.Due(id));
        house.Today = D("2026-04-03");
        Assert.Empty(house.Refusals(id, new RecordOpinion(1, ConsultationAnswer.Agrees, "", D("2026-04-03"))));
        house.Do(id, new RecordOpinion(1, ConsultationAnswer.Agrees, "", D("2026-04-03")));
        Assert.Equal((ConsultationAnswer.Agrees, null), (house[id].Consultations[0].Answer, house[id].Consultations[0].LateOn));
        // 5 of 20 days were used; 15 remain after 04-03.
        Assert.Equal(D("2026-04-27"), house.Due(id));
    }

    [Fact]
    [Requirement("R-REQ-07")]
    public void Silence_lets_the_agency_decide_and_a_late_opinion_is_kept_without_effect()
    {
        var (house, id) = Asked("2026-03-02", "2026-03-09");
        house.Do(id, new RecordConsultDelivery(1, D("2026-03-09")));
        house.Today = D("2026-03-30");
        Assert.Equal(["CONSULT-NOT-LAPSED"], house.Codes(id, new LapseConsultation(1)));
        house.Today = D("2026-03-31");
        house.Do(id, new LapseConsultation(1), RequestHouse.System);
        Assert.Equal((ConsultationAnswer.Silent, D("2026-03-30")), (house[id].Consultations[0].Answer, house[id].Consultations[0].AnsweredOn));
        var due = house.Due(id);
        house.Today = D("2026-04-02");
        house.Do(id, new RecordOpinion(1, ConsultationAnswer.Refuses, "不同意", D("2026-04-02")));
        Assert.Equal((ConsultationAnswer.Silent, D("2026-04-02"), due), (house[id].Consultations[0].Answer, house[id].Consultations[0].LateOn, house.Due(id)));
        Assert.Equal(["CONSULT-ANSWERED"], house.Codes(id, new RecordOpinion(1, ConsultationAnswer.Agrees, "改了", D("2026-04-02"))));
    }

    [Fact]
    public void A_late_opinion_speaks_the_silence_rule_by_itself()
    {
        var (house, id) = Asked("2026-03-02", "2026-03-09", Applications.CoProducer);
        house.Do(id, new RecordConsultDelivery(1, D("2026-03-09")));
        house.Today = D("2026-03-31");
        house.Do(id, new RecordOpinion(1, ConsultationAnswer.Refuses, "不同意", D("2026-03-31")));
        Assert.Equal((ConsultationAnswer.DeemedAgreed, D("2026-03-31")), (house[id].Consultations[0].Answer, house[id].Consultations[0].LateOn));
    }

    [Fact]
    public void Nobody_is_taken_to_agree_by_silence_before_the_letter_reached_him()
    {
        var (house, id) = Asked("2026-03-02", "2026-03-09", Applications.CoProducer);
        house.Do(id, Applications.ThirdParty);
        house.Today = D("2026-04-15");
        Assert.Equal(["CONSULT-NOT-DELIVERED"], house.Codes(id, new LapseConsultation(1)));
        Assert.Equal(["CONSULT-NOT-DELIVERED"], house.Codes(id, new LapseConsultation(1), RequestHouse.System));
        Assert.Equal(["CONSULT-NOT-DELIVERED"], house.Codes(id, new LapseConsultation(2), RequestHouse.System));
        // A third party whom no letter reaches: a person decides that it is over, and the agency decides on the information.
        house.Do(id, new LapseConsultation(2), house.Officer);
        Assert.Equal(ConsultationAnswer.Silent, house[id].Consultations[1].Answer);
        house.Do(id, new RecordConsultDelivery(1, D("2026-03-12")));
        house.Do(id, new LapseConsultation(1));
        Assert.Equal((ConsultationAnswer.DeemedAgreed, D("2026-04-02")), (house[id].Consultations[0].Answer, house[id].Consultations[0].AnsweredOn));
    }

    [Fact]
    [Requirement("R-REQ-07")]
    public void Overlapping_consultations_are_merged_and_not_added()
    {
        var (house, id) = Asked("2026-03-02", "2026-03-09");
        house.Today = D("2026-03-11");
        house.Do(id, Applications.CoProducer);
        house.Do(id, Applications.ThirdParty with { Name = "李某" });
        house.Do(id, new RecordConsultDelivery(1, D("2026-03-11")));
        house.Today = D("2026-03-13");
        house.Do(id, new RecordOpinion(3, ConsultationAnswer.Agrees, "", D("2026-03-13")));
        house.Today = D("2026-03-16");
        house.Do(id, new RecordOpinion(1, ConsultationAnswer.Agrees, "", D("2026-03-16")));
        house.Today = D("2026-03-18");
        house.Do(id, new RecordOpinion(2, ConsultationAnswer.Agrees, "", D("2026-03-18")));
        // Left out: 03-10 to 03-18, seven working days once.
        Assert.Equal(D("2026-04-09"), house.Due(id));
    }

    [Fact]
    public void After_the_deadline_a_third_party_is_still_asked_but_no_time_is_left_out()
    {
        var (house, id) = Asked("2026-03-02", "2026-04-20");
        Assert.Equal((D("2026-03-30"), RequestState.Examining), (house.Due(id)!.Value, house[id].State));
        Assert.Equal(["P02", "P06"], house[id].Letters.Select(l => l.Letter.Code));
        house.Drafted(id, Applications.Draft("S07"));
        Assert.Equal(["REPLY-CONSULT-OPEN"], house.Codes(id, new SubmitReply()));
        house.Do(id, new RecordOpinion(1, ConsultationAnswer.Refuses, "商业秘密", house.Today));
        house.Answered(id, Applications.Draft("S07"));
        Assert.Equal((D("2026-03-30"), "T3-3-3-4"), (house.Due(id)!.Value, house[id].Outcome));
        Assert.Empty(RequestClock.Answer(house[id], house.Calendar)!.Value.Refusals);
    }

    // Sent on the last day nothing is left to leave out; the delivery registered later must not be refused for it.
    [Fact]
    public void A_delivery_after_the_deadline_is_registered_without_moving_it()
    {
        var (house, id) = Asked("2026-03-02", "2026-03-30");
        house.Today = D("2026-04-02");
        house.Do(id, new RecordConsultDelivery(1, D("2026-04-02")));
        Assert.Equal((D("2026-03-30"), D("2026-04-02")), (house.Due(id)!.Value, house[id].Consultations[0].DeliveredOn!.Value));
        Assert.Equal(["CONSULT-ANSWER"], house.Codes(id, new RecordOpinion(1, ConsultationAnswer.Silent, "", house.Today)));
        Assert.Equal(["FIELD-MISSING"], house.Codes(id, new RecordOpinion(1, ConsultationAnswer.Refuses, "", house.Today)));
        Assert.Equal(["CONSULT-UNKNOWN"], house.Codes(id, new RecordOpinion(9, ConsultationAnswer.Agrees, "", house.Today)));
        house.Do(id, new RecordOpinion(1, ConsultationAnswer.Agrees, "", house.Today));
        Assert.Equal(["CONSULT-ANSWERED"], house.Codes(id, new RecordConsultDelivery(1, D("2026-04-02"))));
    }

    [Fact]
    [Requirement("R-REQ-08"), Requirement("R-REQ-09")]
    public void Co_handling_is_due_in_five_working_days_and_bears_its_units_legal_review()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        Assert.Equal(["COHANDLING-SELF"], house.Codes(id, new AskCoHandling(house.Unit, "核对")));
        Assert.Equal(["UNIT-UNKNOWN"], house.Codes(id, new AskCoHandling("nowhere", "核对")));
        Assert.Equal(["NOT-FOUND"], house.Codes(id, new GiveCoHandling("同意", "王审"), house.Neighbour));
        house.Do(id, new AskCoHandling("czj", "核对资金数额"));
        Assert.Equal(["COHANDLING-OPEN"], house.Codes(id, new AskCoHandling("czj", "再核对")));
        Assert.Contains("2026年3月9日", string.Concat(house[id].Letters[^1].Letter.Paragraphs), StringComparison.Ordinal);
        Assert.Equal(("czj", null), (house.Duty(id, "request.cohandling").UnitCode, house.Duty(id, "request.cohandling").MetOn));
        Assert.Equal(["COHANDLING-NONE"], house.Codes(id, new GiveCoHandling("同意", "王审"), house.Officer));
        Assert.Equal(["COHANDLING-LEGAL"], house.Codes(id, new GiveCoHandling("同意", " "), house.Neighbour));
        house.Drafted(id, Applications.Granted);
        Assert.Equal(["REPLY-COHANDLING-OPEN"], house.Codes(id, new SubmitReply()));
        house.Today = D("2026-03-10");
        Assert.Empty(house.Refusals(id, new SubmitReply()));
        house.Do(id, new GiveCoHandling("数额属实", "王审"), house.Neighbour);
        Assert.Equal((D("2026-03-10"), "王审"), (house.Duty(id, "request.cohandling").MetOn!.Value, house[id].CoHandlings[0].LegalReviewer));
    }

    [Fact]
    [Requirement("R-REQ-08")]
    public void The_term_of_co_handling_is_the_sites()
    {
        var house = new RequestHouse();
        house.Site = house.Site with { ClockLengths = new Dictionary<string, int> { ["request.cohandling"] = 3 } };
        var id = house.Received("2026-03-02");
        house.Do(id, new AskCoHandling("czj", "核对资金数额"));
        house.Drafted(id, Applications.Granted);
        house.Today = D("2026-03-05");
        Assert.Equal(["REPLY-COHANDLING-OPEN"], house.Codes(id, new SubmitReply()));
        house.Today = D("2026-03-06");
        Assert.Empty(house.Refusals(id, new SubmitReply()));
    }

    [Fact]
    [Requirement("R-REQ-04")]
    public void Not_found_is_answered_only_with_a_search_on_record()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Today = D("2026-03-16");
        house.Drafted(id, Applications.Draft("S12"));
        Assert.Equal(["REPLY-NO-SEARCH"], house.Codes(id, new SubmitReply()));
        Assert.Equal(4, house.Refusals(id, new RecordSearch("", "", "", "")).Count);
        house.Do(id, new RecordSearch("档案室2024至2026年", "全文检索", "农村公路", "未检索到"));
        house.Answered(id, Applications.Draft("S12"));
        Assert.Equal("T3-3-4-1", house[id].Outcome);
    }
}
