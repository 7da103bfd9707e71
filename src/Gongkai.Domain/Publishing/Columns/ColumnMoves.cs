using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;

namespace Gongkai.Domain.Publishing.Columns;

/// <summary>移动、合并栏目: proposed by one, confirmed by another; the old address leads on for good (《政府网站发展指引》).</summary>
internal static class ColumnMoves
{
    public static Decision<SiteSettings> Propose(SiteSettings site, PortalSettings portal, Column column, ProposeColumnMove act, ActContext context)
    {
        List<Refusal> refusals = [.. Problems(site, portal, column, act.NewPath, act.NewParent, act.Merge)];
        if (string.IsNullOrWhiteSpace(act.Reason)) refusals.Add(new("COLUMN-MOVE-REASON", "请写明移动或者合并的原因。", "R-WEB-04", "reason"));
        if (Find(site, act.SiteCode, act.Path) is not null) refusals.Add(new("COLUMN-MOVE-PENDING", "这个栏目已有一项变动等待确认。", null, "path"));
        return refusals.Count > 0 ? PortalChanges.Refuse(refusals) : Decision<SiteSettings>.Accept(site with
        {
            ColumnMoves = [.. site.ColumnMoves, new(act.SiteCode, act.Path, act.NewPath, act.NewParent, act.Merge, act.Reason.Trim(), context.Actor.AccountId, context.Actor.Name, context.Today)],
        });
    }

    public static Decision<SiteSettings> Confirm(SiteSettings site, PortalSettings portal, Column column, ConfirmColumnMove act, ActContext context)
    {
        if (Find(site, act.SiteCode, act.Path) is not { } move) return PortalChanges.Refuse(new Refusal("COLUMN-MOVE-NONE", "没有等待确认的变动。", null, "path"));
        List<Refusal> refusals = [.. Problems(site, portal, column, move.NewPath, move.NewParent, move.Merge)];
        if (context.Actor.AccountId == move.ProposedById || context.Actor.Holdings.Any(h => h.OnBehalfOf == move.ProposedById)) refusals.Add(CommonRefusals.OwnWork);
        if (refusals.Count > 0) return PortalChanges.Refuse(refusals);

        var renamed = move.NewPath != column.Path;
        var moved = Renamed(portal, column.Path, move.NewPath) with { Columns = new ColumnTree(Rearranged(portal, column, move)) };
        if (renamed) moved = moved with { FormerPaths = [.. portal.FormerPaths.Select(f => f.Now == column.Path ? f with { Now = move.NewPath } : f), new(column.Path, move.NewPath, context.Today)] };
        var next = PortalChanges.Put(Without(site, act.SiteCode, act.Path), moved);
        if (portal.SiteCode == ColumnWriting.First(site).SiteCode) next = Renamed(next, column.Path, move.NewPath);
        next = ReviewLevelChanges.Follow(next, ColumnWriting.KeyOf(site, act.SiteCode), column.Path, move.Merge ? null : move.NewPath);
        return Decision<SiteSettings>.Accept(next, [.. renamed ? [new RelocatePublications(portal.SiteCode, column.Path, move.NewPath)] : Array.Empty<Effect>(), .. ReviewLevelChanges.Effects(site, next)]);
    }

    public static SiteSettings Without(SiteSettings site, string? code, string path) => site with { ColumnMoves = [.. site.ColumnMoves.Where(m => m.SiteCode != code || m.Path != path)] };

    private static ColumnMove? Find(SiteSettings site, string? code, string path) => site.ColumnMoves.FirstOrDefault(m => m.SiteCode == code && m.Path == path);

    private static IEnumerable<Refusal> Problems(SiteSettings site, PortalSettings portal, Column column, string newPath, string? newParent, bool merge)
    {
        if (merge)
        {
            if (newPath == column.Path || portal.Columns.Find(newPath) is not { } into) yield return new("COLUMN-MERGE-TARGET", "请选择并入哪个栏目。", null, "newPath");
            else if (into.ClosedOn is not null) yield return new("COLUMN-MERGE-CLOSED", $"栏目“{into.Name}”已经关闭，不能并入。", null, "newPath");
            if (portal.Columns.Under(column.Path).Any()) yield return new("COLUMN-HAS-CHILDREN", "下面还有栏目，请先移动或者合并下级栏目。", "R-WEB-11", "path");
            yield break;
        }
        if (newPath != column.Path) foreach (var refusal in ColumnChecks.OfPath(newPath, portal, "newPath")) yield return refusal;
        if (newParent is not null && portal.Columns.Find(newParent) is null) yield return new("COLUMN-PARENT", "上级栏目不存在。", null, "newParent");
        if (newParent is not null && portal.Columns.WithAllBelow(column).Any(c => c.Path == newParent)) yield return new("COLUMN-PARENT-LOOP", "栏目不能移到自己下面。", null, "newParent");
        if (newPath == column.Path && newParent == column.Parent) yield return new("COLUMN-MOVE-SAME", "新的位置和现在相同。", null, "newPath");
        if (portal.Columns.Under(newParent).Any(c => c.Path != column.Path && c.Name == column.Name)) yield return new("COLUMN-NAME-TAKEN", $"那一级已经有名为“{column.Name}”的栏目，请先改名。", "R-WEB-04", "newParent");
    }

    private static IReadOnlyList<Column> Rearranged(PortalSettings portal, Column column, ColumnMove move) => move.Merge
        ? [.. portal.Columns.All.Where(c => c.Path != column.Path)]
        : [.. portal.Columns.All.Select(c => c.Path == column.Path ? c with { Path = move.NewPath, Parent = move.NewParent } : c.Parent == column.Path ? c with { Parent = move.NewPath } : c)];

    private static PortalSettings Renamed(PortalSettings p, string from, string to)
    {
        string At(string path) => path == from ? to : path;
        return p with
        {
            DocumentColumns = [.. p.DocumentColumns.Select(At).Distinct()],
            HomeColumns = [.. p.HomeColumns.Select(At).Distinct()],
            InterpretationColumn = p.InterpretationColumn is { } i ? At(i) : null,
            RulesColumn = p.RulesColumn is { } r ? At(r) : null,
            AnnualReportColumn = p.AnnualReportColumn is { } a ? At(a) : null,
            MostWanted = [.. p.MostWanted.Select(m => m with { Address = At(m.Address) })],
            FormerSites = [.. p.FormerSites.Select(s => s with { MovedTo = At(s.MovedTo) })],
        };
    }

    private static SiteSettings Renamed(SiteSettings site, string from, string to)
    {
        string At(string path) => path == from ? to : path;
        return site with
        {
            Documents = site.Documents with { DocumentColumn = At(site.Documents.DocumentColumn), InterpretationColumn = At(site.Documents.InterpretationColumn), InformationColumn = At(site.Documents.InformationColumn) },
            Requests = site.Requests with { ReleaseColumn = At(site.Requests.ReleaseColumn) },
        };
    }
}
