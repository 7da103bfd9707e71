using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Api;

/// <summary>GET /api/v1/documents and /api/v1/documents/{id}: the same publications as the pages, for other systems.</summary>
public static class DocumentsApi
{
    private const int LargestSize = 100;
    private const int LastPage = 10_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/v1/documents", ["GET", "HEAD"], ListAsync);
        routes.MapMethods("/api/v1/documents/{id:long}", ["GET", "HEAD"], FindAsync);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ISiteCatalog catalog, PublicationQueries queries, string? column, string? page, string? size)
    {
        var cancellation = context.RequestAborted;
        var columns = catalog.Current.Columns;
        var within = await queries.FindColumnAsync(column, cancellation);
        var refusals = new List<Refusal>();
        if (!string.IsNullOrEmpty(column) && within is null)
            refusals.Add(new Refusal("COLUMN-UNKNOWN", "没有这个栏目，请核对栏目路径，例如zwgk/zfwj。", Field: "column"));
        var number = Read(page, 1, LastPage, "page", refusals);
        var perPage = Read(size, 20, LargestSize, "size", refusals);
        if (refusals.Count > 0) return Problems.Of(StatusCodes.Status400BadRequest, "查询条件有误", [.. refusals]);

        var paths = within is null ? [] : columns.WithAllBelow(within).Select(c => c.Path).ToList();
        var total = await queries.CountAsync(paths, cancellation);
        var lines = await queries.ColumnPageAsync(paths, null, number, perPage, cancellation);
        var last = Math.Max(1, (total + perPage - 1) / perPage);
        Links(context, number, perPage, last, within?.Path);
        return Results.Json(new { total, page = number, size = perPage, items = lines.Lines.Select(Item) });
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
            date = row.DateWritten,
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
        if (int.TryParse(text, out var value) && value >= 1 && value <= most) return value;
        refusals.Add(new Refusal(field == "page" ? "PAGE-OUT-OF-RANGE" : "SIZE-OUT-OF-RANGE", $"{field}应当是1到{most}之间的整数。", Field: field));
        return usual;
    }

    private static void Links(HttpContext context, int page, int size, int last, string? column)
    {
        string To(int number, string relation) =>
            $"</api/v1/documents?page={number}&size={size}{(column is null ? "" : "&column=" + Uri.EscapeDataString(column))}>; rel=\"{relation}\"";
        var links = new List<string> { To(1, "first"), To(last, "last") };
        if (page > 1 && page <= last) links.Add(To(page - 1, "prev"));
        if (page < last) links.Add(To(page + 1, "next"));
        context.Response.Headers.Link = string.Join(", ", links);
    }
}
