using System.Data.Common;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.SiteCare;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>First in the pipeline: a page that is prepared is answered here, before routing, sessions or database are looked at.</summary>
public sealed class PreparedServing(RequestDelegate next, PageStore store, PageKeys keys, PageMoments moments, NodeLease lease, ISiteCatalog sites, TimeProvider time)
{
    /// <summary>Says how a page came about: <c>hit</c>, or <c>kept</c> while the database does not answer.</summary>
    public const string Header = "X-Page";

    // How long nobody asks again after the database has not answered; without this every reader would wait for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private long _goneAt;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return PassOnAsync(context);
        if (keys.PrefixOf(request) is not { } prefix) return PassOnAsync(context);
        moments.Pass();
        var key = request.QueryString.HasValue ? string.Concat(prefix, request.Path.Value, request.QueryString.Value) : string.Concat(prefix, request.Path.Value);
        if (store.Find(key) is not { } page) return PassOnAsync(context);
        return lease.IsValid ? WriteAsync(context, page) : UnsureAsync(context, key, page);
    }

    private Task PassOnAsync(HttpContext context)
    {
        sites.Enter(sites.OfHost(context.Request.Host.Host));
        return next(context);
    }

    // Without a lease the database is asked first; if it does not answer, the copy is the best there is, and it says so.
    private async Task UnsureAsync(HttpContext context, string key, PreparedPage page)
    {
        var gone = Volatile.Read(ref _goneAt);
        if (gone == 0 || time.GetElapsedTime(gone) >= Patience)
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
                patience.CancelAfter(Patience);
                await lease.AskAsync(patience.Token);
                Volatile.Write(ref _goneAt, 0);
                if (store.Find(key) is { } still) await WriteAsync(context, still);
                else await PassOnAsync(context);
                return;
            }
            catch (Exception failure) when (failure is DbException or OperationCanceledException or TimeoutException)
            {
                Volatile.Write(ref _goneAt, time.GetTimestamp());
            }
        }
        context.Response.Headers[Header] = "kept";
        Head(context, page);
        await SendAsync(context, page.Marked(), null);
    }

    /// <summary>Writes a prepared page, or 304 when the reader has it.</summary>
    internal static Task WriteAsync(HttpContext context, PreparedPage page)
    {
        Telemetry.Prepared(hit: true);
        context.Response.Headers[Header] = "hit";
        Head(context, page);
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

    private static void Head(HttpContext context, PreparedPage page)
    {
        SecurityHeaders.Write(context);
        var headers = context.Response.Headers;
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
