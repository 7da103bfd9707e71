using Gongkai.Domain.Search;

namespace Gongkai.Content.Search.Words;

/// <summary>检索词典 as it is in force: the product's groups and words with the site's additions, without what the site set aside.</summary>
public sealed class KnownWords : ISearchWords
{
    // A longer run is cut, not refused: what lies behind it divides nothing any more.
    private const int LongestRun = 400;

    private readonly Dictionary<string, List<string>> _ways = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _terms;
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly int _longest;

    private KnownWords(IEnumerable<SynonymLine> own, IEnumerable<SynonymLine> preset, IReadOnlySet<string> aside, IEnumerable<string> vocabulary)
    {
        // The site's own words come first among the others of a word.
        foreach (var line in own) Add(line, null);
        foreach (var line in preset) Add(line, aside);
        foreach (var term in vocabulary) Know(SearchText.Fold(term));
        _terms = _all.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _all.Count == 0 ? 0 : _all.Max(t => t.Length);
    }

    /// <summary>The product's words alone.</summary>
    public static KnownWords Preset { get; } = Of(new SearchDictionary());

    /// <summary>Words of a site.</summary>
    /// <param name="dictionary">What the site added and set aside.</param>
    /// <param name="names">Further names that are words: issuers, columns.</param>
    public static KnownWords Of(SearchDictionary dictionary, IEnumerable<string>? names = null) =>
        new(dictionary.Lines, PresetWords.GroupsOf(dictionary.Preset), dictionary.SetAside.Select(SearchText.Fold).ToHashSet(StringComparer.Ordinal),
            PresetWords.Vocabulary.Concat(names ?? []));

    /// <summary>Every known word, folded.</summary>
    public IReadOnlyCollection<string> Terms => _all;

    /// <inheritdoc />
    public bool Knows(string foldedTerm) => _all.Contains(foldedTerm);

    /// <inheritdoc />
    public IReadOnlyList<string> SynonymsOf(string foldedTerm) => _ways.GetValueOrDefault(foldedTerm) ?? [];

    /// <inheritdoc />
    public IReadOnlyList<string> TermsIn(string foldedRun)
    {
        var pieces = new List<string>();
        var (open, at, end) = (0, 0, Math.Min(foldedRun.Length, LongestRun));
        while (at < end)
        {
            var length = LongestAt(foldedRun.AsSpan(at, end - at));
            if (length < 2)
            {
                at++;
                continue;
            }
            if (at > open) pieces.Add(foldedRun[open..at]);
            pieces.Add(foldedRun.Substring(at, length));
            open = at += length;
        }
        if (open < foldedRun.Length) pieces.Add(foldedRun[open..]);
        return pieces;
    }

    private int LongestAt(ReadOnlySpan<char> run)
    {
        var length = Math.Min(_longest, run.Length);
        while (length > 1 && !_terms.Contains(run[..length])) length--;
        return length;
    }

    private void Add(SynonymLine line, IReadOnlySet<string>? aside)
    {
        foreach (var word in line.Words) Know(SearchText.Fold(word));
        foreach (var (word, others) in line.Ways())
        {
            var folded = SearchText.Fold(word);
            if (aside?.Contains(folded) == true) continue;
            if (!_ways.TryGetValue(folded, out var known)) _ways[folded] = known = [];
            known.AddRange(others.Select(SearchText.Fold).Where(o => o != folded && o.Length > 0 && aside?.Contains(o) != true && !known.Contains(o)));
        }
    }

    private void Know(string folded)
    {
        if (folded.Length > 1) _all.Add(folded);
    }
}
