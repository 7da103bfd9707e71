using System.Text;

namespace Gongkai.Content.Search;

/// <summary>
/// 路标: every so often a triple of characters, chosen by what stands around it alone, so that whatever six characters or more are asked for, some of the triples
/// chosen in the text are told by the question. Their lists are short; FTS5 reads them first and looks for the phrase only there, instead of through the long
/// lists of all its pairs. The phrase itself is still what is asked for.
/// </summary>
internal static class Landmarks
{
    // Of so many neighbouring triples one is chosen: at least the fourth part of all, two in five where nothing repeats.
    private const int Window = 4;

    /// <summary>Writes the landmarks of some texts, divided by spaces.</summary>
    public static void Write(StringBuilder terms, IEnumerable<string?> parts)
    {
        foreach (var part in parts)
            if (!string.IsNullOrEmpty(part)) Write(terms, SearchText.Fold(part));
    }

    /// <summary>Landmarks of some texts, each once, in the order of the texts.</summary>
    public static IEnumerable<string> In(IEnumerable<string?> parts)
    {
        var terms = new StringBuilder();
        Write(terms, parts);
        return terms.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();
    }

    /// <summary>Landmarks that every text with a phrase has; none where the phrase is short or has a gap.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> pairs)
    {
        if (pairs.Count <= Window) return [];
        var phrase = new StringBuilder(pairs[0]);
        for (var i = 1; i < pairs.Count; i++)
        {
            // A pair goes on with the last character of the one before; anything else is no run of characters.
            if (!SearchText.IsCharacterAt(pairs[i - 1], 0, out var first) || pairs[i - 1].Length == first || !pairs[i].AsSpan().StartsWith(pairs[i - 1].AsSpan(first))) return [];
            phrase.Append(pairs[i].AsSpan(pairs[i - 1].Length - first));
        }
        return In([phrase.ToString()]);
    }

    private static void Write(StringBuilder terms, ReadOnlySpan<char> text)
    {
        // Starts of the characters of a run that are still needed, and the weights of its last triples.
        Span<int> starts = stackalloc int[Window + 3];
        Span<uint> weights = stackalloc uint[Window];
        var (passed, written) = (0, -1);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var character = SearchText.IsCharacterAt(text, i, out var length);
            i += length;
            if (!character)
            {
                (passed, written) = (0, -1);
                continue;
            }
            starts[passed++ % starts.Length] = start;
            if (passed < 3) continue;
            var last = passed - 3;
            weights[last % Window] = Weight(text[starts[last % starts.Length]..i]);
            if (last < Window - 1) continue;
            // The lightest, and of equal ones the first: what stands in the window decides, and nothing else.
            var least = last - Window + 1;
            for (var triple = least + 1; triple <= last; triple++)
                if (weights[triple % Window] < weights[least % Window]) least = triple;
            if (least == written) continue;
            written = least;
            var end = least == last ? i : starts[(least + 3) % starts.Length];
            terms.Append(text[starts[least % starts.Length]..end]).Append(' ');
        }
    }

    // Kept with the index: another weight is another index.
    private static uint Weight(ReadOnlySpan<char> triple)
    {
        var weight = 2166136261u;
        foreach (var unit in triple) weight = (weight ^ unit) * 16777619u;
        weight = (weight ^ (weight >> 15)) * 2246822519u;
        return weight ^ (weight >> 13);
    }
}
