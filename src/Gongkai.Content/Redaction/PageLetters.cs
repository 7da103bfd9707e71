using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Gongkai.Content.Redaction;

/// <summary>One letter of a page.</summary>
/// <param name="Value">What it stands for; ligatures are several characters.</param>
/// <param name="Rect">Where its ink is, in parts of the page.</param>
/// <param name="From">Beginning of its base line in points from the lower left corner.</param>
/// <param name="Along">From there to the end of its base line.</param>
/// <param name="Size">Size of the print in points.</param>
internal readonly record struct PageLetter(string Value, PageRect Rect, PdfPoint From, PdfPoint Along, double Size)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Value);

    /// <summary>Characters that make a word together, numbers above all; a Chinese character stands alone.</summary>
    public bool IsOfWord => Value.Length > 0 && Value[0] is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '@' or '.' or '-' or '_' or '*' or >= '０' and <= '９' or >= '\u00c0' and <= '\u024f';
}

/// <summary>Letters of a page with their places, in the order of the file.</summary>
internal static class PageLetters
{
    public static List<PageLetter> Of(Page page)
    {
        var letters = new List<PageLetter>(page.Letters.Count);
        foreach (var letter in page.Letters)
            if (!string.IsNullOrEmpty(letter.Value)) letters.Add(Of(letter, page.Width, page.Height));
        return letters;
    }

    /// <summary>Places [start, end) of letters that belong to one word.</summary>
    public static IEnumerable<(int Start, int End)> Words(IReadOnlyList<PageLetter> letters)
    {
        for (var start = 0; start < letters.Count;)
        {
            var end = start + 1;
            if (letters[start].IsOfWord)
                while (end < letters.Count && letters[end].IsOfWord && Follows(letters[end - 1], letters[end])) end++;
            yield return (start, end);
            start = end;
        }
    }

    private static bool Follows(PageLetter one, PageLetter next)
    {
        var reach = Math.Max(one.Size, 1) * 0.4;
        return Math.Abs(one.From.X + one.Along.X - next.From.X) < reach && Math.Abs(one.From.Y + one.Along.Y - next.From.Y) < reach;
    }

    private static PageLetter Of(Letter letter, double width, double height)
    {
        var (from, to) = (letter.StartBaseLine, letter.EndBaseLine);
        var along = new PdfPoint(to.X - from.X, to.Y - from.Y);
        var size = letter.PointSize > 0 ? letter.PointSize : letter.FontSize;
        var box = letter.BoundingBox;
        var rect = box.Width > 0.01 && box.Height > 0.01 ? Rect([box.TopLeft, box.TopRight, box.BottomLeft, box.BottomRight], width, height) : Loose(from, along, size, width, height);
        return new(letter.Value, rect, from, along, size);
    }

    // A face that is only named brings no outlines: the square of the character stands for its ink.
    private static PageRect Loose(PdfPoint from, PdfPoint along, double size, double width, double height)
    {
        var length = Math.Sqrt(along.X * along.X + along.Y * along.Y);
        var (ux, uy) = length > 0.001 ? (along.X / length, along.Y / length) : (1.0, 0.0);
        if (length <= 0.001) along = new PdfPoint(size * 0.5, 0);
        var (upX, upY) = (-uy * size * 0.85, ux * size * 0.85);
        var (downX, downY) = (uy * size * 0.15, -ux * size * 0.15);
        return Rect(
        [
            new(from.X + downX, from.Y + downY), new(from.X + upX, from.Y + upY),
            new(from.X + along.X + downX, from.Y + along.Y + downY), new(from.X + along.X + upX, from.Y + along.Y + upY),
        ], width, height);
    }

    private static PageRect Rect(ReadOnlySpan<PdfPoint> corners, double width, double height)
    {
        var (left, right, low, high) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var corner in corners)
            (left, right, low, high) = (Math.Min(left, corner.X), Math.Max(right, corner.X), Math.Min(low, corner.Y), Math.Max(high, corner.Y));
        return new(left / width, 1 - high / height, right / width, 1 - low / height);
    }
}
