using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Search;
using Gongkai.Storage.Search.Asking;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Api;

/// <summary>GET /api/v1/search: the same search as the portal's, corrections and shortened questions included (R-WEB-06). <c>exact=1</c> asks for the words as typed, <c>plain=1</c> for no preference.</summary>
public static class SearchApi
{
    private const int LargestPage = 1_000_000_000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/api/v1/search", ["GET", "HEAD"], FindAsync);

    private static async Task FindAsync(HttpContext context, ISiteCatalog catalog, SearchDesk desk, IOptions<JsonOptions> json)
    {
        var (request, refusals) = Read(context.Request.Query, catalog.Current);
        if (request is null)
        {
            await Problems.Of(StatusCodes.Status400BadRequest, "查询条件有误", [.. refusals]).ExecuteAsync(context);
            return;
        }
        var asked = await desk.AskAsync(request, context.Request.Query["exact"] == "1", context.RequestAborted);
        Links(context, request, asked.Answer);
        // How long it took is no part of what was found: the tag leaves it out, and is weak because the bytes differ.
        var options = json.Value.SerializerOptions;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(SearchJson.Of(asked with { Answer = asked.Answer with { TookMs = 0 } }), options))[..16])}\"", isWeak: true);
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (ContentTags.Matches(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        await Results.Json(SearchJson.Of(asked)).ExecuteAsync(context);
    }

    private static (SearchRequest? Request, List<Refusal> Refusals) Read(IQueryCollection query, PortalSettings site)
    {
        var refusals = new List<Refusal>();
        string? Text(string name) => query[name] is [{ Length: > 0 } first, ..] ? first : null;
        int Number(string name, int usual, int most, string code)
        {
            if (Text(name) is not { } text) return usual;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most) return value;
            refusals.Add(new(code, $"{name}应当是1到{most}之间的整数。", Field: name));
            return usual;
        }
        DateOnly? Day(string name)
        {
            if (Text(name) is not { } text) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            refusals.Add(new("DATE-FORM", $"{name}应当写成2026-03-02的形式。", Field: name));
            return null;
        }
        var sort = Text("sort") switch
        {
            null or "relevance" => SearchSort.Relevance,
            "date" => SearchSort.Date,
            _ => (SearchSort?)null,
        };
        if (sort is null) refusals.Add(new("SORT-UNKNOWN", "sort应当是relevance（按相关度）或者date（按发布时间）。", Field: "sort"));
        var validity = Text("validity") is { } named ? Enum.GetValues<Validity>().Cast<Validity?>().FirstOrDefault(v => v!.Value.Name() == named) : null;
        if (validity is null && Text("validity") is not null) refusals.Add(new("VALIDITY-UNKNOWN", "validity应当是有效、尚未施行、已修改、已废止或者已失效。", Field: "validity"));
        var year = Text("year") is null ? (int?)null : Number("year", 0, 9999, "YEAR-OUT-OF-RANGE");
        var (from, to) = (Day("from"), Day("to"));
        if (from > to) refusals.Add(new("DATES-REVERSED", "from不能晚于to。", Field: "from"));
        var request = new SearchRequest(Text("q") ?? "", site.SiteCode, Text("column")?.Trim('/'), Text("issuer"), year, Text("kind"), validity, from, to, sort ?? default,
            Number("page", 1, LargestPage, "PAGE-OUT-OF-RANGE"), Number("size", 10, SearchRequest.LargestSize, "SIZE-OUT-OF-RANGE"))
        { Plain = Text("plain") == "1" };
        return refusals.Count > 0 ? (null, refusals) : (request, refusals);
    }

    private static void Links(HttpContext context, SearchRequest request, SearchAnswer answer)
    {
        var last = Math.Max(1, (answer.Total + request.Size - 1) / request.Size);
        var kept = context.Request.Query.Where(p => p.Key is "q" or "column" or "issuer" or "year" or "kind" or "validity" or "from" or "to" or "sort" or "exact" or "plain")
            .Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value.ToString())}&");
        var address = "/api/v1/search?" + string.Concat(kept);
        string To(int page, string relation) => $"<{address}page={page}&size={request.Size}>; rel=\"{relation}\"";
        var links = new List<string> { To(1, "first"), To(last, "last") };
        if (request.Page > 1 && request.Page <= last) links.Add(To(request.Page - 1, "prev"));
        if (request.Page < last) links.Add(To(request.Page + 1, "next"));
        context.Response.Headers.Link = string.Join(", ", links);
    }
}
