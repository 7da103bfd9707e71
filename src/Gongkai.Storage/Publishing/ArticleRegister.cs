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

/// <summary>Lists of articles: what people work on, and 信息发布登记 by unit and month (R-WEB-16, R-WEB-17).</summary>
public sealed class ArticleRegister(DatabaseSource database)
{
    public const int PageSize = 25;

    // A county publishes some hundred articles a month; the register of one month is read whole up to this many.
    private const int MostOfMonth = 5_000;

    private static readonly ArticleProcedure Procedure = new();

    /// <summary>One page, newest first; the id of its last line when there is more.</summary>
    public async Task<(IReadOnlyList<ArticleLine> Lines, long? Next)> ListAsync(ArticleFilter filter, Reach reach, World world, long before, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = reach.Readable(db.Records.Where(r => r.Kind == ArticleProcedure.KindName && r.Id < before), db);
        if (!string.IsNullOrEmpty(filter.Unit)) rows = rows.Where(r => r.UnitCode == filter.Unit);
        if (!string.IsNullOrEmpty(filter.State)) rows = rows.Where(r => r.State == filter.State);
        if (!string.IsNullOrWhiteSpace(filter.Title))
        {
            var words = filter.Title.Trim();
            rows = rows.Where(r => r.Title.Contains(words));
        }
        if (filter.Desk)
        {
            var desks = db.Desks.Where(reach.OnDesk());
            rows = rows.Where(r => desks.Any(d => d.RecordId == r.Id));
        }
        // Writer and column are read from the record as it is stored; inside a text a quotation mark is escaped and cannot look like this.
        if (filter.Mine)
        {
            var mark = $"\"authorId\":{reach.Actor.AccountId},";
            rows = rows.Where(r => r.Body.Contains(mark));
        }
        if (!string.IsNullOrEmpty(filter.Column))
        {
            var mark = $"\"column\":{JsonSerializer.Serialize(filter.Column, RecordJson.Body)}";
            rows = rows.Where(r => r.Body.Contains(mark));
        }
        var found = await rows.OrderByDescending(r => r.Id).Take(PageSize + 1).Select(r => new { r.Id, r.Body, r.ChangedAt }).ToListAsync(cancellation);
        var lines = found.Take(PageSize).Select(r => Read(r.Id, r.Body, r.ChangedAt, world)).ToList();
        return (lines, found.Count > PageSize ? lines[^1].Id : null);
    }

    /// <summary>Articles first published in a month, in the order of publication, of one unit or of all.</summary>
    public async Task<IReadOnlyList<ArticleLine>> PublishedAsync(DateOnly month, string? unit, World world, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var first = new DateOnly(month.Year, month.Month, 1);
        var (from, until) = (LegalTime.StartOf(first), LegalTime.StartOf(first.AddMonths(1)));
        var items = db.Publications.Where(p => p.Key.StartsWith("article:") && p.PublishedAt >= from && p.PublishedAt < until);
        if (!string.IsNullOrEmpty(unit)) items = items.Where(p => p.UnitCode == unit);
        var found = await (from p in items join r in db.Records on p.RecordId equals r.Id orderby p.PublishedAt, p.Id select new { r.Id, r.Body, r.ChangedAt }).Take(MostOfMonth).ToListAsync(cancellation);
        // What was taken back before its hour was never published.
        return [.. found.DistinctBy(r => r.Id).Select(r => Read(r.Id, r.Body, r.ChangedAt, world)).Where(l => l.Record.Publication.PublishedOn is not null)];
    }

    private static ArticleLine Read(long id, string body, DateTimeOffset changed, World world)
    {
        var record = JsonSerializer.Deserialize<Article>(body, RecordJson.Body)!;
        return new(id, record, Procedure.Face(record, world.Site).StateTitle, changed);
    }
}
