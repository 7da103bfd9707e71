using Gongkai.Storage.Database;
using Gongkai.Testing.Platform;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

/// <summary>示范县, served by the real application on a free port.</summary>
public sealed class CountySite : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly string _folder;
    private readonly List<IBrowserContext> _contexts = [];

    private CountySite(IBrowser browser, WebApplication app, SetTime time, string folder) => (_browser, App, Time, _folder) = (browser, app, time, folder);

    public WebApplication App { get; }

    public SetTime Time { get; }

    public string Address => App.Urls.First();

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Fills a folder with the county once; every site starts from a copy of it.</summary>
    public static async Task<string> FillAsync(DateTimeOffset now)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-county-").FullName;
        await using var app = Platform.Build(Options(folder, new SetTime(now)));
        var source = app.Services.GetRequiredService<DatabaseSource>();
        await source.MigrateAsync();
        Assert.Null(await FirstStart.RunAsync(app.Services, Options(folder, new SetTime(now))));
        // A copy takes the database file only: fold the write-ahead log into it.
        await using var db = source.Open();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return folder;
    }

    public static async Task<CountySite> StartAsync(IBrowser browser, string template, SetTime time)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-browser-").FullName;
        foreach (var file in Directory.EnumerateFiles(template, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var app = Platform.Build(Options(folder, time));
        await app.StartAsync();
        return new CountySite(browser, app, time, folder);
    }

    // Few iterations: the strength of the hash is proved elsewhere, and many people sign in here.
    private static PlatformOptions Options(string folder, SetTime time) =>
        new() { DataFolder = folder, Urls = "http://127.0.0.1:0", Demo = true, Jobs = false, PasswordIterations = 10, Time = time };

    /// <summary>Somebody with a browser of their own who has not signed in.</summary>
    public async Task<IPage> VisitorAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A person of the county, signed in on the real sign-in page.</summary>
    public async Task<Colleague> ColleagueAsync(string signIn, int width = 1280)
    {
        var colleague = new Colleague(await VisitorAsync(width), signIn);
        await colleague.SignInAsync();
        return colleague;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(_folder, true);
    }
}
