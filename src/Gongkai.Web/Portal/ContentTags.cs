using System.Security.Cryptography;
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
        var response = context.Response;
        if (context.GetEndpoint()?.Metadata.GetMetadata<TaggedByContent>() is null || !HttpMethods.IsGet(context.Request.Method))
        {
            await next(context);
            return;
        }
        var wire = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = wire;
        }
        var bytes = page.GetBuffer().AsMemory(0, (int)page.Length);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span)[..16])}\"");
            response.GetTypedHeaders().ETag = tag;
            response.Headers.CacheControl = "no-cache";
            if (Matches(context.Request, tag))
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
            await wire.WriteAsync(bytes, context.RequestAborted);
        }
    });

    /// <summary>Whether the caller has what the tag names.</summary>
    internal static bool Matches(HttpRequest request, EntityTagHeaderValue tag)
    {
        // A malformed header parses to fewer entries, never to an error.
        foreach (var asked in request.GetTypedHeaders().IfNoneMatch)
            if (asked.Equals(EntityTagHeaderValue.Any) || asked.Compare(tag, useStrongComparison: false)) return true;
        return false;
    }
}
