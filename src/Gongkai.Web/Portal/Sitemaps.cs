using System.Xml;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing.News;
using Gongkai.Web.Portal.Prepared;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>
/// sitemap.xml: one file while the site is small, above that an index of parts. A part is prepared like a page; an act lets go of the index and of the
/// one part it changed, and a part reads no more rows than it may name.
/// </summary>
public static class Sitemaps
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // Each part is a stretch of ids: a new document touches one part only, and none is found by counting. It holds less than the 50,000 allowed, since columns stand in the first.
    private const int PerPart = PublicTags.Stretched;

    private static readonly string[] FixedPages =
        ["/", "/disclosure", "/catalogue", "/key-fields", "/responsibilities", "/requests", "/requests/new", "/requests/flow", "/requests/statistics", "/consultations", "/messages", "/data", "/sitemap", "/accessibility"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sitemap.xml", ["GET", "HEAD"], async (HttpContext context, ISiteCatalog catalog, PublicationQueries queries) =>
        {
            PageTags.Note(PublicTags.Site(catalog.Current.SiteCode));
            var parts = await PartsAsync(queries, context.RequestAborted);
            if (parts.Count <= 1) await PartAsync(context, catalog.Current, queries, parts.FirstOrDefault(), withColumns: true);
            else await IndexAsync(context, catalog.Current, parts);
        });
        routes.MapMethods("/sitemap-pages.xml", ["GET", "HEAD"], (HttpContext context, ISiteCatalog catalog, PublicationQueries queries) =>
            PartAsync(context, catalog.Current, queries, null, withColumns: true));
        routes.MapMethods("/sitemap-{part:int:min(1)}.xml", ["GET", "HEAD"], (HttpContext context, int part, ISiteCatalog catalog, PublicationQueries queries) =>
            part > int.MaxValue / PerPart ? NoneAsync(context) : PartAsync(context, catalog.Current, queries, part - 1, withColumns: false));
        routes.MapMethods("/robots.txt", ["GET", "HEAD"], (HttpContext context, ISiteCatalog catalog) => Results.Text(
            $"User-agent: *\nDisallow: /workbench\nDisallow: /sign-in\nDisallow: /search\nDisallow: /errors/\nDisallow: /corrections/\nDisallow: /requests/status\nSitemap: {context.Request.PublicAddress(catalog.Current)}/sitemap.xml\n",
            "text/plain; charset=utf-8"));
    }

    private static Task NoneAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // One seek by id for each part that has something; holes are jumped over.
    private static async Task<IReadOnlyList<int?>> PartsAsync(PublicationQueries queries, CancellationToken cancellation)
    {
        var (db, rows) = queries.OpenShelf();
        await using var _ = db;
        var parts = new List<int?>();
        for (var next = 0L; ;)
        {
            var from = next;
            var id = await rows.Where(p => p.Id >= from).OrderBy(p => p.Id).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancellation);
            if (id is null) return parts;
            parts.Add((int)(id.Value / PerPart));
            next = (id.Value / PerPart + 1) * PerPart;
        }
    }

    private static async Task IndexAsync(HttpContext context, PortalSettings site, IReadOnlyList<int?> parts)
    {
        var address = context.Request.PublicAddress(site);
        await using var xml = Open(context);
        await xml.WriteStartElementAsync(null, "sitemapindex", Schema);
        await LocationAsync(xml, "sitemap", $"{address}/sitemap-pages.xml", null);
        foreach (var part in parts)
            await LocationAsync(xml, "sitemap", $"{address}/sitemap-{part + 1}.xml", null);
        await xml.WriteEndElementAsync();
    }

    private static async Task PartAsync(HttpContext context, PortalSettings site, PublicationQueries queries, int? part, bool withColumns)
    {
        var (db, rows) = queries.OpenShelf();
        await using var _ = db;
        if (part is not null) PageTags.Note(PublicTags.Stretch(site.SiteCode, part.Value * (long)PerPart));
        var (from, until) = ((part ?? 0L) * PerPart, part is null ? 0 : (part.Value + 1L) * PerPart);
        var items = rows.Where(p => p.Id >= from && p.Id < until).OrderBy(p => p.Id).Select(p => new { p.Id, p.ChangedAt }).AsAsyncEnumerable();
        await using var row = items.GetAsyncEnumerator(context.RequestAborted);
        var any = await row.MoveNextAsync();
        if (!any && !withColumns)
        {
            await NoneAsync(context);
            return;
        }
        var address = context.Request.PublicAddress(site);
        var frame = await context.RequestServices.GetRequiredService<PortalFrames>().LoadAsync(context.RequestAborted);
        await using var xml = Open(context);
        await xml.WriteStartElementAsync(null, "urlset", Schema);
        if (withColumns)
        {
            foreach (var path in FixedPages.Where(p => p == "/" || frame.Answers(p))) await LocationAsync(xml, "url", address + path, null);
            foreach (var column in site.Columns.All.Where(frame.Shows)) await LocationAsync(xml, "url", $"{address}/columns/{column.Path}", null);
        }
        for (; any; any = await row.MoveNextAsync()) await LocationAsync(xml, "url", $"{address}/articles/{row.Current.Id}", row.Current.ChangedAt);
        await xml.WriteEndElementAsync();
    }

    private static XmlWriter Open(HttpContext context)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        return XmlWriter.Create(context.Response.Body, new XmlWriterSettings { Async = true, Encoding = new System.Text.UTF8Encoding(false) });
    }

    private static async Task LocationAsync(XmlWriter xml, string element, string address, DateTimeOffset? changed)
    {
        await xml.WriteStartElementAsync(null, element, Schema);
        await xml.WriteElementStringAsync(null, "loc", Schema, address);
        if (changed is { } at) await xml.WriteElementStringAsync(null, "lastmod", Schema, ChinaTime.Iso(at));
        await xml.WriteEndElementAsync();
    }
}
