using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Requests.Supervision;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Disputes;

/// <summary>登记复议、诉讼: the application first, by its receipt number, then the notice.</summary>
public sealed class DisputeNewModel(DisputeRegister register) : SupervisionPage
{
    [BindProperty(SupportsGet = true, Name = "receipt")]
    public string? Receipt { get; set; }

    [BindProperty] public DisputeKind Kind { get; set; }
    [BindProperty] public string? Authority { get; set; }
    [BindProperty] public string? CaseNumber { get; set; }
    [BindProperty] public string? ReceivedOn { get; set; }
    [BindProperty] public string? AcceptedOn { get; set; }
    [BindProperty] public bool Summary { get; set; }

    /// <summary>The application, once found.</summary>
    public Opened<RequestCase>? Case { get; private set; }

    public IReadOnlyList<(long Id, Dispute Dispute)> Earlier { get; private set; } = [];

    public IReadOnlyList<ReliefWindow> Windows { get; private set; } = [];

    public bool NeedsReconsiderationFirst => Case is { } found && ReliefWindows.NeedsReconsiderationFirst(found.Record, Site.Requests);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(Receipt)) await FindAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return Page();
        var days = new DayFields();
        var (received, accepted) = (days.Read(ReceivedOn, "receivedOn", "收到副本的日期"), days.Read(AcceptedOn, "acceptedOn", "受理日期", optional: true));
        if (days.Refusals.Count > 0) Refuse(days.Refusals);
        else
        {
            var act = new RegisterDispute(Kind, Case!.Id, Case.Record, Authority ?? "", CaseNumber ?? "", received!.Value, Summary) { AcceptedOn = accepted };
            if (await DoAsync(act, null) is { Done: true } done) return Onward("已登记，答复、答辩期限开始计算。", $"/workbench/disputes/{done.RecordId}");
        }
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var (number, wrong) = ReceiptNumber.Parse(Receipt);
        if (number is null)
        {
            Refuse([.. wrong.Select(r => r with { Field = "receipt" })]);
            return false;
        }
        // A case of another unit is not there, in the same words as one that does not exist.
        if (await register.RequestOfAsync(number.ToString(), cancellation) is { } id) Case = await Shelf.OpenAsync<RequestCase>(id, Actor, World, cancellation);
        if (Case is null)
        {
            Refuse([new Refusal("REQUEST-UNKNOWN", "没有找到这个回执号的申请，请核对。", null, "receipt")]);
            return false;
        }
        Receipt = number.ToString();
        Earlier = await register.OfRequestAsync(Case.Id, cancellation);
        Windows = ReliefWindows.Of(Case.Record, [.. Earlier.Select(e => e.Dispute)], Site.Requests, Today, World.Calendar);
        return true;
    }
}
