using System.Globalization;
using System.Text;

namespace Gongkai.Content.Search;

/// <summary>Terms as the embedded database takes them: divided by spaces.</summary>
internal readonly struct SpacedTerms(StringBuilder text, char? mark) : ITermSink
{
    public void Add(ReadOnlySpan<char> term, bool last) => text.Append(mark).Append(term).Append(' ');

    /// <summary>Writes the terms of some texts, each behind a mark if there is one, with nothing that would join those of two texts to a phrase.</summary>
    public static void Write(StringBuilder text, char? mark, IEnumerable<string?> parts)
    {
        var sink = new SpacedTerms(text, mark);
        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part)) continue;
            text.Append(Between).Append(' ');
            SearchText.Cut(part, ref sink);
        }
    }

    /// <summary>A term that no text and no question has.</summary>
    internal const char Between = '\uE000';
}

/// <summary>Terms as PostgreSQL takes them: a literal with positions and a weight for the column.</summary>
internal struct WeightedTerms(StringBuilder literal) : ITermSink
{
    // Positions end at 16,383 there. A longer text goes round: a phrase keeps its neighbours, and what meets by chance is told apart when the text itself is looked at.
    private const int LastPosition = 16_300;

    private int _position = 1;

    public char Weight { get; set; } = 'A';

    /// <summary>First position of the texts that may go round.</summary>
    public int Floor { get; set; } = 1;

    /// <summary>Terms that are still taken; a vector is bounded at a megabyte.</summary>
    public int Left { get; set; } = 40_000;

    public void Add(ReadOnlySpan<char> term, bool last)
    {
        if (Left-- <= 0) return;
        // Terms are letters and digits alone: nothing in them ends the quotes.
        literal.Append('\'').Append(term).Append("':").Append(CultureInfo.InvariantCulture, $"{_position}").Append(Weight).Append(' ');
        if (++_position > LastPosition) _position = Floor;
    }

    /// <summary>Ends a text: the next one makes no phrase with it.</summary>
    public void Part() => _position = _position + 2 > LastPosition ? Floor : _position + 2;
}

/// <summary>Terms as PostgreSQL takes them, behind a mark and without their places.</summary>
internal readonly struct MarkedTerms(StringBuilder literal, char mark) : ITermSink
{
    public void Add(ReadOnlySpan<char> term, bool last) => literal.Append('\'').Append(mark).Append(term).Append("' ");

    /// <summary>Writes the terms of some texts.</summary>
    public static void Write(StringBuilder literal, char mark, IEnumerable<string?> parts)
    {
        var sink = new MarkedTerms(literal, mark);
        foreach (var part in parts)
            if (!string.IsNullOrEmpty(part)) SearchText.Cut(part, ref sink);
    }
}

/// <summary>Terms of a question's word.</summary>
internal readonly struct ListedTerms(List<(string Term, bool Last)> terms) : ITermSink
{
    public void Add(ReadOnlySpan<char> term, bool last) => terms.Add((term.ToString(), last));
}

/// <summary>Terms of a title beside those of the whole text, where columns are no help.</summary>
internal static class TitlePairs
{
    internal const char Mark = '\uE002';
}

/// <summary>Terms of number, issuer, keywords, theme and genre, likewise.</summary>
internal static class NamePairs
{
    internal const char Mark = '\uE003';
}

/// <summary>Single characters of a title, for questions of one character.</summary>
internal static class TitleCharacters
{
    /// <summary>Marks them where one index holds all columns.</summary>
    internal const char Mark = '\uE001';

    public static IEnumerable<string> Of(string title) =>
        SearchText.Runs(SearchText.Fold(title)).Where(r => r.IsCharacters).SelectMany(r => r.Text.EnumerateRunes()).Distinct().Select(r => r.ToString());
}
