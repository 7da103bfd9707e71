using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Review.Rechecks;

/// <summary>每日检查: what the nightly look at everything public found, day by day (R-WEB-16).</summary>
public sealed class ListModel : ReviewPage
{
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<Opened<ContentRecheck>> Days { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var state = State is "open" or "closed" or "clean" ? State : null;
        var found = await Shelf.LatestAsync<ContentRecheck>(Actor, World, PageSize + 1, Before ?? long.MaxValue, state, cancellation);
        (Days, More) = ([.. found.Take(PageSize)], found.Count > PageSize);
    }
}
