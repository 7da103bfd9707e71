using System.Data.Common;
using System.Text.Json;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing.News;

namespace Gongkai.Storage.Records;

/// <summary>Keeps the world of this process as new as the database's: every transaction compares a counter before it trusts the copy.</summary>
public sealed class WorldSource(DatabaseSource database, TimeProvider time) : IPublicNewsReader
{
    // How long a page may rest on a copy before it asks the counter again; another node's change is seen after this at the latest.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    internal const string Generation = "world";
    internal const string SiteKind = "site", UnitKind = "unit", CalendarKind = "calendar-year";

    /// <summary>Kinds of record that make up the world.</summary>
    internal static readonly IReadOnlySet<string> Kinds = new HashSet<string> { SiteKind, UnitKind, CalendarKind };

    private World? _current;
    private Answer? _latest;
    private long _changes;

    /// <summary>A world as asked for at a moment; one that was asked for before a change is no answer after it.</summary>
    private sealed record Answer(World World, long At, long Changes);

    /// <summary>The world for a page: at most two seconds old, or the last one known while the database does not answer.</summary>
    public World Latest()
    {
        var (now, changes) = (time.GetTimestamp(), Interlocked.Read(ref _changes));
        if (_latest is { } latest && latest.Changes == changes && time.GetElapsedTime(latest.At, now) < Rest) return latest.World;
        try
        {
            var newest = CurrentAsync().GetAwaiter().GetResult();
            _latest = new(newest, now, changes);
            return newest;
        }
        catch (DbException) when (_current is { } known)
        {
            return known;
        }
    }

    /// <summary>News of a changed world ends the rest at once.</summary>
    public void Changed(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(PublicTags.World) || tags.Contains(PublicTags.All)) Interlocked.Increment(ref _changes);
    }

    /// <summary>The world as of the last commit, for pages.</summary>
    public async Task<World> CurrentAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var sql = new SqlSession(connection);
        var generation = await sql.FirstAsync("SELECT value FROM counters WHERE name = @p0", r => r.GetInt64(0), cancellation, Generation);
        return await CurrentAsync(sql, generation);
    }

    internal async ValueTask<World> CurrentAsync(SqlSession sql, long generation)
    {
        if (_current is { } world && world.Generation == generation) return world;
        var bodies = await sql.AllAsync("SELECT kind, body FROM records WHERE kind IN ('site', 'unit', 'calendar-year') ORDER BY id", r => (Kind: r.GetString(0), Body: r.GetString(1)), default);
        var site = bodies.Where(b => b.Kind == SiteKind).Select(b => JsonSerializer.Deserialize<SiteSettings>(b.Body, RecordJson.Body)!).FirstOrDefault() ?? World.Empty.Site;
        var units = bodies.Where(b => b.Kind == UnitKind).Select(b => JsonSerializer.Deserialize<Unit>(b.Body, RecordJson.Body)!);
        // The region's own years are proposed under the region's name and laid over the national ones.
        var calendar = bodies.Where(b => b.Kind == CalendarKind).Select(b => JsonSerializer.Deserialize<CalendarNotice>(b.Body, RecordJson.Body)!)
            .Where(n => n.State == CalendarNoticeStates.Confirmed).Aggregate(WorkCalendar.For(site.Region), (c, n) => c.WithYear(n.Year));
        return _current = new World(generation, site, new OrganisationTree(units), calendar);
    }

    /// <summary>After a failed transaction the copy may hold what was rolled back.</summary>
    internal void Forget() => _current = null;
}
