using System.Xml;
using Gongkai.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>sitemap.xml: one file up to 50,000 addresses, above that an index of parts. Written row by row.</summary>
public static class Sitemaps
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int PerPart = 50_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sitemap.xml", ["GET", "HEAD"], async (HttpContext context, ISiteCatalog catalog, PublicationQueries queries) =>
        {
            var site = catalog.Current;
            // Columns stand in the first part too, so it holds a little less than the limit.
            var room = PerPart - site.Columns.All.Count - 10;
            var total = await queries.CountAsync([], context.RequestAborted);
            if (total <= room) await PartAsync(context, site, queries, 0, room, withColumns: true);
            else await IndexAsync(context, site, (total + PerPart - 1) / PerPart);
        });
        routes.MapMethods("/sitemap-{part:int:min(1)}.xml", ["GET", "HEAD"], (HttpContext context, int part, ISiteCatalog catalog, PublicationQueries queries) =>
            part > 1_000 ? NoneAsync(context) : PartAsync(context, catalog.Current, queries, (part - 1) * PerPart, PerPart, withColumns: false));
        routes.MapMethods("/robots.txt", ["GET", "HEAD"], (HttpContext context, ISiteCatalog catalog) => Results.Text(
            $"User-agent: *\nDisallow: /workbench\nDisallow: /search\nDisallow: /errors/\nSitemap: {context.Request.PublicAddress(catalog.Current)}/sitemap.xml\n",
            "text/plain; charset=utf-8"));
    }

    private static Task NoneAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task IndexAsync(HttpContext context, PortalSettings site, int parts)
    {
        var address = context.Request.PublicAddress(site);
        await using var xml = Open(context);
        await xml.WriteStartElementAsync(null, "sitemapindex", Schema);
        for (var part = 1; part <= parts; part++)
            await LocationAsync(xml, "sitemap", $"{address}/sitemap-{part}.xml", null);
        await xml.WriteEndElementAsync();
    }

    private static async Task PartAsync(HttpContext context, PortalSettings site, PublicationQueries queries, int skip, int take, bool withColumns)
    {
        var address = context.Request.PublicAddress(site);
        var frame = await context.RequestServices.GetRequiredService<PortalFrames>().LoadAsync(context.RequestAborted);
        await using var xml = Open(context);
        await xml.WriteStartElementAsync(null, "urlset", Schema);
        if (withColumns)
        {
            foreach (var path in new[] { "/", "/disclosure", "/catalogue", "/requests", "/requests/flow" }) await LocationAsync(xml, "url", address + path, null);
            foreach (var column in site.Columns.All.Where(frame.Shows)) await LocationAsync(xml, "url", $"{address}/columns/{column.Path}", null);
        }
        var (db, rows) = queries.OpenShelf();
        await using var _ = db;
        var written = 0;
        await foreach (var row in rows.Skip(skip).Take(take).Select(p => new { p.Id, p.ChangedAt }).AsAsyncEnumerable().WithCancellation(context.RequestAborted))
        {
            await LocationAsync(xml, "url", $"{address}/articles/{row.Id}", row.ChangedAt);
            if (++written % 500 == 0) await xml.FlushAsync();
        }
        await xml.WriteEndElementAsync();
    }

    private static XmlWriter Open(HttpContext context)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
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
