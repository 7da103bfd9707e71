using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Gongkai.Testing.Platform;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Tests.Requests;

/// <summary>The real application with a county that takes applications, asked over HTTP.</summary>
public sealed class IntakeSite : IAsyncDisposable
{
    public static readonly Actor Officer = new(7, "孙经办", [new Holding("fgj", Roles.RequestOfficer)]);
    public static readonly Actor Head = new(8, "周股长", [new Holding("fgj", Roles.RequestHead)]);

    private readonly WebApplication _app;

    private IntakeSite(WebApplication app, SetTime time, string folder, StringBuilder log)
    {
        (_app, Time, Folder, Log) = (app, time, folder, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public SetTime Time { get; }
    public string Folder { get; }
    public StringBuilder Log { get; }
    public HttpClient Http { get; }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<IntakeSite> StartAsync(Func<RequestSettings, RequestSettings>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-intake-").FullName;
        // A Monday with no holiday near it.
        var time = new SetTime(new(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8)));
        var app = Platform.Build(new PlatformOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", Time = time, Jobs = false, PasswordIterations = 10 });
        await app.Services.GetRequiredService<DatabaseSource>().MigrateAsync();
        var log = new StringBuilder();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(new LogText(log));
        var site = new SiteSettings { Code = "shifan", Name = "示范县人民政府门户网站", Requests = (change ?? (s => s))(new RequestSettings()) };
        await app.Services.GetRequiredService<FirstInstall>().RunAsync(site, "示范县人民政府", "示范县人民政府办公室");
        var executor = app.Services.GetRequiredService<ActExecutor>();
        foreach (var unit in new Unit[] { new("fgj", "示范县发展和改革局", "县发改局", UnitKind.Department, "zf"), new("fgs", "综合股", "综合股", UnitKind.Section, "fgj"), new("jyj", "示范县教育局", "县教育局", UnitKind.Department, "zf") })
            await executor.ExecuteAsync(new CreateUnit(unit), ActTarget.New, Actor.System("测试"));
        await app.StartAsync();
        return new(app, time, folder, log);
    }

    /// <summary>An application with everything in it.</summary>
    public static JsonObject Form(string name = "张三", params (string Field, JsonNode? Value)[] changes)
    {
        var form = new JsonObject
        {
            ["unit"] = "fgj",
            ["category"] = "natural",
            ["name"] = name,
            ["idType"] = "resident",
            ["idNumber"] = "11010519491231002X",
            ["phone"] = "13800138000",
            ["address"] = "示范县人民路1号",
            ["title"] = "2025年全县重点项目投资计划",
            ["description"] = "请公开2025年全县重点项目投资计划全文。",
            ["form"] = "paper",
            ["way"] = "mail",
        };
        foreach (var (field, value) in changes) form[field] = value;
        return form;
    }

    public static JsonObject File(string name, byte[] content, string kind = "identity") => new() { ["name"] = name, ["kind"] = kind, ["content"] = Convert.ToBase64String(content) };

    public async Task<ApiAnswer> PostAsync(JsonNode form, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/requests") { Content = JsonContent.Create(form) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await ApiAnswer.OfAsync(await Http.SendAsync(request));
    }

    /// <summary>Hands an application in and expects it to be taken.</summary>
    public async Task<(string Receipt, string Code)> TakenAsync(JsonNode form, string? key = null)
    {
        var answer = await PostAsync(form, key);
        Assert.True(answer.Status == 201, answer.Text);
        return (answer.Json.GetProperty("receipt").GetString()!, answer.Json.GetProperty("queryCode").GetString()!);
    }

    public async Task<ApiAnswer> ReadAsync(string receipt, string? code, string below = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/requests/{receipt}{below}");
        if (code is not null) request.Headers.Add("X-Query-Code", code);
        return await ApiAnswer.OfAsync(await Http.SendAsync(request));
    }

    /// <summary>Does an act on a case and expects it to be done.</summary>
    public async Task ActAsync(string receipt, IAct act, Actor? actor = null)
    {
        var answer = await Get<ActExecutor>().ExecuteAsync(act, ActTarget.Of(await IdAsync(receipt)), actor ?? Officer);
        Assert.True(answer.Done, string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
    }

    public async Task<long> IdAsync(string receipt)
    {
        await using var db = Get<DatabaseSource>().Open();
        return await db.Requests.Where(r => r.Receipt == receipt).Select(r => r.RecordId).SingleAsync();
    }

    public async Task<int> CountAsync()
    {
        await using var db = Get<DatabaseSource>().Open();
        return await db.Requests.CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class LogText(StringBuilder text) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Dispose() { }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (text) text.Append(formatter(state, exception)).Append(exception).Append('\n');
        }
    }
}

/// <summary>An answer of the interface.</summary>
public sealed record ApiAnswer(int Status, HttpResponseMessage Whole, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    public IReadOnlyList<string> Codes => [.. Json.GetProperty("refusals").EnumerateArray().Select(r => r.GetProperty("code").GetString()!)];

    public static async Task<ApiAnswer> OfAsync(HttpResponseMessage answer) => new((int)answer.StatusCode, answer, await answer.Content.ReadAsByteArrayAsync());
}
