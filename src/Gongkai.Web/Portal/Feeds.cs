using System.Xml;
using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal;

/// <summary>Atom feeds (RFC 4287) of the site and of each column.</summary>
public static class Feeds
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Entries = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/feed.atom", ["GET", "HEAD"], async (HttpContext context, ISiteCatalog catalog, PublicationQueries queries) =>
            Write(context, catalog.Current, catalog.Current.SiteName, "", await queries.NewestAsync(Entries, context.RequestAborted)));
        // A catch-all must stand last in a route, so a column path has up to three named parts here.
        foreach (var pattern in new[] { "{a}", "{a}/{b}", "{a}/{b}/{c}" })
            routes.MapMethods($"/columns/{pattern}/feed.atom", ["GET", "HEAD"], ColumnAsync);
    }

    private static async Task<IResult> ColumnAsync(HttpContext context, ISiteCatalog catalog, PublicationQueries queries)
    {
        var site = catalog.Current;
        var path = string.Join('/', new[] { "a", "b", "c" }.Select(context.GetRouteValue).OfType<string>());
        if (await queries.FindColumnAsync(path, context.RequestAborted) is not { } column) return Results.NotFound();
        var below = site.Columns.WithAllBelow(column).Select(c => c.Path);
        var latest = await queries.LatestAsync(below, Entries, context.RequestAborted);
        var lines = latest.SelectMany(g => g).OrderByDescending(l => l.PublishedAt).ThenByDescending(l => l.Id).Take(Entries).ToList();
        return Write(context, site, $"{column.Name} - {site.SiteName}", $"/columns/{path}", lines);
    }

    private static IResult Write(HttpContext context, PortalSettings site, string title, string path, IReadOnlyList<PublicationLine> lines)
    {
        var address = context.Request.PublicAddress(site);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, title);
            xml.WriteElementString("id", Atom, $"{address}{path}/feed.atom");
            // The newest change, not the present moment: the feed stays byte for byte the same until something happens.
            var updated = lines.Count == 0 ? DateTimeOffset.UnixEpoch : lines.Max(l => Later(l));
            xml.WriteElementString("updated", Atom, ChinaTime.Iso(updated));
            Link(xml, "self", $"{address}{path}/feed.atom");
            Link(xml, "alternate", $"{address}{(path.Length == 0 ? "/" : path)}");
            foreach (var line in lines) Entry(xml, line, address);
            xml.WriteEndElement();
        }
        return Results.Bytes(bytes.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static void Entry(XmlWriter xml, PublicationLine line, string address)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, XmlText.Clean(line.Title));
        xml.WriteElementString("id", Atom, $"{address}/articles/{line.Id}");
        xml.WriteElementString("published", Atom, ChinaTime.Iso(line.PublishedAt));
        xml.WriteElementString("updated", Atom, ChinaTime.Iso(Later(line)));
        Link(xml, "alternate", $"{address}/articles/{line.Id}");
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, XmlText.Clean(line.Issuer));
        xml.WriteEndElement();
        var summary = string.IsNullOrWhiteSpace(line.Summary) ? line.DocNumber : line.Summary;
        if (!string.IsNullOrWhiteSpace(summary)) xml.WriteElementString("summary", Atom, XmlText.Clean(summary));
        xml.WriteEndElement();
    }

    private static DateTimeOffset Later(PublicationLine line) => line.ChangedAt > line.PublishedAt ? line.ChangedAt : line.PublishedAt;

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}

/// <summary>Text for XML: characters that XML 1.0 forbids are left out, since one of them would break the whole feed.</summary>
public static class XmlText
{
    public static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)));
}
