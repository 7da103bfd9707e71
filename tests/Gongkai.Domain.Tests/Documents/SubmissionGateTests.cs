using Gongkai.Domain.Documents;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Meetings;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Tests.Documents;

public class SubmissionGateTests
{
    private static DocumentRecord Record(DraftContent content, bool approved = true) => new()
    {
        UnitCode = "fgj",
        DrafterName = "拟稿人",
        DrafterId = 1,
        Content = content,
        InterpretationApproval = approved ? new InterpretationApproval(2, "局长", new DateOnly(2026, 3, 1)) : null,
    };

    private static List<string> Codes(DraftContent content, DocumentSettings settings, bool approved = true) =>
        [.. SubmissionGate.Missing(Record(content, approved), settings).Select(r => r.Code)];

    /// <summary>One spoiled field, one refusal: the golden table.</summary>
    public static TheoryData<string, Func<DraftContent, DraftContent>> Golden => new()
    {
        { "DOC-TITLE-MISSING", c => c with { Title = " " } },
        { "DOC-TITLE-GENRE", c => c with { Title = "关于加强政务公开工作的意见" } },
        { "DOC-BODY-EMPTY", c => c with { BodyHtml = "" } },
        { "DOC-SERIES-UNKNOWN", c => c with { SeriesCode = "某发" } },
        { "DOC-GENRE-UNKNOWN", c => c with { Genre = "简报" } },
        { "DOC-RECIPIENTS-MISSING", c => c with { MainRecipients = "" } },
        { "DOC-DATES-OUT-OF-ORDER", c => c with { DateEffective = new(2026, 5, 1), DateExpires = new(2026, 4, 30) } },
        { "DOC-ATTRIBUTE-MISSING", c => c with { Mark = null } },
        { "DOC-REASON-MISSING", c => c with { DisclosureUnitOpinion = "同意", Mark = new() { Attribute = DisclosureAttribute.NotDisclosed } } },
        { "DOC-ATTRIBUTE-NORMATIVE", c => c with { Mark = Papers.OnRequest } },
        { "DOC-REASON-MISSING", c => c with { IsNormative = false, Mark = new() { Attribute = DisclosureAttribute.OnRequest } } },
        { "DOC-REASON-MISSING", c => c with { IsNormative = false, Mark = new() { Attribute = DisclosureAttribute.OnRequest, Supplement = "只写了补充说明" } } },
        { "DOC-REASON-UNKNOWN", c => c with { IsNormative = false, Mark = new() { Attribute = DisclosureAttribute.OnRequest, ReasonCodes = ["X"] } } },
        { "DOC-REASON-OTHER-ATTRIBUTE", c => c with { IsNormative = false, Mark = new() { Attribute = DisclosureAttribute.OnRequest, ReasonCodes = ["N5"] } } },
        { "DOC-REASON-NOT-NEEDED", c => c with { Mark = Papers.Active with { ReasonCodes = ["N5"] } } },
        { "DOC-REASON-OVERRIDDEN", c => c with { IsNormative = false, DisclosureUnitOpinion = "同意", Mark = Papers.Withheld(DocumentPresets.S0, StatutoryGround.Process) with { MandatoryBasis = "《城乡规划法》第八条" } } },
        { "DOC-REASON-OVERRIDDEN", c => c with { DisclosureUnitOpinion = "同意", Mark = Papers.Withheld(DocumentPresets.S0, StatutoryGround.Internal) } },
        { "DOC-WITHHOLD-POLICY", c => c with { Mark = Papers.Withheld(DocumentPresets.S0) } },
        { "DOC-INTERPRETATION-PLAN", c => c with { Plan = null } },
        { "DOC-INTERPRETATION-PLAN", c => c with { Plan = c.Plan! with { Forms = [] } } },
        { "DOC-INTERPRETATION-MATERIAL", c => c with { Material = null } },
        { "DOC-INTERPRETATION-CHECKLIST", c => c with { Material = c.Material! with { Checklist = [new(InterpretationItem.Background, false)] } } },
        { "DOC-PARTICIPATION-MISSING", c => c with { Participation = [] } },
        { "DOC-PROCEDURE-MISSING", c => c with { Procedures = [.. c.Procedures.Where(p => p.Step != DecisionStep.ExpertArgument)] } },
        { "DOC-PROCEDURE-MISSING", c => c with { Procedures = [.. c.Procedures.Select(p => p.Step == DecisionStep.ExpertArgument ? p with { NotApplicable = true, On = null, Summary = "" } : p)] } },
        { "DOC-MEETING-PUBLIC", c => c with { Meeting = c.Meeting! with { IsPublic = null } } },
        { "DOC-MEETING-FORMS", c => c with { Meeting = c.Meeting! with { Forms = [] } } },
        { "DOC-MEETING-FORMS", c => c with { Meeting = c.Meeting! with { Forms = ["口头传达"] } } },
        { "DOC-MEETING-REASON", c => c with { Meeting = c.Meeting! with { IsPublic = false } } },
    };

    [Theory, MemberData(nameof(Golden))]
    [Requirement("R-DOC-05"), Requirement("R-DOC-08"), Requirement("R-DOC-10"), Requirement("R-INT-02"), Requirement("R-INT-07")]
    [Requirement("R-MTG-01"), Requirement("R-MTG-02"), Requirement("R-PART-01"), Requirement("R-PART-02"), Requirement("R-DEC-01")]
    public void Each_missing_thing_is_named_by_its_own_refusal(string code, Func<DraftContent, DraftContent> spoil)
    {
        var whole = Papers.Everything(DocumentPresets.S0);
        Assert.Empty(Codes(whole, DocumentPresets.S0));
        Assert.Equal([code], Codes(spoil(whole), DocumentPresets.S0));
    }

    [Fact]
    [Requirement("R-DOC-20")]
    public void Everything_missing_is_said_at_once_each_with_field_and_the_three_triggers_with_basis()
    {
        var bare = new DraftContent { IsPolicy = true, IsMajorDecision = true };
        var refusals = SubmissionGate.Missing(Record(bare, approved: false), DocumentPresets.S0);

        Assert.All(refusals, r => Assert.NotNull(r.Field));
        Assert.All(refusals, r => Assert.NotNull(r.Basis));
        Assert.Equal(
            [ReturnReason.Attribute, ReturnReason.Form, ReturnReason.Interpretation, ReturnReason.Participation],
            refusals.Select(ReturnReason.CodeFor).Distinct().Order());
    }

    [Fact]
    [Requirement("R-INT-02")]
    public void The_approval_of_the_drafting_units_head_is_asked_for_only_where_the_site_names_an_approver()
    {
        Assert.Equal(["DOC-INTERPRETATION-APPROVAL"], Codes(Papers.Policy(DocumentPresets.S0), DocumentPresets.S0, approved: false));
        Assert.Empty(Codes(Papers.Policy(DocumentPresets.S4), DocumentPresets.S4, approved: false));
    }

    [Fact]
    [Requirement("R-INT-01")]
    public void Normative_documents_are_interpreted_even_when_nobody_ticked_policy()
    {
        var content = Papers.Notice(DocumentPresets.S4) with { IsNormative = true };
        Assert.Equal(["DOC-INTERPRETATION-PLAN", "DOC-INTERPRETATION-MATERIAL"], Codes(content, DocumentPresets.S4));
        Assert.Empty(Codes(content, DocumentPresets.S4 with { NormativeNeedsInterpretation = false }));
    }

    [Fact]
    [Requirement("R-INT-06")]
    public void Material_may_follow_only_where_the_site_allows_days()
    {
        Assert.Empty(Codes(Papers.Policy(DocumentPresets.S1) with { Material = null }, DocumentPresets.S1));
        foreach (var settings in new[] { DocumentPresets.S0, DocumentPresets.S2, DocumentPresets.S3, DocumentPresets.S4 })
            Assert.Equal(["DOC-INTERPRETATION-MATERIAL"], Codes(Papers.Policy(settings) with { Material = null }, settings));
    }

    [Fact]
    [Requirement("R-INT-07")]
    public void Operation_is_a_content_item_of_S4_alone_and_what_does_not_apply_is_explained()
    {
        Assert.Contains(InterpretationItem.Operation, DocumentPresets.S4.InterpretationItems);
        Assert.DoesNotContain(InterpretationItem.Operation, DocumentPresets.S2.InterpretationItems);
        var policy = Papers.Policy(DocumentPresets.S2);
        var explained = policy with { Material = policy.Material! with { Checklist = [.. policy.Material.Checklist.Select(c => c with { Covered = false, Where = "首次制定，没有旧政策" })] } };
        Assert.Empty(Codes(explained, DocumentPresets.S2));
    }

    [Fact]
    [Requirement("R-DOC-05"), Requirement("R-DOC-07")]
    public void On_request_needs_a_reason_in_S0_and_none_in_S2()
    {
        var mark = new AttributeMark { Attribute = DisclosureAttribute.OnRequest };
        Assert.Equal(["DOC-REASON-MISSING"], Codes(Papers.Notice(DocumentPresets.S0) with { Mark = mark }, DocumentPresets.S0));
        Assert.Empty(Codes(Papers.Notice(DocumentPresets.S2) with { Mark = mark }, DocumentPresets.S2));
        Assert.Equal(2, DocumentPresets.S0.Reasons.Count(r => r.Attribute == DisclosureAttribute.OnRequest));
    }

    [Fact]
    [Requirement("R-DOC-03"), Requirement("R-DOC-04")]
    public void The_scope_of_marking_is_eleven_series_in_S0_eleven_kinds_in_S4_and_everything_in_S2()
    {
        Assert.Equal(11, DocumentPresets.S0.Series.Count(s => s.MarkRequired));
        Assert.Equal(11, DocumentPresets.S4.MarkedGenres.Count);
        Assert.Equal(15, Genres.Statutory.Count);
        DraftContent Unmarked(DocumentSettings s, string genre) => Papers.Notice(s) with { Genre = genre, Title = "关于某事项的" + genre, Mark = null };
        Assert.Equal(["DOC-ATTRIBUTE-MISSING"], Codes(Unmarked(DocumentPresets.S4, "批复"), DocumentPresets.S4));
        Assert.Empty(Codes(Unmarked(DocumentPresets.S4, "公告"), DocumentPresets.S4));
        Assert.Equal(["DOC-ATTRIBUTE-MISSING"], Codes(Unmarked(DocumentPresets.S2, "公告"), DocumentPresets.S2));
        var loose = DocumentPresets.S0 with { Series = [new("凌政党", "某", MarkRequired: false)] };
        Assert.Empty(Codes(Papers.Notice(loose) with { Mark = null }, loose));
    }

    [Fact]
    [Requirement("R-DOC-06")]
    public void The_eight_local_reasons_are_tied_to_the_articles_of_the_regulation_in_their_order()
    {
        string[] expected =
        [
            StatutoryGround.ThreeSecurities, StatutoryGround.ThreeSecurities, StatutoryGround.ThreeSecurities, StatutoryGround.EnforcementFile,
            StatutoryGround.StateSecret, StatutoryGround.ThirdParty, StatutoryGround.Process, StatutoryGround.Internal,
        ];
        Assert.Equal(expected, ReasonLists.Local.Where(r => r.Attribute == DisclosureAttribute.NotDisclosed).Select(r => r.Ground));
        Assert.Equal(3, StatutoryGround.All.Count(g => g.Discretionary));
        Assert.All(StatutoryGround.All, g => Assert.Equal(g.Discretionary, g.Article.StartsWith("条例第十六条", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_secret_stays_withheld_even_where_a_law_is_named_because_only_article_sixteen_is_discretionary()
    {
        var mark = Papers.Withheld(DocumentPresets.S0, StatutoryGround.StateSecret) with { MandatoryBasis = "某法" };
        Assert.Empty(Codes(Papers.Notice(DocumentPresets.S0) with { Mark = mark }, DocumentPresets.S0));
    }

    [Theory]
    [InlineData("关于印发某办法（试行）的通知", "通知", true)]
    [InlineData("关于加快发展的意见（试行）", "意见", true)]
    [InlineData("示范县人民政府令", "命令（令）", true)]
    [InlineData("关于某事的通报", "通知", false)]
    [InlineData("（通知）", "通知", false)]
    public void A_title_ends_with_its_kind(string title, string genre, bool expected) => Assert.Equal(expected, Genres.TitleEndsWith(title, genre));

    [Fact]
    [Requirement("R-MTG-01")]
    public void A_meeting_that_does_not_touch_the_public_needs_no_answer()
    {
        var slip = new MeetingSlip { Kind = "电视电话会议", TouchesPublicInterest = false };
        Assert.Empty(Codes(Papers.Notice(DocumentPresets.S0) with { Meeting = slip }, DocumentPresets.S0));
        Assert.Equal(6, MeetingLists.Forms.Count);
    }

    [Fact]
    public void Without_a_countersign_step_the_signatures_have_to_come_with_the_papers()
    {
        var settings = DocumentPresets.S0 with { Chain = [.. DocumentPresets.S0.Chain.Where(s => s.Stage != Stage.Countersign)] };
        Assert.Equal(["DOC-COUNTERSIGN-MISSING"], Codes(Papers.Notice(settings) with { CoSigners = ["czj"] }, settings));
    }
}
