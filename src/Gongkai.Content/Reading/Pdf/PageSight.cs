using UglyToad.PdfPig.Core;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>Tells of each letter of a page whether it is seen.</summary>
internal static class PageSight
{
    private const double LeastCover = 2;
    private const double ScanShare = 0.3;

    /// <summary>True when a picture fills the page: then text without ink is what was recognised in it.</summary>
    public static bool IsScan(PaintedPage page) => page.Boxes.Any(b => b.IsPicture && b.Area.Width * b.Area.Height > ScanShare * page.ShownArea);

    public static void Judge(PaintedPage page, ReadingDraft draft)
    {
        var scan = IsScan(page);
        var covers = page.Boxes.Where(b => b.Hides && b.Area.Width > LeastCover && b.Area.Height > LeastCover).OrderBy(b => b.Order).ToList();
        var grounds = page.Boxes.Where(b => b.IsPicture || !b.IsWhite).ToList();
        var step = 0;
        foreach (var letter in page.Letters)
        {
            if ((++step & 63) == 0) draft.Pulse();
            if (letter.Unseen != Unseen.No) continue;
            if (IsOutside(letter, page.Shown)) letter.Unseen = Unseen.Outside;
            else if (letter.Inkless) letter.Unseen = scan ? Unseen.No : Unseen.Inkless;
            else if (covers.Exists(c => c.Order > letter.Order && c.Holds(letter.MiddleX, letter.MiddleY))) letter.Unseen = Unseen.Covered;
            else if (letter.White && !grounds.Exists(g => g.Order < letter.Order && g.Holds(letter.MiddleX, letter.MiddleY))) letter.Unseen = Unseen.Inkless;
        }
        PaintedAgain(page);
    }

    /// <summary>A letter painted over and then painted anew in its place is seen: signature stamps are often drawn twice.</summary>
    private static void PaintedAgain(PaintedPage page)
    {
        if (!page.Letters.Any(l => l.Unseen == Unseen.Covered)) return;
        var seen = page.Letters.Where(l => l.Unseen == Unseen.No).Select(Place).ToHashSet();
        foreach (var letter in page.Letters.Where(l => l.Unseen == Unseen.Covered && seen.Contains(Place(l)))) letter.Unseen = Unseen.No;
    }

    private static (string, double, double) Place(PaintedLetter letter) => (letter.Text, Math.Round(letter.Start.X), Math.Round(letter.Start.Y));

    private static bool IsOutside(PaintedLetter letter, PdfRectangle shown) =>
        letter.MiddleX < shown.Left || letter.MiddleX > shown.Right || letter.MiddleY < shown.Bottom || letter.MiddleY > shown.Top;
}
