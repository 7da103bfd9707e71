using UglyToad.PdfPig.Core;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>Why a letter is not seen.</summary>
internal enum Unseen
{
    /// <summary>It is seen.</summary>
    No,

    /// <summary>Drawn without ink, fully transparent, tiny, or white on white.</summary>
    Inkless,

    /// <summary>Outside what the page shows.</summary>
    Outside,

    /// <summary>In a layer that is off.</summary>
    Layer,

    /// <summary>Something was painted over it.</summary>
    Covered,
}

/// <summary>A letter as it was painted.</summary>
internal sealed class PaintedLetter
{
    public required string Text { get; init; }
    public required PdfRectangle Box { get; init; }
    public required PdfPoint Start { get; init; }
    public required PdfPoint End { get; init; }
    public required double Size { get; init; }
    public required int Order { get; init; }

    /// <summary>False when the font does not say which character it is.</summary>
    public required bool Mapped { get; init; }

    /// <summary>Drawn without ink: of scanned pages that is the recognised text.</summary>
    public bool Inkless { get; init; }

    /// <summary>White ink; seen on a ground.</summary>
    public bool White { get; init; }

    /// <summary>In an annotation's own drawing, which lies above the page.</summary>
    public bool Annotation { get; init; }

    public Unseen Unseen { get; set; }

    public double MiddleX => (Start.X + End.X) / 2;

    public double MiddleY => (Box.Bottom + Box.Top) / 2;
}

/// <summary>A filled box or a picture, in the order of painting.</summary>
/// <param name="Area">Upright bounds.</param>
/// <param name="Order">Larger is later.</param>
/// <param name="IsPicture">A picture.</param>
/// <param name="IsWhite">White paint.</param>
/// <param name="Hides">Nothing shows through it.</param>
internal readonly record struct PaintedBox(PdfRectangle Area, int Order, bool IsPicture, bool IsWhite, bool Hides)
{
    public bool Holds(double x, double y) => x >= Area.Left && x <= Area.Right && y >= Area.Bottom && y <= Area.Top;
}

/// <summary>A page as it was painted.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Shown">What of it is shown.</param>
/// <param name="Letters">In the order of painting.</param>
/// <param name="Boxes">Filled boxes and pictures, in the order of painting.</param>
/// <param name="Lines">Pieces of lines and curves drawn.</param>
/// <param name="Replacements">Words a copy gives in place of what is painted.</param>
/// <param name="Annotations">Object numbers of its annotations.</param>
internal sealed record PaintedPage(int Number, PdfRectangle Shown, IReadOnlyList<PaintedLetter> Letters, IReadOnlyList<PaintedBox> Boxes, int Lines,
    IReadOnlyList<string> Replacements, IReadOnlyList<long> Annotations)
{
    public double ShownArea => Math.Max(1, Shown.Width * Shown.Height);
}
