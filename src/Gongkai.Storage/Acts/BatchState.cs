using Gongkai.Domain.Acts;
using Gongkai.Storage.Database;

namespace Gongkai.Storage.Acts;

/// <summary>
/// Counters as they stand inside one transaction. The writer holds the database's write lock, so it may count in memory;
/// what an act took is given back when it is refused, so a series of numbers has neither gap nor double.
/// </summary>
internal sealed class BatchState(SqlSession sql)
{
    private readonly Dictionary<string, long> _values = [];
    private readonly Dictionary<string, long> _undo = [];

    /// <summary>Loads a counter before it is used; numbers are handed out synchronously by the domain.</summary>
    public async ValueTask<long> LoadAsync(string name, CancellationToken cancellation)
    {
        if (_values.TryGetValue(name, out var value)) return value;
        value = await sql.FirstAsync("SELECT value FROM counters WHERE name = @p0", r => r.GetInt64(0), cancellation, name);
        return _values[name] = value;
    }

    public long Next(string name)
    {
        if (!_values.TryGetValue(name, out var value))
        {
            // Series are few and named by the settings; the first use of one in a batch reads it here.
            value = LoadAsync(name, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }
        _undo.TryAdd(name, value);
        return _values[name] = value + 1;
    }

    public void Keep()
    {
        foreach (var name in _undo.Keys)
            sql.Write("INSERT INTO counters (name, value) VALUES (@p0, @p1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, _values[name]);
        _undo.Clear();
    }

    public void GiveBack()
    {
        foreach (var (name, value) in _undo) _values[name] = value;
        _undo.Clear();
    }
}

/// <summary>Official numbers for the domain, inside the act's transaction.</summary>
internal sealed class BatchNumbers(BatchState state) : INumbers
{
    public int Next(string series) => checked((int)state.Next("series:" + series));
}

/// <summary>The end of the audit chain inside one transaction.</summary>
internal sealed class AuditTail
{
    public long Seq { get; set; }
    public string Hash { get; set; } = Audit.AuditChain.Root;
}
