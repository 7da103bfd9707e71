using Gongkai.Domain.Requests.Casebooks;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Casebooks;

/// <summary>案例汇编: issued ones for every unit, drafts for their compilers (R-CAS-01).</summary>
public sealed class ListModel : CasebookPage
{
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<Opened<Casebook>> Books { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = await Shelf.LatestAsync<Casebook>(Actor, World, PageSize + 1, Before ?? long.MaxValue, null, cancellation);
        (Books, More) = ([.. found.Take(PageSize)], found.Count > PageSize);
    }
}
