using System.Text.Json.Serialization;

namespace Gongkai.Domain.Documents;

/// <summary>环节: where a document can be. Which of them a site walks, and in what order, is the chain in its settings.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stage>))]
public enum Stage
{
    Draft,
    UnitReview,
    CaseReview,
    Handling,
    SelfSecrecy,
    DisclosureReview,
    SecrecyApproval,
    NormReview,
    LegalReview,
    Countersign,
    LeaderApproval,
    MainApproval,
    PrePrint,
    Printing,
    Numbered,
    Issued,
    Published,
    FiledNotPublic,
    Archived,
    Returned,
    Referred,
    AttributeChange,
    Withdrawn,
    Abandoned,
}

/// <summary>A stage as people and registers know it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Code">Stable state code, also the state of the record's face.</param>
/// <param name="Title">Chinese name until a chain step gives its own.</param>
/// <param name="Basis">Requirement or article.</param>
public sealed record StageEntry(Stage Stage, string Code, string Title, string Basis);

/// <summary>All stages with code, title and basis.</summary>
public static class Stages
{
    public static IReadOnlyList<StageEntry> All { get; } =
    [
        new(Stage.Draft, "draft", "起草", "R-DOC-01"),
        new(Stage.UnitReview, "unit-review", "部门负责人审签", "R-INT-02"),
        new(Stage.CaseReview, "case-review", "承办审核", "R-DOC-13"),
        new(Stage.Handling, "handling", "办理", "R-DOC-14"),
        new(Stage.SelfSecrecy, "self-secrecy", "源头自审", "R-SEC-04；条例第十七条"),
        new(Stage.DisclosureReview, "disclosure-review", "公开机构审查", "R-SEC-04；条例第十七条"),
        new(Stage.SecrecyApproval, "secrecy-approval", "主管领导审批", "R-SEC-04；条例第十七条"),
        new(Stage.NormReview, "norm-review", "规范性审核", "R-DOC-15"),
        new(Stage.LegalReview, "legal-review", "合法性审核", "R-DEC-01；国办发〔2018〕115号"),
        new(Stage.Countersign, "countersign", "会签", "条例第十一条"),
        new(Stage.LeaderApproval, "leader-approval", "分管领导审批", "R-DOC-15"),
        new(Stage.MainApproval, "main-approval", "主要领导审批", "R-SEC-04"),
        new(Stage.PrePrint, "pre-print", "印前复核", "R-DOC-16"),
        new(Stage.Printing, "printing", "送印", "R-DOC-17"),
        new(Stage.Numbered, "numbered", "已编号待印发", "R-DOC-17"),
        new(Stage.Issued, "issued", "待公布", "R-DOC-18"),
        new(Stage.Published, "published", "已公布", "R-DOC-18"),
        new(Stage.FiledNotPublic, "filed-not-public", "已印发（未主动公开）", "条例第十四至十六条"),
        new(Stage.Archived, "archived", "已归档", "R-WEB-17"),
        new(Stage.Returned, "returned", "退文", "R-DOC-20"),
        new(Stage.Referred, "referred", "报请确定", "条例第十七条第三款"),
        new(Stage.AttributeChange, "attribute-change", "属性变更待批", "条例第十八条"),
        new(Stage.Withdrawn, "withdrawn", "已撤下", "条例第十七条"),
        new(Stage.Abandoned, "abandoned", "作废", "R-DOC-01"),
    ];

    private static readonly Dictionary<Stage, StageEntry> ByStage = All.ToDictionary(s => s.Stage);

    public static StageEntry Of(Stage stage) => ByStage[stage];

    public static string Code(this Stage stage) => ByStage[stage].Code;

    public static string Title(this Stage stage) => ByStage[stage].Title;

    /// <summary>The three secrecy steps without which nothing goes before the public (R-SEC-04).</summary>
    public static IReadOnlyList<Stage> Secrecy { get; } = [Stage.SelfSecrecy, Stage.DisclosureReview, Stage.SecrecyApproval];

    /// <summary>Reviews that look at the text itself; a changed text has to pass them again.</summary>
    public static IReadOnlyList<Stage> OfText { get; } = [.. Secrecy, Stage.NormReview, Stage.LegalReview, Stage.Countersign];
}
