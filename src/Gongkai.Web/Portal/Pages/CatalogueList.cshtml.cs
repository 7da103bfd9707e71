using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>法定主动公开内容 by the fifteen items of 条例第二十条, each with the columns that carry it and how much they hold.</summary>
[Prepared]
public sealed class CatalogueListPage(PublicationQueries queries) : PortalPage
{
    public IReadOnlyList<StatutoryShelf> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Describe("法定主动公开内容", "按照政府信息公开条例第二十条分类的主动公开内容。");
        Trail = [("政府信息公开", "/disclosure"), ("法定主动公开内容", null)];
        Items = await StatutoryShelf.AllAsync(Frame, queries, cancellation);
    }
}
