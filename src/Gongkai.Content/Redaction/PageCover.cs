namespace Gongkai.Content.Redaction;

/// <summary>What the boxes of a page take with them: whole words, and every letter they so much as touch.</summary>
internal sealed class PageCover
{
    // A box drawn by hand around a line grazes its neighbours; those keep their print, but leave the text layer.
    private const double Graze = 0.15;

    private PageCover(List<PageRect> black, bool[] taken) => (Black, _taken) = (black, taken);

    private readonly bool[] _taken;

    /// <summary>Rectangles to paint: the boxes, and the rest of the words they cut.</summary>
    public IReadOnlyList<PageRect> Black { get; }

    public bool Takes(int letter) => _taken[letter];

    /// <param name="margin">Width and height in parts of the page by which a cut word is covered beyond its ink, for the soft edges of drawn letters.</param>
    public static PageCover Of(IReadOnlyList<PageLetter> letters, IReadOnlyList<RedactionBox> boxes, (double X, double Y) margin)
    {
        var black = boxes.Select(b => b.Rect).ToList();
        var taken = new bool[letters.Count];
        if (black.Count == 0) return new(black, taken);
        var drawn = black.Count;
        foreach (var (start, end) in PageLetters.Words(letters))
        {
            var cut = false;
            for (var i = start; i < end && !cut; i++) cut = !letters[i].IsBlank && Cuts(black, drawn, letters[i].Rect);
            if (!cut) continue;
            for (var i = start; i < end; i++)
            {
                taken[i] = true;
                black.Add(letters[i].Rect.Grown(margin.X, margin.Y));
            }
        }
        for (var i = 0; i < letters.Count; i++) taken[i] |= IsTouched(black, letters[i].Rect);
        return new(black, taken);
    }

    private static bool Cuts(List<PageRect> black, int drawn, PageRect letter)
    {
        var ink = letter.Grown(-letter.Width * Graze, -letter.Height * Graze);
        for (var b = 0; b < drawn; b++)
            if (black[b].Touches(ink)) return true;
        return false;
    }

    // What has no place that can be compared is taken: it cannot be shown that it is not under a box.
    private static bool IsTouched(List<PageRect> black, PageRect letter)
    {
        if (!double.IsFinite(letter.Left + letter.Right + letter.Top + letter.Bottom)) return true;
        foreach (var rect in black)
            if (rect.Touches(letter)) return true;
        return false;
    }
}
