using System.Text.RegularExpressions;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;

namespace Gongkai.Web.Portal;

/// <summary>网页标签 of one page: home 1–3, column pages 1–7, articles 1–10 and the optional ones that have a value (《政府网站发展指引》).</summary>
public sealed partial record PageMeta(string Title, IReadOnlyList<(string Name, string Content)> Tags, bool Hidden = false)
{
    public static PageMeta Home(PortalSettings site) =>
        new(site.SiteName, [.. Site(site), ("Description", site.Description)]);

    public static PageMeta Page(PortalSettings site, string name, string description, string keywords, string type) =>
        new($"{name} - {site.SiteName}",
        [.. Site(site), ("ColumnName", name), ("ColumnDescription", Filled(description) ?? name), ("ColumnKeywords", Filled(keywords) ?? name), ("ColumnType", Filled(type) ?? "信息公开")]);

    public static PageMeta Of(PortalSettings site, Column column) =>
        Page(site, column.Name, column.Description, column.Keywords, column.Type);

    public static PageMeta Of(PortalSettings site, Column column, PublicationRow row, string address)
    {
        var source = Filled(row.Source) ?? row.Issuer;
        (string Name, string? Content)[] article =
        [
            ("ArticleTitle", row.Title),
            ("PubDate", ChinaTime.Minute(row.PublishedAt)),
            ("ContentSource", source),
            ("Keywords", row.Keywords),
            ("Author", row.Issuer),
            ("Description", row.Summary),
            ("Image", PictureIn(row.BodyHtml) is { } picture ? new Uri(new Uri(address), picture).ToString() : null),
            ("Url", address),
        ];
        var filled = article.Where(t => Filled(t.Content) is not null).Select(t => (t.Name, t.Content!.Trim()));
        return new($"{row.Title} - {site.SiteName}", [.. Of(site, column).Tags, .. filled]);
    }

    /// <summary>A page that search engines leave out: errors, notices, lists of results.</summary>
    public PageMeta Unlisted() => this with { Hidden = true };

    private static (string, string)[] Site(PortalSettings site) =>
        [("SiteName", site.SiteName), ("SiteDomain", site.SiteDomain), ("SiteIDCode", site.SiteIdCode)];

    /// <summary>Address of the first picture in a text, or null.</summary>
    internal static string? PictureIn(string html) => Picture().Match(html) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex("<img [^>]*?src=\"(/files/[^\"]+)\"")]
    private static partial Regex Picture();

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
