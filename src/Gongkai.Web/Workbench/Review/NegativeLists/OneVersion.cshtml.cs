using Gongkai.Domain.Review.NegativeLists;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.NegativeLists;

/// <summary>One version, to read and to print.</summary>
public sealed class OneVersionModel : NegativeListPage
{
    public NegativeListVersion Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        if (Find(number) is not { } version) return NotFound();
        Shown = version;
        return Page();
    }
}
