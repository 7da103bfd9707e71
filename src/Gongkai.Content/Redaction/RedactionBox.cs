using Gongkai.Content.Masking;
using Gongkai.Domain.Acts;

namespace Gongkai.Content.Redaction;

/// <summary>涂黑框: a rectangle of a page as it is seen, in parts of the page's width and height from its upper left corner.</summary>
/// <param name="Page">From 1.</param>
/// <param name="X">Left edge, 0 to 1.</param>
/// <param name="Y">Upper edge, 0 to 1.</param>
/// <param name="Width">Part of the page's width.</param>
/// <param name="Height">Part of the page's height.</param>
/// <param name="Ground">Code of the statutory ground it is withheld on.</param>
public sealed record RedactionBox(int Page, double X, double Y, double Width, double Height, string Ground)
{
    internal PageRect Rect => new(X, Y, X + Width, Y + Height);

    internal bool IsSound => Page >= 1 && double.IsFinite(X + Y + Width + Height) && Width > 0 && Height > 0 && X < 1 && Y < 1 && X + Width > 0 && Y + Height > 0;
}

/// <summary>A rectangle in parts of the page.</summary>
internal readonly record struct PageRect(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Touches(PageRect other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public PageRect Grown(double x, double y) => new(Left - x, Top - y, Right + x, Bottom + y);

    public PageRect With(PageRect other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>What became of a request to redact.</summary>
public abstract record RedactionOutcome;

/// <summary>The proven file was written.</summary>
/// <param name="Marks">One for each box, in the order of the pages.</param>
/// <param name="Pages">Pages of the file, as many as before.</param>
/// <param name="Unseen">Letters that stood in the file but were not seen on the page (white print, under a picture, outside): they are gone with the rest.</param>
/// <param name="StillOn">Pages on which a blackened number or name stands once more without a box: nothing is wrong with the file, but somebody may have overlooked it.</param>
public sealed record Redacted(IReadOnlyList<RedactionMark> Marks, int Pages, int Unseen, IReadOnlyList<int> StillOn) : RedactionOutcome;

/// <summary>Nothing was written.</summary>
/// <param name="Refusal">Why, and what to do.</param>
public sealed record RedactionRefused(Refusal Refusal) : RedactionOutcome;

/// <summary>隐去清单: one withheld place.</summary>
/// <param name="Number">From 1, in the order of the pages.</param>
/// <param name="Box">Where it is.</param>
/// <param name="Labelled">Whether the ground is printed on the black itself; small boxes have no room for it.</param>
public sealed record RedactionMark(int Number, RedactionBox Box, bool Labelled)
{
    /// <summary>【隐去：第三方合法权益，条例第十五条】</summary>
    public string Mark => GroundMark.Of(Box.Ground);
}

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
