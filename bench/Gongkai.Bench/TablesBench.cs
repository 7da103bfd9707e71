using System.Diagnostics;
using System.Globalization;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;

namespace Gongkai.Bench;

/// <summary>Annual tables and the cases behind their cells over 200,000 applications of one year.</summary>
internal static class TablesBench
{
    private const int Times = 50;

    public static async Task RunAsync(string? postgres)
    {
        foreach (var server in postgres is null ? [null] : new[] { null, postgres })
        {
            await using var place = await BenchDatabase.CreateAsync(server);
            Console.WriteLine(server is null ? "SQLite" : "PostgreSQL");
            await new CaseSeed(BoardBench.Cases, BoardBench.Units).FillAsync(place.Source);
            var tables = new AnnualTables(place.Source, new ProcedureCatalogue([ProcedureBinding.Of(new RequestProcedure())]));
            await MeasureAsync(tables, new AnnualReports(place.Source, tables, new WorldSource(place.Source, TimeProvider.System)));
            await MeasureAsync(new TableCases(place.Source));
        }
    }

    private static async Task MeasureAsync(AnnualTables tables, AnnualReports reports)
    {
        var year = TablePeriod.OfYear(CaseSeed.Year);
        IReadOnlyList<string> ten = [.. Enumerable.Range(0, 10).Select(CaseSeed.Unit)];
        var clock = Stopwatch.StartNew();
        var first = await tables.Table3Async(year, null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  Table 3 the first time: {clock.Elapsed.TotalMilliseconds:F0} ms; new {first[Table3Row.New, 6]}, carried in {first[Table3Row.CarriedIn, 6]}, finished {first[Table3Row.Total, 6]}, carried out {first[Table3Row.CarriedOut, 6]}"));
        GC.Collect();
        var (allocated, kept) = (GC.GetTotalAllocatedBytes(true), GC.GetTotalMemory(true));
        await tables.Table3Async(year, null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  Table 3: allocated {(GC.GetTotalAllocatedBytes(true) - allocated) / 1024.0:F0} KiB, kept {(GC.GetTotalMemory(true) - kept) / 1024.0:F0} KiB"));
        await Sample.OfAsync("Table 3, all bodies", Times, async _ => (int)(await tables.Table3Async(year, null))[Table3Row.New, 6]!);
        await Sample.OfAsync("Table 3, one body", Times, async i => (int)(await tables.Table3Async(year, [CaseSeed.Unit(i)]))[Table3Row.New, 6]!);
        await Sample.OfAsync("Table 3, ten bodies", Times, async _ => (int)(await tables.Table3Async(year, ten))[Table3Row.New, 6]!);
        await Sample.OfAsync("Table 4, all bodies", Times, async _ => (int)(await tables.Table4Async(year, null))[4]!);
        await Sample.OfAsync("fees, all bodies", Times, async _ => (await tables.FeesAsync(year, null)).Payments);
        GC.Collect();
        (allocated, kept) = (GC.GetTotalAllocatedBytes(true), GC.GetTotalMemory(true));
        clock.Restart();
        var report = await reports.OfAsync(CaseSeed.Year);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  whole report with checks: {clock.Elapsed.TotalMilliseconds:F0} ms, allocated {(GC.GetTotalAllocatedBytes(true) - allocated) / 1024.0:F0} KiB, kept {(GC.GetTotalMemory(true) - kept) / 1024.0:F0} KiB, {(report.Verdict.Ok ? "balanced" : "NOT balanced")}"));
        await Sample.OfAsync("whole report, all bodies", Times, async _ => (await reports.OfAsync(CaseSeed.Year)).Fees.Payments);
    }

    private static async Task MeasureAsync(TableCases cases)
    {
        var year = TablePeriod.OfYear(CaseSeed.Year);
        IReadOnlyList<string> ten = [.. Enumerable.Range(0, 10).Select(CaseSeed.Unit)];
        var worst = 0.0;
        foreach (var row in new[] { Table3Row.New, Table3Row.CarriedIn, "T3-3-1", "T3-3-5-5", Table3Row.OtherHandling, Table3Row.Total, Table3Row.CarriedOut })
            foreach (var category in new[] { (ApplicantCategory?)null, ApplicantCategory.Natural, ApplicantCategory.Research })
            {
                worst = Math.Max(worst, await Sample.OfAsync($"{row} {category?.ToString() ?? "total"}, supervisor", Times, async _ => (await cases.ListAsync(row, category, year, null, null, null)).Lines.Count));
                worst = Math.Max(worst, await Sample.OfAsync($"{row} {category?.ToString() ?? "total"}, one body, own unit", Times, async i => (await cases.ListAsync(row, category, year, [CaseSeed.Unit(i)], [CaseSeed.Unit(i), "none"], null)).Lines.Count));
                worst = Math.Max(worst, await Sample.OfAsync($"{row} {category?.ToString() ?? "total"}, ten bodies", Times, async _ => (await cases.ListAsync(row, category, year, ten, null, null)).Lines.Count));
            }
        for (var cell = 0; cell < Table4.BlockWidth; cell++)
            worst = Math.Max(worst, await Sample.OfAsync($"Table 4 cell {cell}", Times, async _ => (await cases.DisputesAsync(cell, year, null, null, null)).Lines.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  worst p95 behind a cell {worst:F1} ms"));
    }
}
