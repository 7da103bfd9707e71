using Gongkai.Storage.Publishing.News;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>After routing: makes a page marked <see cref="PreparedAttribute"/>, keeps it, and lets all who asked for it meanwhile have the same one.</summary>
public sealed class PreparedMaking(RequestDelegate next, PageStore store, PageKeys keys, NodeLease lease, DoubtfulCopies doubtful, TimeProvider time)
{
    private readonly Dictionary<string, Flight> _flights = [];
    private readonly Lock _gate = new();

    private sealed record Flight(long Epoch, TaskCompletionSource<PreparedPage?> Page);

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!store.Keeps || context.GetEndpoint()?.Metadata.GetMetadata<PreparedAttribute>() is not { } prepared
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || keys.PrefixOf(request) is not { } prefix)
        {
            await next(context);
            return;
        }
        var key = string.Concat(prefix, request.Path.Value, PageKeys.QueryOf(prepared.Query, request.Query));
        var epoch = store.Epoch;
        // An address that is written otherwise than the page's own is known only here.
        if (store.Find(key) is { } known)
        {
            await (lease.IsValid ? PreparedServing.WriteAsync(context, known, PageOrigin.Hit) : doubtful.ServeAsync(context, key, known, () => MakeAsync(context, key, epoch)));
            return;
        }
        // Who does not hear of changes cannot know whether a page that is being made is still the newest.
        if (!lease.IsValid)
        {
            await MakeAsync(context, key, epoch);
            return;
        }
        var (flight, leads) = Join(key, epoch);
        if (!leads && await flight.Page.Task.WaitAsync(context.RequestAborted) is { } shared)
        {
            await PreparedServing.WriteAsync(context, shared, PageOrigin.Hit);
            return;
        }
        PreparedPage? made = null;
        try
        {
            made = await MakeAsync(context, key, epoch);
        }
        finally
        {
            if (leads) Land(key, flight, made);
        }
    }

    // A flight that left before the last change must not bring its page to somebody who came after it.
    private (Flight Flight, bool Leads) Join(string key, long epoch)
    {
        lock (_gate)
        {
            if (_flights.TryGetValue(key, out var flight) && flight.Epoch == epoch) return (flight, false);
            return (_flights[key] = new Flight(epoch, new(TaskCreationOptions.RunContinuationsAsynchronously)), true);
        }
    }

    private void Land(string key, Flight flight, PreparedPage? page)
    {
        lock (_gate)
            if (_flights.TryGetValue(key, out var own) && ReferenceEquals(own, flight)) _flights.Remove(key);
        flight.Page.TrySetResult(page);
    }

    private async Task<PreparedPage?> MakeAsync(HttpContext context, string key, long epoch)
    {
        var response = context.Response;
        var wire = response.Body;
        using var content = new MemoryStream();
        response.Body = content;
        var tags = PageTags.Begin();
        tags.Add(PublicTags.World);
        // What is kept is the whole page, also when somebody asks first who wants to see no body.
        var method = context.Request.Method;
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = method;
            response.Body = wire;
            PageTags.End();
        }
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0 && response.ContentType is { } type && !response.HasStarted)
        {
            var page = PreparedPage.Of(type, bytes.Span, time.GetUtcNow());
            store.Keep(key, page, tags, epoch);
            await PreparedServing.WriteAsync(context, page, PageOrigin.Made);
            return page;
        }
        if (bytes.Length > 0)
        {
            response.ContentLength = bytes.Length;
            if (!HttpMethods.IsHead(method)) await wire.WriteAsync(bytes, context.RequestAborted);
        }
        return null;
    }
}
