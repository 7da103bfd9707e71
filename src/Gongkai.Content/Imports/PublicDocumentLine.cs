using Gongkai.Content.Html;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Imports;

/// <summary>One already public document as a line of an import file carries it.</summary>
public sealed record PublicDocumentLine
{
    /// <summary>Identity in the source system; importing is idempotent by it.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>发文字号 as written, or null.</summary>
    public string? DocNumber { get; init; }

    public required string Issuer { get; init; }

    /// <summary>成文日期 or 发布日期 of the source (Asia/Shanghai).</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Column path, for example <c>zwgk/zfwj</c>.</summary>
    public required string Column { get; init; }

    /// <summary>Text or markup as it came.</summary>
    public required string Body { get; init; }

    /// <summary>Site code, or null for the default site.</summary>
    public string? Site { get; init; }

    /// <summary>索引号, or null.</summary>
    public string? IndexNumber { get; init; }

    public IReadOnlyList<ImportAttachment> Attachments { get; init; } = [];

    /// <summary>SHA-256 over all fields in lower-case hex: the same line again changes nothing.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The body as clean markup. Plain text never meets the parser.</summary>
    public SafeHtml ToHtml() => PlainText.LooksLikeHtml(Body) ? SafeHtml.Clean(Body) : PlainText.ToHtml(Body);
}

/// <summary>An attachment that a line names.</summary>
/// <param name="Name">File name for the public.</param>
/// <param name="Path">Path beside the import file, or null.</param>
/// <param name="Url">Address in the source system, or null.</param>
public sealed record ImportAttachment(string Name, string? Path, string? Url);

/// <summary>What became of one line.</summary>
/// <param name="Line">Null when refused.</param>
/// <param name="Refusals">Why the line cannot be imported.</param>
/// <param name="Warnings">What a person should look at although the line is imported.</param>
public sealed record ImportReading(PublicDocumentLine? Line, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Warnings);

/// <summary>Largest sizes in UTF-16 units, except <see cref="LineBytes"/>.</summary>
public sealed record ImportBounds
{
    public static ImportBounds Default { get; } = new();

    /// <summary>Bytes of a whole line.</summary>
    public int LineBytes { get; init; } = 16 * 1024 * 1024;

    public int Id { get; init; } = 100;

    public int Title { get; init; } = 300;

    public int Short { get; init; } = 200;

    public int Body { get; init; } = 4_000_000;

    public int Attachments { get; init; } = 100;

    /// <summary>Earliest date taken for real.</summary>
    public DateOnly Earliest { get; init; } = new(1949, 10, 1);
}
