using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>法定主动公开内容 by the fifteen items of 条例第二十条, each with the columns that carry it.</summary>
[Prepared]
public sealed class CatalogueListPage : PortalPage
{
    public IReadOnlyList<((int Number, string Ordinal, string Text) Item, IReadOnlyList<Column> Columns)> Items { get; private set; } = [];

    public void OnGet()
    {
        Describe("法定主动公开内容", "按照政府信息公开条例第二十条分类的主动公开内容。");
        Trail = [("政府信息公开", "/disclosure"), ("法定主动公开内容", null)];
        Items = StatutoryItems.All.Select(item => (item, (IReadOnlyList<Column>)Site.Columns.All
            .Where(c => c.StatutoryItems.Contains(item.Number) && Frame.Shows(c)).ToList())).ToList();
    }
}
