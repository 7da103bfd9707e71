using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>Which columns a unit writes (R-WEB-11, R-WEB-14, R-WEB-24).</summary>
public static class ColumnWriting
{
    /// <summary>Stands for every unit in <see cref="Column.WritingUnits"/>.</summary>
    public const string EveryUnit = "*";

    /// <summary>The portal of a site of the group; null stands for the first.</summary>
    public static PortalSettings? PortalOf(SiteSettings site, string? code) =>
        string.IsNullOrEmpty(code) || code == site.Code ? First(site) : site.Sites.FirstOrDefault(s => s.SiteCode == code);

    /// <summary>The portal of the site itself, the sample under its name until it has its own.</summary>
    public static PortalSettings First(SiteSettings site) => site.Portal ?? DemonstrationPortal.Settings with { SiteName = site.Name, SiteCode = site.Code };

    /// <summary>How settings and acts name a site of the group: null for the first.</summary>
    public static string? KeyOf(SiteSettings site, string? code) => string.IsNullOrEmpty(code) || code == site.Code || code == First(site).SiteCode ? null : code;

    /// <summary>Paths from where a column is now up to its first level; the path alone when there is no such column.</summary>
    public static IEnumerable<string> Upward(SiteSettings site, string? siteCode, string path) =>
        PortalOf(site, siteCode) is { } portal && Find(portal, path) is { } column ? portal.Columns.Trail(column).Select(c => c.Path).Reverse() : [path];

    /// <summary>Where a column is now that had this path before it was moved or merged; null when there is none.</summary>
    public static Column? Find(PortalSettings portal, string path)
    {
        for (var i = 0; i < 16; i++)
        {
            if (portal.Columns.Find(path) is { } column) return column;
            if (portal.FormerPaths.FirstOrDefault(f => f.Path == path) is not { } former) return null;
            path = former.Now;
        }
        return null;
    }

    /// <summary>Whether articles are written in a column: it is open and not one of official documents, which have a procedure of their own.</summary>
    public static bool TakesArticles(Column column, PortalSettings portal, SiteSettings site) =>
        column.ClosedOn is null && column.Path != site.Documents.DocumentColumn && !portal.DocumentColumns.Contains(column.Path) && !portal.Columns.Under(column.Path).Any();

    /// <summary>Whether a unit writes in a column: its responsible unit, further writing units, and the office in all.</summary>
    public static bool MayWrite(Column column, string unit, SiteSettings site, OrganisationTree tree)
    {
        var body = tree.BodyOf(unit);
        return body == tree.BodyOf(site.OfficeCode) || column.UnitCode is { } own && tree.BodyOf(own) == body
            || column.WritingUnits.Any(u => u == EveryUnit || tree.BodyOf(u) == body);
    }

    /// <summary>The columns a unit finds in the picker, in the order of the tree.</summary>
    public static IReadOnlyList<Column> Of(PortalSettings portal, string unit, SiteSettings site, OrganisationTree tree) =>
        [.. portal.Columns.All.Where(c => TakesArticles(c, portal, site) && MayWrite(c, unit, site, tree))];

    /// <summary>Whether the actor acts for the office, which manages all columns.</summary>
    public static bool IsOffice(Actor actor) => actor.Holds(Roles.DisclosureOfficer) || actor.Holds(Roles.InfoCentre) || actor.Holds(Roles.DisclosureHead);
}
