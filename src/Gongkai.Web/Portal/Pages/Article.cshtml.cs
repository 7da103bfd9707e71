using Gongkai.Storage.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>正文, or what is said where one was withdrawn.</summary>
public sealed class ArticlePage(PublicationQueries queries) : PublicationPage
{
    public Withdrawn? Withdrawn { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, cancellation) is not { } whole) return await MissingAsync(id, cancellation);
        Show(whole);
        return Page();
    }

    private async Task<IActionResult> MissingAsync(long id, CancellationToken cancellation)
    {
        Withdrawn = await queries.FindWithdrawnAsync(id, cancellation);
        if (Withdrawn is null) return NotFound();
        if (Withdrawn.State == PublicationState.Gone) return StatusCode(StatusCodes.Status410Gone);
        Describe("撤下说明", "已经撤下的信息的说明。");
        Meta = Meta.Unlisted();
        return Page();
    }
}
