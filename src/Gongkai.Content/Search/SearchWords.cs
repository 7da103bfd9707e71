namespace Gongkai.Content.Search;

/// <summary>检索词典 made from groups of words that mean the same, and further terms that only divide.</summary>
public sealed class SearchWords : ISearchWords
{
    private readonly Dictionary<string, List<string>> _synonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly int _longest;

    private SearchWords(IEnumerable<IReadOnlyList<string>> groups, IEnumerable<string> terms)
    {
        foreach (var group in groups)
        {
            var folded = group.Select(SearchText.Fold).Where(t => t.Length > 0).Distinct().ToList();
            foreach (var term in folded)
            {
                _terms.Add(term);
                if (!_synonyms.TryGetValue(term, out var others)) _synonyms[term] = others = [];
                others.AddRange(folded.Where(t => t != term && !others.Contains(t)));
            }
        }
        foreach (var term in terms.Select(SearchText.Fold)) if (term.Length > 1) _terms.Add(term);
        _longest = _terms.Count == 0 ? 0 : _terms.Max(t => t.Length);
    }

    /// <summary>Knows nothing.</summary>
    public static SearchWords Empty { get; } = new([], []);

    /// <param name="groups">Words that mean the same, as people write them.</param>
    /// <param name="terms">Words that are known to be words, as people write them.</param>
    public static SearchWords Of(IEnumerable<IReadOnlyList<string>> groups, IEnumerable<string>? terms = null) => new(groups, terms ?? []);

    /// <inheritdoc />
    public IReadOnlyList<string> SynonymsOf(string foldedTerm) => _synonyms.GetValueOrDefault(foldedTerm) ?? [];

    /// <inheritdoc />
    public bool Knows(string foldedTerm) => _terms.Contains(foldedTerm);

    /// <inheritdoc />
    public IReadOnlyList<string> TermsIn(string foldedRun)
    {
        var pieces = new List<string>();
        var open = 0;
        for (var at = 0; at < foldedRun.Length;)
        {
            var length = Math.Min(_longest, foldedRun.Length - at);
            while (length > 1 && !_terms.Contains(foldedRun.Substring(at, length))) length--;
            if (length <= 1)
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
}
