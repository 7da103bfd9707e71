using Gongkai.Domain.Acts;
using Gongkai.Storage.Database;

namespace Gongkai.Storage.Search.Words;

/// <summary>A question that found nothing, as often as it was asked.</summary>
/// <param name="Words">Folded, without anything that could name a person.</param>
/// <param name="LastDay">Last legal day it was asked, Asia/Shanghai.</param>
public sealed record SearchMiss(string Words, int Times, DateOnly LastDay);

/// <summary>
/// 没有结果的搜索: counted in memory, carried to the database from time to time, so that no question writes. Bounded on every side: how many different words are
/// kept in memory and for a day, how long they are, how many days they stay. Who asked is known nowhere.
/// </summary>
public sealed class SearchMisses(DatabaseSource database, TimeProvider time)
{
    /// <summary>Most different words that wait in memory.</summary>
    public const int MostWaiting = 200;

    /// <summary>Most different words of one site kept for one day.</summary>
    public const int MostADay = 1_000;

    private const int DaysKept = 180;

    private readonly Lock _gate = new();
    private Dictionary<(string Site, string Words), int> _waiting = [];
    private DateOnly _swept;

    /// <summary>Remembers that a question found nothing; forgets it at once when it may not be kept.</summary>
    public void Count(string siteCode, string question)
    {
        if (MissedWords.Of(question) is not { } words) return;
        lock (_gate)
        {
            var key = (siteCode, words);
            if (_waiting.TryGetValue(key, out var times)) _waiting[key] = times + 1;
            else if (_waiting.Count < MostWaiting) _waiting[key] = 1;
        }
    }

    /// <summary>Carries what waits to the database.</summary>
    public async Task FlushAsync(CancellationToken cancellation = default)
    {
        Dictionary<(string Site, string Words), int> counted;
        lock (_gate) (counted, _waiting) = (_waiting, []);
        var today = LegalTime.DayOf(time.GetUtcNow());
        if (counted.Count == 0 && _swept == today) return;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var sql = new SqlSession(connection);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        sql.Transaction = transaction;
        foreach (var ((site, words), times) in counted)
            sql.Write("""
                INSERT INTO search_misses (day, site_code, words, times) SELECT @p0, @p1, @p2, @p3
                WHERE EXISTS (SELECT 1 FROM search_misses WHERE day = @p0 AND site_code = @p1 AND words = @p2)
                   OR (SELECT count(*) FROM search_misses WHERE day = @p0 AND site_code = @p1) < @p4
                ON CONFLICT (day, site_code, words) DO UPDATE SET times = search_misses.times + excluded.times
                """, Day(today), site, words, times, MostADay);
        if (_swept != today) sql.Write("DELETE FROM search_misses WHERE day < @p0", Day(today.AddDays(-DaysKept)));
        await sql.FlushAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        _swept = today;
    }

    /// <summary>The questions of the last days, most asked first.</summary>
    public async Task<IReadOnlyList<SearchMiss>> RecentAsync(string siteCode, int days, int atMost, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var since = LegalTime.DayOf(time.GetUtcNow()).AddDays(1 - days);
        return await new SqlSession(connection).AllAsync(
            "SELECT words, sum(times), max(day) FROM search_misses WHERE site_code = @p0 AND day >= @p1 GROUP BY words ORDER BY 2 DESC, 3 DESC, 1 LIMIT @p2",
            r => new SearchMiss(r.GetString(0), Convert.ToInt32(r.GetValue(1)), DateOnly.ParseExact(r.GetString(2), "yyyy-MM-dd")), cancellation, siteCode, Day(since), atMost);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");
}
