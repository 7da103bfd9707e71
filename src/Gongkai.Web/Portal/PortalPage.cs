using Gongkai.Domain.Publishing;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Portal;

/// <summary>Base of every public page: gives the layout its frame, tags and trail.</summary>
public abstract class PortalPage : PageModel
{
    public PortalFrame Frame { get; protected set; } = null!;
    public PageMeta Meta { get; protected set; } = null!;

    /// <summary>Breadcrumbs after 首页: name and address; the last has no address.</summary>
    public IReadOnlyList<(string Name, string? Address)> Trail { get; protected set; } = [];

    /// <summary>Feed of this page, or null for the site's.</summary>
    public string? FeedAddress { get; protected set; }

    /// <summary>First-level column that the navigation marks as the current one.</summary>
    public string? CurrentColumn { get; protected set; }

    public PortalSettings Site => Frame.Site;

    /// <summary>Whether the page has forms and tables of the workbench's kind, and so needs their style sheet.</summary>
    public virtual bool HasForms => false;

    /// <summary>Address printed below the page, without what was asked in the query; null where a print would be found by nobody.</summary>
    public virtual string? PaperAddress => Meta.Hidden ? null : $"{Request.PublicAddress(Site)}{Request.Path.ToUriComponent()}";

    /// <summary>Today, Asia/Shanghai.</summary>
    public DateOnly Today => ChinaTime.DayOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Frame = await LoadFrameAsync();
        await next();
    }

    protected virtual Task<PortalFrame> LoadFrameAsync() =>
        HttpContext.RequestServices.GetRequiredService<PortalFrames>().LoadAsync(HttpContext.RequestAborted);

    /// <summary>Names a page that is no column; its tags are those of a column page.</summary>
    protected void Describe(string name, string description, string type = "信息公开")
    {
        Meta = PageMeta.Page(Site, name, description, $"{Site.HostUnit},{name}", type);
        Trail = [(name, null)];
    }

    /// <summary>Names a page that belongs to a column.</summary>
    protected void Place(Column column, bool inside)
    {
        var trail = Site.Columns.Trail(column);
        CurrentColumn = trail[0].Path;
        FeedAddress = $"/columns/{column.Path}/feed.atom";
        Trail = [.. trail.Select((c, i) => (c.Name, i < trail.Count - 1 || inside ? $"/columns/{c.Path}" : null)), .. inside ? [("正文", (string?)null)] : Array.Empty<(string, string?)>()];
    }
}
