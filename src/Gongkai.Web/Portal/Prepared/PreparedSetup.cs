using Gongkai.Storage.Publishing.News;
using Gongkai.Web.Hosting;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>Puts prepared pages into the application.</summary>
public static class PreparedSetup
{
    public static IServiceCollection AddPreparedPages(this IServiceCollection services)
    {
        services.AddSingleton(p => new PageStore(p.GetRequiredService<PlatformOptions>().PreparedPages ? PageStore.Budget : 0)).AddSingleton<PageKeys>().AddSingleton<PageMoments>().AddSingleton<NodeLease>().AddSingleton<DoubtfulCopies>();
        services.AddHostedService<NodeWatch>();
        return services;
    }

    /// <summary>Serves what is prepared; stands first in the pipeline. From here on the keepers of copies hear the news.</summary>
    public static IApplicationBuilder UsePreparedPages(this IApplicationBuilder app)
    {
        var (news, services) = (app.ApplicationServices.GetRequiredService<PublicNews>(), app.ApplicationServices);
        // What pages are made of lets go before the pages do.
        news.Subscribe(services.GetRequiredService<PageKeys>());
        news.Subscribe(services.GetRequiredService<PortalFrames>());
        news.Subscribe(services.GetRequiredService<PageStore>());
        news.Subscribe(services.GetRequiredService<PageMoments>());
        return app.UseMiddleware<PreparedServing>();
    }
}
