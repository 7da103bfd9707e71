using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Columns;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Columns;

/// <summary>增设站点 with three columns to begin with; the rest is set on the pages of the portal.</summary>
public sealed class NewSiteModel : PortalWorkPage
{
    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? UnitCode { get; set; }

    [BindProperty] public PortalForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && MayChange ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !MayChange) return NotFound();
        Form.Theme = Portal.Theme;
        var unit = Units.Find(UnitCode);
        Column Make(string path, string name, string type, string about, int? days) => new()
        {
            Path = path,
            Name = name,
            Type = type,
            Description = about,
            Keywords = $"{Form.HostUnit},{name}",
            FreshWithinDays = days,
            UnitCode = unit?.Code,
            ResponsibleUnit = unit?.Name,
        };
        // Marks and contacts that are the group's own come from the first site and can be changed afterwards.
        var (portal, refusals) = Form.Read(Portal with
        {
            SiteCode = (Code ?? "").Trim(),
            Columns = new ColumnTree([Make("yw", "要闻动态", "政务动态", "发布重要工作动态。", 14), Make("tzgg", "通知公告", "通知公告", "发布面向公众的通知、公告、公示。", 180), Make("xxgk", "信息公开", "信息公开", "发布依法主动公开的政府信息。", 180)]),
            FormerPaths = [],
        });
        portal = portal with { PartyGovernmentMarkAddress = Portal.PartyGovernmentMarkAddress, ErrorReportAddress = Portal.ErrorReportAddress, HomeColumns = ["yw", "tzgg", "xxgk"] };
        if (unit is null) refusals = [.. refusals, new("COLUMN-UNIT", "请选择栏目责任单位。", "R-WEB-11", "unitCode")];
        if (refusals.Count > 0) Refuse(refusals);
        else if ((await DoAsync(new AddSite(portal), RecordId, part: "site")).Done) return Onward($"站点“{portal.SiteName}”已增设。", $"/workbench/portal?site={portal.SiteCode}");
        await CatchUpAsync();
        return Page();
    }
}
