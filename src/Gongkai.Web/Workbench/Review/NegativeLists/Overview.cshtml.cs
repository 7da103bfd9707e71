using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.NegativeLists;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.NegativeLists;

/// <summary>负面清单: the version in force, what is proposed against it, and every earlier version (R-SEC-01).</summary>
public sealed class OverviewModel : NegativeListPage
{
    /// <summary>Which button: confirm or return.</summary>
    [BindProperty]
    public string? Go { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the proposal changes in the version before it.</summary>
    public IReadOnlyList<NegativeDifferenceLine> Changes => NegativeListDifference.Between(List.Versions.Count > 0 ? List.Versions[^1].Items : [], List.Proposed?.Items ?? []);

    public Task OnGetAsync(CancellationToken cancellation) => OpenAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var seen = Version;
        await OpenAsync(cancellation);
        IAct? act = Go switch { "confirm" => new ConfirmNegativeList(), "return" => new ReturnNegativeList(Reason ?? ""), _ => null };
        if (act is not null && Opened is { } opened && (await DoAsync(act, opened.Id, seen, act.GetType().Name)).Done) return Onward($"已办理：{act.Title}。", Path);
        await OpenAsync(cancellation);
        ModelState.Clear();
        return Page();
    }
}
