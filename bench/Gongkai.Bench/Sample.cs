using System.Diagnostics;
using System.Globalization;

namespace Gongkai.Bench;

/// <summary>Times of one question asked many times.</summary>
internal static class Sample
{
    /// <summary>Asks and prints the median and the 95th of a hundred, in milliseconds.</summary>
    /// <param name="ask">Gets the number of the try; answers with the number of lines.</param>
    public static async Task<double> OfAsync(string what, int times, Func<int, Task<int>> ask)
    {
        for (var i = 0; i < 3; i++) await ask(i);
        var spent = new double[times];
        long lines = 0;
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            lines += await ask(i);
            spent[i] = clock.Elapsed.TotalMilliseconds;
        }
        Array.Sort(spent);
        var p95 = spent[(int)(times * 0.95)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: p50 {spent[times / 2]:F1} ms, p95 {p95:F1} ms, most {spent[^1]:F1} ms, {(double)lines / times:F1} lines"));
        return p95;
    }
}
