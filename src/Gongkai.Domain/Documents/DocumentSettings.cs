using System.Text.Json.Serialization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Interpretation;
using Gongkai.Domain.Meetings;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Participation;
using Gongkai.Domain.Review;

namespace Gongkai.Domain.Documents;

/// <summary>Which documents must carry a disclosure attribute (the seeds differ: R-DOC-03, R-DOC-04).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarkingScope>))]
public enum MarkingScope
{
    AllDocuments,
    Series,
    Genres,
}

/// <summary>公文办理设置 of a site. Everything in which governments differ; the presets hold the seeds' values.</summary>
public sealed record DocumentSettings
{
    public IReadOnlyList<DocumentSeries> Series { get; init; } = [];

    public IReadOnlyList<string> Genres { get; init; } = Gongkai.Domain.Documents.Genres.Statutory;

    public MarkingScope Scope { get; init; }

    /// <summary>文种 that must be marked where the scope is by genre.</summary>
    public IReadOnlyList<string> MarkedGenres { get; init; } = [];

    /// <summary>Label of the third attribute: 不公开 (S0) or 不予公开 (S2, S4).</summary>
    public string NotDisclosedLabel { get; init; } = "不公开";

    /// <summary>附注 for each attribute: 主动公开, 依申请公开, 不公开 in this order (R-DOC-11).</summary>
    public IReadOnlyList<string> Notes { get; init; } = ["（此件公开发布）", "（此件依申请公开）", "（此件不予公开）"];

    public IReadOnlyList<WithholdingReason> Reasons { get; init; } = ReasonLists.Local;

    /// <summary>Whether 依申请公开 needs a reason (S0 yes, S2 no).</summary>
    public bool OnRequestNeedsReason { get; init; } = true;

    public InterpretationDeadline InterpretationDeadline { get; init; }

    /// <summary>Working days for <see cref="InterpretationDeadline.WithinWorkingDays"/>.</summary>
    public int InterpretationDays { get; init; } = 3;

    /// <summary>Role that approves plan and material in the drafting unit, or null where the site names none.</summary>
    public string? InterpretationApprover { get; init; } = Roles.UnitHead;

    /// <summary>Whether a 行政规范性文件 is interpreted even when it is not ticked as policy (R-INT-01).</summary>
    public bool NormativeNeedsInterpretation { get; init; } = true;

    public IReadOnlyList<InterpretationItem> InterpretationItems { get; init; } = [];

    /// <summary>Decision steps the papers of a major decision must show when submitted (R-DOC-13).</summary>
    public IReadOnlyList<DecisionStep> DecisionSteps { get; init; } = [];

    /// <summary>Decision steps that must be shown before the document is printed (R-DEC-01).</summary>
    public IReadOnlyList<DecisionStep> DecisionStepsBeforePrint { get; init; } = [];

    public IReadOnlyList<string> MeetingKinds { get; init; } = MeetingLists.Kinds;

    public IReadOnlyList<string> MeetingForms { get; init; } = MeetingLists.Forms;

    /// <summary>The chain of an official document.</summary>
    public IReadOnlyList<ChainStep> Chain { get; init; } = [];

    /// <summary>The chain of non-document information (R-DOC-12).</summary>
    public IReadOnlyList<ChainStep> InformationChain { get; init; } = [];

    /// <summary>Who puts issued documents before the public, or null where issue publishes at once (R-DOC-18).</summary>
    public string? Publisher { get; init; } = Roles.InfoCentre;

    /// <summary>Who approves an attribute change after issue.</summary>
    public string ChangeApprover { get; init; } = Roles.DisclosureHead;

    /// <summary>Whether one person may do two different approving steps of one document.</summary>
    public bool SamePersonMayApproveTwice { get; init; }

    /// <summary>承办股室 used where the draft names none; the office when null.</summary>
    public string? HandlingSectionCode { get; init; }

    /// <summary>Column path of 政府文件 (R-DOC-18).</summary>
    public string DocumentColumn { get; init; } = "zwgk/zfwj";

    /// <summary>Column path of 政策解读.</summary>
    public string InterpretationColumn { get; init; } = "zwgk/zcjd";

    /// <summary>Column path of non-document information.</summary>
    public string InformationColumn { get; init; } = "zwgk/xxgk";

    /// <summary>索引号 pattern with <c>{agency}</c>, <c>{year}</c>, <c>{serial}</c> (five digits); given where the office has a credit code.</summary>
    public string IndexPattern { get; init; } = "{agency}/{year}-{serial}";

    /// <summary>撤下原因: code and title.</summary>
    public IReadOnlyDictionary<string, string> WithdrawalReasons { get; init; } = new Dictionary<string, string>
    {
        ["error"] = "内容有误",
        ["secrecy"] = "涉及不应公开的信息",
        ["privacy"] = "涉及个人信息",
        ["repealed"] = "已被修改或废止",
        ["other"] = "其他",
    };

    /// <summary>Calendar days between two assessments of withheld information (条例第十八条「定期」; the number is the site's).</summary>
    public int RecheckDays { get; init; } = 365;

    /// <summary>Working days within which a withdrawal must be seen to be complete; the number is the site's.</summary>
    public int WithdrawalVerifyDays { get; init; } = 1;

    public IReadOnlyList<ChainStep> ChainOf(DocumentPath path) => path == DocumentPath.Official ? Chain : InformationChain;

    /// <summary>Whether the document falls within the scope of interpretation (R-INT-01).</summary>
    public bool NeedsInterpretation(DraftContent content) => content.IsPolicy || (NormativeNeedsInterpretation && content.IsNormative);

    public DocumentSeries? FindSeries(string code) => Series.FirstOrDefault(s => s.Code == code);

    /// <summary>公开属性 as this site calls it.</summary>
    public string LabelOf(DisclosureAttribute? attribute) => attribute switch
    {
        DisclosureAttribute.ActiveDisclosure => "主动公开",
        DisclosureAttribute.OnRequest => "依申请公开",
        DisclosureAttribute.NotDisclosed => NotDisclosedLabel,
        _ => "未标注",
    };

    /// <summary>附注 line below the 成文日期.</summary>
    public string NoteOf(DisclosureAttribute attribute) => Notes[(int)attribute];

    /// <summary>Whether this paper must carry an attribute.</summary>
    public bool MustBeMarked(DraftContent content) => Scope switch
    {
        MarkingScope.Series => content.Path == DocumentPath.Information || FindSeries(content.SeriesCode) is not { MarkRequired: false },
        MarkingScope.Genres => content.Path == DocumentPath.Information || MarkedGenres.Contains(content.Genre),
        _ => true,
    };

    /// <summary>What is wrong with the settings themselves; empty when they can be used. Codes <c>CHAIN-…</c>.</summary>
    public IReadOnlyList<Refusal> Problems() =>
    [
        .. new[] { (Path: "公文", Steps: Chain, Prints: true), (Path: "非公文信息", Steps: InformationChain, Prints: false) }.SelectMany(c => Check(c.Path, c.Steps, c.Prints)),
        .. Notes.Count == 3 ? [] : new[] { new Refusal("CHAIN-NOTES", "附注样式应当依次给出三种公开属性的文字。", "R-DOC-11") },
    ];

    private static IEnumerable<Refusal> Check(string path, IReadOnlyList<ChainStep> steps, bool prints)
    {
        foreach (var twice in steps.GroupBy(s => s.Stage).Where(g => g.Count() > 1))
            yield return new("CHAIN-STAGE-TWICE", $"{path}流程中“{twice.Key.Title()}”出现了两次。");
        var secrecy = steps.Where(s => Stages.Secrecy.Contains(s.Stage) && s.When == AppliesWhen.Always).Select(s => s.Stage);
        if (!secrecy.SequenceEqual(Stages.Secrecy))
            yield return new("CHAIN-SECRECY", $"{path}流程应当依次经过源头自审、公开机构审查、主管领导审批三个环节。", "条例第十七条；R-SEC-04");
        if (prints && steps is not [.., { Stage: Stage.Printing, When: AppliesWhen.Always }])
            yield return new("CHAIN-PRINTING", $"{path}流程的最后一个环节应当是送印。", "R-DOC-17");
        if (!prints && steps.Any(s => s.Stage == Stage.Printing))
            yield return new("CHAIN-PRINTING", $"{path}流程不编文号，不应有送印环节。", "R-DOC-12");
    }
}
