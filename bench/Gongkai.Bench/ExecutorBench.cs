using System.Diagnostics;
using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Bench;

/// <summary>Durable acts per second over the same rows inserted raw, with the same synchronous setting.</summary>
internal static class ExecutorBench
{
    private static readonly Actor Importer = Actor.System("bench");

    public static async Task RunAsync(string? postgres)
    {
        await OneAsync("SQLite", null);
        if (postgres is not null) await OneAsync("PostgreSQL", postgres);
    }

    private static async Task OneAsync(string name, string? postgres)
    {
        const int Single = 1000, Together = 20_000, Actors = 64;
        await using var place = await BenchDatabase.CreateAsync(postgres);
        var raw = await RawInsert.PerSecondAsync(place.Source, Single, 1, "r");
        var rawGrouped = await RawInsert.PerSecondAsync(place.Source, Together, 64, "g");
        await using var executor = new ActExecutor(place.Source, new ProcedureCatalogue([ProcedureBinding.Of(new PublicDocumentProcedure())]),
            new WorldSource(place.Source, TimeProvider.System), WayOut.In(place.Folder, place.Source, TimeProvider.System), TimeProvider.System, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);

        for (var i = 0; i < 200; i++) await ActAsync(executor, "w" + i); // warm-up
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Single; i++) await ActAsync(executor, "s" + i);
        var single = Single / clock.Elapsed.TotalSeconds;

        clock.Restart();
        await Task.WhenAll(Enumerable.Range(0, Actors).Select(actor => Task.Run(async () =>
        {
            for (var i = actor; i < Together; i += Actors) await ActAsync(executor, "t" + i);
        })));
        var together = Together / clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: one at a time {single:F0}/s, raw {raw:F0}/s, ratio {raw / single:F2}; {Actors} actors {together:F0}/s, raw by 64 {rawGrouped:F0}/s, ratio {rawGrouped / together:F2}"));
    }

    private static async Task ActAsync(ActExecutor executor, string id)
    {
        var answer = await executor.ExecuteAsync(new ImportPublicDocument(BenchDatabase.Paper(id)), ActTarget.ByKey(id), Importer);
        if (!answer.Done) throw new InvalidOperationException(answer.Refusals[0].Sentence);
    }
}

/// <summary>The rows an imported document leaves, inserted bare.</summary>
internal static class RawInsert
{
    public static async Task<double> PerSecondAsync(DatabaseSource source, int count, int perCommit, string prefix)
    {
        await using var connection = await source.OpenConnectionAsync();
        var sql = new[]
        {
            "INSERT INTO records (id, kind, natural_key, unit_code, state, title, version, opened_at, changed_at, body) VALUES (@p0, 'public-document', @p1, 'zfb', 'public', @p2, 1, 1, 1, @p3)",
            "INSERT INTO readers (record_id, unit_code) VALUES (@p0, '*')",
            "INSERT INTO audit (seq, at, account_id, actor_name, act, act_title, kind, record_id, unit_code, to_state, version, detail, body_hash, previous_hash, hash) VALUES (@p0, 1, 0, 'bench', 'ImportPublicDocument', '导入已公开文件', 'public-document', @p0, 'zfb', 'public', 1, @p2, @p4, @p4, @p4)",
            "INSERT INTO publications (id, record_id, site_code, column_path, state, visible_from, changed_at, title, body_html, issuer, date_written, validity, key, published_at) VALUES (@p0, @p0, 'default', 'zwgk/zfwj', 0, 1, 1, @p2, @p3, '示范县人民政府办公室', @p5, 0, @p1, 1)",
        };
        var hash = new string('a', 64);
        var clock = Stopwatch.StartNew();
        var id = prefix == "r" ? 1_000_000L : 2_000_000L;
        var paper = BenchDatabase.Paper("x");
        for (var done = 0; done < count;)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            for (var i = 0; i < perCommit && done < count; i++, done++, id++)
                foreach (var text in sql)
                {
                    await using var command = connection.CreateCommand();
                    command.Transaction = transaction;
                    command.CommandText = text;
                    object[] values = [id, prefix + id, paper.Title, paper.BodyHtml, hash, paper.Date];
                    for (var p = 0; p < values.Length; p++)
                        if (text.Contains("@p" + p, StringComparison.Ordinal))
                        {
                            var parameter = command.CreateParameter();
                            (parameter.ParameterName, parameter.Value) = ("@p" + p, values[p]);
                            command.Parameters.Add(parameter);
                        }
                    await command.ExecuteNonQueryAsync();
                }
            await transaction.CommitAsync();
        }
        return count / clock.Elapsed.TotalSeconds;
    }
}
