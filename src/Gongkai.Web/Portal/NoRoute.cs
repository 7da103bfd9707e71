using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing.Template;

namespace Gongkai.Web.Portal;

/// <summary>What no route takes: 405 with the methods that are known where the address is known for others (RFC 9110, 15.5.6), else 404.</summary>
internal static class NoRoute
{
    private static readonly ConditionalWeakTable<EndpointDataSource, IReadOnlyList<(TemplateMatcher Address, IReadOnlyList<string> Methods)>> Known = [];

    public static Task AnswerAsync(HttpContext context)
    {
        var known = Known.GetValue(context.RequestServices.GetRequiredService<EndpointDataSource>(), Read);
        var methods = known.Where(k => k.Address.TryMatch(context.Request.Path, [])).SelectMany(k => k.Methods).Distinct().ToList();
        if (methods.Count > 0 && !methods.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", methods);
        }
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static IReadOnlyList<(TemplateMatcher, IReadOnlyList<string>)> Read(EndpointDataSource source) =>
        [.. source.Endpoints.OfType<RouteEndpoint>()
            .Select(e => (e.RoutePattern.RawText, e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods))
            .Where(e => e.RawText is not null && e.HttpMethods is { Count: > 0 })
            .Select(e => (new TemplateMatcher(TemplateParser.Parse(e.RawText!.TrimStart('/')), []), e.HttpMethods!))];
}
