using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Web.Workbench.Shared.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.NegativeLists;

/// <summary>What differs between two versions; the last two unless others are asked for.</summary>
public sealed class CompareModel : NegativeListPage
{
    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public int? To { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public IReadOnlyList<NegativeDifferenceLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        var numbers = List.Versions.Concat(List.Proposed is { } proposed ? [proposed] : Array.Empty<NegativeListVersion>()).ToList();
        if (numbers.Count < 2) return NotFound();
        (From, To) = (From ?? numbers[^2].Number, To ?? numbers[^1].Number);
        if (Find(From.Value) is not { } before || Find(To.Value) is not { } after) return NotFound();
        Choices = [.. numbers.Select(v => new Choice($"{v.Number}", $"第 {v.Number} 版{(v.ConfirmedBy is null ? "（待审定）" : "")}"))];
        Lines = NegativeListDifference.Between(before.Items, after.Items);
        return Page();
    }
}
