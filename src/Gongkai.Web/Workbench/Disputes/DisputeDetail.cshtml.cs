using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Documents;
using Gongkai.Web.Workbench.Requests.Supervision;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Disputes;

/// <summary>One dispute: its clocks with their ladders, what is to be done, what was done.</summary>
public sealed class DisputeDetailModel(DisputeRegister register) : SupervisionPage
{
    [BindProperty] public string? On { get; set; }
    [BindProperty] public DisputeResult? Result { get; set; }
    [BindProperty] public string? Decision { get; set; }
    [BindProperty] public string? RedoDays { get; set; }
    [BindProperty] public string? Text { get; set; }

    public Opened<Dispute> Opened { get; private set; } = null!;

    public Dispute Dispute => Opened.Record;

    public IReadOnlyList<DutyView> Duties { get; private set; } = [];

    /// <summary>The deciding authority's own term, as information.</summary>
    public ReliefWindow? Watched => ReliefWindows.Watched(Dispute, World.Calendar);

    /// <summary>What the applicant can still do.</summary>
    public IReadOnlyList<ReliefWindow> Windows { get; private set; } = [];

    public IReadOnlyList<Gongkai.Storage.Audit.AuditRow> Steps { get; private set; } = [];

    /// <summary>Which form was sent; only its refusals stand at its fields.</summary>
    public string? Sent { get; private set; }

    public bool May(string act) => new DisputeProcedure().Rights(Dispute, Site).Any(r => r.Allows(Actor, act, Opened.Face, null, Units));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) => await OpenAsync(id, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostDefendAsync(long id, CancellationToken cancellation) =>
        ActAsync(id, "Defend", d => d.Read(On, "on", "提交日期") is { } on ? new DefendDispute(on) : null, "已登记提交答复、答辩。", cancellation);

    public Task<IActionResult> OnPostDecideAsync(long id, CancellationToken cancellation) => ActAsync(id, "Decide", d =>
    {
        var on = d.Read(On, "on", "结果送达日期");
        if (Result is null) d.Refusals.Add(new Refusal("FIELD-MISSING", "请选择结果。", null, "result"));
        int? redo = null;
        if (!string.IsNullOrWhiteSpace(RedoDays))
        {
            if (int.TryParse(RedoDays.Trim(), out var days)) redo = days;
            else d.Refusals.Add(new Refusal("DISPUTE-REDO", "重新答复的期限请填写工作日数。", null, "redoDays"));
        }
        return d.Refusals.Count > 0 ? null : new DecideDispute(Result!.Value, on!.Value, Decision ?? "", redo);
    }, "结果已登记。", cancellation);

    public Task<IActionResult> OnPostRedoAsync(long id, CancellationToken cancellation) =>
        ActAsync(id, "Redo", d => d.Read(On, "on", "重新答复日期") is { } on ? new RedoReply(on, Text ?? "") : null, "已登记重新答复。", cancellation);

    public Task<IActionResult> OnPostAccountAsync(long id, CancellationToken cancellation) =>
        ActAsync(id, "Account", _ => new RecordAccountability(Text ?? ""), "问责情况已登记。", cancellation);

    private async Task<IActionResult> ActAsync(long id, string form, Func<DayFields, IAct<Dispute>?> act, string notice, CancellationToken cancellation)
    {
        var seen = Version;
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Sent = form;
        var fields = new DayFields();
        if (act(fields) is { } asked && fields.Refusals.Count == 0)
        {
            if ((await DoAsync(asked, id, seen)).Done) return Onward(notice, $"/workbench/disputes/{id}");
        }
        else Refuse(fields.Refusals);
        if (!await OpenAsync(id, cancellation)) return NotFound();
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> OpenAsync(long id, CancellationToken cancellation)
    {
        if (await Shelf.OpenAsync<Dispute>(id, Actor, World, cancellation) is not { } opened) return false;
        (Opened, Version) = (opened, opened.Version);
        Duties = [.. (await Shelf.ObligationsAsync(id, cancellation)).Select(o => DutyView.Of(o, Today, World))];
        Steps = [.. (await Shelf.AuditAsync(id, 50, cancellation: cancellation)).Reverse()];
        if (await Shelf.OpenAsync<RequestCase>(Dispute.RequestId, Actor, World, cancellation) is { } request)
            Windows = ReliefWindows.Of(request.Record, [.. (await register.OfRequestAsync(request.Id, cancellation)).Select(d => d.Dispute)], Site.Requests, Today, World.Calendar);
        return true;
    }
}
