using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Review;
using Gongkai.Domain.Tests.Documents;

namespace Gongkai.Domain.Tests.Review;

public class ReviewTests
{
    private static readonly DocumentSettings S0 = DocumentPresets.S0;

    public static TheoryData<string, Stage> ApprovingSteps
    {
        get
        {
            var data = new TheoryData<string, Stage>();
            foreach (var (name, settings) in DocumentPresets.All)
                foreach (var step in settings.Chain.Where(s => s.Stage is not Stage.Printing and not Stage.Countersign)) data.Add(name, step.Stage);
            return data;
        }
    }

    [Theory, MemberData(nameof(ApprovingSteps))]
    [Requirement("R-SEC-04")]
    public void The_submitter_never_passes_his_own_document_not_even_by_delegation(string preset, Stage stage)
    {
        var settings = DocumentPresets.All[preset];
        var county = new County(settings);
        var record = county.Until(county.Submitted(Papers.Everything(settings)), stage);
        var right = county.AtDesk(record);
        var holding = right.Holdings[0];

        Actor[] sameHand =
        [
            new(1, "拟稿人", [.. County.Drafter.Holdings, holding]),
            new(1, "拟稿人代理", [holding with { OnBehalfOf = right.AccountId }]),
            new(77, "代拟稿人行使", [holding with { OnBehalfOf = 1 }]),
        ];
        Assert.All(sameHand, actor => Assert.Contains("OWN-WORK", county.Codes(record, Papers.Pass(record), actor)));
        Assert.True(county.Try(record, Papers.Pass(record), right with { AccountId = 77 }).Accepted);
    }

    [Theory, MemberData(nameof(ApprovingSteps))]
    public void One_person_does_not_approve_at_two_steps_unless_the_site_allows_it(string preset, Stage stage)
    {
        var settings = DocumentPresets.All[preset];
        var step = settings.Chain.First(s => s.Stage == stage);
        var county = new County(settings);
        var record = county.Until(county.Submitted(Papers.Everything(settings)), stage);
        var holding = county.AtDesk(record).Holdings[0];
        var earlier = record.Steps.LastOrDefault(s => s.Passed && settings.Chain.First(c => c.Stage == s.Stage).Approves);
        if (!step.Approves || earlier is null) return;

        Assert.Equal(["DOC-SAME-HAND"], county.Codes(record, Papers.Pass(record), new(earlier.ActorId, "同一人", [holding])));
        Assert.Equal(["DOC-SAME-HAND"], county.Codes(record, Papers.Pass(record), new(77, "代理", [holding with { OnBehalfOf = earlier.ActorId }])));
        var lenient = new County(settings with { SamePersonMayApproveTwice = true });
        Assert.True(lenient.Try(record, Papers.Pass(record), new(earlier.ActorId, "同一人", [holding])).Accepted);
    }

    [Fact]
    public void A_delegate_is_named_on_the_timeline_with_the_absent_colleague()
    {
        var county = new County(S0);
        var record = county.Submitted(Papers.Notice(S0));
        record = county.Do(record, Papers.Pass(record), County.Person(77, "副局长", "fgj", Roles.UnitHead, onBehalfOf: 2));
        Assert.Equal((77, 2L), (record.Steps[^1].ActorId, record.Steps[^1].OnBehalfOf));
        Assert.Contains(DocumentTimeline.Of(record, county.Site), l => l.Who == "副局长（代）");
    }

    [Fact]
    [Requirement("R-SEC-03"), Requirement("R-SEC-04")]
    public void An_edited_text_goes_back_to_its_secrecy_review_and_has_to_pass_it_again()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Policy(S0)), Stage.PrePrint);
        Assert.Empty(record.OpenSecrecy());

        record = county.Do(record, new EditDraft(record.Content with { BodyHtml = "<p>印前又改了一句。</p>" }), County.CaseOfficer);

        Assert.Equal(Stage.SelfSecrecy, record.Stage);
        Assert.Equal(Stages.Secrecy, record.OpenSecrecy());
        var forced = record with { Stage = Stage.Issued, DateWritten = county.Today, Number = new("x", "x", 2026, 1) };
        Assert.Equal(["PUB-SECRECY", "PUB-SECRECY", "PUB-SECRECY"], county.Codes(forced, new PublishDocument(), County.InfoCentre));
        Assert.Equal(Stage.Published, county.Until(record, Stage.Published).Stage);
    }

    [Fact]
    [Requirement("R-INT-02"), Requirement("R-INT-04")]
    public void A_changed_interpretation_loses_the_heads_approval_and_an_unchanged_text_keeps_its_reviews()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Policy(S0)), Stage.PrePrint);
        var same = county.Do(record, new EditDraft(record.Content with { }), County.CaseOfficer);
        Assert.Equal((Stage.PrePrint, record.TextVersion), (same.Stage, same.TextVersion));
        Assert.NotNull(same.InterpretationApproval);

        var changed = county.Do(record, new EditDraft(record.Content with { Material = record.Content.Material! with { Title = "另一份解读" } }), County.CaseOfficer);
        Assert.Null(changed.InterpretationApproval);
        // 同步审签: the interpretation is reviewed with the document, so its change reopens the same reviews.
        Assert.Equal((Stage.SelfSecrecy, 3), (changed.Stage, changed.OpenSecrecy().Count));
        Assert.Equal(["OWN-WORK"], county.Codes(changed, new ApproveInterpretation(), County.Head with { AccountId = 1 }));
    }

    [Fact]
    [Requirement("R-SEC-03"), Requirement("R-SEC-05")]
    public void A_secrecy_step_asks_for_conclusion_and_opinion_and_contradicts_no_active_disclosure()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Notice(S0)), Stage.SelfSecrecy);
        Assert.Equal(["DOC-OPINION-MISSING", "DOC-SECRECY-MISSING"], county.Codes(record, new PassStep(), County.Secrecy));
        Assert.Equal(["DOC-SECRECY-CONTRADICTION"], county.Codes(record, new PassStep { Opinion = "涉密", Secrecy = SecrecyConclusion.MayNotBePublic }, County.Secrecy));
    }

    [Fact]
    [Requirement("R-SEC-05")]
    public void What_cannot_be_decided_is_referred_and_comes_back_to_the_step_it_left()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Notice(S0)), Stage.DisclosureReview);
        record = county.Do(record, new ReferForDetermination("县国家保密局", "附件是否涉密"), County.Disclosure);
        Assert.Equal(Stage.Referred, record.Stage);
        record = county.Do(record, new RecordDetermination("不涉密"), County.Disclosure);
        Assert.Equal((Stage.DisclosureReview, "不涉密"), (record.Stage, record.Referrals.Single().Answer));
    }

    [Fact]
    [Requirement("R-SEC-07")]
    public void What_concerns_another_agency_waits_for_its_confirmation_of_this_text()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Notice(S0) with { ConcernedAgencies = ["市公安局"] }), Stage.DisclosureReview);
        Assert.Equal(["DOC-AGENCY-OPEN"], county.Codes(record, Papers.Pass(record), County.Disclosure));
        var refused = county.Do(record, new ConfirmWithAgency("市公安局", false, "口径不一致"), County.Disclosure);
        Assert.Equal(["DOC-AGENCY-OPEN"], county.Codes(refused, Papers.Pass(refused), County.Disclosure));
        var agreed = county.Do(refused, new ConfirmWithAgency("市公安局", true, "一致"), County.Disclosure);
        Assert.True(county.Try(agreed, Papers.Pass(agreed), County.Disclosure).Accepted);
        Assert.Contains(PublicationBlock.Reasons(refused, S0, county.Today), r => r.Code == "PUB-AGENCY");
    }

    [Fact]
    [Requirement("R-DOC-14"), Requirement("R-INT-05")]
    public void Handling_sets_the_mark_of_the_submitted_text_and_gives_opinions_on_text_and_plan()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Policy(S0) with { Mark = Papers.OnRequest }), Stage.Handling);
        Assert.Equal(["DOC-OPINION-MISSING", "DOC-OPINION-INTERPRETATION", "DOC-ATTRIBUTE-UNMARKED"], county.Codes(record, new PassStep(), County.CaseOfficer));

        record = county.Do(record, new PassStep { Opinion = "应当公开", InterpretationOpinion = "可行", Mark = Papers.Active }, County.CaseOfficer);
        Assert.True(record.IsActive);
        Assert.Equal(DisclosureAttribute.OnRequest, record.SubmittedMark!.Attribute);
    }

    [Fact]
    public void A_failed_legality_review_can_only_be_returned()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Everything(S0)), Stage.LegalReview);
        Assert.Equal(["DOC-REVIEW-FAILED"], county.Codes(record, new PassStep { Review = ReviewConclusion.DoesNotConform }, County.Legal));
        record = county.Do(record, new ReturnDocument([ReturnReason.Legality], "第三条没有上位法依据"), County.Legal);
        Assert.Equal((Stage.Returned, 1), (record.Stage, record.Returns.Count));
    }

    [Fact]
    [Requirement("R-SEC-04"), Requirement("R-DOC-02")]
    public void The_register_form_shows_open_and_signed_steps_in_the_sites_words()
    {
        var county = new County(S0);
        var record = county.Until(county.Submitted(Papers.Notice(S0) with { Mark = Papers.Withheld(S0) }), Stage.DisclosureReview);
        var form = RegisterForm.Of(record, county.Site, County.Tree);
        Assert.Equal("不公开", form.Attribute);
        Assert.Contains("条例第十五条", Assert.Single(form.Reasons));
        Assert.Equal("示范县发展和改革局", form.Unit);
        Assert.Equal(("保密员", "不宜公开"), (form.Signatures.Single(s => s.Step == "源头自审").Name, form.Signatures.Single(s => s.Step == "源头自审").Conclusion));
        Assert.Equal("待审", form.Signatures.Single(s => s.Step == "主管领导审批").Conclusion);
        Assert.Equal("不予公开", DocumentPresets.S4.LabelOf(DisclosureAttribute.NotDisclosed));
    }

    [Fact]
    [Requirement("R-DOC-11")]
    public void The_note_is_a_bracket_in_S0_and_S4_and_a_line_in_S3()
    {
        Assert.Equal("（此件公开发布）", S0.NoteOf(DisclosureAttribute.ActiveDisclosure));
        Assert.Equal("（此件依申请公开）", DocumentPresets.S4.NoteOf(DisclosureAttribute.OnRequest));
        Assert.Equal("（此件不予公开）", DocumentPresets.S4.NoteOf(DisclosureAttribute.NotDisclosed));
        Assert.Equal("公开方式：主动公开", DocumentPresets.S3.NoteOf(DisclosureAttribute.ActiveDisclosure));
    }
}
