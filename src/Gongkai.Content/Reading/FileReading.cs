using Gongkai.Content.Files;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Reading;

/// <summary>What stands in a file: its text with places, and what is hidden in it.</summary>
/// <param name="Kind">By content.</param>
/// <param name="Text">All text, visible and hidden, part after part, each ended by a line break. Bounded by <see cref="ReadingLimits"/>.</param>
/// <param name="Parts">Where each piece of <paramref name="Text"/> comes from, in its order, without gaps.</param>
/// <param name="Findings">What the structure itself tells: hidden sheets, tracked changes, metadata, a file that cannot be read.</param>
public sealed record FileReading(FileKind Kind, string Text, IReadOnlyList<TextPart> Parts, IReadOnlyList<ContentFinding> Findings)
{
    /// <summary>For a file that is not there: a finding that blocks.</summary>
    public static FileReading Missing { get; } = new(FileKind.Unknown, "", [],
        [new ContentFinding(new FindingKind("FILE-MISSING", "文件缺失", FindingSeverity.Block, "R-SEC-03", WaiverRule.Never), 0, 0, "", "文件库中没有这个文件，无法检查。", "请重新上传。")]);

    /// <summary>The part a place of the text belongs to, or null for an empty text.</summary>
    public TextPart? PartAt(int place)
    {
        var (low, high) = (0, Parts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var part = Parts[middle];
            if (place < part.Start) high = middle - 1;
            else if (place >= part.Start + part.Length) low = middle + 1;
            else return part;
        }
        return null;
    }
}

/// <summary>What a piece of a file's text is.</summary>
public enum TextPartKind
{
    /// <summary>Seen by everybody who opens the file.</summary>
    Visible,

    /// <summary>Not seen, but in the file: hidden rows, deleted text, text under a box.</summary>
    Hidden,

    /// <summary>批注</summary>
    Comment,

    /// <summary>文档属性</summary>
    Property,
}

/// <summary>A piece of a file's text.</summary>
/// <param name="Start">First UTF-16 unit in <see cref="FileReading.Text"/>.</param>
/// <param name="Length">UTF-16 units, the ending line break included.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Where">In words: 工作表“名单”B3, 第 2 页, 批注, 文档属性“作者”.</param>
/// <param name="Column">Head of the table column it stands in, or null.</param>
public readonly record struct TextPart(int Start, int Length, TextPartKind Kind, string Where, string? Column = null);

/// <summary>Bounds of reading; whatever a file holds, reading ends within them.</summary>
public sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>UTF-16 units of text taken from one file; beyond it the file is a finding that blocks.</summary>
    public int MaxText { get; init; } = 20_000_000;

    /// <summary>Wall time; beyond it the file is a finding that blocks.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Pages of a PDF.</summary>
    public int MaxPages { get; init; } = 2_000;

    /// <summary>Bytes and parts of files and of containers, as at the upload.</summary>
    public FileLimits Files { get; init; } = FileLimits.Default;

    /// <summary>Bytes one stream of a PDF may have once inflated.</summary>
    public int MaxStream { get; init; } = 64 * 1024 * 1024;

    /// <summary>True where an archive is let through (R-WEB-05: too much to read in the page, or impractical to edit): its members are then read, one level deep.</summary>
    public bool AllowArchives { get; init; }

    /// <summary>Members read of an archive that is let through.</summary>
    public int MaxMembers { get; init; } = 500;

    /// <summary>Turns legacy files into ones that can be read; null where there is none.</summary>
    public ILegacyConverter? Legacy { get; init; }
}
