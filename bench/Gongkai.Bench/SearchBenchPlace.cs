using System.Globalization;
using System.Runtime.InteropServices;
using Gongkai.Storage.Database;
using Npgsql;

namespace Gongkai.Bench;

/// <summary>A database that stays: a data folder, or <c>pg:NAME</c> on the server of GONGKAI_TEST_POSTGRES.</summary>
internal static partial class SearchBenchPlace
{
    public static async Task<DatabaseSource> OpenAsync(string data, string? postgres, bool make)
    {
        if (!data.StartsWith("pg:", StringComparison.Ordinal))
        {
            if (make) Directory.CreateDirectory(data);
            return DatabaseSource.Sqlite(Path.Combine(data, "gongkai.db"));
        }
        var name = data[3..];
        if (make)
        {
            await using var server = new NpgsqlConnection(postgres);
            await server.OpenAsync();
            await using var known = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", server) { Parameters = { new() { Value = name } } };
            if (await known.ExecuteScalarAsync() is null)
            {
                await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", server);
                await create.ExecuteNonQueryAsync();
            }
        }
        return DatabaseSource.Postgres(new NpgsqlConnectionStringBuilder(postgres) { Database = name }.ToString());
    }

    /// <summary>Processor time of this thread, milliseconds: what others do on the machine does not count.</summary>
    public static double ThreadTime()
    {
        ClockTime(3, out var time);
        return time.Seconds * 1e3 + time.Nanoseconds / 1e6;
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockTime(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
