using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Publishing.News;

/// <summary>Someone in this process who keeps what the public reads and must let go of it when it changes.</summary>
public interface IPublicNewsReader
{
    /// <summary>Lets go of everything that stands on one of the tags, before it returns.</summary>
    void Changed(IReadOnlyCollection<string> tags);
}

/// <summary>
/// What changed before the public, told to all who keep copies of it. In this process at once after the commit; to the other nodes
/// through a row of the same transaction. An act is answered only when every node that may serve a copy has let go of it.
/// </summary>
public sealed class PublicNews(DatabaseSource database)
{
    // Rows older than this are of no use: a node that far behind forgets everything.
    internal const int Kept = 1_000;
    internal const string Counter = "public-news";

    /// <summary>Kinds of record, besides those of the world, that public pages read.</summary>
    internal static readonly IReadOnlySet<string> ReadKinds = new HashSet<string> { "negative-list" };

    private readonly List<IPublicNewsReader> _readers = [];
    private readonly Lock _gate = new();
    private readonly Queue<long> _own = new();

    /// <summary>This process among the nodes.</summary>
    public string Node { get; } = Guid.NewGuid().ToString("n");

    public void Subscribe(IPublicNewsReader reader)
    {
        lock (_gate) _readers.Add(reader);
    }

    /// <summary>Tells this process.</summary>
    internal void Tell(IReadOnlyCollection<string> tags)
    {
        IPublicNewsReader[] readers;
        lock (_gate) readers = [.. _readers];
        foreach (var reader in readers) reader.Changed(tags);
    }

    /// <summary>What this process wrote and told already.</summary>
    internal bool IsOwn(long seq)
    {
        lock (_gate) return _own.Contains(seq);
    }

    /// <summary>Writes what the transaction changed; null when the public sees no difference.</summary>
    /// <param name="citedBefore">Tags of what the changed texts cited until now; what they cite from now on is looked up.</param>
    internal static async Task<NewsItem?> WriteAsync(SqlSession sql, BatchState counters, IReadOnlyList<PublicationChange> changes, IReadOnlySet<string> citedBefore, IReadOnlySet<string> kinds, DateTimeOffset now)
    {
        var tags = new HashSet<string>(citedBefore);
        if (kinds.Overlaps(WorldSource.Kinds)) tags.Add(PublicTags.World);
        foreach (var kind in kinds.Where(ReadKinds.Contains)) tags.Add(PublicTags.Kind(kind));
        if (changes.Count > 0) await ChangedTags.AddAsync(sql, changes, tags);
        if (tags.Count == 0) return null;
        var seq = counters.Next(Counter);
        sql.Write("INSERT INTO publication_changes (seq, at, tags) VALUES (@p0, @p1, @p2)", seq, now, string.Join('\n', tags));
        sql.Write("DELETE FROM publication_changes WHERE seq <= @p0", seq - Kept);
        if (sql.IsPostgres) sql.Write($"NOTIFY {NodeLease.Channel}");
        counters.Keep();
        await sql.FlushAsync(default);
        return new NewsItem(seq, tags);
    }

    /// <summary>After the commit: tells this process, then waits until every other node with a valid lease has let go too.</summary>
    internal async Task SettleAsync(NewsItem item)
    {
        lock (_gate)
        {
            _own.Enqueue(item.Seq);
            while (_own.Count > Kept) _own.Dequeue();
        }
        Tell(item.Tags);
        await using var connection = await database.OpenConnectionAsync();
        var sql = new SqlSession(connection);
        // Ends by itself: a node that cannot answer loses its lease, and with it the right to serve copies unasked.
        for (var pause = 2; await BehindAsync(sql, item.Seq); pause = Math.Min(pause * 2, 50)) await Task.Delay(pause);
    }

    private ValueTask<bool> BehindAsync(SqlSession sql, long seq) =>
        sql.FirstAsync($"SELECT 1 FROM nodes WHERE id <> @p0 AND seen < @p1 AND lease_until > {NodeLease.Now(database)} LIMIT 1", _ => true, default, Node, seq);
}

/// <summary>One line of news.</summary>
internal sealed record NewsItem(long Seq, IReadOnlyCollection<string> Tags)
{
    public static IReadOnlyCollection<string> Read(string tags) => tags.Split('\n');
}
