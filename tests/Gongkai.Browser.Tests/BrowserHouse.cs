using Gongkai.Testing.Platform;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

/// <summary>One browser and one filled demonstration county for the whole run. Tests that only look share a running county; tests that act get a copy.</summary>
public sealed class BrowserHouse : IAsyncLifetime
{
    public const string Name = "browser";

    /// <summary>A Wednesday morning; every page shows the same days in every run.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 3, 18, 9, 30, 0, TimeSpan.FromHours(8));

    private IPlaywright? _playwright;
    private string? _template;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The county everybody may look at and nobody may change.</summary>
    public CountySite Shared { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Skip is not null) return;
        Assert.True(Chromium.Path is not null, "Chromium is missing, and on the build server it must be there.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
        _template = await CountySite.FillAsync(Morning);
        Shared = await OwnCountyAsync();
    }

    /// <summary>A county of the test's own.</summary>
    public async Task<CountySite> OwnCountyAsync() => await CountySite.StartAsync(Browser, _template!, new SetTime(Morning));

    public async Task DisposeAsync()
    {
        if (Shared is not null) await Shared.DisposeAsync();
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_template is not null) Directory.Delete(_template, true);
    }
}

[CollectionDefinition(BrowserHouse.Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserHouse>;
