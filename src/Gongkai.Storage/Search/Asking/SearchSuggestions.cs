using Gongkai.Content.Search;
using Gongkai.Storage.Search.Words;

namespace Gongkai.Storage.Search.Asking;

/// <summary>Something somebody who types may mean.</summary>
/// <param name="Text">What to search for.</param>
/// <param name="Kind"><c>title</c>, <c>number</c> or <c>word</c>.</param>
/// <param name="Id">The publication, for titles and numbers.</param>
public sealed record SearchSuggestion(string Text, string Kind, long? Id);

/// <summary>搜索建议 while somebody types: known words that begin so, titles that contain the words, numbers that begin so. Titles and numbers come from the search itself, so only from what is public.</summary>
public sealed class SearchSuggestions(DocumentSearch search, SearchWordsSource words)
{
    /// <summary>Most suggestions of an answer.</summary>
    public const int Most = 8;

    private const int LongestQuestion = 60, MostWords = 3;

    /// <summary>What may be meant; empty for nothing typed.</summary>
    public async Task<IReadOnlyList<SearchSuggestion>> OfAsync(string question, string siteCode, CancellationToken cancellation = default)
    {
        var typed = SearchText.Fold(question.Length > LongestQuestion ? question[..LongestQuestion] : question).Trim();
        if (!typed.Any(char.IsLetterOrDigit)) return [];
        // Half a word is a phrase, not a word: it is looked for as it stands.
        var bare = string.Concat(typed.Where(c => c is not ('"' or '“' or '”' or '「' or '」')));
        var found = await search.FindAsync(new SearchRequest($"\"{bare}\"", siteCode, Size: Most * 2), cancellation);
        IReadOnlyList<SearchHit> hits = found.Hits;
        if (hits.Count < Most && typed.Any(char.IsAsciiDigit)) hits = [.. hits, .. (await search.FindAsync(new SearchRequest(typed, siteCode, Size: Most * 2), cancellation)).Hits];
        var titles = hits.Where(h => SearchText.Fold(h.Title).Contains(typed, StringComparison.Ordinal))
            .OrderByDescending(h => SearchText.Fold(h.Title).StartsWith(typed, StringComparison.Ordinal));
        var numbers = hits.Where(h => h.DocNumber is { } number && Bare(number).StartsWith(Bare(typed), StringComparison.Ordinal));
        var terms = words.Latest().Words.Terms.Where(t => t.Length > typed.Length && t.StartsWith(typed, StringComparison.Ordinal)).OrderBy(t => t.Length).ThenBy(t => t, StringComparer.Ordinal);
        return
        [
            .. terms.Take(MostWords).Select(t => new SearchSuggestion(t, "word", null))
                .Concat(numbers.Select(h => new SearchSuggestion(h.DocNumber!, "number", h.Id)))
                .Concat(titles.Select(h => new SearchSuggestion(h.Title, "title", h.Id)))
                .DistinctBy(s => s.Text).Take(Most),
        ];
    }

    // People leave out or change the brackets of a number.
    private static string Bare(string number) => string.Concat(SearchText.Fold(number).Where(char.IsLetterOrDigit));
}
