using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Review;
using static Gongkai.Domain.Documents.DeskPlace;
using static Gongkai.Domain.Interpretation.InterpretationItem;

namespace Gongkai.Domain.Documents;

/// <summary>The five papers this product was built from, as settings. Where a paper is silent the national rule stands (docs/decisions/0020).</summary>
public static class DocumentPresets
{
    private static readonly IReadOnlyList<InterpretationItem> Nine =
        [Background, Aims, MainContent, Scope, Standards, Cautions, Terms, Benefits, Differences];

    private static readonly IReadOnlyList<InterpretationItem> Ten =
        [Background, Aims, MainContent, Scope, Standards, InterpretationItem.Operation, Cautions, Terms, Benefits, Differences];

    private static readonly IReadOnlyList<DecisionStep> Papers =
    [
        DecisionStep.Research, DecisionStep.Consultation, DecisionStep.ExpertArgument,
        DecisionStep.PublicAppraisal, DecisionStep.DepartmentsSigned, DecisionStep.LegalityReview,
    ];

    private static readonly IReadOnlyList<DecisionStep> StatutorySteps =
        [DecisionStep.ExpertArgument, DecisionStep.RiskAssessment, DecisionStep.LegalityReview];

    private static readonly ChainStep UnitReview = new(Stage.UnitReview, Roles.UnitHead, DraftingUnit, "R-INT-02；R-DOC-08");
    private static readonly ChainStep CaseReview = new(Stage.CaseReview, Roles.CaseOfficer, HandlingSection, "R-DOC-10、R-DOC-13") { Approves = false };
    private static readonly ChainStep Handling = new(Stage.Handling, Roles.CaseOfficer, HandlingSection, "R-DOC-14") { Approves = false, Editor = Roles.CaseOfficer };
    private static readonly ChainStep SelfSecrecy = new(Stage.SelfSecrecy, Roles.SecrecyReviewer, DraftingUnit, "R-SEC-04；条例第十七条");
    private static readonly ChainStep DisclosureReview = new(Stage.DisclosureReview, Roles.DisclosureOfficer, Office, "R-SEC-04；条例第四条、第十七条");
    private static readonly ChainStep SecrecyByOffice = new(Stage.SecrecyApproval, Roles.DisclosureHead, Office, "R-SEC-04；条例第十七条");
    private static readonly ChainStep SecrecyByLeader = new(Stage.SecrecyApproval, Roles.DeputyLeader, Government, "R-SEC-04；条例第十七条");
    private static readonly ChainStep Countersign = new(Stage.Countersign, Roles.UnitHead, CoSigners, "条例第十一条；R-DEC-01") { When = AppliesWhen.CoSigned };
    private static readonly ChainStep NormReview = new(Stage.NormReview, Roles.Secretariat, Office, "R-DOC-15");
    private static readonly ChainStep LegalReview = new(Stage.LegalReview, Roles.LegalReviewer, Office, "国办发〔2018〕115号；R-DEC-01") { When = AppliesWhen.NormativeOrMajor };
    private static readonly ChainStep LeaderApproval = new(Stage.LeaderApproval, Roles.DeputyLeader, Government, "R-DOC-15；R-INT-05");
    private static readonly ChainStep MainApproval = new(Stage.MainApproval, Roles.MainLeader, Government, "S4 第一项三；R-SEC-04");
    private static readonly ChainStep PrePrint = new(Stage.PrePrint, Roles.SectionHead, HandlingSection, "R-DOC-16") { Editor = Roles.CaseOfficer };
    private static readonly ChainStep Printing = new(Stage.Printing, Roles.Secretariat, Office, "R-DOC-17") { Approves = false };

    private static readonly IReadOnlyList<ChainStep> Information = [UnitReview, SelfSecrecy, DisclosureReview, SecrecyByOffice];

    /// <summary>S0: the office's measures with the operating guide of annex 1 (承办审核 to 公布), eleven series, same-time interpretation.</summary>
    public static DocumentSettings S0 { get; } = new()
    {
        Series =
        [
            .. new[] { "凌政报", "凌政发", "凌政函", "凌政干", "凌政电", "凌政复字" }.Select(c => new DocumentSeries(c, "凌云县人民政府")),
            .. new[] { "凌政办报", "凌政办发", "凌政办函", "凌政办电", "凌政办复字" }.Select(c => new DocumentSeries(c, "凌云县人民政府办公室")),
        ],
        Scope = MarkingScope.Series,
        InterpretationDeadline = InterpretationDeadline.SameTime,
        InterpretationItems = Nine,
        DecisionSteps = Papers,
        DecisionStepsBeforePrint = [DecisionStep.CollectiveDecision],
        Chain =
        [
            UnitReview, CaseReview, Handling, SelfSecrecy, DisclosureReview, SecrecyByOffice, Countersign,
            NormReview, LegalReview, LeaderApproval, PrePrint, Printing,
        ],
        InformationChain = Information,
    };

    /// <summary>S1: the review chain 源头自审 → 公开机构 → 主管领导; interpretation within three working days after publication; main leader signs.</summary>
    public static DocumentSettings S1 { get; } = new()
    {
        Series = [new("会政发", "会宁县人民政府"), new("会政办发", "会宁县人民政府办公室")],
        Scope = MarkingScope.AllDocuments,
        Reasons = ReasonLists.Statutory,
        InterpretationDeadline = InterpretationDeadline.WithinWorkingDays,
        InterpretationApprover = null,
        InterpretationItems = [Background, Aims, MainContent],
        DecisionSteps = StatutorySteps,
        DecisionStepsBeforePrint = [DecisionStep.CollectiveDecision],
        Chain =
        [
            SelfSecrecy, CaseReview, DisclosureReview, SecrecyByLeader, Countersign, LegalReview, MainApproval, Printing,
        ],
        InformationChain = [SelfSecrecy, DisclosureReview, SecrecyByLeader],
    };

    /// <summary>S2: graded review, reasons only for 不予公开, synchronous interpretation approved by the drafting department's head.</summary>
    public static DocumentSettings S2 { get; } = new()
    {
        Series = [new("钟政发", "常州市钟楼区人民政府"), new("钟政办发", "常州市钟楼区人民政府办公室")],
        Scope = MarkingScope.AllDocuments,
        NotDisclosedLabel = "不予公开",
        Reasons = ReasonLists.Statutory,
        OnRequestNeedsReason = false,
        InterpretationDeadline = InterpretationDeadline.Synchronous,
        InterpretationItems = Nine,
        DecisionSteps = StatutorySteps,
        DecisionStepsBeforePrint = [DecisionStep.CollectiveDecision],
        Chain =
        [
            UnitReview, CaseReview, SelfSecrecy, DisclosureReview, SecrecyByOffice, Countersign, LegalReview,
            LeaderApproval, MainApproval with { When = AppliesWhen.Major }, Printing,
        ],
        InformationChain = Information,
    };

    /// <summary>S3: the mark printed as a line 「公开方式：…」; issue publishes at once.</summary>
    public static DocumentSettings S3 { get; } = new()
    {
        Series = [new("柳政发", "柳州市人民政府"), new("柳政办", "柳州市人民政府办公室")],
        Scope = MarkingScope.AllDocuments,
        Notes = ["公开方式：主动公开", "公开方式：依申请公开", "公开方式：不公开"],
        Reasons = ReasonLists.Statutory,
        InterpretationDeadline = InterpretationDeadline.Synchronous,
        InterpretationItems = Nine,
        DecisionSteps = StatutorySteps,
        DecisionStepsBeforePrint = [DecisionStep.CollectiveDecision],
        Chain =
        [
            UnitReview, CaseReview, Handling, SelfSecrecy, DisclosureReview, SecrecyByOffice, Countersign, LegalReview,
            LeaderApproval, Printing,
        ],
        InformationChain = Information,
        Publisher = null,
    };

    /// <summary>S4: marking by kind of document, 「此件不予公开」, ten content items; sensitive items go from the deputy to the main leader.</summary>
    public static DocumentSettings S4 { get; } = new()
    {
        Series = [new("罗府发", "罗甸县人民政府"), new("罗府办发", "罗甸县人民政府办公室")],
        Scope = MarkingScope.Genres,
        MarkedGenres = Gongkai.Domain.Documents.Genres.ElevenMarked,
        NotDisclosedLabel = "不予公开",
        Reasons = ReasonLists.Statutory,
        InterpretationDeadline = InterpretationDeadline.Synchronous,
        InterpretationApprover = null,
        InterpretationItems = Ten,
        DecisionSteps = StatutorySteps,
        DecisionStepsBeforePrint = [DecisionStep.CollectiveDecision],
        Chain =
        [
            UnitReview, CaseReview, SelfSecrecy, DisclosureReview, SecrecyByOffice, Countersign, LegalReview,
            LeaderApproval, MainApproval with { When = AppliesWhen.Sensitive }, PrePrint, Printing,
        ],
        InformationChain = [SelfSecrecy, DisclosureReview, SecrecyByOffice, LeaderApproval, MainApproval with { When = AppliesWhen.Sensitive }],
    };

    /// <summary>All presets by name.</summary>
    public static IReadOnlyDictionary<string, DocumentSettings> All { get; } = new Dictionary<string, DocumentSettings>
    {
        ["S0"] = S0,
        ["S1"] = S1,
        ["S2"] = S2,
        ["S3"] = S3,
        ["S4"] = S4,
    };
}
