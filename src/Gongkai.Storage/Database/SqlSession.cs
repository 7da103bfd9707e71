using System.Data.Common;
using Npgsql;

namespace Gongkai.Storage.Database;

/// <summary>
/// The writer's hand on its connection: reads at once, writes in one go at the end of an act.
/// Statements are constants with parameters @p0, @p1 …; they are prepared once and used again.
/// </summary>
internal sealed class SqlSession(DbConnection connection)
{
    private readonly Dictionary<string, DbCommand> _prepared = [];
    private readonly List<(string Sql, object?[] Arguments)> _writes = [];

    public DbTransaction? Transaction { get; set; }

    public bool IsPostgres => connection is NpgsqlConnection;

    /// <summary>Remembers a write until <see cref="FlushAsync"/>.</summary>
    public void Write(string sql, params object?[] arguments) => _writes.Add((sql, arguments));

    /// <summary>Forgets the writes of an act that was refused after all.</summary>
    public void Discard() => _writes.Clear();

    /// <summary>Carries out the remembered writes: one round trip on PostgreSQL, prepared statements on SQLite.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (_writes.Count == 0) return;
        if (IsPostgres)
        {
            await using var batch = ((NpgsqlConnection)connection).CreateBatch();
            batch.Transaction = (NpgsqlTransaction?)Transaction;
            foreach (var (sql, arguments) in _writes)
            {
                var command = new NpgsqlBatchCommand(sql);
                for (var i = 0; i < arguments.Length; i++)
                    command.Parameters.Add(new NpgsqlParameter("p" + i, Plain(arguments[i])));
                batch.BatchCommands.Add(command);
            }
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        else
        {
            foreach (var (sql, arguments) in _writes) Prepare(sql, arguments).ExecuteNonQuery();
        }
        _writes.Clear();
    }

    /// <summary>Reads the first row, or default when there is none.</summary>
    public async ValueTask<T?> FirstAsync<T>(string sql, Func<DbDataReader, T> map, CancellationToken cancellation, params object?[] arguments)
    {
        await using var reader = await Prepare(sql, arguments).ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? map(reader) : default;
    }

    /// <summary>Reads all rows; only for sets bounded by their meaning.</summary>
    public async Task<List<T>> AllAsync<T>(string sql, Func<DbDataReader, T> map, CancellationToken cancellation, params object?[] arguments)
    {
        var rows = new List<T>();
        await using var reader = await Prepare(sql, arguments).ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) rows.Add(map(reader));
        return rows;
    }

    private DbCommand Prepare(string sql, object?[] arguments)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < arguments.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }
            _prepared[sql] = command;
        }
        command.Transaction = Transaction;
        for (var i = 0; i < arguments.Length; i++) command.Parameters[i].Value = Plain(arguments[i]);
        return command;
    }

    private static object Plain(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
        Enum code => Convert.ToInt32(code),
        _ => value,
    };
}
