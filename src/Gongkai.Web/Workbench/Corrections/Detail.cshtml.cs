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

    public bool MayHandle => May(nameof(HandleContentReport));

    public bool MayTell => Opened.Record.AwaitsTelling && May(nameof(TellReporter));

    /// <summary>How to reach the reporter; only for who handles the report or still has to tell him.</summary>
    public string? Contact => (MayHandle || MayTell) && Opened.Record.SealedContact is { } contact ? slips.Open(contact) ?? "（无法打开：密钥文件已更换）" : null;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (Outcome == "told")
        {
            if ((await DoAsync(new TellReporter(), id)).Done) return Onward("已登记告知。联系方式到期自动删除。", "/workbench/corrections");
        }
        else if (!Enum.TryParse<ReportOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
            Refuse([new("CORRECTION-OUTCOME", "请选择处理结果。", null, nameof(Outcome))]);
        else if ((await DoAsync(new HandleContentReport(outcome, Answer ?? ""), id)).Done)
            return Onward("纠错已办结，提交人凭回执可以看到结果；留了联系方式的，请再告知他。", "/workbench/corrections");
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        ModelState.Clear();
        return Page();
    }

    private bool May(string act) => new ContentReportProcedure().Rights(Opened.Record, Site).Any(r => r.Allows(Actor, act, Opened.Face, null, Units));

    private async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<ContentReport>(id, Actor, World, cancellation) is not { } opened) return false;
        Opened = opened;
        return true;
    }
}
