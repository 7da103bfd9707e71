using System.Diagnostics;
using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Bench;

/// <summary>Random publications, changes and withdrawals under load: after each act is answered, page, list, feed, site map and search are read, and what they show is compared with what was done.</summary>
internal static class FreshBench
{
    private const string List = "/columns/zwgk/zfwj", Feed = "/columns/zwgk/zfwj/feed.atom";

    public static async Task<bool> RunAsync(int acts)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-fresh-").FullName;
        await using var app = Platform.Build(new PlatformOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", Jobs = false });
        await app.Services.GetRequiredService<DatabaseSource>().MigrateAsync();
        var executor = app.Services.GetRequiredService<ActExecutor>();
        await executor.ExecuteAsync(new SetUpSite(new SiteSettings { Code = "bench", Name = "测试站点" }), ActTarget.New, Actor.System("bench"));
        await app.StartAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(app.Urls.First()) };
        using var stop = new CancellationTokenSource();
        var reads = 0L;
        var load = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                foreach (var place in new[] { "/", List, Feed, "/sitemap.xml" })
                {
                    await http.GetStringAsync(place);
                    Interlocked.Increment(ref reads);
                }
        })).ToList();
        var (random, alive, stale, took) = (new Random(5), new Dictionary<string, (long Record, long Article)>(), new List<string>(), new List<double>());
        for (var act = 1; act <= acts; act++)
        {
            var withdraws = alive.Count > 5 && random.Next(3) == 0;
            var key = alive.Count > 0 && (withdraws || random.Next(2) == 0) ? alive.Keys.ElementAt(random.Next(alive.Count)) : $"d{act}";
            var title = $"关于第{act}号事项的通知";
            var watch = Stopwatch.StartNew();
            if (withdraws)
            {
                var gone = alive[key];
                alive.Remove(key);
                Must(await executor.ExecuteAsync(new WithdrawPublicDocument("内容有误", WithdrawalMode.Gone), ActTarget.Of(gone.Record), new Actor(1, "公开股长", [new Holding("zfb", Roles.DisclosureHead)])));
                took.Add(watch.Elapsed.TotalMilliseconds);
                using var page = await http.GetAsync($"/articles/{gone.Article}");
                if (page.StatusCode != HttpStatusCode.Gone) stale.Add($"{act} page");
                foreach (var place in Places(key)) if ((await http.GetStringAsync(place)).Contains($"/articles/{gone.Article}\"", StringComparison.Ordinal)) stale.Add($"{act} {place}");
                if ((await http.GetStringAsync("/sitemap.xml")).Contains($"/articles/{gone.Article}<", StringComparison.Ordinal)) stale.Add($"{act} site map");
            }
            else
            {
                var document = new PublicDocument { SourceId = key, Title = title, Issuer = "测试机关", Date = new DateOnly(2026, 1, 5), Column = "zwgk/zfwj", BodyHtml = $"<p>正文 {key} 号。</p>", ContentHash = $"{act}" };
                var answer = Must(await executor.ExecuteAsync(new ImportPublicDocument(document), ActTarget.ByKey(key), Actor.System("bench")));
                took.Add(watch.Elapsed.TotalMilliseconds);
                await using var db = app.Services.GetRequiredService<DatabaseSource>().Open();
                var article = db.Publications.Single(p => p.Key == "import:" + key).Id;
                alive[key] = (answer.RecordId, article);
                // The list shows the fifteen newest of a day by number; the newest is always among them.
                var newest = alive.Values.Max(a => a.Article) == article;
                foreach (var place in Places(title).Append($"/articles/{article}").Where(p => newest || p.StartsWith("/articles", StringComparison.Ordinal) || p.StartsWith("/search", StringComparison.Ordinal)))
                    if (!Plain(await http.GetStringAsync(place)).Contains(title, StringComparison.Ordinal)) stale.Add($"{act} {place}");
                if (!(await http.GetStringAsync("/sitemap.xml")).Contains($"/articles/{article}<", StringComparison.Ordinal)) stale.Add($"{act} site map");
            }
        }
        await stop.CancelAsync();
        await Task.WhenAll(load);
        await app.StopAsync();
        took.Sort();
        Console.WriteLine($"{acts} acts, {reads} other reads meanwhile: {stale.Count} stale reads after the act was answered; an act took p50 {took[took.Count / 2]:0.0} ms, p99 {took[took.Count * 99 / 100]:0.0} ms");
        foreach (var line in stale.Take(20)) Console.WriteLine("  " + line);
        return stale.Count == 0;
    }

    private static string[] Places(string words) => ["/", List, Feed, $"/search?q={Uri.EscapeDataString(words)}"];

    // Found words are marked in the results.
    private static string Plain(string html) => html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);

    internal static ActAnswer Must(ActAnswer answer) => answer.Done ? answer : throw new InvalidOperationException(answer.Refusals[0].Sentence);
}
