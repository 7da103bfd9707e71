using Gongkai.Domain.Organisations;
using Gongkai.Storage.Records;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>站点地图, made from the column tree and the register of units.</summary>
[Prepared]
public sealed class SitemapPageModel(WorldSource worlds) : PortalPage
{
    /// <summary>Bodies with a page of their own; villages are found on the page of all units.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Describe("站点地图", "本网站全部栏目的目录。");
        Units = [.. (await worlds.CurrentAsync(cancellation)).Organisations.Units.Where(u => u.Kind is not (UnitKind.Section or UnitKind.Village)).OrderBy(u => u.Kind)];
    }
}
