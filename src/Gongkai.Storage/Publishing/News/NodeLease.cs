using System.Data.Common;
using Gongkai.Storage.Database;
using Npgsql;

namespace Gongkai.Storage.Publishing.News;

/// <summary>
/// 节点租约: the promise of a serving process to hear of every change. While its lease is valid it may serve copies without asking anybody, because
/// each publishing act waits for it. A process whose lease has run out asks the database before it serves a copy. All instants are the database's own,
/// so the clocks of the nodes need not agree.
/// </summary>
public sealed class NodeLease(DatabaseSource database, PublicNews news, TimeProvider time) : IAsyncDisposable
{
    /// <summary>How long a node that has fallen silent can hold up a publication.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <summary>How often it is renewed.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(3);

    // Own time is measured from before the question was asked, and a little is taken off for a slow clock.
    private static readonly TimeSpan Trusted = Length - TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private DbConnection? _connection;
    private SqlSession? _sql;
    private long _seen = -1;
    private long _dataVersion = -1;
    private long _renewedAt;
    private volatile bool _held;

    /// <summary>Whether copies may be served without asking.</summary>
    public bool IsValid => _held && time.GetElapsedTime(Volatile.Read(ref _renewedAt)) < Trusted;

    /// <summary>Takes or renews the lease and hears of what happened since.</summary>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var asked = time.GetTimestamp();
            var sql = await SqlAsync(cancellation);
            if (_seen < 0) _seen = await NewestAsync(sql, cancellation);
            // The lease first, then the news: whoever commits after the lease waits for this node, whoever committed before it is read here.
            sql.Write($"INSERT INTO nodes (id, lease_until, seen) VALUES (@p0, {Now(database)} + @p1, @p2) ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until",
                news.Node, (long)Length.TotalMilliseconds, _seen);
            sql.Write($"DELETE FROM nodes WHERE lease_until < {Now(database)} - @p0", 3_600_000L);
            await sql.FlushAsync(cancellation);
            if (!IsValid) news.Tell(await MissedAsync(sql, cancellation));
            else await HearAsync(sql, acknowledge: true, cancellation);
            Volatile.Write(ref _renewedAt, asked);
            _held = true;
        }
        catch (DbException)
        {
            await LoseAsync();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits a moment for news from other processes and lets go of what they changed. Cheap when there are none.</summary>
    /// <param name="moment">How long to wait at most.</param>
    public async Task ListenAsync(TimeSpan moment, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var sql = await SqlAsync(cancellation);
            if (_connection is NpgsqlConnection postgres)
            {
                // Asked whether woken or not: a call that comes in the middle of another question wakes nobody.
                await postgres.WaitAsync(moment, cancellation);
                await HearAsync(sql, acknowledge: true, cancellation);
                return;
            }
            var version = await sql.FirstAsync("PRAGMA data_version", r => r.GetInt64(0), cancellation);
            if (version != _dataVersion)
            {
                _dataVersion = version;
                await HearAsync(sql, acknowledge: true, cancellation);
            }
        }
        catch (DbException)
        {
            await LoseAsync();
            throw;
        }
        finally
        {
            _turn.Release();
        }
        await Task.Delay(moment, time, cancellation);
    }

    /// <summary>Asks the database itself whether anything changed; for a node without a valid lease.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public async Task AskAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await _turn.WaitAsync(cancellation);
        try
        {
            // Nobody waits for a node without a lease, and writing could mean waiting for a long import.
            await HearAsync(new SqlSession(connection), acknowledge: false, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task HearAsync(SqlSession sql, bool acknowledge, CancellationToken cancellation)
    {
        var rows = await sql.AllAsync("SELECT seq, tags FROM publication_changes WHERE seq > @p0 ORDER BY seq", r => (Seq: r.GetInt64(0), Tags: r.GetString(1)), cancellation, _seen);
        if (rows.Count == 0) return;
        // A gap: this node slept longer than the news is kept.
        if (rows[0].Seq > _seen + 1 && _seen >= 0) news.Tell([PublicTags.All]);
        else
            foreach (var row in rows.Where(r => !news.IsOwn(r.Seq))) news.Tell(NewsItem.Read(row.Tags));
        var foreign = rows.Exists(r => !news.IsOwn(r.Seq));
        _seen = rows[^1].Seq;
        if (!foreign || !acknowledge) return;
        sql.Write("UPDATE nodes SET seen = @p1 WHERE id = @p0", news.Node, _seen);
        await sql.FlushAsync(cancellation);
    }

    // Without a lease anything may have been missed, even a change of the tables themselves.
    private async Task<IReadOnlyCollection<string>> MissedAsync(SqlSession sql, CancellationToken cancellation)
    {
        _seen = await NewestAsync(sql, cancellation);
        sql.Write("UPDATE nodes SET seen = @p1 WHERE id = @p0", news.Node, _seen);
        await sql.FlushAsync(cancellation);
        return [PublicTags.All];
    }

    private static ValueTask<long> NewestAsync(SqlSession sql, CancellationToken cancellation) =>
        sql.FirstAsync("SELECT COALESCE(MAX(seq), 0) FROM publication_changes", r => r.GetInt64(0), cancellation);

    private async Task<SqlSession> SqlAsync(CancellationToken cancellation)
    {
        if (_sql is not null) return _sql;
        _connection = await database.OpenConnectionAsync(cancellation);
        await using var command = _connection.CreateCommand();
        // A lease that a power cut forgets harms nobody, so it need not wait for the disk.
        command.CommandText = database.IsPostgres ? $"LISTEN {Channel}" : "PRAGMA synchronous=OFF";
        await command.ExecuteNonQueryAsync(cancellation);
        return _sql = new SqlSession(_connection);
    }

    // From now on this node asks before it serves, until the lease is renewed.
    private Task LoseAsync()
    {
        _held = false;
        return CloseAsync();
    }

    private async Task CloseAsync()
    {
        var connection = _connection;
        (_connection, _sql) = (null, null);
        if (connection is not null) await connection.DisposeAsync();
    }

    /// <summary>Channel on which a commit wakes the nodes of a PostgreSQL installation.</summary>
    internal const string Channel = "gongkai_news";

    /// <summary>The database's own clock in ms, as an SQL expression.</summary>
    internal static string Now(DatabaseSource database) => database.IsPostgres
        ? "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"
        : "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

    /// <summary>Gives the lease back, so that nobody waits for a process that has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        _held = false;
        if (_sql is not null)
            try
            {
                _sql.Write("DELETE FROM nodes WHERE id = @p0", news.Node);
                await _sql.FlushAsync(default);
            }
            catch (DbException)
            {
                // The lease runs out by itself.
            }
        await CloseAsync();
        _turn.Dispose();
    }
}
