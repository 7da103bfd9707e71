using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Gongkai.Browser.Tests.Speed;

/// <summary>
/// Largest contentful paint of home, list and article with style sheets and script, beside the same page's bare HTML. Figures are printed; no clock is asserted,
/// since other programs run beside it. <c>GONGKAI_PAINT=7</c> says how often each page is opened; without it each is opened once, which proves that it can be measured.
/// </summary>
[Collection(BrowserHouse.Name)]
public sealed class PaintMeasurement(BrowserHouse house, ITestOutputHelper output)
{
    private const string Largest = """
        () => new Promise(done => {
          let at = 0;
          new PerformanceObserver(list => { for (const entry of list.getEntries()) at = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
          setTimeout(() => done(at), 400);
        })
        """;

    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("GONGKAI_PAINT"), out var times) ? times : 1;

    [ChromiumFact]
    public async Task The_largest_paint_of_home_list_and_article_is_measured_beside_bare_html()
    {
        await using var db = house.Shared.Get<DatabaseSource>().Open();
        var article = await db.Publications.Where(p => p.State == PublicationState.Visible && p.DocNumber != null).Select(p => p.Id).FirstAsync();
        foreach (var width in new[] { 1280, 390 })
            foreach (var (name, address) in new[] { ("home", "/"), ("list", "/columns/zwgk/zfwj"), ("article", $"/articles/{article}") })
            {
                var (dressed, bare) = (new List<double>(), new List<double>());
                // By turns, so that whatever else the machine does falls on both.
                for (var i = 0; i < Times; i++)
                {
                    dressed.Add(await PaintAsync(address, width, bare: false));
                    bare.Add(await PaintAsync(address, width, bare: true));
                }
                output.WriteLine($"{name} {width} px: {Median(dressed):0} ms, bare HTML {Median(bare):0} ms ({Times} times each; {Span(dressed)} and {Span(bare)})");
                Assert.All(dressed.Concat(bare), at => Assert.True(at > 0, $"{address}: nothing was painted"));
            }
    }

    private async Task<double> PaintAsync(string address, int width, bool bare)
    {
        var page = await house.Shared.VisitorAsync(width);
        if (bare) await page.RouteAsync("**/*", route => route.Request.ResourceType == "document" ? route.ContinueAsync() : route.AbortAsync());
        // An empty cache each time: every visitor has a context of its own.
        await page.GotoAsync(address);
        var at = await page.EvaluateAsync<double>(Largest);
        await page.Context.CloseAsync();
        return at;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Span(List<double> values) => $"{values.Min():0}–{values.Max():0}";
}
