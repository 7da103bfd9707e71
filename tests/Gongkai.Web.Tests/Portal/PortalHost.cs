using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;
using Gongkai.Web.Hosting;
using Gongkai.Web.Portal;
using Gongkai.Web.Portal.Prepared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>The served application on a free port, over its own data folder and a migrated database.</summary>
public sealed class PortalHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PortalHost(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
        Database = app.Services.GetRequiredService<DatabaseSource>();
        Seed = new PublicationSeed(Database, folder, Told);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = Address };
    }

    public string Folder { get; }
    public DatabaseSource Database { get; }
    public PublicationSeed Seed { get; }
    public Uri Address { get; }
    public HttpClient Http { get; }
    public IServiceProvider Services => _app.Services;
    public SetTime Time => (SetTime)Services.GetRequiredService<TimeProvider>();

    public static async Task<PortalHost> StartAsync(bool county = false)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-portal-").FullName;
        var app = Platform.Build(new PlatformOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", Time = new SetTime(PublicationSeed.Now), Jobs = false });
        await app.Services.GetRequiredService<DatabaseSource>().MigrateAsync();
        var site = new SiteSettings { Code = PublicationSeed.Site, Name = "示范县人民政府门户网站" };
        await app.Services.GetRequiredService<ActExecutor>().ExecuteAsync(new SetUpSite(site), ActTarget.New, Actor.System("测试"));
        await app.StartAsync();
        var host = new PortalHost(app, folder);
        if (county)
        {
            await host.Seed.CountyAsync();
            // The seed writes rows, not acts: the index is made of them as after a restored archive.
            await app.Services.GetRequiredService<Gongkai.Storage.Search.SearchIndex>().RebuildAsync();
        }
        return host;
    }

    private async Task Told()
    {
        await Services.GetRequiredService<SearchIndex>().RebuildAsync();
        Services.GetRequiredService<PortalFrames>().Changed([PublicTags.All]);
        Services.GetRequiredService<PageStore>().Changed([PublicTags.All]);
        Services.GetRequiredService<PageMoments>().Changed([PublicTags.All]);
    }

    public Task<string> TextAsync(string address) => Http.GetStringAsync(address);

    public async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await Http.GetAsync(address);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>One seeded county for the tests that only read.</summary>
public sealed class CountyPortal : IAsyncLifetime
{
    public PortalHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await PortalHost.StartAsync(county: true);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
