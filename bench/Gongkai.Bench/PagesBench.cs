using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Web.Hosting;

namespace Gongkai.Bench;

/// <summary>
/// Public pages beside nginx with the same compressed bytes, and beside the same pages made for each reader. Server on one core, load generator on the other;
/// the contenders take turns, three rounds each. Needs wrk, nginx and taskset.
/// </summary>
internal static partial class PagesBench
{
    private const int Rounds = 3, Connections = 32, Seconds = 5;

    /// <summary>The process that serves.</summary>
    public static Task ServeAsync(string data, string port, bool prepared) =>
        Platform.Build(new PlatformOptions { DataFolder = data, Urls = "http://127.0.0.1:" + port, Jobs = false, PreparedPages = prepared }).RunAsync();

    public static async Task RunAsync(string data)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-pages-").FullName;
        using var ours = Serve(data, 5311, "on");
        using var bare = Serve(data, 5312, "off");
        Process? nginx = null;
        try
        {
            using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None });
            await ReadyAsync(http, 5311);
            await ReadyAsync(http, 5312);
            var home = await PlainAsync(http, "/");
            var pages = new[] { ("home", "/"), ("list", "/columns/zwgk/zfwj"), ("article", Article().Match(home).Value) };
            foreach (var (name, path) in pages) await File.WriteAllBytesAsync(Path.Combine(folder, name + ".html.gz"), await PackedAsync(http, path, "gzip"));
            nginx = Nginx(folder);
            await ReadyAsync(http, 5313, "/home.html");
            foreach (var (name, path) in pages)
            {
                var (gzip, brotli, plain) = (await PackedAsync(http, path, "gzip"), await PackedAsync(http, path, "br"), await PlainAsync(http, path));
                var runs = new Dictionary<string, List<(double Rate, double P99)>> { ["nginx"] = [], ["prepared"] = [], ["made each time"] = [] };
                for (var round = 0; round < Rounds; round++)
                {
                    // A process that has just started is not what readers meet; each peer has run the page before it is measured.
                    if (round == 0) foreach (var warm in new[] { $"http://127.0.0.1:5313/{name}.html", "http://127.0.0.1:5311" + path, "http://127.0.0.1:5312" + path }) Load(warm);
                    runs["nginx"].Add(Load($"http://127.0.0.1:5313/{name}.html"));
                    runs["prepared"].Add(Load("http://127.0.0.1:5311" + path));
                    runs["made each time"].Add(Load("http://127.0.0.1:5312" + path));
                }
                var (peer, own, made) = (Middle(runs["nginx"]), Middle(runs["prepared"]), Middle(runs["made each time"]));
                Console.WriteLine($"{name,-8} {System.Text.Encoding.UTF8.GetByteCount(plain)} B plain, {gzip.Length} B gzip, {brotli.Length} B br | nginx {peer.Rate:0}/s p99 {peer.P99:0.00} ms | prepared {own.Rate:0}/s p99 {own.P99:0.00} ms = {own.Rate / peer.Rate:0.00} of nginx, p99 {own.P99 / peer.P99:0.0} x | made each time {made.Rate:0}/s = 1/{own.Rate / made.Rate:0}");
            }
        }
        finally
        {
            foreach (var process in new[] { ours, bare, nginx })
                if (process is { HasExited: false }) process.Kill(entireProcessTree: true);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Serve(string data, int port, string prepared) =>
        Start("taskset", "-c", "1", Environment.ProcessPath!, typeof(PagesBench).Assembly.Location, "pages-serve", data, port.ToString(CultureInfo.InvariantCulture), prepared);

    private static Process Nginx(string folder)
    {
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            daemon off; user root; worker_processes 1; pid {{folder}}/nginx.pid; error_log /dev/null;
            events { worker_connections 1024; }
            http { access_log off; sendfile on; keepalive_requests 1000000000; default_type text/html; types { text/html html; }
                   server { listen 127.0.0.1:5313; root {{folder}}; gzip_static always; etag on; add_header Cache-Control no-cache; } }
            """);
        return Start("taskset", "-c", "1", "nginx", "-c", file, "-p", folder);
    }

    private static Process Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }

    internal static async Task ReadyAsync(HttpClient http, int port, string path = "/readyz")
    {
        for (var waited = Stopwatch.StartNew(); ;)
            try
            {
                using var answer = await http.GetAsync($"http://127.0.0.1:{port}{path}");
                if (answer.IsSuccessStatusCode) return;
                if (waited.Elapsed > TimeSpan.FromSeconds(60)) throw new InvalidOperationException($"Port {port} answers {answer.StatusCode}.");
                await Task.Delay(50);
            }
            catch (HttpRequestException) when (waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50);
            }
    }

    private static async Task<byte[]> PackedAsync(HttpClient http, string path, string encoding)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1:5311" + path);
        ask.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var answer = await http.SendAsync(ask);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static Task<string> PlainAsync(HttpClient http, string path) => http.GetStringAsync("http://127.0.0.1:5311" + path);

    private static (double Rate, double P99) Load(string address)
    {
        using var wrk = Process.Start(new ProcessStartInfo("taskset", ["-c", "0", "wrk", "-t1", $"-c{Connections}", $"-d{Seconds}s", "--latency", "-H", "Accept-Encoding: gzip", address]) { RedirectStandardOutput = true })!;
        var text = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (text.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException(text);
        var p99 = Percentile().Match(text);
        var unit = p99.Groups[2].Value switch { "us" => 0.001, "s" => 1000, _ => 1 };
        return (double.Parse(Rate().Match(text).Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(p99.Groups[1].Value, CultureInfo.InvariantCulture) * unit);
    }

    private static (double Rate, double P99) Middle(List<(double Rate, double P99)> runs) =>
        (runs.Select(r => r.Rate).Order().ElementAt(Rounds / 2), runs.Select(r => r.P99).Order().ElementAt(Rounds / 2));

    [GeneratedRegex("/articles/\\d+")]
    private static partial Regex Article();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Percentile();
}
