using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

/// <summary>备案、公开答复、评价、归档、销毁.</summary>
public class AfterwardsTests
{
    private static readonly ProposeRelease Release = new(ReleaseKind.Archive, "农村公路建设资金安排", "<p>2025年度农村公路建设资金安排表见附件。</p>");

    private static DateOnly D(string day) => RequestHouse.Day(day);

    [Fact]
    [Requirement("R-REQ-20")]
    public void An_answer_that_withholds_is_reported_and_looked_at_by_another()
    {
        var house = new RequestHouse();
        var id = house.Received("2026-03-02");
        house.Answered(id, Applications.Draft("S08"));
        var duty = house.Duty(id, "request.withholding-report");
        Assert.Equal((house.Unit, D("2026-03-02"), null), (duty.UnitCode, duty.Start, duty.MetOn));
        Assert.Equal(["WITHHOLDING-NOT-REPORTED"], house.Codes(id, new AcknowledgeWithholding("知悉"), house.Disclosure));
        house.Do(id, new ReportWithholding());
        Assert.Equal(["WITHHOLDING-REPORTED"], house.Codes(id, new ReportWithholding()));
        Assert.Equal("zfb", house.Duty(id, "request.withholding-look").UnitCode);
        Assert.Equal(["OWN-WORK"], house.Codes(id, new AcknowledgeWithholding("知悉"), house.Disclosure with { AccountId = house.Officer.AccountId }));
        Assert.Equal(["FIELD-MISSING"], house.Codes(id, new AcknowledgeWithholding(" "), house.Disclosure));
        house.Do(id, new AcknowledgeWithholding("依据充分"), house.Disclosure);
        Assert.All(house.Duties(id), d => Assert.NotNull(d.MetOn));
    }

    [Fact]
    [Requirement("R-REQ-20")]
    public void What_withholds_nothing_by_ground_is_not_reported()
    {
        var house = new RequestHouse();
        var granted = house.Received();
        house.Answered(granted);
        Assert.Equal(["WITHHOLDING-NONE"], house.Codes(granted, new ReportWithholding()));
        var severed = house.Received();
        house.Answered(severed, Applications.Partly with { Withheld = [new("第三页", SeveredPart.NotInformation, "私人信件，不是政府信息")] });
        Assert.Equal(["WITHHOLDING-NONE"], house.Codes(severed, new ReportWithholding()));
        Assert.DoesNotContain(house.Duties(severed), d => d.Rule == "request.withholding-report");
        var partly = house.Received();
        house.Answered(partly, Applications.Partly);
        Assert.Null(house.Duty(partly, "request.withholding-report").MetOn);
    }

    // A drafted refusal that never went out is no refusal.
    [Fact]
    public void A_case_withdrawn_over_a_draft_has_no_answer_to_report_rate_or_release()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Drafted(id, Applications.Draft("S08"));
        house.Do(id, new WithdrawRequest("不需要了"), house.ApplicantOf(id));
        house.Do(id, new ArchiveRequest("卷1", null, null));
        Assert.False(house[id].Withholds);
        Assert.All(house.Duties(id), d => Assert.NotNull(d.MetOn));
        Assert.Equal(["WITHHOLDING-NONE"], house.Codes(id, new ReportWithholding()));
        Assert.Equal(["RATING-NONE"], house.Codes(id, new RateReply(5, null)));
        house[id] = house[id] with { Reply = house[id].Reply! with { Kind = "S01" } };
        Assert.Equal(["RELEASE-NOT-GRANTED"], house.Codes(id, Release));
    }

    [Fact]
    public void A_case_withdrawn_after_the_letter_was_sealed_can_still_be_filed()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Reviewed(id);
        house.Do(id, new IssueReply());
        house.Do(id, new WithdrawRequest("不需要了"), house.ApplicantOf(id));
        Assert.Equal(Table3Row.OtherHandling, house[id].Outcome);
        house.Do(id, new ArchiveRequest("卷1", null, null));
    }

    [Fact]
    public void A_withdrawal_is_dated_between_receipt_and_today_and_by_the_applicant_only_today()
    {
        var house = new RequestHouse { Today = D("2026-03-09") };
        var id = house.Open(house.AtCounter() with { Channel = ReceiptChannels.MailSigned, SubmittedOn = D("2025-12-30"), SignedOn = D("2026-01-04") });
        Assert.Equal(["DATE-BEFORE"], house.Codes(id, new WithdrawRequest("x", D("2025-12-31"))));
        Assert.Equal(["DATE-FUTURE"], house.Codes(id, new WithdrawRequest("x", D("2026-03-10"))));
        house.Do(id, new WithdrawRequest("x", D("2026-01-05")), house.ApplicantOf(id));
        Assert.Equal((house.Today, Table3Row.OtherHandling), (house[id].FinishedOn!.Value, house[id].Outcome));
    }

    [Fact]
    public void An_answer_goes_before_the_public_only_with_consent_a_second_person_and_nothing_of_the_applicant()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Answered(id);
        foreach (var (text, times) in new[] { ("<p>张小三申请</p>", 1), ("<p>张<b>小</b>三申请</p>", 1), ("<p>电话138 0000-0000</p>", 1), ("<p>示范县 城关镇<br>一号</p>", 1), ($"<p>{house[id].Receipt}，Z3@EXAMPLE.CN</p>", 2) })
            Assert.Equal(Enumerable.Repeat("RELEASE-REVEALS", times), house.Codes(id, Release with { BodyHtml = text }));
        Assert.Equal(["RELEASE-REVEALS"], house.Codes(id, Release with { Files = [new("d", "答复张小三.pdf", 1, "application/pdf")] }));
        Assert.Equal(["FIELD-MISSING", "FIELD-MISSING"], house.Codes(id, Release with { InformationTitle = "", BodyHtml = "" }));
        Assert.Equal(["RELEASE-NOT-PROPOSED"], house.Codes(id, new ApproveRelease()));
        house.Do(id, Release);
        Assert.Equal(["RELEASE-REPEATED"], house.Codes(id, Release));
        Assert.Equal(["ARCHIVE-OPEN"], house.Codes(id, new ArchiveRequest("卷1", null, null)));
        Assert.Equal(["OWN-WORK"], house.Codes(id, new ApproveRelease(), house.Head with { AccountId = house.Officer.AccountId }));
        house.Do(id, new ApproveRelease());
        var item = Assert.IsType<Publish>(Assert.Single(house.Effects)).Items.Single();
        Assert.Equal(($"request:{id}:answer", "依申请公开答复选登"), (item.Key, item.Source));
        Assert.Equal(["REASON-MISSING"], house.Codes(id, new WithdrawRelease("")));
        house.Do(id, new WithdrawRelease("内容有误"));
        Assert.Equal(item.Key, Assert.Single(house.Effects.OfType<Withdraw>()).Key);
        Assert.Equal("withdrawal.verify", Assert.Single(house.Effects.OfType<Send>()).Topic);
        // Gone only when it was seen to be gone; until then nothing new goes out.
        Assert.Equal(["RELEASE-GOING"], house.Codes(id, Release with { Kind = ReleaseKind.ActiveDisclosure }));
        house.Do(id, new ConfirmReleaseGone(["/articles/1"]));
        Assert.True(house[id].Release!.IsGoing);
        house.Do(id, new ConfirmReleaseGone([]));
        Assert.Equal(["RELEASE-GONE"], house.Codes(id, new ConfirmReleaseGone([])));
        house.Do(id, Release with { Kind = ReleaseKind.ActiveDisclosure });
    }

    [Fact]
    public void Without_consent_an_answer_is_only_made_active_disclosure_and_a_refusal_is_never_released()
    {
        var house = new RequestHouse();
        var id = house.Received(null, Applications.Usual with { Content = Applications.Roads with { MayBePublished = false } });
        house.Answered(id);
        Assert.Equal(["RELEASE-NO-CONSENT"], house.Codes(id, Release));
        Assert.Empty(house.Refusals(id, Release with { Kind = ReleaseKind.ActiveDisclosure }));
        house.Site = house.Site with { Requests = house.Site.Requests with { ReleaseEnabled = false } };
        Assert.Equal(["RELEASE-OFF"], house.Codes(id, Release with { Kind = ReleaseKind.ActiveDisclosure }));
        var refused = house.Received();
        house.Answered(refused, Applications.Draft("S08"));
        Assert.Contains("RELEASE-NOT-GRANTED", house.Codes(refused, Release));
    }

    [Fact]
    [Requirement("R-REQ-11"), Requirement("R-REQ-18")]
    public void Filing_asks_for_the_volume_a_listed_term_and_every_letter_served()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Answered(id);
        Assert.Equal(["FIELD-MISSING", "RETENTION-UNKNOWN"], house.Codes(id, new ArchiveRequest("", 7, null)));
        house[id] = house[id] with { Letters = [.. house[id].Letters.Select(l => l with { ServedOn = null })] };
        Assert.Equal(["ARCHIVE-UNSERVED", "ARCHIVE-UNSERVED"], house.Codes(id, new ArchiveRequest("卷1", 30, null)));
    }

    [Fact]
    public void The_archivist_reads_what_he_has_to_file_and_nothing_before()
    {
        var house = new RequestHouse();
        var id = house.Received();
        Assert.False(Readable.By(house.Archivist, RequestHouse.Procedure.Face(house[id], house.Site), RequestHouse.Tree));
        house.Answered(id);
        house.Do(id, new ArchiveRequest("卷1", 30, "档案室"), house.Archivist);
        Assert.True(Readable.By(house.Archivist, RequestHouse.Procedure.Face(house[id], house.Site), RequestHouse.Tree));
    }

    [Fact]
    public void Proofs_of_identity_are_destroyed_when_their_term_is_over_also_of_cases_merged_or_set_aside()
    {
        var house = new RequestHouse();
        var (answered, kept) = (house.Received("2026-03-02"), house.Received("2026-03-02"));
        house.Answered(answered);
        var twin = house.Received("2026-03-02");
        house.Do(twin, new MergeRequest(kept, house[kept].Receipt, "重复提交"));
        var test = house.Open(new SubmitRequest("fgj", Applications.Usual));
        house.Do(test, new SetAsideRequest("测试"));
        house.Today = D("2027-03-01");
        foreach (var id in new[] { answered, twin, test }) Assert.Equal(["PURGE-EARLY"], house.Codes(id, new PurgeIdentity(), RequestHouse.System));
        house.Today = D("2027-03-02");
        Assert.Equal(["WRONG-STATE"], house.Codes(kept, new PurgeIdentity(), RequestHouse.System));
        foreach (var id in new[] { answered, twin, test })
        {
            house.Do(id, new PurgeIdentity(), RequestHouse.System);
            Assert.Equal((null, D("2027-03-02"), "request.purge"), (house[id].Applicant.IdReference, house[id].PurgedOn, Assert.IsType<Send>(Assert.Single(house.Effects)).Topic));
            Assert.DoesNotContain(house[id].Content.Files, f => f.Kind == FileKinds.Identity);
        }
    }

    [Fact]
    public void Scanned_proofs_go_with_the_others()
    {
        var house = new RequestHouse();
        var id = house.Open(house.AtCounter() with { Scans = [new("e", "身份证.pdf", 1, "application/pdf", FileKinds.Identity), new("f", "申请书.pdf", 1, "application/pdf", FileKinds.Scan)] });
        house.Answered(id);
        house.Today = house.Today.AddDays(365);
        house.Do(id, new PurgeIdentity(), RequestHouse.System);
        Assert.Equal(["申请书.pdf"], house[id].Intake.Scans.Select(s => s.Name));
    }

    [Fact]
    public void Only_an_answer_is_rated_from_one_to_five()
    {
        var house = new RequestHouse();
        var id = house.Received();
        house.Answered(id);
        foreach (var score in new[] { 0, 6 }) Assert.Equal(["RATING-SCORE"], house.Codes(id, new RateReply(score, null)));
        Assert.Equal(["RATING-LONG"], house.Codes(id, new RateReply(5, new string('好', 1001))));
        house.Do(id, new RateReply(4, " 很快 "), house.ApplicantOf(id));
        Assert.Equal((4, "很快"), (house[id].Rating!.Score, house[id].Rating!.Comment));
        Assert.Equal(["NOT-FOUND"], house.Codes(id, new RateReply(1, null), RequestFace.ApplicantOf("20260302-000009-0")));
    }

    [Fact]
    public void Letters_must_reach_the_applicant_also_after_a_change()
    {
        var house = new RequestHouse();
        var id = house.Received();
        Assert.Equal(["REQUEST-CONTACT", "REQUEST-WAY-CONTACT"], house.Codes(id, new ChangeContact(null, null, null, null)));
        Assert.Equal(["REQUEST-EMAIL"], house.Codes(id, new ChangeContact("1", "not an address", "x", null)));
        house.Do(id, new ChangeContact("13900000000", "new@example.cn", null, null), house.ApplicantOf(id));
        Assert.Equal("new@example.cn", house[id].Applicant.Email);
    }
}
