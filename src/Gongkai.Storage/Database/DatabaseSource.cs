using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Gongkai.Storage.Database;

/// <summary>Which database serves this installation, and how to open it. Both kinds run the same code and tests.</summary>
public sealed class DatabaseSource : IAsyncDisposable
{
    private readonly DbContextOptions<SqliteDb>? _sqlite;
    private readonly DbContextOptions<PostgresDb>? _postgres;
    private readonly NpgsqlDataSource? _npgsql;
    private readonly string? _sqliteConnection;

    private readonly int? _largestPages;

    private DatabaseSource(string? sqliteFile, string? postgres, int? largestPages = null)
    {
        _largestPages = largestPages;
        if (postgres is null)
        {
            SqliteFile = sqliteFile;
            _sqliteConnection = new SqliteConnectionStringBuilder { DataSource = sqliteFile!, ForeignKeys = false, DefaultTimeout = 5 }.ToString();
            _sqlite = new DbContextOptionsBuilder<SqliteDb>().UseSqlite(_sqliteConnection).Options;
        }
        else
        {
            _npgsql = new NpgsqlDataSourceBuilder(postgres).Build();
            _postgres = new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(_npgsql).Options;
        }
    }

    /// <summary>Path of the embedded database, or null on PostgreSQL.</summary>
    public string? SqliteFile { get; }

    public bool IsPostgres => _npgsql is not null;

    /// <param name="file">Path of the database.</param>
    /// <param name="largestPages">A bound on its size in pages of 4 KiB; writing past it is refused like a full disk. Null: the disk is the bound.</param>
    public static DatabaseSource Sqlite(string file, int? largestPages = null) => new(file, null, largestPages);

    public static DatabaseSource Postgres(string connectionString) => new(null, connectionString);

    /// <summary>A context for reading. Tracking is off: records change only through acts.</summary>
    public GongkaiDb Open()
    {
        GongkaiDb db = IsPostgres ? new PostgresDb(_postgres!) : new SqliteDb(_sqlite!);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <summary>An open connection for the writer. On SQLite every commit is flushed to the disk (synchronous=FULL).</summary>
    public async Task<DbConnection> OpenConnectionAsync(CancellationToken cancellation = default)
    {
        if (_npgsql is not null) return await _npgsql.OpenConnectionAsync(cancellation);
        var connection = new SqliteConnection(_sqliteConnection);
        await connection.OpenAsync(cancellation);
        await using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-32000;";
        if (_largestPages is { } pages) pragma.CommandText += $"PRAGMA max_page_count={pages};";
        await pragma.ExecuteNonQueryAsync(cancellation);
        return connection;
    }

    /// <summary>Brings the tables to the version this program knows. When they are there already, one look at the history spares the start the whole machinery.</summary>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        if (await IsCurrentAsync(cancellation)) return;
        await using var db = Open();
        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>Whether any act was ever done here.</summary>
    public async Task<bool> IsInUseAsync(CancellationToken cancellation = default)
    {
        await using var connection = await OpenConnectionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT seq FROM audit LIMIT 1";
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    private async Task<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        if (SqliteFile is not null && !File.Exists(SqliteFile)) return false;
        var context = IsPostgres ? typeof(PostgresDb) : typeof(SqliteDb);
        var known = typeof(DatabaseSource).Assembly.GetTypes().Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal);
        try
        {
            await using var connection = await OpenConnectionAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1";
            var applied = new List<string>();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation)) applied.Add(reader.GetString(0));
            return known.SequenceEqual(applied, StringComparer.Ordinal);
        }
        catch (DbException)
        {
            return false; // No history yet, or none that can be read: the migration itself says what is wrong.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_npgsql is not null) await _npgsql.DisposeAsync();
        if (_sqliteConnection is not null)
        {
            using var connection = new SqliteConnection(_sqliteConnection);
            SqliteConnection.ClearPool(connection);
        }
    }
}
