using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Portal.Styles;

/// <summary>Addresses of the style sheets that are made, not kept as files.</summary>
public static class StyleRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/css/{name}.{version:regex(^[0-9a-f]{{12}}$)}.css", ["GET", "HEAD"], Bundle);
        routes.MapMethods("/css/preferences.css", ["GET", "HEAD"], (HttpContext context, PreferenceStyles styles) => styles.Answer(context));
    }

    private static IResult Bundle(string name, HttpContext context, StyleBundles bundles)
    {
        if (bundles.Find(name) is not { } bundle) return Results.NotFound();
        var headers = context.Response.Headers;
        // Pages kept from before an update name an older content: they get the present one, and ask again next time.
        headers.CacheControl = context.Request.Path == bundle.Address ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        var encoding = Encodings.Choose(context.Request.Headers.AcceptEncoding.ToString());
        var bytes = encoding switch { "br" => bundle.Brotli, "gzip" => bundle.Gzip, _ => bundle.Plain };
        if (encoding is not null) headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, "text/css; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{bundle.Version}-{encoding ?? "plain"}\""));
    }
}
