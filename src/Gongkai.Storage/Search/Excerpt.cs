using Gongkai.Content.Search;

namespace Gongkai.Storage.Search;

/// <summary>摘要 around the best match, and the places of the words in what is shown.</summary>
internal static class Excerpt
{
    private const int Length = 120, Lead = 30, MostPlaces = 200, MostMarks = 40;

    /// <summary>About 120 characters of a text, where most of the words stand together; its beginning when none does.</summary>
    public static string Of(SearchedText text, SearchPlan plan)
    {
        var places = Places(text, plan);
        var best = 0;
        if (places.Count > 0)
        {
            var most = -1;
            for (var i = 0; i < places.Count; i++)
            {
                var score = 0;
                for (var j = i; j < places.Count && places[j].Start < places[i].Start + Length - Lead; j++)
                    score += Enumerable.Range(i, j - i).Any(k => places[k].Word == places[j].Word) ? 1 : 10 + places[j].Length;
                if (score > most) (most, best) = (score, places[i].Start);
            }
        }
        return Cut(text.Text, Math.Max(0, best - Lead), best);
    }

    /// <summary>Places of the words in a shown text, without overlap; of pieces where a word is not there as a whole.</summary>
    public static IEnumerable<SearchHighlight> Marks(string field, string shown, SearchPlan plan)
    {
        var end = 0;
        foreach (var (start, length, _) in Places(SearchedText.Of(shown), plan).OrderBy(p => p.Start).ThenByDescending(p => p.Length).Take(MostMarks))
        {
            if (start < end) continue;
            end = start + length;
            yield return new(field, start, length);
        }
    }

    private static List<(int Start, int Length, int Word)> Places(SearchedText text, SearchPlan plan)
    {
        var places = new List<(int Start, int Length, int Word)>();
        var number = 0;
        foreach (var word in plan.Words)
        {
            number++;
            if (Add(word.Word)) continue;
            if (word.Variants.Aggregate(false, (any, v) => Add(v) | any)) continue;
            foreach (var piece in word.Pieces)
            {
                number++;
                if (piece.Word.IsCharacter && !word.Word.IsCharacter) continue;
                if (!Add(piece.Word)) foreach (var variant in piece.Variants) Add(variant);
            }
        }
        places.Sort();
        return places;

        bool Add(QueryWord word)
        {
            var (at, any) = (0, false);
            while (places.Count < MostPlaces && text.Next(word, at) is { Length: > 0 } found)
            {
                places.Add((found.Start, found.Length, number));
                at = found.Start + found.Length;
                any = true;
            }
            return any;
        }
    }

    private static string Cut(string text, int from, int best)
    {
        // From the beginning of a sentence where one is near.
        if (from > 0 && text.AsSpan(from, best - from).LastIndexOfAny("。；\n") is >= 0 and var stop) from += stop + 1;
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from])) from--;
        var until = Math.Min(text.Length, from + Length);
        if (until < text.Length && char.IsLowSurrogate(text[until])) until++;
        // One for one, so that a blank stays where it was.
        var piece = string.Create(until - from, (text, from), static (span, s) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsWhiteSpace(s.text[s.from + i]) || char.IsControl(s.text[s.from + i]) ? ' ' : s.text[s.from + i];
        }).Trim();
        return (from > 0 ? "…" : "") + piece + (until < text.Length ? "…" : "");
    }
}
