using System.Text.Json.Serialization;

namespace Gongkai.Domain.Review.Findings;

/// <summary>What a word of a list stands for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WordKind>))]
public enum WordKind
{
    /// <summary>错别字、用词错误</summary>
    Typo,

    /// <summary>已更名或撤销的机构</summary>
    ObsoleteInstitution,

    /// <summary>已废止、已修订更名的法律法规</summary>
    RepealedLaw,

    /// <summary>占位、测试文字</summary>
    Placeholder,

    /// <summary>有害、垃圾广告信息 (R-WEB-18)</summary>
    Harmful,

    /// <summary>单位自定的敏感、慎用词</summary>
    Sensitive,

    /// <summary>政务公开负面清单事项的识别词 (R-SEC-01)</summary>
    NegativeMatter,
}

/// <summary>词条 of a word list.</summary>
/// <param name="Word">As it stands in texts; compared in simplified characters and half width.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Replacement">What it should be; null when a person has to decide.</param>
public sealed record WordEntry(string Word, WordKind Kind, string? Replacement = null)
{
    public FindingSeverity Severity { get; init; }

    /// <summary>Why, in one Chinese phrase; null for the kind's own sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Where it stands written, for example 国办发〔2018〕17号.</summary>
    public string? Source { get; init; }

    /// <summary>The day the name changed: a text formed before it used the right name then (Asia/Shanghai).</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Longer words that contain this one and are right.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];
}

/// <summary>词库: words with an owner, a source, and what of it the site does not want to be told (R-WEB-08).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Chinese name.</param>
/// <param name="Owner">Who keeps it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Entries">The words.</param>
public sealed record WordList(string Code, string Title, string Owner, string Source, IReadOnlyList<WordEntry> Entries);
