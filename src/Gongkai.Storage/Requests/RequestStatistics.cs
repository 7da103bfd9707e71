using Gongkai.Domain.Reports;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>Working days from 收到申请之日 to 答复或者结案之日, the days included in which the law's clock stands still.</summary>
public sealed record ElapsedDays(int Cases, double Average, int Median);

/// <summary>One body's figures. Code and name are null for the line that adds up the small ones.</summary>
public sealed record BodyFigures(string? BodyCode, int Received, int Finished);

/// <summary>依申请公开统计 of one period, as the public sees it: numbers only.</summary>
/// <param name="ByChannel">Received, by channel.</param>
/// <param name="Results">Table 3 of all bodies.</param>
/// <param name="Relief">Table 4 of all bodies.</param>
/// <param name="Bodies">By body; bodies with few applications are added up.</param>
public sealed record YearStatistics(TablePeriod Period, IReadOnlyDictionary<string, int> ByChannel, Table3 Results, Table4 Relief, ElapsedDays? Elapsed, IReadOnlyList<BodyFigures> Bodies);

/// <summary>What the statistics page shows, counted from indexes alone and kept for a few minutes: the figures of yesterday change seldom, and a page that everybody may ask for must not count anew each time.</summary>
public sealed class RequestStatistics(DatabaseSource database, AnnualTables tables, WorldSource worlds, TimeProvider time)
{
    /// <summary>A body that received fewer applications in the period is not named with its number (个人信息保护: who asked such a body is easily guessed).</summary>
    public const int FewestShown = 3;

    private const int MostYears = 40;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);
    private readonly Dictionary<TablePeriod, (DateTimeOffset At, YearStatistics Statistics)> _known = [];
    private readonly SemaphoreSlim _counting = new(1);

    /// <summary>The first year with an application, or null when there is none yet.</summary>
    public async Task<int?> FirstYearAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return (await First(db).FirstOrDefaultAsync(cancellation))?.Year;
    }

    /// <summary>Figures of a period; at most ten minutes old.</summary>
    public async Task<YearStatistics> OfAsync(TablePeriod period, CancellationToken cancellation = default)
    {
        // One visitor counts, the others wait for his figures.
        await _counting.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            if (_known.TryGetValue(period, out var known) && now - known.At < Rest) return known.Statistics;
            var statistics = await CountAsync(period, cancellation);
            if (_known.Count > MostYears) _known.Clear();
            _known[period] = (now, statistics);
            return statistics;
        }
        finally
        {
            _counting.Release();
        }
    }

    /// <summary>Adds up bodies with few applications in one line that is itself not small; the next smallest joins them where it must, so that nothing can be subtracted out.</summary>
    internal static IReadOnlyList<BodyFigures> Protected(IEnumerable<BodyFigures> bodies)
    {
        var shown = bodies.OrderByDescending(b => b.Received).ThenBy(b => b.BodyCode, StringComparer.Ordinal).ToList();
        var (received, finished, together) = (0, 0, 0);
        while (shown.Count > 0 && (shown[^1].Received < FewestShown || (together > 0 && (together < 2 || received < FewestShown))))
        {
            (received, finished, together) = (received + shown[^1].Received, finished + shown[^1].Finished, together + 1);
            shown.RemoveAt(shown.Count - 1);
        }
        // All together still few: no line by body at all, the total says enough.
        if (together > 0 && received >= FewestShown) shown.Add(new(null, received, finished));
        return shown;
    }

    private async Task<YearStatistics> CountAsync(TablePeriod period, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var channels = await ByChannel(db, period).ToListAsync(cancellation);
        var received = (await ReceivedByBody(db, period).ToListAsync(cancellation)).ToDictionary(b => b.Code, b => b.Count);
        var finished = (await FinishedByBody(db, period).ToListAsync(cancellation)).ToDictionary(b => b.Code, b => b.Count);
        var calendar = (await worlds.CurrentAsync(cancellation)).Calendar;
        var days = new SortedDictionary<int, int>();
        await foreach (var span in Spans(db, period).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var length = Math.Max(0, calendar.CountBetween(span.From, span.To));
            days[length] = days.GetValueOrDefault(length) + span.Count;
        }
        return new(period, channels.ToDictionary(c => c.Code, c => c.Count), await tables.Table3Async(period, null, cancellation), await tables.Table4Async(period, null, cancellation), Elapsed(days),
            Protected(received.Keys.Union(finished.Keys).Select(b => new BodyFigures(b, received.GetValueOrDefault(b), finished.GetValueOrDefault(b)))));
    }

    private static ElapsedDays? Elapsed(SortedDictionary<int, int> days)
    {
        var cases = days.Values.Sum();
        if (cases == 0) return null;
        var (seen, median) = (0, 0);
        foreach (var (length, count) in days)
            if ((seen += count) * 2 >= cases)
            {
                median = length;
                break;
            }
        return new(cases, days.Sum(d => (double)d.Key * d.Value) / cases, median);
    }

    internal static IQueryable<DateOnly?> First(GongkaiDb db) => db.Requests.Where(r => r.CountedOn != null).OrderBy(r => r.CountedOn).Select(r => r.CountedOn);

    internal static IQueryable<CodeCount> ByChannel(GongkaiDb db, TablePeriod period) =>
        AnnualTableQueries.Received(db, period, null).GroupBy(r => r.Channel).Select(g => new CodeCount(g.Key, g.Count()));

    internal static IQueryable<CodeCount> ReceivedByBody(GongkaiDb db, TablePeriod period) =>
        AnnualTableQueries.Received(db, period, null).GroupBy(r => r.BodyCode).Select(g => new CodeCount(g.Key, g.Count()));

    internal static IQueryable<CodeCount> FinishedByBody(GongkaiDb db, TablePeriod period) =>
        AnnualTableQueries.Finished(db, period, null).GroupBy(r => r.BodyCode).Select(g => new CodeCount(g.Key, g.Count()));

    internal static IQueryable<Span> Spans(GongkaiDb db, TablePeriod period) =>
        AnnualTableQueries.Finished(db, period, null).GroupBy(r => new { r.CountedOn, r.FinishedOn }).Select(g => new Span(g.Key.CountedOn!.Value, g.Key.FinishedOn!.Value, g.Count()));

    internal sealed record CodeCount(string Code, int Count);

    internal sealed record Span(DateOnly From, DateOnly To, int Count);
}
