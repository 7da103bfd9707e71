using System.Diagnostics;
using System.Globalization;

namespace Gongkai.Bench;

/// <summary>Cold start of the published program to its first page, beside an empty ASP.NET Core app; memory at rest.</summary>
internal static class StartBench
{
    /// <param name="published">Folder of the published program (<c>dotnet publish -c Release</c>).</param>
    /// <param name="empty">The empty app's assembly.</param>
    /// <param name="data">A data folder with documents.</param>
    public static async Task RunAsync(string published, string empty, string data)
    {
        var ours = new List<double>();
        var bare = new List<double>();
        long memory = 0;
        for (var i = 0; i < 5; i++)
        {
            bare.Add((await OnceAsync([empty], 5291)).Seconds);
            var (seconds, bytes) = await OnceAsync([Path.Combine(published, "gongkai.dll"), "serve", "--data", data, "--urls", "http://127.0.0.1:5292"], 5292);
            ours.Add(seconds);
            memory = bytes;
        }
        bare.Sort();
        ours.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first page: {ours[2]:F2} s, empty app {bare[2]:F2} s, ratio {ours[2] / bare[2]:F2} (medians of 5, alternating); working set at rest {memory / 1024 / 1024} MB"));
    }

    private static async Task<(double Seconds, long Memory)> OnceAsync(string[] arguments, int port)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        using var http = new HttpClient();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync($"http://127.0.0.1:{port}/");
                if (answer.IsSuccessStatusCode) break;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
            {
                await Task.Delay(5);
            }
        }
        var seconds = clock.Elapsed.TotalSeconds;
        await Task.Delay(3000);
        process.Refresh();
        var memory = process.WorkingSet64;
        process.Kill();
        await process.WaitForExitAsync();
        return (seconds, memory);
    }
}
