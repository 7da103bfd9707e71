namespace Gongkai.Web.Portal;

/// <summary>Headers of every answer. Scripts and styles come from files of this site only; nothing inline runs, and no script may make markup out of text.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    // A county without TLS would be cut off by either; where TLS is on, there is no way back to a plain connection.
    private const string Upgrade = "; upgrade-insecure-requests";
    private const string TransportSecurity = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // OnStarting, because the error handler clears what was set before it.
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Writes the headers; a page with a narrower policy of its own keeps it.</summary>
    public static void Write(HttpContext context)
    {
        var (headers, secure) = (context.Response.Headers, context.Request.IsHttps);
        if (!headers.ContainsKey("Content-Security-Policy")) headers.ContentSecurityPolicy = secure ? Policy + Upgrade : Policy;
        if (secure) headers.StrictTransportSecurity = TransportSecurity;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
