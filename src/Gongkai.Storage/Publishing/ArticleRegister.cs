using System.Runtime.CompilerServices;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Publishing;

/// <summary>Which articles a list shows.</summary>
/// <param name="Mine">Only those the person wrote.</param>
/// <param name="Desk">Only those that lie before the person.</param>
public sealed record ArticleFilter(bool Mine = false, bool Desk = false, string? Unit = null, string? State = null, string? Column = null, string? Title = null);

/// <summary>One line of a list of articles.</summary>
public sealed record ArticleLine(long Id, Article Record, string StateTitle, DateTimeOffset ChangedAt);

/// <summary>One page of a list.</summary>
/// <param name="Next">Where the next page begins, or null when there is none.</param>
/// <param name="Stopped">Whether the page is short because enough lines were looked at, not because there are no more.</param>
public sealed record ArticleListPage(IReadOnlyList<ArticleLine> Lines, long? Next, bool Stopped);

/// <summary>Lists of articles: what people work on, and 信息发布登记 by unit and month (R-WEB-16, R-WEB-17).</summary>
public sealed class ArticleRegister(DatabaseSource database)
{
    public const int PageSize = 25, MonthPageSize = 100;

    private static readonly ArticleProcedure Procedure = new();

    /// <summary>One page, newest first.</summary>
    public async Task<ArticleListPage> ListAsync(ArticleFilter filter, Reach reach, World world, long before, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var besides = ArticleQueries.Besides(db, filter, reach).Count > 0;
        var lines = await ReadAsync(db, Page(db, filter, reach, before), world, cancellation);
        if (lines.Count > PageSize) return new([.. lines.Take(PageSize)], lines[PageSize - 1].Id, false);
        var last = besides ? await Last(db, filter, reach, before).FirstOrDefaultAsync(cancellation) : null;
        return new(lines, last, last is not null);
    }

    /// <summary>The lines of a page and one more.</summary>
    internal static IQueryable<ArticleRow> Page(GongkaiDb db, ArticleFilter filter, Reach reach, long before)
    {
        var besides = ArticleQueries.Besides(db, filter, reach);
        if (besides.Count == 0) return ArticleQueries.Walk(db, filter, reach, before, PageSize + 1);
        var walked = ArticleQueries.Walk(db, filter, reach, before, ArticleQueries.MostLookedAt);
        return besides.Aggregate(walked, (rows, asked) => rows.Where(asked)).OrderByDescending(a => a.RecordId).Take(PageSize + 1);
    }

    /// <summary>The last line that may be looked at; nothing when there are no more than that.</summary>
    internal static IQueryable<long?> Last(GongkaiDb db, ArticleFilter filter, Reach reach, long before) =>
        ArticleQueries.Walk(db, filter, reach, before, ArticleQueries.MostLookedAt).Skip(ArticleQueries.MostLookedAt - 1).Select(a => (long?)a.RecordId);

    /// <summary>How many articles were first published in a month, of one unit or of all.</summary>
    public async Task<int> CountPublishedAsync(DateOnly month, string? unit, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await In(db, month, unit).CountAsync(cancellation);
    }

    /// <summary>A page of articles first published in a month, in the order of publication, of one unit or of all; pages count from 1.</summary>
    public async Task<IReadOnlyList<ArticleLine>> PublishedAsync(DateOnly month, string? unit, int page, World world, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = In(db, month, unit).Skip((page - 1) * MonthPageSize).Take(MonthPageSize);
        return await ReadAsync(db, rows, world, cancellation);
    }

    /// <summary>All of them, page by page.</summary>
    public async IAsyncEnumerable<ArticleLine> AllPublishedAsync(DateOnly month, string? unit, World world, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var page = 1; ; page++)
        {
            var lines = await PublishedAsync(month, unit, page, world, cancellation);
            foreach (var line in lines) yield return line;
            if (lines.Count < MonthPageSize) yield break;
        }
    }

    private static IQueryable<ArticleRow> In(GongkaiDb db, DateOnly month, string? unit)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return ArticleQueries.Published(db, LegalTime.StartOf(first), LegalTime.StartOf(first.AddMonths(1)), string.IsNullOrEmpty(unit) ? null : unit);
    }

    // The page's lines first, then the record of each: whole texts are read for what is shown alone.
    private static async Task<List<ArticleLine>> ReadAsync(GongkaiDb db, IQueryable<ArticleRow> rows, World world, CancellationToken cancellation)
    {
        var ids = await rows.Select(a => a.RecordId).ToListAsync(cancellation);
        var found = await db.Records.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Body, r.ChangedAt }).ToDictionaryAsync(r => r.Id, cancellation);
        return [.. ids.Where(found.ContainsKey).Select(id => Read(id, found[id].Body, found[id].ChangedAt, world))];
    }

    private static ArticleLine Read(long id, string body, DateTimeOffset changed, World world)
    {
        var record = JsonSerializer.Deserialize<Article>(body, RecordJson.Body)!;
        return new(id, record, Procedure.Face(record, world.Site).StateTitle, changed);
    }
}
