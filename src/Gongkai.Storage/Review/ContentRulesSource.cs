using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.NegativeLists;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Review;

/// <summary>Keeps the rules of this process as new as the database's, as <see cref="WorldSource"/> does for the world.</summary>
public sealed class ContentRulesSource(DatabaseSource database, TimeProvider time)
{
    internal const string Generation = "content-rules";

    /// <summary>Kinds of record the rules are made of.</summary>
    internal static readonly IReadOnlySet<string> Kinds = new HashSet<string> { WordListProcedure.KindName, NegativeListProcedure.KindName };

    private ContentRules? _current;

    /// <summary>The rules as of the last commit, for pages and jobs.</summary>
    public async Task<ContentRules> CurrentAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var sql = new SqlSession(connection);
        var generation = await sql.FirstAsync("SELECT value FROM counters WHERE name = @p0", r => r.GetInt64(0), cancellation, Generation);
        return await CurrentAsync(sql, generation);
    }

    internal async ValueTask<ContentRules> CurrentAsync(SqlSession sql, long generation)
    {
        var today = LegalTime.DayOf(time.GetUtcNow());
        if (_current is { } rules && rules.Generation == generation && rules.Day == today) return rules;
        var bodies = await sql.AllAsync("SELECT kind, body FROM records WHERE kind IN ('word-list', 'negative-list') ORDER BY id", r => (Kind: r.GetString(0), Body: r.GetString(1)), default);
        var own = bodies.Where(b => b.Kind == WordListProcedure.KindName).Select(b => JsonSerializer.Deserialize<SiteWordList>(b.Body, RecordJson.Body)!).ToList();
        var negative = bodies.Where(b => b.Kind == NegativeListProcedure.KindName).Select(b => JsonSerializer.Deserialize<NegativeList>(b.Body, RecordJson.Body)!).FirstOrDefault();
        return _current = ContentRules.Of(generation, today, own, negative);
    }

    /// <summary>After a failed transaction the copy may hold what was rolled back.</summary>
    internal void Forget() => _current = null;
}
