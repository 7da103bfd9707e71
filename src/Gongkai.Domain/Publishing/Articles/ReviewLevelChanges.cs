using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Columns;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>Desks a site can choose for a level.</summary>
public static class ArticleDesks
{
    public static IReadOnlyList<ArticleDesk> All { get; } =
    [
        new(Roles.SectionHead, ArticlePlace.Unit), new(Roles.UnitHead, ArticlePlace.Unit), new(Roles.SecrecyReviewer, ArticlePlace.Unit),
        new(Roles.DisclosureOfficer, ArticlePlace.Office), new(Roles.InfoCentre, ArticlePlace.Office), new(Roles.SecrecyReviewer, ArticlePlace.Office), new(Roles.DisclosureHead, ArticlePlace.Office),
        .. Leaders,
    ];

    /// <summary>Desks of the leaders' levels (R-WEB-15).</summary>
    public static IReadOnlyList<ArticleDesk> Leaders => [new(Roles.DeputyLeader, ArticlePlace.Government), new(Roles.MainLeader, ArticlePlace.Government)];
}

/// <summary>Decides changes of review levels: proposed by one, confirmed by another (R-WEB-08, R-WEB-15, R-SEC-03).</summary>
internal static class ReviewLevelChanges
{
    private const int LongestTitle = 20, LongestName = 40;

    /// <summary>Levels do not change with the other settings, where one person would be enough.</summary>
    public static readonly Refusal ByTwo = new("LEVELS-BY-TWO", "审核级别由一人提出、另一人确认，请在“审核级别”页面调整。", "R-WEB-08", nameof(SiteSettings.Articles));

    public static bool SameLevels(ArticleSettings a, ArticleSettings b) =>
        Same(a.Levels, b.Levels) && Same(a.Leaders, b.Leaders) && a.ColumnLevels.Count == b.ColumnLevels.Count
        && a.ColumnLevels.Zip(b.ColumnLevels).All(p => p.First.SiteCode == p.Second.SiteCode && p.First.Column == p.Second.Column && Same(p.First.Levels, p.Second.Levels));

    public static Decision<SiteSettings> Decide(SiteSettings site, IReviewLevelsAct act, ActContext context) => act switch
    {
        ProposeLevels a => Propose(site, a, context),
        ConfirmLevels a => Confirm(site, a, context),
        RejectLevels a => Pending(site, a.Part, a.SiteCode, a.Column) is { } change ? Decision<SiteSettings>.Accept(Without(site, change)) : None,
        NameKeepers a => Name(site, a, context),
        _ => throw new NotSupportedException(act.GetType().Name),
    };

    private static Decision<SiteSettings> None => PortalChanges.Refuse(new Refusal("LEVELS-NONE", "没有等待确认的调整。"));

    private static Decision<SiteSettings> Propose(SiteSettings site, ProposeLevels act, ActContext context)
    {
        List<Refusal> refusals = [.. Target(site, act.Part, act.SiteCode, act.Column), .. Problems(act.Part, act.Levels)];
        if (string.IsNullOrWhiteSpace(act.Reason)) refusals.Add(new("LEVELS-REASON", "请写明调整的原因。", "R-WEB-08", "reason"));
        if (Pending(site, act.Part, act.SiteCode, act.Column) is not null) refusals.Add(new("LEVELS-PENDING", "已有一项调整等待确认，请先确认或者退回那一项。", null, "levels"));
        var levels = act.Levels.Select(l => l with { Title = l.Title.Trim(), Basis = act.Part == LevelsPart.Leaders ? "R-WEB-15" : l.Secrecy ? "R-WEB-08、R-SEC-03" : "R-WEB-08" }).ToList();
        if (refusals.Count == 0 && Same(Now(site, act.Part, act.SiteCode, act.Column), levels)) refusals.Add(new("LEVELS-SAME", "和现在的设置相同，没有需要调整的。", null, "levels"));
        return refusals.Count > 0 ? PortalChanges.Refuse(refusals) : Decision<SiteSettings>.Accept(site with
        {
            LevelsChanges = [.. site.LevelsChanges, new(act.Part, act.SiteCode, act.Column, levels, act.Reason.Trim(), context.Actor.AccountId, context.Actor.Name, context.Today)],
        });
    }

    private static Decision<SiteSettings> Confirm(SiteSettings site, ConfirmLevels act, ActContext context)
    {
        if (Pending(site, act.Part, act.SiteCode, act.Column) is not { } change) return None;
        List<Refusal> refusals = [.. Target(site, change.Part, change.SiteCode, change.Column)];
        if (context.Actor.AccountId == change.ProposedById || context.Actor.Holdings.Any(h => h.OnBehalfOf == change.ProposedById)) refusals.Add(CommonRefusals.OwnWork);
        if (refusals.Count > 0) return PortalChanges.Refuse(refusals);
        var articles = site.Articles;
        var others = articles.ColumnLevels.Where(l => l.SiteCode != change.SiteCode || l.Column != change.Column);
        var next = Without(site, change) with
        {
            Articles = change.Part switch
            {
                LevelsPart.General => articles with { Levels = change.Levels },
                LevelsPart.Leaders => articles with { Leaders = change.Levels },
                _ => articles with { ColumnLevels = change.Levels.Count == 0 ? [.. others] : [.. others, new(change.Column!, change.Levels, change.SiteCode)] },
            },
        };
        return Decision<SiteSettings>.Accept(next, new ReviewLevelsChanged(site, next));
    }

    private static Decision<SiteSettings> Name(SiteSettings site, NameKeepers act, ActContext context)
    {
        var named = act.Keepers.Where(k => !string.IsNullOrWhiteSpace(k.Value)).ToDictionary(k => k.Key, k => k.Value.Trim());
        List<Refusal> refusals =
        [
            .. named.Keys.Where(unit => context.Organisations.Find(unit) is null).Select(unit => new Refusal("KEEPER-UNIT", $"单位“{unit}”不存在。", "R-WEB-20", $"keepers.{unit}")),
            .. named.Where(k => k.Value.Length > LongestName).Select(k => new Refusal("KEEPER-NAME", $"{context.Organisations.NameOf(k.Key)}的内容保障专人只写姓名，不超过{LongestName}字。", "R-WEB-20", $"keepers.{k.Key}")),
        ];
        return refusals.Count > 0 ? PortalChanges.Refuse(refusals) : Decision<SiteSettings>.Accept(site with { Articles = site.Articles with { Keepers = named } });
    }

    /// <summary>Levels and waiting changes of a column go where it goes; with null for where, they end with it.</summary>
    public static SiteSettings Follow(SiteSettings site, string? siteCode, string from, string? to)
    {
        if (to == from) return site;
        IEnumerable<T> Moved<T>(IEnumerable<T> all, Func<T, bool> concerned, Func<T, T> move) => all.Where(x => to is not null || !concerned(x)).Select(x => concerned(x) ? move(x) : x);
        return site with
        {
            Articles = site.Articles with { ColumnLevels = [.. Moved(site.Articles.ColumnLevels, l => l.SiteCode == siteCode && l.Column == from, l => l with { Column = to! })] },
            LevelsChanges = [.. Moved(site.LevelsChanges, c => c.Is(LevelsPart.Column, siteCode, from), c => c with { Column = to })],
        };
    }

    /// <summary>What must be looked at when columns move: nothing as long as no column has levels of its own.</summary>
    public static IReadOnlyList<Effect> Effects(SiteSettings before, SiteSettings after) => before.Articles.ColumnLevels.Count == 0 ? [] : [new ReviewLevelsChanged(before, after)];

    private static IEnumerable<Refusal> Target(SiteSettings site, LevelsPart part, string? siteCode, string? column)
    {
        if (part == LevelsPart.Column && (column is null || ColumnWriting.PortalOf(site, siteCode)?.Columns.Find(column) is null))
            yield return new("COLUMN-UNKNOWN", $"栏目“{column}”不存在，可能已被他人移动。", null, "column");
    }

    private static IEnumerable<Refusal> Problems(LevelsPart part, IReadOnlyList<ArticleLevel> levels)
    {
        if (part == LevelsPart.Column && levels.Count == 0) yield break;
        var leaders = part == LevelsPart.Leaders;
        for (var i = 0; i < levels.Count; i++)
        {
            var level = levels[i];
            if (string.IsNullOrWhiteSpace(level.Title) || level.Title.Trim().Length > LongestTitle) yield return new("LEVELS-TITLE", $"请填写第{i + 1}级的名称，不超过{LongestTitle}字。", "R-WEB-08", $"levels.{i}.title");
            if (level.Desks.Count == 0) yield return new("LEVELS-DESKS", $"请选择第{i + 1}级由谁审核。", "R-WEB-08", $"levels.{i}.desks");
            else if (level.Desks.Any(d => !(leaders ? ArticleDesks.Leaders : ArticleDesks.All).Contains(d))) yield return new("LEVELS-DESK-UNKNOWN", $"第{i + 1}级的审核岗位请从列出的岗位中选择。", "R-WEB-08", $"levels.{i}.desks");
        }
        if (leaders)
        {
            if (levels.Count != 2 || !levels[1].Desks.Any(d => d.Role == Roles.MainLeader)) yield return new("ART-LEADERS", "重大突发事件和敏感信息须经分管领导、主要领导两级审批。", "R-WEB-15", "levels");
            yield break;
        }
        if (levels.Count is < 2 or > 4) yield return new("ART-LEVELS", "稿件审核应当设二至四级。", "R-WEB-08", "levels");
        else if (!levels.Any(l => l.Secrecy)) yield return new("ART-LEVELS", "应当有一级审核作出保密审查结论（先审查、后公开）。", "R-SEC-03", "levels");
    }

    private static IReadOnlyList<ArticleLevel> Now(SiteSettings site, LevelsPart part, string? siteCode, string? column) => part switch
    {
        LevelsPart.General => site.Articles.Levels,
        LevelsPart.Leaders => site.Articles.Leaders,
        _ => site.Articles.SetFor(siteCode, [column!])?.Levels ?? [],
    };

    private static bool Same(IReadOnlyList<ArticleLevel> now, IReadOnlyList<ArticleLevel> then) =>
        now.Count == then.Count && now.Zip(then).All(p => p.First.Title == p.Second.Title && p.First.Secrecy == p.Second.Secrecy && p.First.Desks.ToHashSet().SetEquals(p.Second.Desks));

    private static LevelsChange? Pending(SiteSettings site, LevelsPart part, string? siteCode, string? column) => site.LevelsChanges.FirstOrDefault(c => c.Is(part, siteCode, column));

    private static SiteSettings Without(SiteSettings site, LevelsChange change) => site with { LevelsChanges = [.. site.LevelsChanges.Where(c => !c.Is(change.Part, change.SiteCode, change.Column))] };
}
