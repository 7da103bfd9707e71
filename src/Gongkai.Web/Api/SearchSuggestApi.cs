using Gongkai.Domain.Publishing;
using Gongkai.Storage.Search.Asking;

namespace Gongkai.Web.Api;

/// <summary>GET /api/v1/search/suggest: what somebody who types may mean.</summary>
public static class SearchSuggestApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/api/v1/search/suggest", ["GET", "HEAD"], OfAsync);

    private static async Task<IResult> OfAsync(HttpContext context, ISiteCatalog catalog, SearchSuggestions suggestions, string? q)
    {
        var found = await suggestions.OfAsync(q ?? "", catalog.Current.SiteCode, context.RequestAborted);
        return Results.Json(new { items = found.Select(s => new { s.Text, s.Kind, url = s.Id is { } id ? $"/articles/{id}" : null }) });
    }
}
