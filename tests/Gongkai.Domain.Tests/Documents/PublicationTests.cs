using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Documents;

public class PublicationTests
{
    private static readonly DocumentSettings S0 = DocumentPresets.S0;

    private static (County County, DocumentRecord Record) Published(DocumentSettings settings, DraftContent? content = null)
    {
        var county = new County(settings);
        return (county, county.Until(county.Submitted(content ?? Papers.Policy(settings)), Stage.Published));
    }

    private static DocumentRecord Filed(County county, DraftContent content) => county.Until(county.Submitted(content), Stage.FiledNotPublic);

    [Fact]
    [Requirement("R-INT-06"), Requirement("R-DOC-18")]
    public void A_policy_document_is_not_published_without_its_interpretation_where_both_go_at_the_same_time()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Policy(S0)), Stage.Issued);
        var without = record with { Content = record.Content with { Material = null } };
        Assert.Equal(["PUB-INTERPRETATION"], county.Codes(without, new PublishDocument(), County.InfoCentre));
        Assert.Equal(["PUB-INTERPRETATION-APPROVAL"], county.Codes(record with { InterpretationApproval = null }, new PublishDocument(), County.InfoCentre));
        Assert.Equal(["PUB-ATTRIBUTE"], county.Codes(record with { Content = record.Content with { Mark = Papers.OnRequest } }, new PublishDocument(), County.InfoCentre));
        Assert.Equal(["PUB-DATE-ORDER"], county.Codes(record with { DateWritten = county.Today.AddDays(1) }, new PublishDocument(), County.InfoCentre));
    }

    [Fact]
    [Requirement("R-INT-06"), Requirement("R-INT-16")]
    public void In_S1_the_interpretation_may_follow_after_its_own_review_and_both_are_linked_then()
    {
        var settings = DocumentPresets.S1;
        var (county, record) = Published(settings, Papers.Policy(settings) with { Material = null });
        Assert.Equal(["document:7:text"], Assert.IsType<Publish>(county.Effects.Single()).Items.Select(i => i.Key));
        var duty = Assert.Single(County.Procedure.Obligations(record, county.Site), o => o.Rule == "interpretation.publish");
        Assert.Equal((county.Today, null, 3), (duty.Start, duty.MetOn, duty.Days));
        Assert.Equal(["DOC-INTERPRETATION-STATE", "PUB-SECRECY"], county.Codes(record with { TextVersion = 2 }, new PublishInterpretation(), County.InfoCentre).Distinct());

        record = county.Do(record, new SupplyInterpretation(Papers.Material), County.Drafter);
        Assert.Equal(Stage.SelfSecrecy, record.Stage);
        Assert.Equal(PublicationState.Public, record.Publication.State);
        record = county.Until(record, Stage.Published);
        record = county.Do(record, new PublishInterpretation(), County.InfoCentre);

        var items = Assert.IsType<Publish>(county.Effects.Single()).Items;
        Assert.Equal(["document:7:interpretation", "document:7:text"], items.SelectMany(i => i.Links).Select(l => l.TargetKey));
        Assert.Equal(county.Today, County.Procedure.Obligations(record, county.Site).Single(o => o.Rule == "interpretation.publish").MetOn);
    }

    [Fact]
    public void Where_both_go_at_the_same_time_nothing_is_supplied_afterwards()
    {
        var (county, record) = Published(S0, Papers.Notice(S0));
        Assert.Contains("DOC-INTERPRETATION-LATE", county.Codes(record, new SupplyInterpretation(Papers.Material), County.Drafter));
    }

    [Fact]
    [Requirement("R-DOC-17")]
    public void A_refused_act_uses_up_no_number_and_numbers_run_on_without_gap()
    {
        var county = new County(S0);
        var first = county.Until(county.Submitted(Papers.Notice(S0)), Stage.Printing);
        var second = county.Until(county.Submitted(Papers.Notice(S0)), Stage.Printing);

        Assert.Equal(["DOC-DATE-WRITTEN"], county.Codes(first, new PrintDocument(county.Today.AddDays(1)), County.Secretariat));
        Assert.Equal(["DOC-DATE-WRITTEN"], county.Codes(first, new PrintDocument(county.Today.AddDays(-1)), County.Secretariat));
        Assert.Equal(["DOC-BODY-EMPTY"], county.Codes(first with { Content = first.Content with { BodyHtml = "" } }, new PrintDocument(), County.Secretariat));
        Assert.Equal(0, county.NumbersTaken);
        Assert.Equal("凌政报〔2026〕1号", county.Do(first, new PrintDocument(), County.Secretariat).Number!.Canonical);
        Assert.Equal("凌政报〔2026〕2号", county.Do(second, new PrintDocument(), County.Secretariat).Number!.Canonical);
    }

    [Fact]
    [Requirement("R-DEC-01")]
    public void A_major_decision_is_not_printed_before_the_collective_decision_is_on_file()
    {
        var county = new County(S0);
        var paper = Papers.Everything(S0);
        paper = paper with { Procedures = [.. paper.Procedures.Where(p => p.Step != Participation.DecisionStep.CollectiveDecision)] };
        var record = county.Until(county.Submitted(paper), Stage.Printing);
        Assert.Equal(["DOC-PROCEDURE-MISSING"], county.Codes(record, new PrintDocument(), County.Secretariat));

        var leader = county.Until(county.Submitted(paper), Stage.LeaderApproval);
        leader = county.Do(leader, new PassStep { Opinion = "同意", Procedures = [new(Participation.DecisionStep.CollectiveDecision, county.Today, "常务会议第三次会议审议通过")] }, County.Deputy);
        Assert.Equal(Stage.Numbered, county.Until(leader, Stage.Numbered).Stage);
    }

    [Fact]
    [Requirement("R-PUB-01"), Requirement("R-PUB-02")]
    public void Active_disclosure_is_owed_from_the_day_the_document_was_formed_until_it_is_public()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Notice(S0)), Stage.Printing);
        Assert.Empty(County.Procedure.Obligations(record, county.Site));
        record = county.Do(record, new PrintDocument(), County.Secretariat);
        var open = Assert.Single(County.Procedure.Obligations(record, county.Site));
        Assert.Equal(("active.publish", county.Today, null), (open.Rule, open.Start, open.MetOn));
        county.Today = county.Today.AddDays(3);
        record = county.Until(record, Stage.Published);
        Assert.Equal(county.Today, County.Procedure.Obligations(record, county.Site).Single().MetOn);
    }

    [Fact]
    public void A_step_with_a_limit_is_a_duty_of_the_desk_it_lies_on()
    {
        var settings = S0 with { Chain = [.. S0.Chain.Select(s => s.Stage == Stage.CaseReview ? s with { LimitDays = 3 } : s)] };
        var county = new County(settings);
        var record = county.Until(county.Submitted(Papers.Notice(settings)), Stage.CaseReview);
        var open = Assert.Single(County.Procedure.Obligations(record, county.Site));
        Assert.Equal(("document.step", "zfb", 3, "case-review#1", null), (open.Rule, open.UnitCode, open.Days, open.Key, open.MetOn));
        var done = Assert.Single(County.Procedure.Obligations(county.Until(record, Stage.Handling), county.Site));
        Assert.Equal((open.Key, county.Today), (done.Key, done.MetOn));
    }

    [Fact]
    public void A_withdrawal_takes_both_items_down_and_is_finished_only_when_seen_to_be_gone()
    {
        var (county, record) = Published(S0);
        Assert.Equal(["DOC-WITHDRAW-REASON", "DOC-WITHDRAW-NOTICE"], county.Codes(record, new WithdrawPublication("x", WithdrawalMode.Notice, ""), County.InfoCentre));
        record = county.Do(record, new WithdrawPublication("error", WithdrawalMode.Notice, "内容有误，正在更正。"), County.InfoCentre);

        Assert.Equal(["document:7:text", "document:7:interpretation"], county.Effects.OfType<Withdraw>().Select(w => w.Key));
        Assert.Equal("withdrawal.verify", county.Effects.OfType<Send>().Single().Topic);
        Assert.Null(County.Procedure.Obligations(record, county.Site).Single(o => o.Rule == "withdrawal.verify").MetOn);
        Assert.Equal(["DOC-ARCHIVE-WITHDRAWING"], county.Codes(record, new ArchiveDocument(), County.Archivist));

        record = county.Do(record, new ConfirmWithdrawalSeen(["/feed.atom"]), Actor.System("withdrawal.verify"));
        Assert.Equal(PublicationState.Withdrawing, record.Publication.State);
        Assert.Single(county.Effects.OfType<Send>());
        record = county.Do(record, new ConfirmWithdrawalSeen([]), Actor.System("withdrawal.verify"));
        Assert.Equal((PublicationState.Withdrawn, county.Today), (record.Publication.State, record.Publication.GoneOn!.Value));
        Assert.Equal(["DOC-WITHDRAWAL-DONE"], county.Codes(record, new ConfirmWithdrawalSeen([]), County.InfoCentre));
        Assert.Equal(Stage.Archived, county.Do(record, new ArchiveDocument(), County.Archivist).Stage);
    }

    [Fact]
    [Requirement("R-SEC-03")]
    public void A_withdrawn_document_is_corrected_reviewed_anew_and_published_again_under_its_number()
    {
        var (county, record) = Published(S0);
        record = county.Do(record, new WithdrawPublication("error", WithdrawalMode.Gone, ""), County.InfoCentre);
        Assert.Equal(["DOC-REOPEN-WITHDRAWING"], county.Codes(record, new ReopenWithdrawn("标题有误"), County.Disclosure));
        record = county.Do(record, new ConfirmWithdrawalSeen([]), County.InfoCentre);
        record = county.Do(record, new ReopenWithdrawn("第二条有误"), County.Disclosure);
        Assert.Equal(Stages.Secrecy, record.OpenSecrecy());
        Assert.Equal(["DOC-NUMBERED"], county.Codes(record, new AbandonDraft("不要了"), County.Drafter));
        Assert.Equal(["DOC-NUMBERED"], county.Codes(record, new EditDraft(record.Content with { SeriesCode = "凌政函" }), County.Drafter));

        record = county.Do(record, new EditDraft(record.Content with { BodyHtml = "<p>更正后的正文。</p>" }), County.Drafter);
        record = county.Do(record, new SubmitDocument(), County.Drafter);
        record = county.Until(record, Stage.Published);
        Assert.Equal(("凌政报〔2026〕1号", 1, PublicationState.Public), (record.Number!.Canonical, county.NumbersTaken, record.Publication.State));
        Assert.Equal("<p>更正后的正文。</p>", Assert.IsType<Publish>(county.Effects.Single()).Items[0].BodyHtml);
    }

    [Fact]
    [Requirement("R-SEC-03"), Requirement("R-DOC-02")]
    public void A_withheld_document_becomes_public_only_through_review_and_a_second_person()
    {
        var county = new County(S0);
        var record = Filed(county, Papers.Notice(S0) with { Mark = Papers.Withheld(S0) });
        Assert.Equal(["DOC-CHANGE-REASON", "DOC-CHANGE-SAME"], county.Codes(record, new ProposeAttributeChange(Papers.Withheld(S0), ""), County.Disclosure));

        record = county.Do(record, new ProposeAttributeChange(Papers.Active, "情况已变化"), County.Drafter);
        Assert.Equal(Stage.SelfSecrecy, record.Stage);
        record = county.Until(record, Stage.AttributeChange);
        Assert.Equal(["OWN-WORK"], county.Codes(record, new ApproveAttributeChange("同意"), County.DisclosureHead with { AccountId = 1 }));
        county.Today = county.Today.AddDays(5);
        record = county.Do(record, new ApproveAttributeChange("同意公开"), County.DisclosureHead);

        Assert.Equal(Stage.Published, record.Stage);
        Assert.Single(Assert.IsType<Publish>(county.Effects.Single()).Items);
        Assert.Equal(DisclosureAttribute.NotDisclosed, record.AttributeChanges.Single().From!.Attribute);
        Assert.Equal(county.Today, County.Procedure.Obligations(record, county.Site).Single(o => o.Rule == "active.publish").Start);
    }

    [Fact]
    public void A_return_on_the_way_gives_the_change_up_and_leaves_the_document_as_it_was()
    {
        var county = new County(S0);
        var filed = Filed(county, Papers.Notice(S0) with { Mark = Papers.Withheld(S0) });
        var record = county.Do(filed, new ProposeAttributeChange(Papers.Active, "情况已变化"), County.Drafter);
        record = county.Do(record, new ReturnDocument([ReturnReason.Secrecy], "仍涉及商业秘密"), County.Secrecy);
        Assert.Equal((Stage.FiledNotPublic, false, 0), (record.Stage, record.AttributeChanges.Single().Approved, record.Returns.Count));
        Assert.Equal(DisclosureAttribute.NotDisclosed, record.Attribute);
    }

    [Fact]
    public void A_public_document_whose_attribute_is_changed_is_withdrawn_and_then_on_file()
    {
        var (county, record) = Published(S0);
        record = county.Do(record, new ProposeAttributeChange(Papers.OnRequest, "涉及个别单位"), County.Disclosure);
        Assert.Equal(Stage.AttributeChange, record.Stage);
        var rejected = county.Do(record, new RejectAttributeChange("理由不足"), County.DisclosureHead);
        Assert.Equal((Stage.Published, true), (rejected.Stage, rejected.IsActive));

        record = county.Do(record, new ApproveAttributeChange("同意"), County.DisclosureHead);
        Assert.Equal(2, county.Effects.OfType<Withdraw>().Count());
        record = county.Do(record, new ConfirmWithdrawalSeen([]), County.InfoCentre);
        Assert.Equal((Stage.FiledNotPublic, DisclosureAttribute.OnRequest), (record.Stage, record.Attribute!.Value));
    }

    [Fact]
    [Requirement("R-PUB-03"), Requirement("R-PUB-04")]
    public void Information_a_section_made_is_owed_from_its_formation_and_handed_to_the_information_centre()
    {
        var county = new County(S0);
        var content = Papers.Bulletin(S0) with { FormedOn = new DateOnly(2026, 2, 25), Category = OpennessCategory.Result };
        var record = county.Submitted(content);
        Assert.Equal(new DateOnly(2026, 2, 25), County.Procedure.Obligations(record, county.Site).Single().Start);
        record = county.Until(record, Stage.Issued);
        Assert.Equal([new Desk("zfb", Domain.Organisations.Roles.InfoCentre)], County.Procedure.Face(record, county.Site).Desks);
        Assert.Equal("结果公开", RegisterForm.Of(record, county.Site, County.Tree).Category);
        Assert.Equal(new DateOnly(2026, 2, 25), record.DateWritten);
    }

    [Fact]
    [Requirement("R-INT-03")]
    public void The_interpretation_is_published_in_the_name_of_the_unit_that_drafted()
    {
        var (county, _) = Published(S0);
        var items = Assert.IsType<Publish>(county.Effects.Single()).Items;
        Assert.Equal(["凌云县人民政府", "示范县发展和改革局"], items.Select(i => i.Issuer));
    }

    [Fact]
    [Requirement("R-SEC-04")]
    public void What_is_public_can_be_taken_down_while_a_change_or_an_interpretation_is_on_its_way()
    {
        var settings = DocumentPresets.S1;
        var (county, record) = Published(settings, Papers.Policy(settings) with { Material = null });
        var late = county.Do(record, new SupplyInterpretation(Papers.Material), County.Drafter);
        late = county.Do(late, new WithdrawPublication("secrecy", WithdrawalMode.Gone, ""), County.InfoCentre);
        Assert.Equal((Stage.Withdrawn, null), (late.Stage, late.LateInterpretation));

        var change = county.Do(record, new ProposeAttributeChange(Papers.OnRequest, "涉及个别单位"), County.Drafter);
        change = county.Do(change, new WithdrawPublication("secrecy", WithdrawalMode.Gone, ""), County.Disclosure);
        Assert.Equal((Stage.Withdrawn, false), (change.Stage, change.AttributeChanges.Single().Approved));
    }

    [Fact]
    public void Withheld_information_is_assessed_again_and_again()
    {
        var county = new County(S0);
        var record = Filed(county, Papers.Notice(S0) with { Mark = Papers.Withheld(S0) });
        Assert.Equal((county.Today, 365), County.Procedure.Obligations(record, county.Site).Where(o => o.Rule == "document.recheck").Select(o => (o.Start, o.Days!.Value)).Single());
        county.Today = county.Today.AddYears(1);
        record = county.Do(record, new AssessWithheld(true, "仍涉及商业秘密"), County.Disclosure);
        var claims = County.Procedure.Obligations(record, county.Site).Where(o => o.Rule == "document.recheck").ToList();
        Assert.Equal([county.Today, null], claims.Select(c => c.MetOn));
        Assert.Equal(county.Today, claims[1].Start);
    }

    [Fact]
    [Requirement("R-DOC-18")]
    public void The_publication_carries_number_dates_index_and_issuer()
    {
        var (county, _) = Published(S0, Papers.Notice(S0) with { DateEffective = new DateOnly(2026, 5, 1), Theme = "综合政务" });
        var item = Assert.IsType<Publish>(county.Effects.Single()).Items.Single();
        Assert.Equal(("凌政报〔2026〕1号", "凌云县人民政府", "11450000000000000X/2026-00001"), (item.DocNumber, item.Issuer, item.IndexNumber));
        Assert.Equal((Validity.NotYetInForce, county.Today, "通知"), (item.Validity, item.DateWritten, item.Genre));
    }
}
