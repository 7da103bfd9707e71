using System.Diagnostics.CodeAnalysis;
using Gongkai.Domain.Acts;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Documents;
using Gongkai.Storage.SiteCare;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Corrections;

/// <summary>One report: what was reported, and the answer.</summary>
public sealed class CorrectionDetailModel(ReportSlips slips) : WorkbenchPage
{
    /// <summary>Which button was pressed: handle, told or again.</summary>
    [BindProperty]
    public string? Go { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public Opened<ContentReport> Opened { get; private set; } = null!;

    public bool MayHandle => May(nameof(HandleContentReport));

    public bool MayTell => Opened.Record.AwaitsTelling && May(nameof(TellReporter));

    public bool MayAnswerAgain => May(nameof(AnswerAgain));

    /// <summary>Why nobody can be told, and how the reporter learns it nevertheless.</summary>
    public string Unreachable => Opened.Record.ContactErasedOn is { } on
        ? $"提交人的联系方式已于 {ShownText.Date(on)} 按期删除，答复只在他凭回执查询时看得到。"
        : "提交人没有留下联系方式，或者已经删除，答复只在他凭回执查询时看得到。";

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
        if (Go == "told")
        {
            if ((await DoAsync(new TellReporter(), id)).Done) return Onward("已登记告知。联系方式到期自动删除。", "/workbench/corrections");
        }
        else if (!TryRead(out var act))
            Refuse([.. Unchosen()]);
        else if ((await DoAsync(act, id)).Done)
            return Onward(Go == "again" ? AnsweredAgain() : "纠错已办结，提交人凭回执可以看到结果；留了联系方式的，请再告知他。", "/workbench/corrections");
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Version = Opened.Version;
        ModelState.Clear();
        return Page();
    }

    /// <summary>When the reporter learnt an answer, in words; null when he has not yet.</summary>
    public static string? Told(DateOnly? on, string? by) => on is not { } day ? null : by is null ? $"提交人 {ShownText.Date(day)} 凭回执看到。" : $"{by} {ShownText.Date(day)} 告知提交人。";

    private bool TryRead([NotNullWhen(true)] out IAct<ContentReport>? act)
    {
        act = (Choice<ReportOutcome>(Outcome), Choice<FurtherAnswerKind>(Kind)) switch
        {
            ({ } outcome, { } kind) when Go == "again" => new AnswerAgain(kind, outcome, Reason ?? "", Answer ?? ""),
            ({ } outcome, _) when Go != "again" => new HandleContentReport(outcome, Answer ?? ""),
            _ => null,
        };
        return act is not null;
    }

    private IEnumerable<Refusal> Unchosen()
    {
        if (Go == "again" && Choice<FurtherAnswerKind>(Kind) is null) yield return new("CORRECTION-FURTHER-KIND", "请选择是更正答复还是补充答复。", null, nameof(Kind));
        if (Choice<ReportOutcome>(Outcome) is null) yield return new("CORRECTION-OUTCOME", "请选择处理结果。", null, nameof(Outcome));
    }

    private string AnsweredAgain() => Opened.Record.SealedContact is null ? "已再次答复。" + Unreachable : "已再次答复，提交人凭回执可以看到；请再按联系方式告知他。";

    private static T? Choice<T>(string? typed) where T : struct, Enum => Enum.TryParse<T>(typed, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    private bool May(string act) => new ContentReportProcedure().Rights(Opened.Record, Site).Any(r => r.Allows(Actor, act, Opened.Face, null, Units));

    private async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<ContentReport>(id, Actor, World, cancellation) is not { } opened) return false;
        Opened = opened;
        return true;
    }
}
