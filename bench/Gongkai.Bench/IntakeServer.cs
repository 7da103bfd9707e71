using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Gongkai.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gongkai.Bench;

/// <summary>The served platform as a process of its own over a data folder, and its applicants.</summary>
internal sealed class IntakeServer(string folder, int port) : IAsyncDisposable
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("请公开全县重点项目投资计划的批复文件、资金安排表和年度实施情况说明，", 12));

    private Process? _process;

    public string Folder => folder;

    public string File => Path.Combine(folder, "gongkai.db");

    /// <summary>A folder with a small county.</summary>
    public static async Task<IntakeServer> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-intake-").FullName;
        await using var source = DatabaseSource.Sqlite(Path.Combine(folder, "gongkai.db"));
        await source.MigrateAsync();
        await using var executor = new ActExecutor(source, PlatformServices.Procedures, new WorldSource(source, TimeProvider.System), WayOut.In(folder, source, TimeProvider.System), TimeProvider.System, AuditDigest.Sha256, NullLogger<ActExecutor>.Instance);
        // The usual limits: above them an application is taken in all the same and waits for a person, at the same cost.
        var site = new SiteSettings { Code = "bench", Name = "测试站点" };
        foreach (IAct act in new IAct[] { new SetUpSite(site), new CreateUnit(new Unit("zf", "政府", "政府", UnitKind.Government)), new CreateUnit(new Unit("fgj", "发改局", "发改局", UnitKind.Department, "zf")) })
            if (await executor.ExecuteAsync(act, ActTarget.New, Actor.System("bench")) is { Done: false } refused) throw new InvalidOperationException(refused.Refusals[0].Sentence);
        return new(folder, 5300 + Environment.ProcessId % 500);
    }

    /// <summary>The process that serves.</summary>
    public static Task ServeAsync(string folder, string port) =>
        Platform.Build(new PlatformOptions { DataFolder = folder, Urls = "http://127.0.0.1:" + port, Jobs = false }).RunAsync();

    public HttpClient Client(int connections) => new(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };

    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(IntakeServer).Assembly.Location, "intake-serve", folder, port.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        _ = _process.StandardOutput.ReadToEndAsync();
        using var http = Client(1);
        for (var waited = Stopwatch.StartNew(); ;)
            try
            {
                using var answer = await http.GetAsync("/readyz");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (waited.Elapsed < TimeSpan.FromSeconds(60) && !_process.HasExited)
            {
                await Task.Delay(20);
            }
    }

    /// <summary>Processor time the process has used.</summary>
    public TimeSpan Used
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>One application; no two are alike.</summary>
    public static object Form(string mark) => new
    {
        unit = "fgj",
        name = "申请人" + mark,
        idType = "other",
        idNumber = "BENCH" + mark,
        phone = "13800138000",
        address = "示范县人民路1号",
        title = "全县重点项目投资计划" + mark,
        description = Text + mark,
    };

    public static async Task<(string Receipt, string Code)?> SubmitAsync(HttpClient http, string mark, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/requests") { Content = JsonContent.Create(Form(mark)) };
        request.Headers.Add("Idempotency-Key", "bench-" + mark);
        using var answer = await http.SendAsync(request, cancellation);
        if ((int)answer.StatusCode == 503) return null;
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return (int)answer.StatusCode == 201 ? (body.GetProperty("receipt").GetString()!, body.GetProperty("queryCode").GetString()!) : throw new InvalidOperationException(body.ToString());
    }

    /// <summary>Title of the case that receipt and code open.</summary>
    public static async Task<string?> TitleAsync(HttpClient http, string receipt, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/requests/" + receipt);
        request.Headers.Add("X-Query-Code", code);
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("title").GetString() : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await KillAsync();
        _process?.Dispose();
        Directory.Delete(folder, true);
    }
}
