using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Gongkai.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Bench;

/// <summary>
/// Command <c>crawl DATA MINUTES RATE</c>: one crawler follows every link of the public site, filters and guessed numbers too, for as long as it is told. Memory of
/// the serving process, status codes, and markers of what was withdrawn before it began.
/// </summary>
internal static partial class CrawlBench
{
    private const string Marker = "撤回标记QZK";
    private const int Port = 5321, Hands = 4, MostWaiting = 2_000_000, Planted = 40;

    public static async Task<bool> RunAsync(string data, double minutes, int rate)
    {
        var planted = await PlantAsync(data);
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(CrawlBench).Assembly.Location, "pages-serve", data, Port.ToString(CultureInfo.InvariantCulture), "on"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = server.StandardOutput.ReadToEndAsync();
        _ = server.StandardError.ReadToEndAsync();
        try
        {
            using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = TimeSpan.FromSeconds(60) };
            await PagesBench.ReadyAsync(http, Port);
            var crawl = new Crawl(http, rate, TimeSpan.FromMinutes(minutes));
            foreach (var id in planted) crawl.Follow($"/articles/{id}");
            var watch = Stopwatch.StartNew();
            var hands = Enumerable.Range(0, Hands).Select(_ => Task.Run(crawl.WorkAsync)).ToList();
            var memory = new List<long>();
            var ended = Task.WhenAll(hands);
            while (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromSeconds(Math.Max(5, minutes)))) != ended)
            {
                server.Refresh();
                memory.Add(server.WorkingSet64 >> 20);
            }
            await ended;
            Console.WriteLine($"{crawl.Asked} requests in {watch.Elapsed.TotalMinutes:0.0} minutes, {crawl.Waiting} addresses left; statuses {string.Join(", ", crawl.Statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}"))}");
            Console.WriteLine($"memory of the server in MB, ten looks over the time: {string.Join(" ", Enumerable.Range(0, 10).Where(_ => memory.Count > 0).Select(i => memory[i * (memory.Count - 1) / 9]))}; at most {memory.DefaultIfEmpty().Max()}");
            Console.WriteLine($"{crawl.Leaks.Count} pages with a marker of what was withdrawn, {crawl.Failures.Count} answers of 500 and above");
            foreach (var line in crawl.Leaks.Concat(crawl.Failures).Take(20)) Console.WriteLine("  " + line);
            return crawl.Leaks.Count + crawl.Failures.Count == 0;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    // Published and taken down again, so that nothing of them may be met.
    private static async Task<List<long>> PlantAsync(string data)
    {
        await using var source = DatabaseSource.Sqlite(Path.Combine(data, "gongkai.db"));
        await source.MigrateAsync();
        await using var executor = new ActExecutor(source, PlatformServices.Procedures, new WorldSource(source, TimeProvider.System), WayOut.In(data, source, TimeProvider.System), TimeProvider.System, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        string column, run = Guid.NewGuid().ToString("N")[..8];
        await using (var db = source.Open()) column = db.Publications.First().ColumnPath;
        var articles = new List<long>();
        for (var i = 0; i < Planted; i++)
        {
            var key = $"{run}-{i}";
            var document = new PublicDocument { SourceId = key, Title = $"{Marker}{i}", Issuer = "测试机关", Date = new DateOnly(2026, 1, 5), Column = column, BodyHtml = $"<p>{Marker}</p>", ContentHash = key };
            var published = FreshBench.Must(await executor.ExecuteAsync(new ImportPublicDocument(document), ActTarget.ByKey(key), Actor.System("bench")));
            await using var db = source.Open();
            articles.Add(db.Publications.Single(p => p.Key == "import:" + key).Id);
            FreshBench.Must(await executor.ExecuteAsync(new WithdrawPublicDocument("内容有误", WithdrawalMode.Gone), ActTarget.Of(published.RecordId), new Actor(1, "公开股长", [new Holding("zfb", Roles.DisclosureHead)])));
        }
        return articles;
    }

    private sealed class Crawl(HttpClient http, int rate, TimeSpan length)
    {
        private readonly Lock _gate = new();
        private readonly HashSet<string> _known = [];
        private readonly Queue<string> _waiting = new(["/", "/sitemap.xml", "/robots.txt", "/sitemap", "/api/v1/documents?size=100"]);
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public long Asked { get; private set; }
        public int Waiting => _waiting.Count;
        public Dictionary<int, long> Statuses { get; } = [];
        public List<string> Leaks { get; } = [];
        public List<string> Failures { get; } = [];

        public void Follow(string address)
        {
            lock (_gate)
                if (_known.Count < MostWaiting && _known.Add(address)) _waiting.Enqueue(address);
        }

        public async Task WorkAsync()
        {
            while (_watch.Elapsed < length)
            {
                string? address;
                double due;
                lock (_gate)
                {
                    if (!_waiting.TryDequeue(out address)) address = null;
                    due = Asked++ / (double)rate;
                }
                var early = TimeSpan.FromSeconds(due) - _watch.Elapsed;
                if (early > TimeSpan.Zero) await Task.Delay(early);
                // What nobody links to is guessed.
                await AskAsync(address ?? $"/articles/{Random.Shared.Next(1, 2_000_000)}");
            }
        }

        private async Task AskAsync(string address)
        {
            using var answer = await http.GetAsync(address);
            var (status, text) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
            lock (_gate)
            {
                Statuses[status] = Statuses.GetValueOrDefault(status) + 1;
                if (status >= 500) Failures.Add($"{status} {address}");
                if (text.Contains(Marker, StringComparison.Ordinal)) Leaks.Add(address);
            }
            foreach (Match link in Link().Matches(text))
                if (WebUtility.HtmlDecode(link.Groups[1].Value) is var next && !next.StartsWith("//", StringComparison.Ordinal)) Follow(next);
            foreach (Match place in Place().Matches(text))
                if (Uri.TryCreate(place.Groups[1].Value, UriKind.Absolute, out var uri)) Follow(uri.PathAndQuery);
        }
    }

    [GeneratedRegex("(?:href|action)=\"(/[^\"#]*)")]
    private static partial Regex Link();

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Place();
}
