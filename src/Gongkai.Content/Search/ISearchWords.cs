namespace Gongkai.Content.Search;

/// <summary>检索词典: what the site knows of words when it searches. Terms are folded (<see cref="SearchText.Fold"/>). Implementations are immutable and asked from many threads.</summary>
public interface ISearchWords
{
    /// <summary>同义词: other terms for a term, best first, without the term itself; empty when none is known.</summary>
    /// <param name="foldedTerm">A word of the question, folded.</param>
    IReadOnlyList<string> SynonymsOf(string foldedTerm);

    /// <summary>Whether this is a word that is known, folded.</summary>
    bool Knows(string foldedTerm);

    /// <summary>切分: a run of characters divided by the longest known terms, from left to right; what no term covers stands between them as it is. Joined, the pieces are the run.</summary>
    /// <param name="foldedRun">Characters without space or punctuation, folded.</param>
    IReadOnlyList<string> TermsIn(string foldedRun);
}
