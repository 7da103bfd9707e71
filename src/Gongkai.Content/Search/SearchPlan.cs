namespace Gongkai.Content.Search;

/// <summary>A word with what stands for it: itself, what means the same, and the pieces it consists of.</summary>
/// <param name="Word">As asked.</param>
/// <param name="Variants">With a synonym in place of the word or of one piece.</param>
/// <param name="Pieces">Known terms within it, and pairs of characters where nothing is known; the word itself when it cannot be divided.</param>
public sealed record PlannedWord(QueryWord Word, IReadOnlyList<QueryWord> Variants, IReadOnlyList<PlannedPiece> Pieces)
{
    /// <summary>机关: names an office; documents of that office are meant rather than documents about it.</summary>
    public bool IsOffice { get; init; }

    /// <summary>The office by its name, a short or a former one.</summary>
    public bool NamesIssuer(string issuer) => issuer.Contains(Word.Key, StringComparison.Ordinal) || Variants.Any(v => issuer.Contains(v.Key, StringComparison.Ordinal));
}

/// <summary>A piece of a word, and what means the same.</summary>
public sealed record PlannedPiece(QueryWord Word, IReadOnlyList<QueryWord> Variants)
{
    /// <summary>What a known word consists of itself, for the loosest wording: a rare word must not leave nothing. Empty where it is not divided.</summary>
    public IReadOnlyList<QueryWord> Parts { get; init; } = [];
}

/// <summary>What a question asks of the index, from the strict wording to the loosest that still makes sense.</summary>
public sealed class SearchPlan
{
    private const int MostVariants = 6, MostPieces = 6;

    private SearchPlan(SearchQuery query, IReadOnlyList<PlannedWord> words) => (Query, Words) = (query, words);

    public SearchQuery Query { get; }

    public IReadOnlyList<PlannedWord> Words { get; }

    /// <summary>The words that say what is looked for: without years, and without offices where something else is there.</summary>
    public IReadOnlyList<PlannedWord> Subject { get; private init; } = [];

    /// <summary>An office is named beside what is looked for.</summary>
    public bool NamesOffice => Words.Any(w => w.IsOffice) && Subject.Any(w => !w.IsOffice);

    /// <summary>Pieces of all words that are not quoted, without doubles; words in quotes stay whole.</summary>
    public IReadOnlyList<PlannedPiece> Pieces { get; private init; } = [];

    public static SearchPlan Of(SearchQuery query, ISearchWords words)
    {
        var planned = query.Words.SelectMany(w => query.IsPlain ? [Plan(w, words)] : Offices.Apart(w, words).Select(p => Plan(p.Word, words) with { IsOffice = p.IsOffice }))
            .DistinctBy(w => w.Word.Text).ToList();
        var subject = planned.Where(w => w.Word.Year is null).ToList();
        if (subject.Any(w => !w.IsOffice)) subject.RemoveAll(w => w.IsOffice);
        return new(query, planned) { Subject = subject, Pieces = [.. planned.SelectMany(w => w.Pieces).DistinctBy(p => p.Word.Text)] };
    }

    /// <summary>Every word as it was typed, or what means the same; null when nothing is asked.</summary>
    public SearchExpression? Strict(SearchScope scope) => Words.Count == 0 ? Query.Without.Count == 0 ? null : Less(null) : Less(SearchExpression.AllOf([.. Words.Select(w => Of(w.Word, w.Variants, scope))]));

    /// <summary>Every piece somewhere; null when that asks for nothing else.</summary>
    public SearchExpression? Loose() =>
        Words.All(w => w.Pieces.Count == 1) ? null : Less(SearchExpression.AllOf([.. Pieces.Select(p => Of(p.Word, p.Variants, SearchScope.Anywhere))]));

    /// <summary>Most of the pieces, whatever year or office was named; null when there is but one and nothing else was named.</summary>
    public SearchExpression? Most(SearchScope scope)
    {
        // The longest say most of what is meant.
        var pieces = Subject.SelectMany(w => w.Pieces).DistinctBy(p => p.Word.Text).OrderByDescending(p => p.Word.Key.Length).Take(MostPieces).Select(p => Loosest(p, scope)).ToList();
        if (pieces.Count < 2) return Subject.Count == Words.Count || pieces.Count == 0 ? null : Less(pieces[0]);
        return Less(AtLeast(pieces, (pieces.Count * 3 + 2) / 5));
    }

    private SearchExpression Less(SearchExpression? wanted) => Query.Without.Count == 0 ? wanted!
        : new SearchExpression.Without(wanted, SearchExpression.AnyOf([.. Query.Without.Select(w => Of(w, [], SearchScope.TitleAndNames))]));

    private static SearchExpression Loosest(PlannedPiece piece, SearchScope scope) => piece.Parts.Count < 2 ? Of(piece.Word, piece.Variants, scope)
        : SearchExpression.AnyOf([Of(piece.Word, piece.Variants, scope), SearchExpression.AllOf([.. piece.Parts.Select(p => Of(p, [], scope))])]);

    private static SearchExpression Of(QueryWord word, IReadOnlyList<QueryWord> variants, SearchScope scope) =>
        SearchExpression.AnyOf([.. variants.Prepend(word).Select(w => new SearchExpression.Phrase(w.Terms, w.IsCharacter ? SearchScope.TitleCharacters : scope))]);

    private static PlannedWord Plan(QueryWord word, ISearchWords words)
    {
        if (word.Quoted) return new(word, [], [new(word, [])]);
        if (word.IsCharacter) return new(word, Variants(words.SynonymsOf(word.Key)), [new(word, [])]);
        var pieces = new List<PlannedPiece>();
        List<QueryWord> variants = [.. QuotedWords.Of(word), .. Variants(SynonymsOf(word.Key, words))];
        foreach (var run in word.Runs)
        {
            var known = run.IsCharacters ? words.TermsIn(run.Text) : [run.Text];
            for (var i = 0; i < known.Count; i++)
            {
                var others = SynonymsOf(known[i], words);
                foreach (var other in known.Count > 1 || word.Runs.Count > 1 ? others : [])
                    if (QueryWord.Of(string.Concat(word.Runs.Select(r => r == run ? string.Concat(known.Select((k, at) => at == i ? other : k)) : r.Text))) is { } replaced)
                        variants.Add(replaced);
                if (words.SynonymsOf(known[i]).Count > 0) pieces.Add(new(QueryWord.Of(known[i])!, Variants(others)));
                // A word that stands alone is divided, or there were nothing looser to ask for.
                else if (known.Count + word.Runs.Count > 2 && words.Knows(known[i])) pieces.Add(new(QueryWord.Of(known[i])!, Variants(others)) { Parts = [.. Divide(known[i]).Select(p => QueryWord.Of(p)!)] });
                else foreach (var part in run.IsCharacters ? Divide(known[i]) : [known[i]])
                    if (QueryWord.Of(part) is { } piece) pieces.Add(new(piece, []));
            }
        }
        if (pieces.Count > 1) pieces.RemoveAll(p => p.Word.IsCharacter);
        if (pieces.Count == 0) pieces.Add(new(word, []));
        return new(word, [.. variants.Where(v => v.Text != word.Text).DistinctBy(v => v.Text).Take(MostVariants)], pieces);
    }

    // 低保标准 is a word without synonyms; 低保 within it has some.
    private static IReadOnlyList<string> SynonymsOf(string known, ISearchWords words)
    {
        if (words.SynonymsOf(known) is { Count: > 0 } own || !words.Knows(known) || known.Length < 4 || known.Any(char.IsSurrogate)) return words.SynonymsOf(known);
        return [.. Enumerable.Range(2, known.Length - 3).SelectMany(at => (string[])
            [.. words.SynonymsOf(known[..at]).Select(o => o + known[at..]), .. words.SynonymsOf(known[at..]).Select(o => known[..at] + o)]).Distinct().Take(MostVariants)];
    }

    private static List<QueryWord> Variants(IReadOnlyList<string> synonyms) => [.. synonyms.Select(s => QueryWord.Of(s)).OfType<QueryWord>().Take(MostVariants)];

    /// <summary>Pairs of characters; the last piece has three where the number is odd. Words of the language mostly have two.</summary>
    private static IEnumerable<string> Divide(string run)
    {
        if (run.Length <= 3 || run.Any(char.IsSurrogate)) return [run];
        return Enumerable.Range(0, run.Length / 2).Select(i => i == run.Length / 2 - 1 ? run[(i * 2)..] : run.Substring(i * 2, 2));
    }

    // Divided in halves: four of six take 22 phrases so, where listing every choice takes 60, and each phrase is read by itself.
    private static SearchExpression AtLeast(List<SearchExpression> parts, int count)
    {
        if (count == parts.Count) return SearchExpression.AllOf(parts);
        if (count == 1) return SearchExpression.AnyOf(parts);
        var half = parts.Count / 2;
        var (first, second) = (parts.GetRange(0, half), parts.GetRange(half, parts.Count - half));
        var ways = new List<SearchExpression>();
        for (var i = Math.Max(0, count - second.Count); i <= Math.Min(count, first.Count); i++)
            ways.Add(i == 0 ? AtLeast(second, count) : i == count ? AtLeast(first, count) : SearchExpression.AllOf([AtLeast(first, i), AtLeast(second, count - i)]));
        return SearchExpression.AnyOf(ways);
    }
}
