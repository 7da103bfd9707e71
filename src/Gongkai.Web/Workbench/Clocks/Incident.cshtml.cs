using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Clocks;

/// <summary>One incident: what was found, and its conclusion.</summary>
public sealed class IncidentModel : WorkbenchPage
{
    [BindProperty]
    public string? Conclusion { get; set; }

    public Opened<Incident> Opened { get; private set; } = null!;

    public bool MayClose => new IncidentProcedure().Rights(Opened.Record, Site).Any(r => r.Allows(Actor, nameof(CloseIncident), Opened.Face, null, Units));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if ((await DoAsync(new CloseIncident(Conclusion ?? ""), id)).Done) return Onward("异常事项已办结。", "/workbench/incidents");
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<Incident>(id, Actor, World, cancellation) is not { } opened) return false;
        Opened = opened;
        return true;
    }
}
