using System.Diagnostics;
using System.Globalization;
using Gongkai.Domain.Calendars;
using Gongkai.Domain.Clocks;

namespace Gongkai.Bench;

/// <summary>One million random reply deadlines with events and without ladder; beside the plain 20-day count.</summary>
internal static class ClockBench
{
    private const int Questions = 1_000_000;

    public static void Run()
    {
        var random = new Random(20190515);
        var first = new DateOnly(2016, 1, 1);
        var plain = new ClockQuestion[1024];
        var eventful = new ClockQuestion[1024];
        for (var i = 0; i < plain.Length; i++)
        {
            var day = first.AddDays(random.Next(3800));
            plain[i] = new ClockQuestion("request.reply") { Received = new Receipt("in-person", day) };
            var consulted = day.AddDays(3 + random.Next(8));
            eventful[i] = plain[i] with
            {
                Events =
                [
                    new ClockEvent("third-party-consulted", consulted), new ClockEvent("third-party-replied", consulted.AddDays(1 + random.Next(20))),
                    new ClockEvent("agency-consulted", consulted.AddDays(2)), new ClockEvent("agency-replied", consulted.AddDays(9)), new ClockEvent("extended", consulted.AddDays(10), 20),
                ],
            };
        }
        var calendar = WorkCalendar.National;
        var count = Time(() =>
        {
            var sum = 0;
            for (var i = 0; i < Questions; i++) sum += calendar.AddWorkdays(plain[i & 1023].Received!.Date!.Value, 20).DayNumber;
            return sum;
        });
        var simple = Time(() => Compute(plain, calendar));
        var busy = Time(() => Compute(eventful, calendar));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"20 working days alone {count.Nanoseconds:F0} ns; request.reply {simple.Nanoseconds:F0} ns, {simple.Bytes:F0} B; with five events {busy.Nanoseconds:F0} ns, {busy.Bytes:F0} B ({busy.Nanoseconds / simple.Nanoseconds:F1} × the plain one); {1e9 / busy.Nanoseconds:F0}/s per core"));
    }

    private static int Compute(ClockQuestion[] questions, WorkCalendar calendar)
    {
        var sum = 0;
        for (var i = 0; i < Questions; i++) sum += Clock.Compute(questions[i & 1023], calendar).Due?.DayNumber ?? 0;
        return sum;
    }

    private static (double Nanoseconds, double Bytes) Time(Func<int> work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return (clock.Elapsed.TotalNanoseconds / Questions, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Questions);
    }
}
