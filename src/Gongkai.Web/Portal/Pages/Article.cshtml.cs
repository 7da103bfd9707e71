using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Search;
using Gongkai.Web.Portal.Prepared;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Portal.Pages;

/// <summary>正文 with what other documents did to it, or what is said where one was withdrawn.</summary>
[Prepared]
public sealed class ArticlePage(PublicationQueries queries, RelatedDocuments related) : PublicationPage
{
    private const int MostNamed = 3;

    public Withdrawn? Withdrawn { get; private set; }

    public override bool IsPublished => true;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await queries.FindAsync(id, cancellation) is not { } whole) return await MissingAsync(id, cancellation);
        Show(whole);
        var relations = await related.OfAsync(id, cancellation);
        if (Validity != Validity.NotYetInForce) ChangedBy = relations.ReplacedBy.Take(MostNamed).ToList();
        Relations = new[]
        {
            ("被下列文件修改或者废止", relations.ReplacedBy), ("修改或者废止了下列文件", relations.Replaces),
            ("引用的文件", relations.Cites), ("引用本文件的文件", relations.CitedBy),
        }.Where(r => r.Item2.Count > 0).ToList();
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
