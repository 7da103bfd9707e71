using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Storage.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Workbench.Publishing.Columns;

/// <summary>栏目内容保障责任清单 (R-WEB-11): who keeps which column, by which rule, and when it was updated last.</summary>
public class ListModel(ColumnFreshness freshness, TimeProvider time) : PortalWorkPage
{
    public IReadOnlyList<ColumnStanding> Standings { get; private set; } = [];

    public IReadOnlyList<ColumnMove> Moves => [.. Site.ColumnMoves.Where(m => m.SiteCode == SiteKey)];

    [BindProperty]
    public string? Path { get; set; }

    /// <summary>Which button: confirm or reject.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync()) return NotFound();
        Standings = Ordered(await freshness.OfAsync(Portal, time.GetUtcNow(), cancellation));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync() || !MayChange) return NotFound();
        IAct? act = Go switch { "confirm" => new ConfirmColumnMove(SiteKey, Path ?? ""), "reject" => new RejectColumnMove(SiteKey, Path ?? ""), _ => null };
        if (act is not null && (await DoAsync(act, RecordId, part: Go!)).Done) return Onward($"已办理：{act.Title}。", "/workbench/columns" + Query);
        await CatchUpAsync();
        Standings = Ordered(await freshness.OfAsync(Portal, time.GetUtcNow(), cancellation));
        return Page();
    }

    public int Depth(Column column) => Portal.Columns.Trail(column).Count;

    public string UnitOf(Column column) => Units.Find(column.UnitCode)?.Name ?? column.ResponsibleUnit ?? "（未指定）";

    public string WritersOf(Column column) => column.WritingUnits.Contains("*") ? "各单位" : string.Join("、", column.WritingUnits.Select(u => Units.Find(u)?.ShortName ?? u));

    /// <summary>The named person: the column's own, otherwise the unit's (R-WEB-20).</summary>
    public string KeeperOf(Column column) => column.Keeper ?? (column.UnitCode is { } unit && Site.Articles.Keepers.TryGetValue(unit, out var name) ? name : "（未指定）");

    public static string Rule(Column column) => column.FreshWithinDays is { } days ? $"{days} 天内更新" : "相对稳定，内容变化时更新";

    public static string Words(ColumnStanding s) => s.Column.ClosedOn is { } closed ? $"{closed:yyyy-MM-dd} 关闭" : s.Freshness switch { Freshness.Stale => "超期", Freshness.Near => "临期", Freshness.Empty => "空白", _ => "正常" };

    // Children below their parents, in the order of the site.
    private List<ColumnStanding> Ordered(IReadOnlyList<ColumnStanding> all)
    {
        var byPath = all.ToDictionary(s => s.Column.Path);
        return [.. Portal.Columns.Under(null).SelectMany(Portal.Columns.WithAllBelow).Select(c => byPath[c.Path])];
    }
}
