using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Web.Accounts;
using Gongkai.Web.Demo;
using Gongkai.Web.Jobs;
using Gongkai.Web.Portal;
using Gongkai.Web.Portal.Prepared;
using Gongkai.Web.SiteCare;
using Gongkai.Web.Workbench;
using Gongkai.Web.Workbench.Exchange;
using Microsoft.Extensions.WebEncoders;

namespace Gongkai.Web.Hosting;

/// <summary>Puts the web application together. The served program and the tests start exactly this.</summary>
public static class Platform
{
    /// <summary>Builds the application without starting it.</summary>
    public static WebApplication Build(PlatformOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "gongkai",
            ContentRootPath = AppContext.BaseDirectory,
            // Settings are read at the start only; watching files for changes takes a handle of the system for each process.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseUrls(options.Urls).UseServerLimits();
        // Requests are not logged one by one: addresses and paths of citizens are nobody's business, and the disk is finite.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Services.AddPlatform(options);
        // First, because it makes the list of page conventions that the others add to.
        builder.Services.AddRazorPages(o => o.RootDirectory = "/");
        builder.Services.AddJobs(options);
        builder.Services.AddAccounts(options);
        if (options.Demo) builder.Services.AddSingleton<IDemoAccounts, DemoAccounts>();
        // Chinese is written as Chinese, not as numeric entities: a third less page (docs/decisions/0003).
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddMeasuring(Environment.GetEnvironmentVariable);
        builder.Services.AddPortal();
        builder.Services.AddWorkbench();

        builder.Environment.WebRootFileProvider = new UnwatchedFiles(builder.Environment.WebRootFileProvider);

        var app = builder.Build();
        app.UseTrustedProxies(options);
        app.UseFormerAddresses();
        app.UsePortal();
        app.UseAccounts();
        app.UseMiddleware<PreparedMaking>();
        app.UseContentTags();
        app.MapRazorPages();
        app.MapPortal();
        OfficeApi.Map(app);
        Workbench.Review.Typing.TypingCheck.Map(app);
        return app;
    }
}
