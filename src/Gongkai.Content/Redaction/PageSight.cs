namespace Gongkai.Content.Redaction;

/// <summary>Divides the letters of a page into those that stay and those that go: under or at a box, or not seen on the picture.</summary>
internal static class PageSight
{
    private const double Edge = 0.15;

    /// <returns>Letters that stay, runs that go, and how many go only because nobody sees them.</returns>
    public static (List<PageLetter> Kept, HashSet<string> Removed, int Unseen) Of(IReadOnlyList<PageLetter> letters, PageCover cover, PagePixels pixels)
    {
        var stays = new bool[letters.Count];
        var unseen = 0;
        for (var i = 0; i < letters.Count; i++)
        {
            if (letters[i].IsBlank || cover.Takes(i)) continue;
            var rect = letters[i].Rect;
            // The outer edge is left out, so that a neighbour's ink does not stand in for the letter's own.
            stays[i] = pixels.ShowsInk(rect.Grown(-rect.Width * Edge, -rect.Height * Edge));
            if (!stays[i]) unseen++;
        }
        Blanks(letters, cover, stays);
        var kept = new List<PageLetter>(letters.Count);
        var removed = new HashSet<string>(StringComparer.Ordinal);
        var run = "";
        for (var i = 0; i < letters.Count; i++)
        {
            if (stays[i]) kept.Add(letters[i]);
            if (stays[i] || letters[i].IsBlank) End();
            else run += PageEvidence.Compact(letters[i].Value);
        }
        End();
        return (kept, removed, unseen);

        void End()
        {
            if (run.Length > 0) removed.Add(run);
            run = "";
        }
    }

    // A blank stays between letters that stay: a row of blanks alone would tell how long the words between them were.
    private static void Blanks(IReadOnlyList<PageLetter> letters, PageCover cover, bool[] stays)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            if (!letters[i].IsBlank || cover.Takes(i)) continue;
            var next = i + 1;
            while (next < letters.Count && letters[next].IsBlank) next++;
            stays[i] = i > 0 && stays[i - 1] && (next == letters.Count || stays[next]);
        }
    }
}
