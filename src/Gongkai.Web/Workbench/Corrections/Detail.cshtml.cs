using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Documents;
using Gongkai.Storage.SiteCare;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Corrections;

/// <summary>One report: what was reported, and the answer.</summary>
public sealed class CorrectionDetailModel(ReportSlips slips) : WorkbenchPage
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public Opened<ContentReport> Opened { get; private set; } = null!;

    public bool MayHandle => new ContentReportProcedure().Rights(Opened.Record, Site).Any(r => r.Allows(Actor, nameof(HandleContentReport), Opened.Face, null, Units));

    /// <summary>How to reach the reporter; for who handles the report only.</summary>
    public string? Contact => MayHandle && Opened.Record.SealedContact is { } contact ? slips.Open(contact) ?? "（无法打开：密钥文件已更换）" : null;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (!Enum.TryParse<ReportOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
            Refuse([new("CORRECTION-OUTCOME", "请选择处理结果。", null, nameof(Outcome))]);
        else if ((await DoAsync(new HandleContentReport(outcome, Answer ?? ""), id)).Done)
            return Onward("纠错已办结，提交人凭回执可以看到结果。", "/workbench/corrections");
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<ContentReport>(id, Actor, World, cancellation) is not { } opened) return false;
        Opened = opened;
        return true;
    }
}
