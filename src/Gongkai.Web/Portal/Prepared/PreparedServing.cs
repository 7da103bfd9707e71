using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.SiteCare;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>First in the pipeline: a page that is prepared is answered here, before routing, sessions or database are looked at.</summary>
public sealed class PreparedServing(RequestDelegate next, PageStore store, PageKeys keys, PageMoments moments, NodeLease lease, DoubtfulCopies doubtful, ISiteCatalog sites)
{
    /// <summary>Says how a page came about, see <see cref="PageOrigin"/>.</summary>
    public const string Header = "X-Page";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return PassOnAsync(context);
        if (keys.PrefixOf(request) is not { } prefix) return PassOnAsync(context);
        moments.Pass();
        var key = request.QueryString.HasValue ? string.Concat(prefix, request.Path.Value, request.QueryString.Value) : string.Concat(prefix, request.Path.Value);
        if (store.Find(key) is not { } page) return PassOnAsync(context);
        return lease.IsValid ? WriteAsync(context, page, PageOrigin.Hit) : DoubtAsync(context, key, page);
    }

    private Task DoubtAsync(HttpContext context, string key, PreparedPage page) => doubtful.ServeAsync(context, key, page, () => PassOnAsync(context));

    private Task PassOnAsync(HttpContext context)
    {
        sites.Enter(sites.OfHost(context.Request.Host.Host));
        return next(context);
    }

    /// <summary>Writes a prepared page, or 304 when the reader has it.</summary>
    internal static Task WriteAsync(HttpContext context, PreparedPage page, string origin)
    {
        Telemetry.Prepared(hit: origin != PageOrigin.Made);
        Head(context, page, origin);
        var (bytes, encoding) = Choose(context.Request.Headers.AcceptEncoding.ToString(), page);
        var asked = context.Request.Headers.IfNoneMatch;
        if (asked.Count > 0 && Matches(context.Request, bytes.Tag))
        {
            context.Response.Headers.ETag = bytes.Tag;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        return SendAsync(context, bytes, encoding);
    }

    /// <summary>Writes the copy there is, with its age, to a reader who might get a newer one later.</summary>
    internal static Task WriteMarkedAsync(HttpContext context, PreparedPage page)
    {
        Telemetry.Prepared(hit: true);
        Head(context, page, PageOrigin.Kept);
        return SendAsync(context, page.Marked(), null);
    }

    private static void Head(HttpContext context, PreparedPage page, string origin)
    {
        SecurityHeaders.Write(context);
        var headers = context.Response.Headers;
        headers[Header] = origin;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding";
        headers.ContentType = page.MediaType;
    }

    private static Task SendAsync(HttpContext context, PreparedBytes bytes, string? encoding)
    {
        var headers = context.Response.Headers;
        headers.ETag = bytes.Tag;
        headers["Content-Length"] = bytes.Length;
        if (encoding is not null) headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes.Bytes).AsTask();
    }

    private static (PreparedBytes Bytes, string? Encoding) Choose(string accepted, PreparedPage page) => Encodings.Choose(accepted) switch
    {
        "br" => (page.Brotli, "br"),
        "gzip" => (page.Gzip, "gzip"),
        _ => (page.Plain(), null),
    };

    private static bool Matches(HttpRequest request, string tag)
    {
        foreach (var asked in request.GetTypedHeaders().IfNoneMatch)
            if (asked.Equals(EntityTagHeaderValue.Any) || asked.Tag.Equals(tag, StringComparison.Ordinal)) return true;
        return false;
    }
}
