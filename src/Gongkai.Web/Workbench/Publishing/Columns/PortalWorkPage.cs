using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Storage.Database;
using Gongkai.Web.Workbench.Administration;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Columns;

/// <summary>A page about columns or the face of one site of the group.</summary>
public abstract class PortalWorkPage : WorkbenchPage
{
    private static readonly SiteProcedure Procedure = new();

    /// <summary>Code of the site, empty for the first.</summary>
    [BindProperty(SupportsGet = true, Name = "site")]
    public string? SiteCode { get; set; }

    /// <summary>As acts name the site: null for the first.</summary>
    public string? SiteKey => string.IsNullOrEmpty(SiteCode) || SiteCode == ColumnWriting.First(Site).SiteCode ? null : SiteCode;

    public PortalSettings Portal { get; private set; } = null!;

    /// <summary>The record of the installation's settings.</summary>
    protected long RecordId { get; private set; }

    /// <summary>Whether the person changes columns and settings of the portal.</summary>
    public bool MayChange => Procedure.Rights(null, Site).Any(r => r.Act == nameof(ChangeColumn) && Actor.Holds(r.Role));

    public IReadOnlyList<Choice> Portals => [.. Site.Sites.Prepend(ColumnWriting.First(Site)).Select((s, i) => new Choice(i == 0 ? "" : s.SiteCode, s.SiteName))];

    public IReadOnlyList<Choice> UnitChoices => [.. Units.Units.Where(u => u.Kind is not UnitKind.Section).Select(u => new Choice(u.Code, u.Name))];

    public IReadOnlyList<Choice> ColumnsOf(bool open = true) =>
        [.. Portal.Columns.All.Where(c => !open || c.ClosedOn is null).Select(c => new Choice(c.Path, string.Join(" › ", Portal.Columns.Trail(c).Select(t => t.Name))))];

    /// <summary>Query that keeps the site.</summary>
    public string Query => SiteKey is null ? "" : $"?site={Uri.EscapeDataString(SiteKey)}";

    protected async Task<bool> FindAsync()
    {
        if (ColumnWriting.PortalOf(Site, SiteKey) is not { } portal) return false;
        Portal = portal;
        if (await RecordPlaces.FindAsync(Services.GetRequiredService<DatabaseSource>(), "site", null) is not { } place) return false;
        RecordId = place.Id;
        if (!HttpContext.Request.HasFormContentType) Version = place.Version;
        return true;
    }

    /// <summary>After a refusal the form stands with what was typed; a version that was overtaken is taken up so that it can be sent again.</summary>
    protected async Task CatchUpAsync()
    {
        if (await RecordPlaces.FindAsync(Services.GetRequiredService<DatabaseSource>(), "site", null) is { } place) Version = place.Version;
        ModelState.Clear();
    }
}
