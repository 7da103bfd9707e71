using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Gongkai.Content.Html;
using Gongkai.Content.Tests.Html.Fuzzing;

namespace Gongkai.Bench;

/// <summary>The sanitiser beside the parse that it stands on and beside reading the bytes.</summary>
internal static class SanitiseBench
{
    private const int Pages = 24;

    public static void Run()
    {
        Measure("Word, 300 paragraphs", i => WordPages.Word(i, 300));
        Measure("Word, 12 paragraphs", i => WordPages.Word(i, 12));
        Measure("Word, 300 paragraphs, no style block", i => WordPages.Word(i, 300, styles: false));
        Measure("WPS, 300 paragraphs", i => WordPages.Wps(i, 300));
        Measure("portal, 300 paragraphs", i => WordPages.Portal(i, 300));
        Measure("portal, cleaned before", i => SafeHtml.Clean(WordPages.Portal(i, 300)).Value);
    }

    private static void Measure(string what, Func<int, string> page)
    {
        var pages = Enumerable.Range(1, Pages).Select(page).ToArray();
        var units = pages.Sum(p => (long)p.Length);
        var kept = pages.Sum(p => (long)SafeHtml.Clean(p).Value.Length);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = true, SkipComments = true });
        // All three in turn, so that a busy neighbour slows all of them; the best of the rounds counts.
        double clean = 0, parse = 0, read = 0;
        for (var round = 0; round < 7; round++)
        {
            clean = Math.Max(clean, Speed(pages, units, p => SafeHtml.Clean(p).Value.Length));
            parse = Math.Max(parse, Speed(pages, units, p => parser.ParseDocument(p).ChildNodes.Length));
            read = Math.Max(read, Speed(pages, units, Sum));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what}: {units / Pages / 1000} k units each, {100.0 * kept / units:F0} % stay; clean {clean:F1} M units/s, parse alone {parse:F1} ({clean / parse:F2} ×), reading {read:F0} (1/{read / clean:F0})"));
    }

    private static double Speed(string[] pages, long units, Func<string, int> work)
    {
        var (clock, sum) = (Stopwatch.StartNew(), 0L);
        foreach (var page in pages) sum += work(page);
        GC.KeepAlive(sum);
        return units / clock.Elapsed.TotalSeconds / 1e6;
    }

    private static int Sum(string page)
    {
        var sum = 0;
        foreach (var c in page) sum += c;
        return sum;
    }
}
