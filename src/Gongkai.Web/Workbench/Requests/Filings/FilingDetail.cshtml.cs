using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Storage.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Filings;

/// <summary>One unit's table of one period: checked, remarked, submitted, accepted or returned; what changed since is shown.</summary>
public sealed class FilingDetailModel(FilingShelf filings) : FilingPage(filings)
{
    public const int PageSize = 100;

    [BindProperty(SupportsGet = true, Name = "from")]
    public int From { get; set; }

    /// <summary>The row a remark is written for.</summary>
    [BindProperty(SupportsGet = true, Name = "row")]
    public string? Row { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<FilingDifference> Differences { get; private set; } = [];

    public FilingLine? Remarked => Table.Lines.FirstOrDefault(l => l.Receipt == Row);

    public bool May(string act) => new FilingProcedure().Rights(Filing, Site).Any(r => r.Allows(Actor, act, Opened.Face, null, Units));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        Text = Row is null ? null : Filing.Remarks.GetValueOrDefault(Row);
        return Page();
    }

    public Task<IActionResult> OnPostRemarkAsync(long id, CancellationToken cancellation) =>
        ActAsync(id, () => Remarked is null ? null : new RemarkFiling(Row!, Text), "备注已保存。", cancellation);

    public Task<IActionResult> OnPostSubmitAsync(long id, CancellationToken cancellation) =>
        ActAsync(id, async () => new SubmitFiling(await CollectAsync(Today, cancellation), Note), "报备表已报送。", cancellation);

    public Task<IActionResult> OnPostSignAsync(long id, CancellationToken cancellation) => ActAsync(id, () => new SignFiling(Note), "已签发报送。", cancellation);

    public Task<IActionResult> OnPostAcceptAsync(long id, CancellationToken cancellation) => ActAsync(id, () => new AcceptFiling(Note), "已接收。", cancellation);

    public Task<IActionResult> OnPostReturnAsync(long id, CancellationToken cancellation) => ActAsync(id, () => new ReturnFiling(Reason ?? ""), "已退回填报单位。", cancellation);

    private Task<IActionResult> ActAsync(long id, Func<IAct<Filing>?> act, string notice, CancellationToken cancellation) => ActAsync(id, () => Task.FromResult(act()), notice, cancellation);

    private async Task<IActionResult> ActAsync(long id, Func<Task<IAct<Filing>?>> act, string notice, CancellationToken cancellation)
    {
        var seen = Version;
        if (!await LoadAsync(id, cancellation) || await act() is not { } asked) return NotFound();
        if ((await DoAsync(asked, id, seen)).Done) return Onward(notice, $"/workbench/requests/filings/{id}");
        var refused = Refusals;
        if (!await LoadAsync(id, cancellation)) return NotFound();
        Refuse(refused);
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return false;
        Version = Opened.Version;
        From = Math.Clamp(From, 0, Table.Lines.Count);
        if (!IsDraft && Filing.Table is { } filed) Differences = filed.Against(await CollectAsync(filed.FilledOn, cancellation));
        return true;
    }
}
