using System.Security.Cryptography;
using Gongkai.Web.Portal.Prepared;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Portal;

/// <summary>Marks an endpoint whose answer is the same for everybody and is tagged by its content.</summary>
public sealed class TaggedByContent;

/// <summary>
/// Conditional GET: a strong ETag from the bytes of the answer. Nothing is kept between two requests, so a withdrawn
/// item is gone with the next request; <c>no-cache</c> makes browsers and proxies ask each time.
/// </summary>
public static class ContentTags
{
    public static IApplicationBuilder UseContentTags(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var (request, response) = (context.Request, context.Response);
        var head = HttpMethods.IsHead(request.Method);
        if (!IsTagged(context.GetEndpoint()) || !(head || HttpMethods.IsGet(request.Method)))
        {
            await next(context);
            return;
        }
        var wire = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        // HEAD says what GET would have said, so the answer is made either way.
        request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            if (head) request.Method = HttpMethods.Head;
            response.Body = wire;
        }
        var bytes = page.GetBuffer().AsMemory(0, (int)page.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span)[..16])}\"");
            response.GetTypedHeaders().ETag = tag;
            response.Headers.CacheControl = "no-cache";
            if (Matches(request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.Headers.ContentType = default;
                response.Headers.ContentLength = null;
                return;
            }
        }
        if (bytes.Length > 0)
        {
            response.ContentLength = bytes.Length;
            if (!head) await wire.WriteAsync(bytes, context.RequestAborted);
        }
    });

    /// <summary>
    /// Compares tags weakly everywhere, as If-None-Match demands (RFC 9110, 13.1.2): files compare strongly, and a proxy that compresses makes every tag weak.
    /// </summary>
    public static IApplicationBuilder UseWeakComparison(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Request.Headers;
        if (headers.IfNoneMatch.Count > 0) headers.IfNoneMatch = headers.IfNoneMatch.ToString().Replace("W/\"", "\"", StringComparison.Ordinal);
        return next(context);
    });

    // A page that could be prepared but was not, for example under a host name too many, is tagged like the others.
    private static bool IsTagged(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<TaggedByContent>() is not null || (endpoint?.Metadata.GetMetadata<PreparedAttribute>() is not null && !PageTags.Collecting);

    /// <summary>Whether the caller has what the tag names.</summary>
    internal static bool Matches(HttpRequest request, EntityTagHeaderValue tag)
    {
        // A malformed header parses to fewer entries, never to an error.
        foreach (var asked in request.GetTypedHeaders().IfNoneMatch)
            if (asked.Equals(EntityTagHeaderValue.Any) || asked.Compare(tag, useStrongComparison: false)) return true;
        return false;
    }
}
