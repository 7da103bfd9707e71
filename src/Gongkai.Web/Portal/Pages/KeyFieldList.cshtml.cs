using Gongkai.Domain.Publishing;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>重点领域信息公开 (R-PUB-05 to R-PUB-17, R-CAT-11): every field the papers name, with its basis and the columns that hold something of it.</summary>
[Prepared]
public sealed class KeyFieldListPage : PortalPage
{
    public IReadOnlyList<(KeyFieldGroup Group, IReadOnlyList<(KeyField Field, IReadOnlyList<Column> Columns)> Fields)> Groups { get; private set; } = [];

    public void OnGet()
    {
        Describe("重点领域信息公开", "按照政务公开工作要求列出的重点领域，以及各领域已经公开的内容。");
        Trail = [("政府信息公开", "/disclosure"), ("重点领域信息公开", null)];
        Groups = [.. KeyFields.Groups.Select(g => (g, (IReadOnlyList<(KeyField, IReadOnlyList<Column>)>)
            [.. g.Fields.Select(f => (f, (IReadOnlyList<Column>)[.. KeyFields.ColumnsOf(f, Site.Columns).Where(Frame.Shows)]))]))];
    }
}
