using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>延期 and 延迟答复 (条例第三十三条第二款、第三十五条).</summary>
public class ExtensionTests
{
    private static readonly ProposeExtension Propose = new(20, "需要逐卷检索");

    private static DateOnly D(string day) => RequestHouse.Day(day);

    [Fact]
    [Requirement("R-REQ-07"), Requirement("R-REQ-12")]
    public void The_head_extends_on_the_last_day_in_writing_and_not_a_day_later()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-02-10");
        house.Today = D("2026-03-16");
        house.Do(id, Propose);
        Assert.Equal(["NOT-PERMITTED"], house.Codes(id, new ApproveExtension(), house.Officer));
        house.Today = D("2026-03-17");
        Assert.Equal(["EXTENSION-AFTER-DEADLINE"], house.Codes(id, new ApproveExtension()));
        house.Today = D("2026-03-16");
        house.Do(id, new ApproveExtension("同意"), house.Head);
        Assert.Equal(D("2026-04-14"), house.Due(id));
        var letter = house[id].Letters[^1].Letter;
        Assert.Equal(("P05", true), (letter.Code, string.Concat(letter.Paragraphs).Contains("2026年4月14日", StringComparison.Ordinal)));
        Assert.Equal(["EXTENSION-REPEATED"], house.Codes(id, Propose));
        Assert.Equal(["EXTENSION-NOT-PROPOSED"], house.Codes(id, new ApproveExtension()));
        Assert.Equal(["EXTENSION-NOT-PROPOSED"], house.Codes(id, new RefuseExtension("x")));
    }

    [Fact]
    [Requirement("R-REQ-12")]
    public void More_than_twenty_days_none_at_all_and_a_day_too_late_are_refused_already_when_proposed()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-02-10");
        Assert.Equal(["EXTENSION-TOO-LONG"], house.Codes(id, Propose with { Days = 21 }));
        Assert.Equal(["EXTENSION-DAYS-INVALID"], house.Codes(id, Propose with { Days = 0 }));
        Assert.Equal(["FIELD-MISSING", "EXTENSION-TOO-LONG"], house.Codes(id, new ProposeExtension(21, "")));
        house.Today = D("2026-03-17");
        Assert.Equal(["EXTENSION-AFTER-DEADLINE"], house.Codes(id, Propose));
    }

    [Fact]
    [Requirement("R-REQ-12")]
    public void Nobody_approves_his_own_proposal_not_even_for_an_absent_colleague()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-02-10");
        var both = house.Officer with { Holdings = [.. house.Officer.Holdings, .. house.Head.Holdings] };
        house.Do(id, Propose, both);
        Assert.Equal(["OWN-WORK"], house.Codes(id, new ApproveExtension(), both));
        var deputising = RequestHouse.Person(2, "公开机构负责人", house.Unit, Roles.RequestHead, onBehalfOf: 1);
        Assert.Equal(["OWN-WORK"], house.Codes(id, new ApproveExtension(), deputising));
        house.Do(id, new ApproveExtension(), house.Head);
    }

    [Fact]
    public void A_refused_proposal_may_be_made_again()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-02-10");
        house.Do(id, Propose);
        Assert.Equal(["EXTENSION-REPEATED"], house.Codes(id, Propose));
        Assert.Equal(["REASON-MISSING"], house.Codes(id, new RefuseExtension("")));
        house.Do(id, new RefuseExtension("可以按期答复"));
        house.Do(id, Propose with { Days = 10 });
        house.Do(id, new ApproveExtension());
        Assert.Equal(D("2026-03-30"), house.Due(id));
    }

    [Fact]
    public void Reasonable_reasons_may_fix_a_delayed_date_told_before_the_period_ends()
    {
        var house = new RequestHouse();
        var id = Asked(house);
        house.Do(id, new GiveReasons("课题研究", house.Today), house.ApplicantOf(id));
        Assert.Equal(["REASONS-DELAY-SHORT"], house.Codes(id, new JudgeReasons(true, "合理", 5)));
        Assert.Equal(["REASONS-DELAY"], house.Codes(id, new JudgeReasons(true, "合理", 251)));
        house.Do(id, new JudgeReasons(true, "用于课题研究", 40));
        Assert.Equal((D("2026-04-30"), "P13"), (house.Due(id)!.Value, house[id].Letters[^1].Letter.Code));
        Assert.Equal((D("2026-03-04"), 40), (house.Duty(id, "request.delayed-reply").Start, house.Duty(id, "request.delayed-reply").Days));
        Assert.Equal(["EXTENSION-DELAYED"], house.Codes(id, Propose));
        Assert.Equal(["REASONS-JUDGED"], house.Codes(id, new JudgeReasons(true, "再次")));
        Assert.Equal(["REASONS-REPEATED"], house.Codes(id, new AskForReasons(12, "一月内12件", 5)));
    }

    [Fact]
    public void A_delayed_date_opens_no_second_way_to_a_late_correction_notice()
    {
        var house = new RequestHouse();
        var id = Asked(house);
        house.Do(id, new GiveReasons("课题研究"), house.ApplicantOf(id));
        house.Do(id, new JudgeReasons(true, "用于课题研究", 40));
        house.Today = D("2026-03-12");
        Assert.Equal(["CORRECTION-NOTICE-LATE"], house.Codes(id, new AskForCorrection("文号", "书面", 5)));
        house.Today = D("2026-03-11");
        house.Do(id, new AskForCorrection("文号", "书面", 5));
        house.Today = D("2026-03-13");
        house.Do(id, new CorrectRequest("县政办发3号"), house.ApplicantOf(id));
        // 条例第三十条: counted anew from the corrected application, with the length the delay fixed.
        Assert.Equal(house.Calendar.AddWorkdays(D("2026-03-13"), 40), house.Due(id));
        Assert.Equal(D("2026-03-13"), house.Duty(id, "request.delayed-reply").Start);
    }

    [Fact]
    public void A_delayed_date_is_not_told_after_the_period_has_run_out()
    {
        var house = new RequestHouse();
        var id = Asked(house);
        house.Do(id, new GiveReasons("课题研究"), house.ApplicantOf(id));
        house.Today = D("2026-03-31");
        Assert.Equal(["REASONS-DELAY-LATE"], house.Codes(id, new JudgeReasons(true, "用于课题研究", 40)));
        house.Do(id, new JudgeReasons(true, "用于课题研究"));
        Assert.Equal(D("2026-03-30"), house.Due(id));
    }

    [Fact]
    public void Reasons_are_not_found_wanting_before_the_applicant_had_his_days()
    {
        var house = new RequestHouse();
        var id = Asked(house);
        Assert.Equal(["REASONS-NOT-LAPSED"], house.Codes(id, new JudgeReasons(false, "没有说明")));
        Assert.Equal(["REASONS-NOT-GIVEN"], house.Codes(id, new JudgeReasons(true, "合理")));
        house.Today = D("2026-03-12");
        Assert.Equal(["REASONS-DELAY"], house.Codes(id, new JudgeReasons(false, "没有说明", 10)));
        house.Do(id, new JudgeReasons(false, "期满没有说明"));
        house.Answered(id, Applications.Draft("S19"));
        Assert.Equal("T3-3-5-4", house[id].Outcome);
    }

    [Fact]
    public void Unreasonable_reasons_lead_to_no_handling_only_after_they_were_asked_for()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        Assert.Equal(["REASONS-NOT-ASKED"], house.Codes(id, new JudgeReasons(false, "反复申请")));
        house.Drafted(id, Applications.Draft("S19"));
        Assert.Equal(["REPLY-NO-REASONS"], house.Codes(id, new SubmitReply()));
        Assert.Equal(["REASONS-COUNT", "REASONS-DAYS"], house.Codes(id, new AskForReasons(1, "一件", 31)));
        house.Today = D("2026-03-27");
        // The days given to the applicant may not run past the day the agency itself must answer.
        Assert.Equal(["REASONS-DAYS-LATE"], house.Codes(id, new AskForReasons(12, "一月内12件", 5)));
        house.Do(id, new AskForReasons(12, "一月内12件", 1));
        house.Do(id, new GiveReasons("就是想要"), house.Officer);
        house.Do(id, new JudgeReasons(false, "同一内容反复申请"));
        house.Answered(id, Applications.Draft("S19"));
    }

    private static long Asked(RequestHouse house)
    {
        var id = house.Received("2026-03-02");
        house.Today = D("2026-03-04");
        house.Do(id, new AskForReasons(12, "2026年2月共申请12件", 5));
        Assert.Equal(RequestState.AwaitingReasons, house[id].State);
        return id;
    }
}
