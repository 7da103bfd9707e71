using Gongkai.Domain.Requests.Evaluations;
using Gongkai.Storage.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Requests.Evaluations;

/// <summary>答复评估, newest first (R-ASM-07).</summary>
public sealed class ListModel : EvaluationPage
{
    public const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<Opened<ReplyEvaluation>> Found { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var found = await Shelf.LatestAsync<ReplyEvaluation>(Actor, World, PageSize + 1, Before ?? long.MaxValue, null, cancellation);
        (Found, More) = ([.. found.Take(PageSize)], found.Count > PageSize);
    }
}
