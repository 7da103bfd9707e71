namespace Gongkai.Content.Search;

/// <summary>A text that words are looked for in; places are places of the text itself.</summary>
public sealed class SearchedText
{
    // Punctuation and blanks that a word may have in the text and not in the question, or the other way round.
    private const int WidestGap = 3;

    private readonly char[] _folded;

    private SearchedText(string text, char[] folded) => (Text, _folded) = (text, folded);

    public string Text { get; }

    /// <param name="text">As people read it.</param>
    /// <param name="longest">Units that are looked at.</param>
    public static SearchedText Of(string text, int longest = int.MaxValue)
    {
        var folded = new char[Math.Min(text.Length, longest)];
        SearchText.FoldInPlace(text.AsSpan(0, folded.Length), folded);
        return new(text, folded);
    }

    /// <summary>The next occurrence of a word at or after a place; its length is 0 when there is none.</summary>
    public (int Start, int Length) Next(QueryWord word, int from, int until = int.MaxValue)
    {
        until = Math.Min(until, _folded.Length);
        for (var at = from; at < until; at++)
        {
            var step = _folded.AsSpan(at, until - at).IndexOf(word.Runs[0].Text);
            if (step < 0) return default;
            at += step;
            if (End(word, at, until) is var end && end > 0) return (at, end - at);
        }
        return default;
    }

    /// <summary>Number of occurrences, at most <paramref name="most"/>.</summary>
    public int Count(QueryWord word, int most)
    {
        var (count, at) = (0, 0);
        while (count < most && Next(word, at) is { Length: > 0 } found)
        {
            count++;
            at = found.Start + found.Length;
        }
        return count;
    }

    private int End(QueryWord word, int start, int until)
    {
        var first = word.Runs[0];
        // Latin letters and digits are whole words: 12 is not found in 2012.
        if (!first.IsCharacters && start > 0 && char.IsAsciiLetterOrDigit(_folded[start - 1])) return 0;
        var at = start + first.Text.Length;
        for (var i = 1; i < word.Runs.Count; i++)
        {
            var gap = at;
            while (at < until && at - gap < WidestGap && !SearchText.IsTerm(_folded[at])) at++;
            if (!_folded.AsSpan(at, until - at).StartsWith(word.Runs[i].Text)) return 0;
            at += word.Runs[i].Text.Length;
        }
        return !word.Runs[^1].IsCharacters && at < until && char.IsAsciiLetterOrDigit(_folded[at]) ? 0 : at;
    }
}
