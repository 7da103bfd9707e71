using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Articles;

namespace Gongkai.Web.Portal;

/// <summary>Addresses that were good once: a column that was moved or merged, the site of a unit that went into the portal (R-WEB-02, R-WEB-04). They lead on for good.</summary>
public static class FormerAddresses
{
    private const string Columns = "/columns/", Feed = "/feed.atom";

    public static WebApplication UseFormerAddresses(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Method is not ("GET" or "HEAD")) return next(context);
            var portal = context.RequestServices.GetRequiredService<ISiteCatalog>().Current;
            if (To(portal, context.Request) is not { } address) return next(context);
            context.Response.Redirect(address, permanent: true);
            return Task.CompletedTask;
        });
        return app;
    }

    private static string? To(PortalSettings portal, HttpRequest request)
    {
        if (portal.FormerSites.FirstOrDefault(s => s.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)) is { } former)
            return $"{portal.PublicAddress?.TrimEnd('/') ?? $"{request.Scheme}://{portal.SiteDomain}"}{(former.MovedTo.StartsWith('/') ? former.MovedTo : Columns + former.MovedTo)}";
        var path = request.Path.Value ?? "";
        if (portal.FormerPaths.Count == 0 || !path.StartsWith(Columns, StringComparison.Ordinal)) return null;
        var feed = path.EndsWith(Feed, StringComparison.Ordinal);
        var column = path[Columns.Length..(feed ? path.Length - Feed.Length : path.Length)].TrimEnd('/');
        return portal.Columns.Find(column) is null && ColumnWriting.Find(portal, column) is { } now ? $"{Columns}{now.Path}{(feed ? Feed : "")}{request.QueryString}" : null;
    }
}
