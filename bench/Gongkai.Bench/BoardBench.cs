using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;

namespace Gongkai.Bench;

/// <summary>The board of cases over 200,000 applications of one year, filter by filter, for a supervisor and for a unit.</summary>
internal static class BoardBench
{
    public const int Cases = 200_000, Units = 100;
    private const int Times = 100;

    public static async Task RunAsync(string? postgres)
    {
        foreach (var server in postgres is null ? [null] : new[] { null, postgres })
        {
            await using var place = await BenchDatabase.CreateAsync(server);
            Console.WriteLine(server is null ? "SQLite" : "PostgreSQL");
            await new CaseSeed(Cases, Units).FillAsync(place.Source);
            await MeasureAsync(new RequestBoard(place.Source));
        }
    }

    private static async Task MeasureAsync(RequestBoard board)
    {
        var day = BoardDay.Of(CaseSeed.Today, World.Empty);
        var all = (await board.ListAsync(null, new CaseFilter(), day, null)).Lines[0];
        (string What, Func<int, CaseFilter> Filter)[] filters =
        [
            ("all", _ => new()), ("yellow", _ => new() { Level = AlarmLevel.Yellow }), ("red", _ => new() { Level = AlarmLevel.Red }),
            ("unit", i => new() { Unit = CaseSeed.Unit(i % Units) }), ("body", i => new() { Body = CaseSeed.Unit(i % Units) }),
            ("examining", _ => new() { State = RequestState.Examining }), ("awaiting correction", _ => new() { State = RequestState.AwaitingCorrection }), ("to issue", _ => new() { State = RequestState.ToIssue }),
            ("submitted", _ => new() { State = RequestState.Submitted }), ("screening (none)", _ => new() { State = RequestState.Screening }), ("answered", _ => new() { State = RequestState.Answered }), ("archived", _ => new() { State = RequestState.Archived }),
            ("on line", _ => new() { Channel = ReceiptChannels.Online }), ("fax", _ => new() { Channel = ReceiptChannels.Fax }),
            ("handler", _ => new() { Handler = all.HandlerId ?? 1 }), ("handler (none such)", _ => new() { Handler = 1 }), ("taken by nobody", _ => new() { Unassigned = true }),
            ("topic", _ => new() { Topic = "教育" }), ("topic (none such)", _ => new() { Topic = "没有" }), ("topic of a unit", i => new() { Topic = "教育", Unit = CaseSeed.Unit(i % Units) }),
            ("receipt", i => new() { Text = CaseSeed.Receipt(i * 17) }), ("reply number", i => new() { Text = $"示公开答〔{CaseSeed.Year}〕{i * 17}号" }), ("volume", i => new() { Text = $"V{i * 17:D7}" }),
            ("name", i => new() { Text = "王伟" }), ("surname", i => new() { Text = "李" }), ("title", i => new() { Text = "教育12" }), ("title of many", i => new() { Text = "教" }), ("nothing found", i => new() { Text = "无此人" }),
            ("fax of topic in review", _ => new() { Channel = ReceiptChannels.Fax, Topic = "人事", State = RequestState.ReplyReview }),
        ];
        var worst = 0.0;
        foreach (var (what, filter) in filters)
        {
            worst = Math.Max(worst, await Sample.OfAsync($"{what}, supervisor", Times, async i => (await board.ListAsync(null, filter(i), day, null)).Lines.Count));
            worst = Math.Max(worst, await Sample.OfAsync($"{what}, own unit", Times, async i => (await board.ListAsync([CaseSeed.Unit(i % Units), "none"], filter(i), day, null)).Lines.Count));
        }
        string? next = null;
        worst = Math.Max(worst, await Sample.OfAsync("all, page after page", Times, async _ =>
        {
            var page = await board.ListAsync(null, new(), day, next);
            next = page.Next;
            return page.Lines.Count;
        }));
        Console.WriteLine($"  worst p95 of lists {worst:F1} ms");
        await Sample.OfAsync("figures, supervisor", Times, async _ => (await board.FiguresAsync(null, day)).Count);
        await Sample.OfAsync("figures, own unit", Times, async i => (await board.FiguresAsync([CaseSeed.Unit(i % Units)], day)).Count);
        await Sample.OfAsync("workload, supervisor", Times, async _ => (await board.WorkloadAsync(null, day)).Count);
        await Sample.OfAsync("workload, own unit", Times, async i => (await board.WorkloadAsync([CaseSeed.Unit(i % Units)], day)).Count);
    }
}
