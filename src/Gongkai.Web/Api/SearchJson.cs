using Gongkai.Domain.Publishing;
using Gongkai.Storage.Search;
using Gongkai.Storage.Search.Asking;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Api;

/// <summary>An answer of the search as the interface and the command write it.</summary>
internal static class SearchJson
{
    public static object Of(Asked asked) => Of(asked, asked.Answer);

    private static object Of(Asked asked, SearchAnswer answer) => new
    {
        answer.Total,
        answer.TotalIsCapped,
        answer.Page,
        answer.Size,
        tookMs = Math.Round(answer.TookMs, 1),
        answer.Loosened,
        // The words the answer is for; others than asked only when those found nothing as they are.
        asked.Words,
        asked.Corrected,
        offers = asked.Offers.Select(o => new { o.Words, o.Total, totalIsCapped = o.Capped }),
        preferred = answer.Preferred.Select(p => new { kind = p.Kind.ToString().ToLowerInvariant(), p.Value }),
        items = answer.Hits.Select(h => new
        {
            h.Id,
            h.Title,
            h.DocNumber,
            h.Issuer,
            h.Date,
            publishedAt = ChinaTime.Iso(h.PublishedAt),
            h.Column,
            validity = h.Validity.Name(),
            url = $"/articles/{h.Id}",
            h.Snippet,
            highlights = h.Highlights.Select(m => new { m.Field, m.Start, m.Length }),
            h.Why,
        }),
        facets = new
        {
            column = Values(answer.Facets.Columns),
            issuer = Values(answer.Facets.Issuers),
            year = Values(answer.Facets.Years),
            kind = Values(answer.Facets.Kinds),
            validity = answer.Facets.Validities.Select(f => new { value = Enum.Parse<Validity>(f.Value).Name(), f.Count }),
            answer.Facets.Capped,
        },
    };

    private static IEnumerable<object> Values(IReadOnlyList<FacetValue> values) => values.Select(f => new { f.Value, f.Count });
}
