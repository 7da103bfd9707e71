using Gongkai.Domain.Review;
using Gongkai.Storage.Organisations;

namespace Gongkai.Web.Workbench.Review.Arrangements;

/// <summary>审核机制: who reviews what each unit publishes, with the gaps; also as it is printed (R-PUB-20, R-SEC-05).</summary>
public sealed class ArrangementModel(AccountRegister accounts) : ReviewPage
{
    public IReadOnlyList<UnitArrangement> Arranged { get; private set; } = [];

    /// <summary>Only units with a gap.</summary>
    public bool OnlyGaps { get; private set; }

    public IEnumerable<UnitArrangement> Shown => OnlyGaps ? Arranged.Where(u => !u.IsComplete) : Arranged;

    public async Task OnGetAsync(string? show, CancellationToken cancellation)
    {
        OnlyGaps = show == "gaps";
        Arranged = ReviewArrangement.Of(Site, Units, await accounts.HoldersAsync(ReviewArrangement.RolesOf(Site), cancellation));
    }
}
