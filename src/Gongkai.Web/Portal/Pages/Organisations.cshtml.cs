using Gongkai.Domain.Organisations;
using Gongkai.Storage.Records;
using Gongkai.Web.Portal.Prepared;

namespace Gongkai.Web.Portal.Pages;

/// <summary>机构: every body of the county has its place in this portal (R-WEB-02; 条例第二十条第二项).</summary>
[Prepared]
public sealed class OrganisationsPage(WorldSource worlds) : PortalPage
{
    private static readonly (string Title, UnitKind[] Kinds)[] Order =
    [
        ("政府和政府办公室", [UnitKind.Government, UnitKind.Office]),
        ("政府部门", [UnitKind.Department]),
        ("乡镇、街道", [UnitKind.Township]),
        ("公共企事业单位", [UnitKind.Institution]),
        ("村、社区", [UnitKind.Village]),
    ];

    /// <summary>Groups that have a unit, in the order people look for them.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<Unit> Units)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Describe("机构和领导", "政府、部门、乡镇的职责、办公地址、办公时间、联系电话和负责人。", "概况信息");
        var units = (await worlds.CurrentAsync(cancellation)).Organisations.Units;
        Groups = Order.Select(g => (g.Title, (IReadOnlyList<Unit>)[.. units.Where(u => g.Kinds.Contains(u.Kind))])).Where(g => g.Item2.Count > 0).ToList();
    }
}
