using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>拟稿、审核、用印、送达 (条例第三十六条至第四十条).</summary>
public class ReplyTests
{
    public static TheoryData<string> Presets => [.. RequestPresets.All.Keys];

    public static TheoryData<string> Kinds => [.. ReplyKind.All.Where(k => k.Row is not null).Select(k => k.Code)];

    private static DateOnly D(string day) => RequestHouse.Day(day);

    [Theory, MemberData(nameof(Presets))]
    [Requirement("R-REQ-03"), Requirement("R-REQ-05"), Requirement("R-REQ-09"), Requirement("R-REQ-18")]
    public void Each_presets_chain_is_walked_from_registration_to_the_archive_by_the_people_of_its_desks(string preset)
    {
        var house = new RequestHouse(RequestPresets.All[preset]);
        Assert.Empty(house.Site.Requests.Problems());
        var id = house.Received("2026-03-02");
        house.Do(id, new TakeRequest("财政资金"));
        house.Drafted(id, Applications.Granted);
        house.Do(id, new SubmitReply());
        foreach (var step in house.Site.Requests.Chain)
        {
            var desk = Assert.Single(RequestHouse.Procedure.Face(house[id], house.Site).Desks);
            Assert.Equal(step.Role, desk.Role);
            Assert.DoesNotContain(house.People, p => !p.Holds(step.Role) && house.Codes(id, new PassReply("同意"), p).All(c => c is not ("NOT-PERMITTED" or "NOT-FOUND")));
            house.Do(id, new PassReply("同意"));
        }
        Assert.Equal(house.Site.Requests.Chain.Select(s => s.Code), house[id].Reply!.Approvals.Select(a => a.Step));
        Assert.True(house[id].Reply!.IsLegallyReviewed);
        house.Do(id, new IssueReply());
        house.Do(id, new ServeReply(DeliveryWays.Email, house.Today));
        house.Do(id, new ArchiveRequest("2026-YSQ-001", 30, "档案室3架"), house.Archivist);
        Assert.Equal((RequestState.Archived, "T3-3-1"), (house[id].State, house[id].Outcome));
        Assert.Equal(["RegisterRequest", "TakeRequest", "DraftReply", "SubmitReply", .. house.Site.Requests.Chain.Select(_ => "PassReply"), "IssueReply", "ServeReply", "ArchiveRequest"], house[id].Steps.Select(s => s.Act));
    }

    [Theory, MemberData(nameof(Kinds))]
    [Requirement("R-REQ-10")]
    public void Every_kind_of_reply_goes_out_as_its_own_letter_and_counts_in_its_row(string kind)
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Today = D("2026-03-09");
        if (kind == "S07") house.Do(id, Applications.ThirdParty);
        if (kind == "S15") house.Do(id, new AskForCorrection("文号", "书面"));
        if (kind == "S19") house.Do(id, new AskForReasons(12, "一月内12件", 5));
        house.Today = D("2026-03-16");
        if (kind == "S07") house.Do(id, new RecordOpinion(1, ConsultationAnswer.Refuses, "商业秘密", house.Today));
        if (kind == "S15") house.Do(id, new CorrectRequest("仍是那些"), house.ApplicantOf(id));
        if (kind == "S19") house.Do(id, new GiveReasons("没有理由"), house.ApplicantOf(id));
        if (kind == "S19") house.Do(id, new JudgeReasons(false, "反复申请同一内容"));
        if (kind == "S12") house.Do(id, new RecordSearch("档案室", "人工", "公路", "无"));
        house.Answered(id, kind == "S03" ? Applications.Partly with { Fields = Applications.Draft("S03").Fields } : Applications.Draft(kind));
        var letter = house[id].Letters.Single(l => l.Serial == house[id].Reply!.LetterSerial).Letter;
        Assert.Equal((kind, ReplyKind.Find(kind)!.Row), (letter.Code, house[id].Outcome));
        Assert.Contains(Table3Row.All, r => r.Code == house[id].Outcome && r.IsLeaf);
        Assert.Contains("公复〔2026〕1号", letter.Number, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("R-REQ-09")]
    public void Whoever_drafted_or_submitted_a_reply_does_not_review_it_and_nobody_reviews_twice()
    {
        var house = new RequestHouse(RequestPresets.S2);
        var id = house.Received();
        Actor With(Actor who, params Actor[] others) => who with { Holdings = [.. who.Holdings, .. others.SelectMany(o => o.Holdings)] };
        var (officer, colleague, legal) = (With(house.Officer, house.Legal), With(house.Colleague, house.Legal), With(house.Legal, house.Adviser));
        house.Do(id, new DraftReply(Applications.Draft("S02")), officer);
        house.Do(id, new DraftReply(Applications.Granted), house.Officer with { AccountId = 21 });
        house.Do(id, new SubmitReply(), colleague);
        Assert.Equal(["OWN-WORK"], house.Codes(id, new PassReply(), officer));
        Assert.Equal(["OWN-WORK"], house.Codes(id, new PassReply(), colleague));
        Assert.Equal(["OWN-WORK"], house.Codes(id, new PassReply(), RequestHouse.Person(3, "法审员", house.Unit, Roles.LegalReviewer, onBehalfOf: 7)));
        house.Do(id, new PassReply("合法"), legal);
        Assert.Equal(["APPROVED-TWICE"], house.Codes(id, new PassReply(), legal));
        house.Do(id, new PassReply("同意"), house.Adviser);
        house.Site = house.Site with { Requests = RequestPresets.S2 with { SamePersonMayApproveTwice = true } };
        house.Do(id, new PassReply("同意"), With(house.Leader, house.Legal));
    }

    [Fact]
    [Requirement("R-REQ-09")]
    public void A_returned_reply_walks_the_whole_chain_again_and_a_shortened_chain_is_no_way_past_legal_review()
    {
        var house = new RequestHouse(RequestPresets.S3);
        var id = house.Received();
        house.Drafted(id, Applications.Granted);
        house.Do(id, new SubmitReply());
        house.Do(id, new PassReply("合法"));
        Assert.Equal(["REASON-MISSING"], house.Codes(id, new ReturnReply("")));
        house.Do(id, new ReturnReply("请补充附件"), house.Head);
        Assert.Equal((RequestState.Examining, 1), (house[id].State, house[id].Reply!.Returns));
        Assert.Empty(house[id].Reply!.Approvals);
        house.Do(id, new SubmitReply());
        house.Do(id, new RecallReply());
        house.Do(id, new SubmitReply());

        var forged = house[id];
        house[id] = forged with { State = RequestState.ToIssue };
        Assert.Equal(["REPLY-NOT-REVIEWED"], house.Codes(id, new IssueReply()));
        house[id] = forged with { Reply = forged.Reply! with { At = 9 } };
        Assert.Equal(["CHAIN-CHANGED"], RequestHouse.Procedure.Decide(house[id], new PassReply(), Context(house, id)).Refusals.Select(r => r.Code));
        Assert.Equal(Roles.RequestOfficer, Assert.Single(RequestHouse.Procedure.Face(house[id], house.Site).Desks).Role);
        house.Do(id, new RecallReply());
        house.Answered(id);
    }

    private static ActContext Context(RequestHouse house, long id) => new()
    {
        Actor = house.Legal,
        Now = default,
        Today = house.Today,
        Site = house.Site,
        Organisations = RequestHouse.Tree,
        Calendar = house.Calendar,
        Numbers = house,
        RecordId = id,
    };

    [Fact]
    [Requirement("R-REQ-12")]
    public void On_the_spot_only_what_is_given_is_answered_only_at_the_counter_and_only_today()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        Assert.Equal(["SPOT-KIND"], house.Codes(id, new AnswerOnTheSpot(Applications.Draft("S08"))));
        var mailed = house.Open(house.AtCounter() with { Channel = ReceiptChannels.MailSigned, SignedOn = house.Today });
        Assert.Equal(["SPOT-NOT-HERE"], house.Codes(mailed, new AnswerOnTheSpot(Applications.Granted)));
        house.Today = D("2026-03-03");
        Assert.Equal(["SPOT-NOT-HERE"], house.Codes(id, new AnswerOnTheSpot(Applications.Granted)));
        house.Today = D("2026-03-02");
        house.Do(id, new AnswerOnTheSpot(Applications.Granted));
        Assert.Equal((RequestState.Answered, "T3-3-1", D("2026-03-02"), true), (house[id].State, house[id].Outcome, house[id].FinishedOn!.Value, house[id].Reply!.OnTheSpot));
        Assert.Equal(("当场交付", D("2026-03-02")), (house[id].Letters[^1].Evidence, house[id].Letters[^1].DeliveredOn));
        Assert.Empty(house.Refusals(id, new ArchiveRequest("卷1", null, null)));
    }

    [Fact]
    [Requirement("R-REQ-05"), Requirement("R-REQ-07")]
    public void A_mailed_answer_counts_from_its_posting_and_needs_its_number()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Today = D("2026-03-27");
        house.Reviewed(id);
        house.Do(id, new IssueReply());
        Assert.Equal(["LETTER-UNSERVED"], house.Codes(id, new RecordDelivery(house[id].Reply!.LetterSerial!.Value, house.Today, "李收")));
        house.Today = D("2026-04-02");
        Assert.Equal(["FIELD-MISSING"], house.Codes(id, new ServeReply(DeliveryWays.Mail, D("2026-03-30"))));
        Assert.Equal(["DATE-BEFORE"], house.Codes(id, new ServeReply(DeliveryWays.Email, D("2026-03-26"))));
        Assert.Equal(["REQUEST-WAY"], house.Codes(id, new ServeReply("pigeon", D("2026-03-30"))));
        house.Do(id, new ServeReply(DeliveryWays.Mail, D("2026-03-30"), "EX1"));
        Assert.Equal((D("2026-03-30"), D("2026-03-30")), (house[id].FinishedOn!.Value, house.Duty(id, ClockRules.RequestReply).MetOn!.Value));
        Assert.Equal(ObligationState.Met, Obligations.Derive(house.Duty(id, ClockRules.RequestReply), house.Calendar).State);
        house.Do(id, new RecordDelivery(house[id].Reply!.LetterSerial!.Value, D("2026-04-02"), "李收"));
        Assert.Equal((D("2026-03-30"), D("2026-04-02")), (house[id].Letters[^1].ServedOn, house[id].Letters[^1].DeliveredOn));
        Assert.Equal(["LETTER-UNKNOWN"], house.Codes(id, new RecordDelivery(99, D("2026-04-02"), "李收")));
    }

    [Fact]
    public void A_part_is_kept_back_only_with_ground_reason_and_the_redacted_copy()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Drafted(id, Applications.Partly with { Withheld = [], Files = [] });
        Assert.Equal(["REPLY-PARTS", "REPLY-PART-FILE"], house.Codes(id, new SubmitReply()));
        house.Drafted(id, Applications.Partly with { Withheld = [new("附件2", "NOWHERE", "")] });
        Assert.Equal(["REPLY-PARTS", "REPLY-PART-GROUND"], house.Codes(id, new SubmitReply()).Where(c => c.StartsWith("REPLY", StringComparison.Ordinal)));
        house.Answered(id, Applications.Partly);
        Assert.Equal("T3-3-2", house[id].Outcome);
        Assert.Contains("附件2中的银行账号", string.Concat(house[id].Letters[^1].Letter.Paragraphs), StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("R-REQ-07")]
    public void Giving_what_a_third_party_refused_needs_a_reason_and_a_letter_to_it()
    {
        var (house, id) = Refused(ConsultationAnswer.Refuses);
        house.Drafted(id, Applications.Granted);
        Assert.Equal(["REPLY-THIRD-REASON"], house.Codes(id, new SubmitReply()));
        house.Answered(id, Applications.Granted with { OverrideReason = "不公开可能对公共利益造成重大影响" });
        var told = house[id].Letters.Single(l => l.Letter.Code == "P09");
        Assert.Equal(("远达建设有限公司", false, house.Today), (told.Letter.Addressee, told.ToApplicant, told.ServedOn!.Value));
        Assert.Contains("不公开可能对公共利益造成重大影响", string.Concat(told.Letter.Paragraphs), StringComparison.Ordinal);
        Assert.DoesNotContain("张小三", string.Concat(told.Letter.Paragraphs), StringComparison.Ordinal);
        Assert.Empty(house.Refusals(id, new ArchiveRequest("卷1", null, null)));
    }

    [Fact]
    public void Following_the_third_party_needs_no_reason_against_it_and_tells_it_nothing_of_the_kind()
    {
        var (house, id) = Refused(ConsultationAnswer.Partly);
        house.Answered(id, Applications.Partly);
        Assert.DoesNotContain(house[id].Letters, l => l.Letter.Code == "P09");
        (house, id) = Refused(ConsultationAnswer.Refuses);
        house.Drafted(id, Applications.Partly with { Withheld = [new("附件3", "A16_PROCESS", "讨论记录")] });
        Assert.Equal(["REPLY-THIRD-REASON"], house.Codes(id, new SubmitReply()));
        house.Answered(id, Applications.Draft("S07") with { OverrideReason = "先写了后来不用的理由" });
        Assert.DoesNotContain(house[id].Letters, l => l.Letter.Code == "P09");
    }

    [Fact]
    [Requirement("R-REQ-07")]
    public void A_third_partys_interest_is_a_ground_only_after_it_was_asked_and_not_when_it_agreed()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Drafted(id, Applications.Draft("S07"));
        Assert.Equal(["REPLY-NO-CONSULT"], house.Codes(id, new SubmitReply()));
        (house, id) = Refused(ConsultationAnswer.Agrees);
        house.Drafted(id, Applications.Draft("S07"));
        Assert.Equal(["REPLY-THIRD-AGREES"], house.Codes(id, new SubmitReply()));
        house.Answered(id);
    }

    private static (RequestHouse House, long Id) Refused(ConsultationAnswer answer)
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Do(id, Applications.ThirdParty);
        house.Do(id, new RecordOpinion(1, answer, "报价属于商业秘密", house.Today));
        return (house, id);
    }

    [Fact]
    public void Petitions_in_the_form_of_an_application_are_told_so_in_one_step_and_reviewed_like_any_reply()
    {
        var house = new RequestHouse();
        var id = house.Received();
        Assert.Equal(["FIELD-MISSING", "FIELD-MISSING"], house.Codes(id, new RoutePetition("", "")));
        house.Do(id, new RoutePetition("反映征地补偿不公", "县信访局，电话0999-4567890"));
        Assert.Equal(RequestState.ReplyReview, house[id].State);
        while (house[id].State == RequestState.ReplyReview) house.Do(id, new PassReply());
        house.Do(id, new IssueReply());
        house.Do(id, new ServeReply(DeliveryWays.Email, house.Today));
        Assert.Equal("T3-3-5-1", house[id].Outcome);
        Assert.Contains("县信访局", string.Concat(house[id].Letters[^1].Letter.Paragraphs), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_application_is_told_the_number_and_day_of_the_earlier_answer()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Drafted(id, new ReplyDraft("S17", new Dictionary<string, string>()));
        Assert.Equal(["LETTER-FIELD-MISSING", "LETTER-FIELD-MISSING"], house.Codes(id, new SubmitReply()));
        house.Drafted(id, new ReplyDraft("S17", new Dictionary<string, string> { ["earlierNumber"] = "公复〔2025〕3号", ["earlierOn"] = "2027-01-01" }));
        Assert.Equal(["LETTER-DAY-ORDER"], house.Codes(id, new SubmitReply()));
        Assert.Equal(["REPLY-KIND"], house.Codes(id, new DraftReply(new ReplyDraft("S99", new Dictionary<string, string>()))));
        var fresh = house.Received();
        Assert.Equal(["REPLY-MISSING"], house.Codes(fresh, new SubmitReply()));
    }

    [Theory]
    [InlineData(RequestPurpose.RecordCorrection, "P16")]
    [InlineData(RequestPurpose.PublishSuggestion, "P17")]
    public void Articles_41_and_44_have_their_own_letter_and_no_row(RequestPurpose purpose, string kind)
    {
        var house = new RequestHouse();
        var id = house.Received(null, Applications.Usual with { Content = Applications.Roads with { Purpose = purpose } });
        Assert.False(house[id].IsCounted);
        house.Drafted(id, Applications.Granted);
        Assert.Equal(["REPLY-PURPOSE"], house.Codes(id, new SubmitReply()));
        house.Answered(id, Applications.Draft(kind));
        Assert.Equal((RequestState.Answered, null, false), (house[id].State, house[id].Outcome, house[id].IsCounted));
        var counted = house.Received();
        house.Drafted(counted, Applications.Draft(kind));
        Assert.Equal(["REPLY-PURPOSE"], house.Codes(counted, new SubmitReply()));
    }

    [Fact]
    public void Letters_are_numbered_without_gap_though_acts_are_refused_between()
    {
        var house = new RequestHouse();
        var ids = Enumerable.Range(0, 4).Select(_ => house.Received("2026-03-02")).ToList();
        foreach (var id in ids)
        {
            house.Codes(id, new AskForCorrection("", "")).Count();
            house.Codes(id, new Consult(ConsultationKind.ThirdParty, "某公司", new string('长', 5000), "理由")).Count();
            house.Do(id, Applications.ThirdParty);
            house.Do(id, new RecordOpinion(1, ConsultationAnswer.Agrees, "", house.Today));
            house.Codes(id, new ApproveExtension()).Count();
            house.Answered(id);
        }
        var letters = ids.SelectMany(i => house[i].Letters).Select(l => l.Letter.Number!).ToList();
        foreach (var series in letters.GroupBy(n => n[..n.IndexOf('〕')]))
            Assert.Equal(Enumerable.Range(1, series.Count()).Select(n => $"{series.Key}〕{n}号"), series.OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, 4), ids.Select(i => ReceiptNumber.Parse(house[i].Receipt).Number!.Serial));
    }
}
