using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Npgsql;

namespace Gongkai.Bench;

/// <summary>A fresh database for one measurement.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    /// <summary>Plain text of the same length.</summary>
    public static readonly string Text = string.Concat(Enumerable.Repeat("各乡镇人民政府，县直各有关单位：为贯彻落实全面推进政务公开工作的意见，现就有关事项通知如下。\n", 7));

    private static readonly string Body = string.Concat(Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{line}</p>"));

    private readonly (string Server, string Name)? _postgres;

    private BenchDatabase(DatabaseSource source, string folder, (string, string)? postgres) => (Source, Folder, _postgres) = (source, folder, postgres);

    public DatabaseSource Source { get; }

    /// <summary>A folder of the measurement's own; the embedded database lies in it.</summary>
    public string Folder { get; }

    public static async Task<BenchDatabase> CreateAsync(string? postgres)
    {
        BenchDatabase place;
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-").FullName;
        if (postgres is null)
        {
            place = new BenchDatabase(DatabaseSource.Sqlite(Path.Combine(folder, "gongkai.db")), folder, null);
        }
        else
        {
            var name = "gk_bench_" + Guid.NewGuid().ToString("N");
            await AdminAsync(postgres, $"CREATE DATABASE {name}");
            place = new BenchDatabase(DatabaseSource.Postgres(new NpgsqlConnectionStringBuilder(postgres) { Database = name }.ToString()), folder, (postgres, name));
        }
        await place.Source.MigrateAsync();
        return place;
    }

    /// <summary>A paper of about 800 characters.</summary>
    public static PublicDocument Paper(string id) => new()
    {
        SourceId = id,
        Title = "示范县人民政府办公室关于进一步加强政务公开工作的通知" + id,
        Issuer = "示范县人民政府办公室",
        Date = new DateOnly(2026, 3, 2),
        Column = "zwgk/zfwj",
        BodyHtml = Body,
        ContentHash = id,
    };

    private static async Task AdminAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        Directory.Delete(Folder, true);
        if (_postgres is { } p) await AdminAsync(p.Server, $"DROP DATABASE {p.Name} WITH (FORCE)");
    }
}
