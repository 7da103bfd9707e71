using Gongkai.Bench;
using Gongkai.Bench.Corpus;

var postgres = Environment.GetEnvironmentVariable("GONGKAI_TEST_POSTGRES");
switch (args)
{
    case ["clock"]:
        ClockBench.Run();
        return 0;
    case ["executor"]:
        await ExecutorBench.RunAsync(postgres);
        return 0;
    case ["import", var lines]:
        await ImportBench.RunAsync(int.Parse(lines));
        return 0;
    case ["start", var published, var empty, var data]:
        await StartBench.RunAsync(published, empty, data);
        return 0;
    case ["board"]:
        await BoardBench.RunAsync(postgres);
        return 0;
    case ["tables"]:
        await TablesBench.RunAsync(postgres);
        return 0;
    case ["detect"]:
        DetectBench.Run();
        return 0;
    case ["reading"]:
        ReadingBench.Run();
        return 0;
    case ["kill"]:
        await KillBench.RunAsync();
        return 0;
    case ["kill-child", var file]:
        await KillBench.ChildAsync(file);
        return 0;
    case ["intake"]:
        await IntakeBench.RunAsync();
        return 0;
    case ["intake-kill"]:
        await IntakeKillBench.RunAsync();
        return 0;
    case ["intake-serve", var folder, var port]:
        await IntakeServer.ServeAsync(folder, port);
        return 0;
    case ["pages", var data]:
        await PagesBench.RunAsync(data);
        return 0;
    case ["pages-serve", var data, var port, var prepared]:
        await PagesBench.ServeAsync(data, port, prepared == "on");
        return 0;
    case ["fresh", var acts]:
        return await FreshBench.RunAsync(int.Parse(acts)) ? 0 : 1;
    case ["crawl", var data, var minutes, var rate]:
        return await CrawlBench.RunAsync(data, double.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture), int.Parse(rate)) ? 0 : 1;
    case ["sanitise"]:
        SanitiseBench.Run();
        return 0;
    case ["fuzz", var amount, .. var series]:
        return FuzzBench.Run(amount, series.Length > 0 ? long.Parse(series[0]) : 1, series.Length > 1 ? long.Parse(series[1]) : 0);
    case ["corpus", var count, var file]:
        CorpusWriter.Run(long.Parse(count), file, 1);
        return 0;
    case ["corpus", var count, var file, "--seed", var seed]:
        CorpusWriter.Run(long.Parse(count), file, ulong.Parse(seed));
        return 0;
    case ["load", var count, var data]:
        await SearchBenchLoad.RunAsync(long.Parse(count), data, postgres);
        return 0;
    case ["search", var data, "phases"]:
        await SearchBench.RunAsync(data, postgres, null, phasesOnly: true);
        return 0;
    case ["search", var data, .. var trigrams]:
        await SearchBench.RunAsync(data, postgres, trigrams.FirstOrDefault());
        return 0;
    case ["trigrams", var data, var file]:
        SearchBenchPeers.Build(Path.Combine(data, "gongkai.db"), file);
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Gongkai.Bench -- clock | executor | import LINES | start PUBLISHED EMPTY.dll DATA | kill | board | tables | detect | reading | sanitise | fuzz COUNT|SECONDS [SEED] | intake | intake-kill | corpus COUNT FILE [--seed N] | load COUNT DATA|pg:NAME | search DATA|pg:NAME [phases | TRIGRAM-FILE] | trigrams DATA FILE | pages DEMO-DATA | fresh ACTS | crawl DATA MINUTES RATE");
        return 2;
}
