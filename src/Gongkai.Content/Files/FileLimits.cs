namespace Gongkai.Content.Files;

/// <summary>Limits for files from outside. The values are the product's defaults and a site may set its own.</summary>
public sealed record FileLimits
{
    public static FileLimits Default { get; } = new();

    /// <summary>Largest size in bytes of each kind on the allow-list; a kind that is absent is not accepted.</summary>
    public IReadOnlyDictionary<FileKind, long> MaxBytes { get; init; } = new Dictionary<FileKind, long>
    {
        [FileKind.Docx] = 30 * Megabyte,
        [FileKind.Xlsx] = 30 * Megabyte,
        [FileKind.Pptx] = 50 * Megabyte,
        [FileKind.Pdf] = 50 * Megabyte,
        [FileKind.Ofd] = 50 * Megabyte,
        [FileKind.Png] = 10 * Megabyte,
        [FileKind.Jpeg] = 10 * Megabyte,
        [FileKind.Gif] = 10 * Megabyte,
        [FileKind.Webp] = 10 * Megabyte,
        [FileKind.Txt] = 5 * Megabyte,
        [FileKind.Csv] = 20 * Megabyte,
        [FileKind.Doc] = 30 * Megabyte,
        [FileKind.Xls] = 30 * Megabyte,
        [FileKind.Wps] = 30 * Megabyte,
    };

    /// <summary>Bytes all parts of a container may have once inflated.</summary>
    public long MaxInflated { get; init; } = 300 * Megabyte;

    /// <summary>Bytes one part of a container may have once inflated.</summary>
    public long MaxPart { get; init; } = 100 * Megabyte;

    /// <summary>Parts a container may have.</summary>
    public int MaxParts { get; init; } = 5_000;

    /// <summary>Inflated over packed, looked at once a part is larger than <see cref="RatioFrom"/>.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Bytes below which the ratio says nothing: a page of blanks packs very well.</summary>
    public long RatioFrom { get; init; } = 8 * Megabyte;

    /// <summary>Width times height of a picture.</summary>
    public long MaxPixels { get; init; } = 60_000_000;

    public const long Megabyte = 1024 * 1024;
}
