using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;

namespace Gongkai.Domain.Publishing.Columns;

/// <summary>Decides acts on columns and portal settings. They change the site's record, so the world's generation grows with them.</summary>
internal static class PortalChanges
{
    public static Decision<SiteSettings> Decide(SiteSettings site, IPortalAct act, ActContext context)
    {
        if (act is AddSite add) return Add(site, add, context);
        if (ColumnWriting.PortalOf(site, act.SiteCode) is not { } portal) return Refuse(new Refusal("PORTAL-SITE-UNKNOWN", "没有这个站点。", null, "site"));
        return act switch
        {
            ChangePortal a => Change(site, portal, a, context),
            AddColumn a => AddTo(site, portal, a, context),
            ChangeColumn a => With(portal, a.Path, column => ChangeOf(site, portal, column, a, context)),
            ShiftColumn a => With(portal, a.Path, column => Done(site, portal with { Columns = Shifted(portal.Columns, column, a.Up) })),
            CloseColumn a => With(portal, a.Path, column => Close(site, portal, column, a, context)),
            ReopenColumn a => With(portal, a.Path, column => column.ClosedOn is null ? Refuse(new Refusal("COLUMN-OPEN", "栏目没有关闭。"))
                : Done(site, Replace(portal, column, column with { ClosedOn = null, ClosedNotice = null }))),
            RemoveColumn a => With(portal, a.Path, column => Remove(site, portal, column)),
            ProposeColumnMove a => With(portal, a.Path, column => ColumnMoves.Propose(site, portal, column, a, context)),
            ConfirmColumnMove a => With(portal, a.Path, column => ColumnMoves.Confirm(site, portal, column, a, context)),
            RejectColumnMove a => With(portal, a.Path, _ => Decision<SiteSettings>.Accept(ColumnMoves.Without(site, a.SiteCode, a.Path))),
            _ => throw new NotSupportedException(act.GetType().Name),
        };
    }

    internal static Decision<SiteSettings> Refuse(params IReadOnlyList<Refusal> refusals) => Decision<SiteSettings>.Refuse(refusals);

    /// <summary>The site with this portal in its place.</summary>
    internal static SiteSettings Put(SiteSettings site, PortalSettings portal) =>
        portal.SiteCode == ColumnWriting.First(site).SiteCode ? site with { Portal = portal } : site with { Sites = [.. site.Sites.Select(s => s.SiteCode == portal.SiteCode ? portal : s)] };

    internal static PortalSettings Replace(PortalSettings portal, Column old, Column changed) =>
        portal with { Columns = new ColumnTree([.. portal.Columns.All.Select(c => c.Path == old.Path ? changed : c)]) };

    private static Decision<SiteSettings> Done(SiteSettings site, PortalSettings portal, params IReadOnlyList<Effect> effects) => Decision<SiteSettings>.Accept(Put(site, portal), effects);

    private static Decision<SiteSettings> With(PortalSettings portal, string path, Func<Column, Decision<SiteSettings>> decide) =>
        portal.Columns.Find(path) is { } column ? decide(column) : Refuse(new Refusal("COLUMN-UNKNOWN", $"栏目“{path}”不存在，可能已被他人移动。", null, "path"));

    private static Decision<SiteSettings> Add(SiteSettings site, AddSite act, ActContext context)
    {
        var refusals = new List<Refusal>(PortalChecks.Of(act.Portal, [ColumnWriting.First(site), .. site.Sites], context.Organisations));
        var code = act.Portal.SiteCode;
        if (code.Length is < 2 or > 20 || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))) refusals.Add(new("PORTAL-SITE-CODE", "站点代码用 2 到 20 个小写字母或者数字，建立后不能更改。", null, "siteCode"));
        else if (ColumnWriting.PortalOf(site, code) is not null) refusals.Add(new("PORTAL-SITE-TAKEN", $"站点代码“{code}”已经使用。", null, "siteCode"));
        return refusals.Count > 0 ? Refuse(refusals) : Decision<SiteSettings>.Accept(site with { Sites = [.. site.Sites, act.Portal] });
    }

    private static Decision<SiteSettings> Change(SiteSettings site, PortalSettings portal, ChangePortal act, ActContext context)
    {
        var changed = act.Portal with { SiteCode = portal.SiteCode, Columns = portal.Columns, FormerPaths = portal.FormerPaths };
        var refusals = new List<Refusal>(PortalChecks.Of(changed, [.. site.Sites.Prepend(ColumnWriting.First(site)).Where(s => s.SiteCode != portal.SiteCode)], context.Organisations));
        refusals.AddRange((act.OwnHosts ?? []).Where(h => !PortalChecks.IsHost(h)).Select(h => new Refusal("PORTAL-OWN-HOST", $"“{h}”不是域名，请不要带 http:// 和路径。", "R-WEB-10", "ownHosts")));
        if (refusals.Count > 0) return Refuse(refusals);
        var next = Put(site, changed);
        return Decision<SiteSettings>.Accept(act.OwnHosts is { } own ? next with { Content = next.Content with { OwnHosts = own } } : next);
    }

    private static Decision<SiteSettings> AddTo(SiteSettings site, PortalSettings portal, AddColumn act, ActContext context)
    {
        var column = act.Column with { Name = act.Column.Name.Trim(), ClosedOn = null, ClosedNotice = null, MergedInto = null };
        List<Refusal> refusals = [.. ColumnChecks.OfPath(column.Path, portal), .. ColumnChecks.Of(column, portal, context.Organisations)];
        if (column.Parent is { } parent && portal.Columns.Find(parent) is null) refusals.Add(new("COLUMN-PARENT", "上级栏目不存在。", null, "parent"));
        return refusals.Count > 0 ? Refuse(refusals) : Done(site, portal with { Columns = new ColumnTree([.. portal.Columns.All, column]) });
    }

    private static Decision<SiteSettings> ChangeOf(SiteSettings site, PortalSettings portal, Column old, ChangeColumn act, ActContext context)
    {
        var column = act.Column with { Path = old.Path, Parent = old.Parent, Name = act.Column.Name.Trim(), ClosedOn = old.ClosedOn, ClosedNotice = old.ClosedNotice, MergedInto = old.MergedInto };
        List<Refusal> refusals = [.. ColumnChecks.Of(column, portal, context.Organisations)];
        return refusals.Count > 0 ? Refuse(refusals) : Done(site, Replace(portal, old, column));
    }

    private static Decision<SiteSettings> Close(SiteSettings site, PortalSettings portal, Column column, CloseColumn act, ActContext context)
    {
        var refusals = new List<Refusal>();
        if (column.ClosedOn is not null) refusals.Add(new("COLUMN-CLOSED", "栏目已经关闭。"));
        if (string.IsNullOrWhiteSpace(act.Notice)) refusals.Add(new("COLUMN-NOTICE", "请写明向读者说明的内容，例如今后在哪里查看。", "《政府网站发展指引》", "notice"));
        if (portal.Columns.Under(column.Path).FirstOrDefault(c => c.ClosedOn is null) is { } below) refusals.Add(new("COLUMN-HAS-CHILDREN", $"下面的栏目“{below.Name}”还在使用，请先移动或者关闭。", "R-WEB-11", "path"));
        if (UsedAs(site, portal, column.Path) is { } use) refusals.Add(new("COLUMN-IN-USE", $"栏目是{use}，请先改用其他栏目。", "R-WEB-11", "path"));
        return refusals.Count > 0 ? Refuse(refusals) : Done(site, Replace(portal, column, column with { ClosedOn = context.Today, ClosedNotice = act.Notice.Trim() }));
    }

    private static Decision<SiteSettings> Remove(SiteSettings site, PortalSettings portal, Column column)
    {
        if (portal.Columns.Under(column.Path).Any()) return Refuse(new Refusal("COLUMN-HAS-CHILDREN", "下面还有栏目，不能删除。", "R-WEB-11", "path"));
        if (UsedAs(site, portal, column.Path) is { } use) return Refuse(new Refusal("COLUMN-IN-USE", $"栏目是{use}，不能删除。", "R-WEB-11", "path"));
        if (portal.FormerPaths.Any(f => f.Now == column.Path)) return Refuse(RequireEmptyColumn.Occupied);
        var next = Put(ReviewLevelChanges.Follow(site, ColumnWriting.KeyOf(site, portal.SiteCode), column.Path, null), portal with { Columns = new ColumnTree([.. portal.Columns.All.Where(c => c.Path != column.Path)]) });
        return Decision<SiteSettings>.Accept(next, [new RequireEmptyColumn(portal.SiteCode, column.Path), .. ReviewLevelChanges.Effects(site, next)]);
    }

    /// <summary>What else of the site rests on the column, in Chinese; null when nothing does.</summary>
    internal static string? UsedAs(SiteSettings site, PortalSettings portal, string path) =>
        portal.SiteCode == ColumnWriting.First(site).SiteCode && (site.Documents.DocumentColumn == path || site.Documents.InterpretationColumn == path || site.Documents.InformationColumn == path) ? "公文公布的栏目"
        : portal.SiteCode == ColumnWriting.First(site).SiteCode && site.Requests.ReleaseColumn == path ? "依申请公开答复选登的栏目"
        : portal.DocumentColumns.Contains(path) || portal.InterpretationColumn == path ? "首页的文件、解读栏目"
        : portal.HomeColumns.Contains(path) ? "首页栏目"
        : portal.RulesColumn == path || portal.AnnualReportColumn == path ? "政府信息公开专栏的组成部分"
        : portal.MostWanted.Any(m => m.Address == path) ? "首页的常用入口" : null;

    private static ColumnTree Shifted(ColumnTree tree, Column column, bool up)
    {
        var all = tree.All.ToList();
        var neighbours = tree.Under(column.Parent).ToList();
        var other = neighbours.ElementAtOrDefault(neighbours.IndexOf(column) + (up ? -1 : 1));
        if (other is null) return tree;
        var (i, j) = (all.IndexOf(column), all.IndexOf(other));
        (all[i], all[j]) = (all[j], all[i]);
        return new ColumnTree(all);
    }
}
