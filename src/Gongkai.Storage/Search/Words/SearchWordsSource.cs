using System.Text.Json;
using Gongkai.Content.Search;
using Gongkai.Content.Search.Words;
using Gongkai.Domain.Search;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Search.Words;

/// <summary>The dictionary in force as this process knows it: words, corrections, names of units and columns. Replaced as a whole when one of them changes.</summary>
/// <param name="Generation">Counter of the dictionary's changes.</param>
/// <param name="World">Generation of the world its names were taken from.</param>
public sealed record SearchWordsInForce(long Generation, long World, SearchDictionary Dictionary, KnownWords Words, Corrections Corrections);

/// <summary>Keeps the search's words as new as the database's: another node's change is seen after two seconds at the latest.</summary>
public sealed class SearchWordsSource(DatabaseSource database, WorldSource worlds, TimeProvider time) : ISearchWords
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private SearchWordsInForce? _current;
    private long _askedAt; // UTC ticks; zero asks again.

    /// <inheritdoc />
    public IReadOnlyList<string> SynonymsOf(string foldedTerm) => Latest().Words.SynonymsOf(foldedTerm);

    /// <inheritdoc />
    public bool Knows(string foldedTerm) => Latest().Words.Knows(foldedTerm);

    /// <inheritdoc />
    public IReadOnlyList<string> TermsIn(string foldedRun) => Latest().Words.TermsIn(foldedRun);

    /// <summary>What is in force: at most two seconds old. While the database is away, the last copy.</summary>
    public SearchWordsInForce Latest()
    {
        var known = Volatile.Read(ref _current);
        if (known is not null && Math.Abs(time.GetUtcNow().UtcTicks - Volatile.Read(ref _askedAt)) < Rest.Ticks) return known;
        // One asks, the others go on with what they have.
        if (known is not null && !_gate.TryEnter()) return known;
        if (known is null) _gate.Enter();
        try
        {
            known = Load(_current).GetAwaiter().GetResult();
            Volatile.Write(ref _current, known);
            Volatile.Write(ref _askedAt, time.GetUtcNow().UtcTicks);
            return known;
        }
        catch (Exception e) when (known is not null && e is System.Data.Common.DbException or TimeoutException)
        {
            Volatile.Write(ref _askedAt, time.GetUtcNow().UtcTicks);
            return known!;
        }
        finally
        {
            _gate.Exit();
        }
    }

    /// <summary>Forgets the copy: the next question sees the last commit. For the page that has just changed it.</summary>
    public void Renew() => Volatile.Write(ref _askedAt, 0);

    private async Task<SearchWordsInForce> Load(SearchWordsInForce? known)
    {
        var world = worlds.Latest();
        await using var connection = await database.OpenConnectionAsync();
        var sql = new SqlSession(connection);
        var generation = await sql.FirstAsync("SELECT value FROM counters WHERE name = @p0", r => r.GetInt64(0), default, SearchDictionaryProjection.Generation);
        if (known is not null && known.Generation == generation && known.World == world.Generation) return known;
        var body = await sql.FirstAsync("SELECT body FROM records WHERE kind = @p0", r => r.GetString(0), default, SearchDictionaryProcedure.KindName);
        var dictionary = body is null ? new SearchDictionary() : JsonSerializer.Deserialize<SearchDictionary>(body, RecordJson.Body)!;
        var units = world.Organisations.Units.Where(u => u.Name != u.ShortName && u.ShortName.Length > 1).Select(u => new SynonymLine([u.Name, u.ShortName], []));
        var names = world.Organisations.Units.Select(u => u.Name).Concat(world.Site.Portal?.Columns.All.Select(c => c.Name) ?? []);
        var words = KnownWords.Of(dictionary with { Lines = [.. dictionary.Lines, .. units] }, names);
        return new(generation, world.Generation, dictionary, words, new Corrections(words));
    }
}
