namespace Gongkai.Content.Redaction;

/// <summary>Bounds and quality of redaction.</summary>
public sealed record RedactionLimits
{
    public static RedactionLimits Default { get; } = new();

    /// <summary>Dots per inch of the new pages: print that can be read and printed again.</summary>
    public int Dpi { get; init; } = 200;

    /// <summary>Pages a file may have.</summary>
    public int MaxPages { get; init; } = 500;

    /// <summary>Pixels of one page; a larger sheet is drawn more coarsely.</summary>
    public int MaxPixels { get; init; } = 20_000_000;

    /// <summary>Boxes of one file.</summary>
    public int MaxBoxes { get; init; } = 5_000;

    /// <summary>Wall time of the whole.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(15);
}
