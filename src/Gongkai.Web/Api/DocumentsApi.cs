using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Portal;
using DocumentNumber = Gongkai.Domain.Documents.DocumentNumber;

namespace Gongkai.Web.Api;

/// <summary>GET /api/v1/documents and /api/v1/documents/{id}: the same publications as the pages, for other systems.</summary>
public static class DocumentsApi
{
    private const int LargestSize = 100;
    private const int LastPage = 1_000_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/v1/documents", ["GET", "HEAD"], ListAsync);
        routes.MapMethods("/api/v1/documents/{id:long}", ["GET", "HEAD"], FindAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ISiteCatalog catalog, PublicationQueries queries, DocumentList list, [AsParameters] Asked asked)
    {
        var cancellation = context.RequestAborted;
        var site = catalog.Current;
        var within = await queries.FindColumnAsync(asked.Column, cancellation);
        var refusals = new List<Refusal>();
        if (!string.IsNullOrEmpty(asked.Column) && within is null)
            refusals.Add(new Refusal("COLUMN-UNKNOWN", "没有这个栏目，请核对栏目路径，例如zwgk/zfwj。", Field: "column"));
        var number = Read(asked.Page, 1, LastPage, "page", refusals);
        var perPage = Read(asked.Size, 20, LargestSize, "size", refusals);
        var (from, until) = asked.Span(refusals);
        if (refusals.Count > 0) return Problems.Of(StatusCodes.Status400BadRequest, "查询条件有误", [.. refusals]);

        var paths = within is null ? [] : site.Columns.WithAllBelow(within).Select(c => c.Path).DefaultIfEmpty(within.Path).ToList();
        var question = new DocumentQuestion(site.SiteCode, paths, from, until);
        var (lines, total) = string.IsNullOrWhiteSpace(asked.DocNumber)
            ? await list.PageAsync(question, number, perPage, cancellation)
            : await list.NumberedAsync(question, DocumentNumber.Parse(asked.DocNumber).Number?.Canonical ?? asked.DocNumber.Trim(), number, perPage, cancellation);
        Links(context, asked, number, perPage, Math.Max(1, (total + perPage - 1) / perPage));
        return Results.Json(new { total, page = number, size = perPage, items = lines.Select(Item) });
    }

    private static async Task<IResult> FindAsync(HttpContext context, long id, ISiteCatalog catalog, PublicationQueries queries, TimeProvider time)
    {
        if (await queries.FindAsync(id, context.RequestAborted) is not { } whole)
        {
            var withdrawn = await queries.FindWithdrawnAsync(id, context.RequestAborted);
            return withdrawn is null
                ? Problems.Of(StatusCodes.Status404NotFound, "没有这个资源", new Refusal("NOT-FOUND", "没有找到这条信息，请核对编号。", Field: "id"))
                : Problems.Of(StatusCodes.Status410Gone, "这条信息已经撤下", new Refusal("WITHDRAWN", withdrawn.Notice ?? "发布单位已撤下这条信息。"));
        }
        var row = whole.Row;
        var today = ChinaTime.DayOf(time.GetUtcNow());
        return Results.Json(new
        {
            id,
            row.Title,
            row.DocNumber,
            row.IndexNumber,
            row.Issuer,
            date = row.DateWritten ?? ChinaTime.DayOf(row.PublishedAt),
            row.DateEffective,
            row.DateExpires,
            publishedAt = ChinaTime.Iso(row.PublishedAt),
            changedAt = ChinaTime.Iso(row.ChangedAt),
            validity = ValidityOn.Of(row.Validity, row.DateEffective, row.DateExpires, today).Name(),
            column = row.ColumnPath,
            row.Genre,
            row.Theme,
            row.Summary,
            row.Keywords,
            row.Source,
            row.Enquiries,
            url = $"/articles/{id}",
            body = row.BodyHtml,
            attachments = whole.Files.Select(f => new { f.Name, f.Size, f.MediaType, sha256 = f.Hash, url = PublicFiles.Address(f) }),
            related = whole.Linked.Select(Item),
        });
    }

    private static object Item(PublicationLine line) => new
    {
        line.Id,
        line.Title,
        line.DocNumber,
        line.Issuer,
        date = line.DateWritten ?? ChinaTime.DayOf(line.PublishedAt),
        publishedAt = ChinaTime.Iso(line.PublishedAt),
        column = line.ColumnPath,
        url = $"/articles/{line.Id}",
    };

    private static int Read(string? text, int usual, int most, string field, List<Refusal> refusals)
    {
        if (string.IsNullOrEmpty(text)) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most) return value;
        refusals.Add(new Refusal($"{field.ToUpperInvariant()}-OUT-OF-RANGE", $"{field}应当是1到{most}之间的整数。", Field: field));
        return usual;
    }

    private static void Links(HttpContext context, Asked asked, int page, int size, int last)
    {
        string To(int number, string relation) => $"</api/v1/documents?page={number}&size={size}{asked.Filters}>; rel=\"{relation}\"";
        var links = new List<string> { To(1, "first"), To(last, "last") };
        if (page > 1 && page <= last) links.Add(To(page - 1, "prev"));
        if (page < last) links.Add(To(page + 1, "next"));
        context.Response.Headers.Link = string.Join(", ", links);
    }

    /// <summary>The question as it came; every part may be missing or nonsense.</summary>
    internal readonly record struct Asked(string? Column, string? Year, string? From, string? To, string? DocNumber, string? Page, string? Size)
    {
        /// <summary>The filters as they stand in the addresses of other pages.</summary>
        public string Filters =>
            string.Concat(new[] { ("column", Column), ("year", Year), ("from", From), ("to", To), ("docNumber", DocNumber) }
                .Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => $"&{f.Item1}={Uri.EscapeDataString(f.Item2!)}"));

        /// <summary>Instants from the days (Asia/Shanghai) that were named.</summary>
        public (DateTimeOffset? From, DateTimeOffset? Until) Span(List<Refusal> refusals)
        {
            var (from, until) = (Day(From, "from", refusals), Day(To, "to", refusals)?.AddDays(1));
            if (from >= until) refusals.Add(new Refusal("DATES-REVERSED", "from不能晚于to。", Field: "from"));
            if (!string.IsNullOrEmpty(Year))
            {
                if (int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2200) (from, until) = (Later(from, new(year, 1, 1)), Earlier(until, new(year + 1, 1, 1)));
                else refusals.Add(new Refusal("YEAR-OUT-OF-RANGE", "year应当是1949到2200之间的年份。", Field: "year"));
            }
            return (from is { } f ? ChinaTime.StartOf(f) : null, until is { } u ? ChinaTime.StartOf(u) : null);
        }

        private static DateOnly? Day(string? text, string field, List<Refusal> refusals)
        {
            if (string.IsNullOrEmpty(text)) return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year is >= 1949 and <= 2200) return day;
            refusals.Add(new Refusal("DATE-FORM", $"{field}应当是日期，形如2026-03-01。", Field: field));
            return null;
        }

        private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

        private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
    }
}
