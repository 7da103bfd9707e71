using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>Columns as pickers offer them: the path, with the site's code before it where it is not the first site's.</summary>
internal static class ColumnChoices
{
    /// <summary>The columns a unit writes, of all sites of the group.</summary>
    public static IReadOnlyList<Choice> Of(string unit, SiteSettings site, OrganisationTree tree) =>
    [
        .. site.Sites.Prepend(ColumnWriting.First(site)).SelectMany((portal, i) => ColumnWriting.Of(portal, unit, site, tree)
            .Select(c => new Choice(Code(i == 0 ? null : portal.SiteCode, c.Path), (i == 0 ? "" : portal.SiteName + " › ") + string.Join(" › ", portal.Columns.Trail(c).Select(t => t.Name))))),
    ];

    /// <summary>Every column of all sites, for filters.</summary>
    public static IReadOnlyList<Choice> All(SiteSettings site) =>
        [.. ColumnWriting.First(site).Columns.All.Select(c => new Choice(c.Path, c.Name))];

    public static string Code(string? siteCode, string path) => siteCode is null ? path : $"{siteCode}:{path}";

    /// <summary>Site and path of a choice.</summary>
    public static (string? Site, string Path) Read(string? code) =>
        (code ?? "").Split(':', 2) is [var site, var path] ? (site, path) : (null, code ?? "");

    public static string NameOf(ArticleContent content, SiteSettings site) =>
        ColumnWriting.PortalOf(site, content.SiteCode) is { } portal && ColumnWriting.Find(portal, content.Column) is { } column
            ? (content.SiteCode is null ? "" : portal.SiteName + " › ") + string.Join(" › ", portal.Columns.Trail(column).Select(c => c.Name))
            : content.Column;
}
