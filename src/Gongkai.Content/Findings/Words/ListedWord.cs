using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Words;

/// <summary>A word of a list, and the longer words within which it is right.</summary>
internal sealed class ListedWord
{
    // A right word, and how far within it this one begins.
    private readonly (string Right, int Offset)[] _right;

    public ListedWord(string word, WordEntry entry)
    {
        (Word, Entry, Sentence) = (word, entry, WordSentences.Of(entry));
        // What it should be may contain it: 市监局 within 市市监局.
        IEnumerable<string> longer = entry.Replacement is { } replacement ? [.. entry.Unless, replacement] : entry.Unless;
        _right = [.. longer.Select(Folding.Fold).SelectMany(right => Offsets(right, word).Select(offset => (right, offset)))];
    }

    /// <summary>Folded.</summary>
    public string Word { get; }

    public WordEntry Entry { get; }

    /// <summary>What is said of it.</summary>
    public string Sentence { get; }

    /// <summary>Whether it is nothing to speak of at a place: part of a right word, of a longer word in Latin letters, or an old name called old.</summary>
    public bool IsRight(ScanText text, int at)
    {
        foreach (var (right, offset) in _right)
            if (text.Stands(right, at - offset))
                return true;
        if (char.IsAsciiLetterOrDigit(Word[0]) && char.IsAsciiLetterOrDigit(text[at - 1]) || char.IsAsciiLetterOrDigit(Word[^1]) && char.IsAsciiLetterOrDigit(text[at + Word.Length])) return true;
        return Entry.Kind == WordKind.ObsoleteInstitution && IsCalledOld(text, at);
    }

    /// <summary>原国土资源局, 据原示范县国土资源局; but 平原县国土资源局 is the bureau of a county of that name.</summary>
    private static bool IsCalledOld(ScanText text, int at)
    {
        if (text[at - 1] == '原') return true;
        for (var i = at - 2; i >= at - 8 && char.IsLetter(text[i]); i--)
            if (text[i] == '原') return !char.IsLetter(text[i - 1]) || "据由从将被和与及向对经是即或并".Contains(text[i - 1]);
        return false;
    }

    private static IEnumerable<int> Offsets(string right, string word)
    {
        if (right.Length <= word.Length) yield break;
        for (var at = right.IndexOf(word, StringComparison.Ordinal); at >= 0; at = right.IndexOf(word, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
