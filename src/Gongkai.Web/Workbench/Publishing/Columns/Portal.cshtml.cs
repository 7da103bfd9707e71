using Gongkai.Domain.Publishing.Columns;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Columns;

/// <summary>门户设置: marks, contacts, hosts, theme, home page, leaders, units, and the sites that went into this one.</summary>
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 1 << 20)]
public sealed class PortalModel : PortalWorkPage
{
    [BindProperty] public PortalForm Form { get; set; } = new();

    /// <summary>Which button: save, or one more row of a list.</summary>
    [BindProperty] public string? Go { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !MayChange) return NotFound();
        Form = PortalForm.Of(Portal, Site.Content.OwnHosts);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !MayChange) return NotFound();
        switch (Go)
        {
            case "wanted": Form.MostWanted.Add(new()); break;
            case "leader": Form.Leaders.Add(new()); break;
            case "profile": Form.Profiles.Add(new()); break;
            case "former": Form.Former.Add(new()); break;
            default:
                var (portal, refusals) = Form.Read(Portal);
                if (refusals.Count > 0) Refuse(refusals);
                else if ((await DoAsync(new ChangePortal(SiteKey, portal, SiteKey is null ? PortalForm.Lines(Form.OwnHosts) : null), RecordId, part: "portal")).Done)
                    return Onward("门户设置已保存，公众页面已按新的设置显示。", "/workbench/portal" + Query);
                await CatchUpAsync();
                return Page();
        }
        ModelState.Clear();
        return Page();
    }
}
