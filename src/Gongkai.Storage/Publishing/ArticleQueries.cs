using System.Linq.Expressions;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;

namespace Gongkai.Storage.Publishing;

/// <summary>
/// The questions behind lists of articles. A list is walked newest first along one index, by what narrows it most; everything else that was asked is
/// looked at on the way, in no more lines than a bound says.
/// </summary>
internal static class ArticleQueries
{
    /// <summary>Lines a page may look at for what its walk does not answer.</summary>
    public const int MostLookedAt = 5_000;

    // Few articles are on their way at any time; whatever is finished stays for ever.
    private static readonly string[] Finished = [ArticleState.Published.Code(), ArticleState.Withdrawn.Code(), ArticleState.Abandoned.Code()];

    /// <summary>By what a list is walked: what narrows it most.</summary>
    private enum Way
    {
        Author,
        Desk,
        Own,
        State,
        Unit,
        Column,
        Everything,
    }

    /// <summary>Articles in the order of a list, by what narrows it most.</summary>
    /// <param name="before">Only articles with a lower id.</param>
    /// <param name="take">Most lines.</param>
    public static IQueryable<ArticleRow> Walk(GongkaiDb db, ArticleFilter filter, Reach reach, long before, int take)
    {
        var articles = db.Articles.Where(a => a.RecordId < before);
        var (author, unit, state, column) = (reach.Actor.AccountId, Text(filter.Unit), Text(filter.State), Text(filter.Column));
        return WayOf(filter, reach) switch
        {
            Way.Author => Newest(articles.Where(a => a.AuthorId == author), take),
            Way.Desk => Newest(articles.Where(OnDesk(db, reach)), take),
            Way.Own => Own(db, articles, reach, take),
            Way.State => Newest(articles.Where(a => a.State == state), take),
            Way.Unit => Newest(articles.Where(a => a.UnitCode == unit), take),
            Way.Column => Newest(articles.Where(a => a.ColumnPath == column), take),
            _ => Newest(articles, take),
        };
    }

    /// <summary>What was asked besides, to be looked at on the way; empty when the walk answers everything.</summary>
    public static IReadOnlyList<Expression<Func<ArticleRow, bool>>> Besides(GongkaiDb db, ArticleFilter filter, Reach reach)
    {
        var (way, all) = (WayOf(filter, reach), new List<Expression<Func<ArticleRow, bool>>>());
        if (way != Way.Unit && Text(filter.Unit) is { } unit) all.Add(a => a.UnitCode == unit);
        if (way != Way.Column && Text(filter.Column) is { } column) all.Add(a => a.ColumnPath == column);
        if (way != Way.State && Text(filter.State) is { } state) all.Add(a => a.State == state);
        if (Text(filter.Title) is { } words) all.Add(a => a.Title.Contains(words));
        if (way == Way.Author && filter.Desk) all.Add(OnDesk(db, reach));
        // What somebody wrote for a unit he has left is that unit's.
        if (way == Way.Author && !ReadsAll(reach)) all.Add(Readable(db, reach));
        return all;
    }

    private static Way WayOf(ArticleFilter filter, Reach reach) => (Text(filter.State), Text(filter.Unit), Text(filter.Column)) switch
    {
        _ when filter.Mine => Way.Author,
        _ when filter.Desk => Way.Desk,
        _ when !ReadsAll(reach) => Way.Own,
        ({ } state, _, _) when !Finished.Contains(state) => Way.State,
        (_, not null, _) => Way.Unit,
        (_, _, not null) => Way.Column,
        (not null, _, _) => Way.State,
        _ => Way.Everything,
    };

    /// <summary>Articles that became public in a span of time, in that order.</summary>
    public static IQueryable<ArticleRow> Published(GongkaiDb db, DateTimeOffset from, DateTimeOffset until, string? unit)
    {
        var rows = db.Articles.Where(a => a.PublishedAt >= from && a.PublishedAt < until);
        return (unit is null ? rows : rows.Where(a => a.UnitCode == unit)).OrderBy(a => a.PublishedAt).ThenBy(a => a.RecordId);
    }

    private static IQueryable<ArticleRow> Newest(IQueryable<ArticleRow> rows, int take) => rows.OrderByDescending(a => a.RecordId).Take(take);

    // Each unit comes out of its index in order, and what only lies before the person is little; the database merges them.
    private static IQueryable<ArticleRow> Own(GongkaiDb db, IQueryable<ArticleRow> articles, Reach reach, int take)
    {
        var units = reach.Units;
        var all = Newest(articles.Where(OnDesk(db, reach)).Where(a => !units.Contains(a.UnitCode)), take);
        foreach (var unit in units) all = all.Concat(Newest(articles.Where(a => a.UnitCode == unit), take));
        return Newest(all, take);
    }

    private static IQueryable<long> DesksOf(GongkaiDb db, Reach reach) => db.Desks.Where(reach.OnDesk()).Where(d => d.Kind == ArticleProcedure.KindName).Select(d => d.RecordId);

    private static Expression<Func<ArticleRow, bool>> OnDesk(GongkaiDb db, Reach reach)
    {
        var desks = DesksOf(db, reach);
        return a => desks.Contains(a.RecordId);
    }

    // The rule of Reach.Readable for articles: they are never confidential and have no readers of their own.
    private static Expression<Func<ArticleRow, bool>> Readable(GongkaiDb db, Reach reach)
    {
        var (units, desks) = (reach.Units, DesksOf(db, reach));
        return a => units.Contains(a.UnitCode) || desks.Contains(a.RecordId);
    }

    private static bool ReadsAll(Reach reach) => reach.ReadsEverything || reach.CaseUnits is null;

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
