using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;
using Gongkai.Web.Workbench.Requests.Acts;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests;

/// <summary>并案: the same application handed in twice is one (条例第三十六条第六项).</summary>
public sealed class MergeModel(NeighbourQueries neighbours) : CasePage
{
    [BindProperty(Name = "chosen")]
    public string? Chosen { get; set; }

    [BindProperty(Name = "intoReceipt")]
    public string? IntoReceipt { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>Open applications of the same applicant.</summary>
    public IReadOnlyList<Choice> Candidates { get; private set; } = [];

    private bool IsOffered => RequestForms.Catalogue.Find(nameof(MergeRequest))!.Lawful(Situation) && Situation.Allows(nameof(MergeRequest));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Full, cancellation)) return NotFound();
        if (!IsOffered) return Onward("现在不能办理“并案”，请查看最新进展。", Address);
        Version = Opened.Version;
        await OfferAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, CaseSight.Full, cancellation)) return NotFound();
        var typed = string.IsNullOrWhiteSpace(IntoReceipt) ? Chosen : IntoReceipt;
        var (receipt, unread) = ReceiptNumber.Parse(typed);
        if (receipt is null) Refuse([.. unread.Select(r => r with { Field = "intoReceipt" })]);
        // One sentence for none and for one of another unit, so that nobody learns which receipts exist.
        else if (await neighbours.FindAsync(receipt.ToString(), Reach, cancellation) is not { } into) Refuse([new Refusal("MERGE-UNKNOWN", "没有找到这个回执号的申请，请核对。", null, "intoReceipt")]);
        else if ((await DoAsync(new MergeRequest(into.RecordId, into.Receipt, Reason ?? ""), id, part: nameof(MergeRequest))).Done)
            return Onward($"已并入 {into.Receipt}。", StateTitles.AddressOf("request", into.RecordId));
        if (!await ReopenAsync(id, cancellation)) return NotFound();
        await OfferAsync(cancellation);
        return Page();
    }

    private async Task OfferAsync(CancellationToken cancellation) =>
        Candidates = [.. (await neighbours.OfAsync(Opened.Id, Record, Settings, Reach, Today, cancellation)).SameApplicant
            .Where(n => n.BodyCode == Record.BodyCode && n.State is RequestState.Submitted or RequestState.Examining).Select(n => new Choice(n.Receipt, n.Title, $"{n.Receipt}，{n.SubmittedOn:yyyy-MM-dd}{(n.Likeness is { } likeness ? $"，相似度{likeness:P0}" : "")}"))];
}
