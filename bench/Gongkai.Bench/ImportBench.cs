using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Gongkai.Web.Imports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Bench;

/// <summary>Imported documents per second beside a bare insert of the same rows, and the memory it takes.</summary>
internal static class ImportBench
{
    public static async Task RunAsync(int lines)
    {
        await using var place = await BenchDatabase.CreateAsync(null);
        var file = Path.Combine(place.Folder, "papers.jsonl");
        var body = BenchDatabase.Text;
        await using (var writer = new StreamWriter(file))
            for (var i = 0; i < lines; i++)
                await writer.WriteLineAsync(JsonSerializer.Serialize(new
                {
                    id = "p" + i,
                    title = "示范县人民政府办公室关于进一步加强政务公开工作的通知" + i,
                    docNumber = $"示政办发〔2020〕{i % 900 + 1}号",
                    issuer = "示范县人民政府办公室",
                    date = "2020-03-02",
                    column = "zwgk/zfwj",
                    body,
                }, RecordJson.Body));

        var raw = await RawInsert.PerSecondAsync(place.Source, lines, 256, "g");
        var worlds = new WorldSource(place.Source, TimeProvider.System);
        await using var executor = new ActExecutor(place.Source, new ProcedureCatalogue([ProcedureBinding.Of(new PublicDocumentProcedure())]),
            worlds, WayOut.In(place.Folder, place.Source, TimeProvider.System), TimeProvider.System, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        var import = new DocumentImport(executor, new FileStore(Path.Combine(place.Folder, "files")), worlds, TimeProvider.System);
        var marks = new List<long>();
        var clock = Stopwatch.StartNew();
        var counts = await import.RunAsync(file, file + ".rejected", Console.Error.WriteLine, n =>
        {
            if (n % (lines / 10) == 0) marks.Add(Process.GetCurrentProcess().WorkingSet64 / 1024 / 1024);
        });
        var ours = lines / clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{counts.Imported} lines: {ours:F0}/s, bare insert {raw:F0}/s, ratio {raw / ours:F2}; working set MB after each tenth: {string.Join(" ", marks)}"));
    }
}
