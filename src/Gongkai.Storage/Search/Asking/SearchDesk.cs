using Gongkai.Content.Search.Words;
using Gongkai.Storage.Search.Words;

namespace Gongkai.Storage.Search.Asking;

/// <summary>What came of a question, and how it could be asked better.</summary>
/// <param name="Answer">What was found, for <paramref name="Words"/>.</param>
/// <param name="Words">The words the answer is for: as typed, or corrected.</param>
/// <param name="Corrected">The words as typed found nothing as they are; a way of writing that sounds the same did.</param>
/// <param name="Offers">Other ways of writing that find something.</param>
public sealed record Asked(SearchAnswer Answer, string Words, bool Corrected, IReadOnlyList<SearchOffer> Offers);

/// <summary>A way of writing that finds something.</summary>
/// <param name="Words">The question so written.</param>
/// <param name="Total">How many documents it finds.</param>
/// <param name="Capped">There are more.</param>
public sealed record SearchOffer(string Words, int Total, bool Capped);

/// <summary>检索台: asks, and asks again in another writing when nothing or only part was found. What still finds nothing is counted for the editors.</summary>
public sealed class SearchDesk(DocumentSearch search, SearchWordsSource words, SearchMisses misses)
{
    private const int Little = 2;

    /// <summary>Answers a question; never fails for what was asked.</summary>
    /// <param name="asTyped">The person asked for the words as they are.</param>
    public async Task<Asked> AskAsync(SearchRequest request, bool asTyped = false, CancellationToken cancellation = default)
    {
        var answer = await search.FindAsync(request, cancellation);
        if (string.IsNullOrWhiteSpace(request.Words) || answer.IsExact || answer.Total > Little && !answer.Loosened) return new(answer, request.Words, false, []);
        var offers = await OffersAsync(request, answer, cancellation);
        if (!asTyped && offers is [{ Sure: true } best, ..] && (answer.Total == 0 || answer.Loosened))
        {
            var corrected = await search.FindAsync(request with { Words = best.Offer.Words }, cancellation);
            return new(corrected, best.Offer.Words, true, [.. offers.Skip(1).Select(o => o.Offer)]);
        }
        if (!asTyped && offers.Count == 0 && (answer.Total == 0 || answer.Loosened) && await CoreAsync(request, answer, cancellation) is { } about) return about;
        // Filters may be what leaves nothing; only words that find nothing at all say something about words. Who insists on the words as typed has been counted,
        // and the platform itself asks so for what was withdrawn.
        if (answer.Total == 0 && !asTyped && offers.Count == 0 && request == new SearchRequest(request.Words, request.SiteCode) { Sort = request.Sort, Size = request.Size })
            misses.Count(request.SiteCode, request.Words);
        return new(answer, request.Words, false, [.. offers.Select(o => o.Offer)]);
    }

    /// <summary>The question as people speak it, asked again with what it is about.</summary>
    private async Task<Asked?> CoreAsync(SearchRequest request, SearchAnswer answer, CancellationToken cancellation)
    {
        if (request.Words.AsSpan().IndexOfAny('"', '“', '”') >= 0 || SpokenQuestion.CoreOf(request.Words, words.Latest().Words) is not { } core) return null;
        var found = await search.FindAsync(request with { Words = core, AsksHow = true }, cancellation);
        return found.Total == 0 || found.Loosened && answer.Total > 0 ? null : new(found, core, true, []);
    }

    private async Task<IReadOnlyList<(SearchOffer Offer, bool Sure)>> OffersAsync(SearchRequest request, SearchAnswer answer, CancellationToken cancellation)
    {
        var offers = new List<(SearchOffer, bool)>();
        foreach (var correction in words.Latest().Corrections.Of(request.Words))
        {
            var found = await search.FindAsync(request with { Words = correction.Words, Page = 1, Size = 1 }, cancellation);
            if (found.Total == 0 || found.Loosened || !answer.Loosened && found.Total <= answer.Total) continue;
            offers.Add((new SearchOffer(correction.Words, found.Total, found.TotalIsCapped), correction.Sure));
        }
        return offers;
    }
}
