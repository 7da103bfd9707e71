using Gongkai.Storage.Database;
using Gongkai.Storage.Review;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Gongkai.Testing.Platform;

/// <summary>The databases every storage test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>An empty, migrated database for one test: a copy of a template made once per run.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Connection string of a PostgreSQL server where tests may create databases.</summary>
    public static readonly string? PostgresServer = Environment.GetEnvironmentVariable("GONGKAI_TEST_POSTGRES");

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private static readonly SemaphoreSlim Copying = new(1);

    private readonly string? _postgresName;

    private TestDatabase(DatabaseSource source, string folder, string? postgres, string? postgresName) =>
        (Source, Folder, Postgres, _postgresName) = (source, folder, postgres, postgresName);

    public DatabaseSource Source { get; }

    /// <summary>A folder of the test's own; the embedded database lies in it.</summary>
    public string Folder { get; }

    /// <summary>Connection string when on PostgreSQL.</summary>
    public string? Postgres { get; }

    /// <summary>The way out of the house over this database and the test's folder.</summary>
    public WayOut WayOut(TimeProvider? time = null) => Storage.Review.WayOut.In(Folder, Source, time ?? TimeProvider.System);

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-test-").FullName;
        if (kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(folder, "gongkai.db");
            File.Copy(await SqliteTemplate.Value, file);
            return new TestDatabase(DatabaseSource.Sqlite(file), folder, null, null);
        }
        var template = await PostgresTemplate.Value;
        var name = "gk_" + Guid.NewGuid().ToString("N");
        await Copying.WaitAsync();
        try
        {
            await AdminAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            Copying.Release();
        }
        var connection = ConnectionTo(name);
        return new TestDatabase(DatabaseSource.Postgres(connection), folder, connection, name);
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("gongkai-template-").FullName, "template.db");
        await using (var source = DatabaseSource.Sqlite(file))
        {
            await source.MigrateAsync();
            // The copy takes one file only: fold the write-ahead log into it.
            await using var db = source.Open();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return file;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = "gk_template_" + Guid.NewGuid().ToString("N");
        await AdminAsync($"CREATE DATABASE {name}");
        await using (var source = DatabaseSource.Postgres(ConnectionTo(name))) await source.MigrateAsync();
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(PostgresServer) { Database = database, MaxPoolSize = 10 }.ToString();

    private static async Task AdminAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresServer) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (_postgresName is not null) await AdminAsync($"DROP DATABASE IF EXISTS {_postgresName} WITH (FORCE)");
        try
        {
            Directory.Delete(Folder, true);
        }
        catch (IOException)
        {
            // A file still held by a test that failed; the temp folder is the system's to clean.
        }
    }
}
