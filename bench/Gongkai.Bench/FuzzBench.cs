using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Gongkai.Content.Tests.Html.Fuzzing;

namespace Gongkai.Bench;

/// <summary>Hostile markup against the sanitiser for as long as one likes. Runs with different seeds, or with one seed and another start, add up.</summary>
internal static class FuzzBench
{
    private const int Batch = 2_000;
    private const int MostFaults = 20;

    /// <param name="amount">Seconds with an s behind it, otherwise a number of inputs.</param>
    /// <param name="from">First number of the series: where an earlier run with the same seed ended.</param>
    public static int Run(string amount, long seed, long from)
    {
        var seconds = amount.EndsWith('s') ? double.Parse(amount[..^1], CultureInfo.InvariantCulture) : double.MaxValue;
        var count = amount.EndsWith('s') ? long.MaxValue : long.Parse(amount, CultureInfo.InvariantCulture);
        var faults = new ConcurrentQueue<(long Number, string Fault)>();
        var clock = Stopwatch.StartNew();
        long next = 0, done = 0;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            while (clock.Elapsed.TotalSeconds < seconds && faults.Count < MostFaults)
            {
                var start = Interlocked.Add(ref next, Batch) - Batch;
                if (start >= count) return;
                for (var i = start; i < Math.Min(start + Batch, count); i++)
                    if (Harmless.FaultOf(HostileMarkup.Of(seed, from + i)) is { } fault) faults.Enqueue((from + i, fault));
                Interlocked.Add(ref done, Math.Min(Batch, count - start));
            }
        });
        foreach (var (number, fault) in faults.OrderBy(f => f.Number))
            Console.WriteLine($"  seed {seed} number {number}: {HostileMarkup.Of(seed, number)}\n    {fault}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  seed {seed}, numbers {from} to {from + Math.Min(next, count) - 1}: {done} inputs in {clock.Elapsed.TotalSeconds:F0} s, {done / clock.Elapsed.TotalSeconds:F0} a second, {faults.Count} faults"));
        return faults.IsEmpty ? 0 : 1;
    }
}
