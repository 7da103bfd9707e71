using System.Text.Json.Serialization;

namespace Gongkai.Domain.Review.Findings;

/// <summary>How much a finding weighs at the gate (R-SEC-03, R-WEB-08).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingSeverity>))]
public enum FindingSeverity
{
    /// <summary>提示: shown, and does not stop.</summary>
    Warn,

    /// <summary>阻断: nothing goes out until it is corrected, masked, or waived by a second person.</summary>
    Block,
}

/// <summary>Who may set a blocking finding aside.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaiverRule>))]
public enum WaiverRule
{
    /// <summary>A second person with the right of review.</summary>
    SecondPerson,

    /// <summary>The secrecy reviewer, as second person (涉密信息不上网, R-WEB-15).</summary>
    SecrecyReviewer,

    /// <summary>Nobody: what cannot be looked into does not go out.</summary>
    Never,
}

/// <summary>发现类型: one kind of thing the content inspection can find.</summary>
/// <param name="Code">Stable machine code, upper case with hyphens, for example <c>PII-ID</c>.</param>
/// <param name="Title">Short Chinese name.</param>
/// <param name="Severity">Weight unless the single finding says otherwise.</param>
/// <param name="Basis">Article or requirement.</param>
/// <param name="Waiver">Who may set it aside when it blocks.</param>
public sealed record FindingKind(string Code, string Title, FindingSeverity Severity, string Basis, WaiverRule Waiver = WaiverRule.SecondPerson);

/// <summary>发现: something in a text or file that should not go out as it is.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Start">First UTF-16 unit in the extracted text.</param>
/// <param name="Length">UTF-16 units; 0 when it is about the file as a whole.</param>
/// <param name="Excerpt">The place as it stands in the text, at most 80 units; for people at the desk, never for a log or a record.</param>
/// <param name="Message">One Chinese sentence: what is wrong.</param>
/// <param name="Suggestion">One Chinese sentence: what to do; null when the message says it.</param>
public sealed record ContentFinding(FindingKind Kind, int Start, int Length, string Excerpt, string Message, string? Suggestion = null)
{
    public FindingSeverity Severity { get; init; } = Kind.Severity;

    public string Basis { get; init; } = Kind.Basis;

    /// <summary>Text to put in the place of the excerpt with one click; null when a person has to write it.</summary>
    public string? Replacement { get; init; }

    /// <summary>Where in a file, in words: 工作表“名单”第 3 行, 批注, 文档属性; null in a plain text.</summary>
    public string? Where { get; init; }

    public string Code => Kind.Code;

    public bool Blocks => Severity == FindingSeverity.Block;
}
