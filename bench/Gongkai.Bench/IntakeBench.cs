using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Gongkai.Storage.Database;

namespace Gongkai.Bench;

/// <summary>Durable applications per second over HTTP, beside the same rows inserted bare and the same sealed files written bare, each flushed to the disk alike.</summary>
internal static class IntakeBench
{
    private const int WarmUp = 640, Applications = 6400, Connections = 64;

    private static readonly string[] Tables =
        ["records", "desks", "readers", "obligations", "audit", "request_cases", "request_bands", "request_proofs", "request_signals", "idempotency", "sign_in_failures"];

    public static async Task RunAsync()
    {
        await using var server = await IntakeServer.CreateAsync();
        await server.StartAsync();
        using var http = server.Client(Connections);
        await LoadAsync(http, "w", WarmUp);
        var (seconds, times) = await LoadAsync(http, "a", Applications);
        await server.KillAsync();

        var rows = await RowsAsync(server.File);
        var files = Directory.EnumerateFiles(Path.Combine(server.Folder, "vault"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).Take(Applications).ToList();
        var (ours, total) = (Applications / seconds, WarmUp + Applications);
        var raw = await RawAsync(rows, total);
        var written = await FilesAsync(files);
        var both = 1 / (1 / raw + 1 / written);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores shared by clients and server, {Connections} connections: {ours:F0} applications/s durable, p50 {At(times, 0.5):F1} ms, p99 {At(times, 0.99):F1} ms; {rows.Sum(r => r.Count) / (double)total:F1} rows and 1 sealed file each"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"the same rows bare, {Connections} to a commit: {raw:F0}/s (ratio {raw / ours:F2}); the same files bare, {Connections} writers, each flushed: {written:F0}/s; rows and files one after the other: {both:F0}/s (ratio {both / ours:F2})"));
    }

    private static async Task<(double Seconds, double[] Times)> LoadAsync(HttpClient http, string prefix, int count)
    {
        var times = new double[count];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(client => Task.Run(async () =>
        {
            for (var i = client; i < count; i += Connections)
            {
                var from = Stopwatch.GetTimestamp();
                if (await IntakeServer.SubmitAsync(http, prefix + i) is null) throw new InvalidOperationException("refused");
                times[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
        })));
        var seconds = clock.Elapsed.TotalSeconds;
        Array.Sort(times);
        return (seconds, times);
    }

    private static double At(double[] sorted, double part) => sorted[(int)(sorted.Length * part)];

    private static async Task<IReadOnlyList<List<object[]>>> RowsAsync(string file)
    {
        await using var source = DatabaseSource.Sqlite(file);
        await using var connection = await source.OpenConnectionAsync();
        var all = new List<List<object[]>>();
        foreach (var table in Tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            var rows = new List<object[]>();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }
            all.Add(rows);
        }
        return all;
    }

    // Prepared once, so that nothing but the database is measured.
    private static async Task<double> RawAsync(IReadOnlyList<List<object[]>> rows, int applications)
    {
        await using var place = await BenchDatabase.CreateAsync(null);
        await using var connection = await place.Source.OpenConnectionAsync();
        var inserts = new List<DbCommand>();
        for (var t = 0; t < Tables.Length; t++)
        {
            var command = connection.CreateCommand();
            var width = rows[t].Count == 0 ? 0 : rows[t][0].Length;
            command.CommandText = $"INSERT INTO {Tables[t]} VALUES ({string.Join(", ", Enumerable.Range(0, width).Select(i => "@p" + i))})";
            for (var i = 0; i < width; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }
            inserts.Add(command);
        }
        var clock = Stopwatch.StartNew();
        for (var done = 0; done < applications;)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var i = 0; i < Connections && done < applications; i++, done++)
                for (var t = 0; t < Tables.Length; t++)
                {
                    var (from, to) = ((int)((long)done * rows[t].Count / applications), (int)((long)(done + 1) * rows[t].Count / applications));
                    for (var r = from; r < to; r++)
                    {
                        inserts[t].Transaction = transaction;
                        for (var p = 0; p < rows[t][r].Length; p++) inserts[t].Parameters[p].Value = rows[t][r][p];
                        await inserts[t].ExecuteNonQueryAsync();
                    }
                }
            await transaction.CommitAsync();
        }
        var perSecond = applications / clock.Elapsed.TotalSeconds;
        foreach (var insert in inserts) await insert.DisposeAsync();
        return perSecond;
    }

    private static async Task<double> FilesAsync(IReadOnlyList<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-files-").FullName;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(writer => Task.Run(async () =>
        {
            for (var i = writer; i < files.Count; i += Connections)
            {
                var path = Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture));
                await using (var file = new FileStream(path + ".new", FileMode.CreateNew))
                {
                    await file.WriteAsync(files[i]);
                    file.Flush(flushToDisk: true);
                }
                File.Move(path + ".new", path);
            }
        })));
        var perSecond = files.Count / clock.Elapsed.TotalSeconds;
        Directory.Delete(folder, true);
        return perSecond;
    }
}
