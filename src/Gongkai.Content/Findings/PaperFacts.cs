using Gongkai.Domain.Calendars;

namespace Gongkai.Content.Findings;

/// <summary>What the record says of the text being looked at, so that text and fields can be held against each other. Everything may be unknown. Days are legal days, Asia/Shanghai.</summary>
public sealed record PaperFacts
{
    /// <summary>Nothing known: a file given by command.</summary>
    public static PaperFacts Unknown { get; } = new();

    public string? Title { get; init; }

    /// <summary>发文字号 in canonical form.</summary>
    public string? DocNumber { get; init; }

    /// <summary>发文机关 as printed.</summary>
    public string? Issuer { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? DateWritten { get; init; }

    /// <summary>Day it is or was published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>实施日期.</summary>
    public DateOnly? DateEffective { get; init; }

    /// <summary>失效日期.</summary>
    public DateOnly? DateExpires { get; init; }

    /// <summary>Names of the files that go with it; null when unknown, empty when there are none.</summary>
    public IReadOnlyList<string>? Attachments { get; init; }

    /// <summary>Hosts that are the site's own; links to others are foreign.</summary>
    public IReadOnlyList<string> OwnHosts { get; init; } = [];

    /// <summary>Issuer by 机关代字, for 文号 held against the issuer (柳政办 → 柳州市人民政府办公室).</summary>
    public IReadOnlyDictionary<string, string> IssuerOfSeries { get; init; } = new Dictionary<string, string>();

    /// <summary>What the house knows of a cited 文号 in canonical form: title and whether it was repealed; null when it does not know it.</summary>
    public Func<string, KnownPaper?>? Cited { get; init; }

    /// <summary>Days off, for the twenty working days of 条例第二十六条.</summary>
    public WorkCalendar? Calendar { get; init; }
}

/// <summary>A document the house knows by its number.</summary>
/// <param name="Title">Its title; null where it is not public: then only its number may be told to be right.</param>
/// <param name="Repealed">废止 or 失效.</param>
public sealed record KnownPaper(string? Title, bool Repealed);
