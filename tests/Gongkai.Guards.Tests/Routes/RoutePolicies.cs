using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Guards.Tests.Routes;

/// <summary>Every address says who may come: everybody (<see cref="IAllowAnonymous"/>) or holders of a policy (<see cref="IAuthorizeData"/>).</summary>
public static class RoutePolicies
{
    /// <summary>Addresses whose endpoint says nothing about who may come.</summary>
    public static IReadOnlyList<string> WithoutPolicy(IEnumerable<Endpoint> endpoints) =>
    [
        .. from endpoint in endpoints
           where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
           select $"{Address(endpoint)} has no policy: say AllowAnonymous or RequireAuthorization.",
    ];

    /// <summary>Addresses of the workbench and of people's own accounts that are open to everybody. Signing in has an address of its own.</summary>
    public static IReadOnlyList<string> OpenStaffPages(IEnumerable<Endpoint> endpoints) =>
    [
        .. from endpoint in endpoints
           let address = Address(endpoint).TrimStart('/')
           where address.Split('/')[0] is "workbench" or "account" && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
           select $"/{address} belongs to the staff and is open to everybody.",
    ];

    /// <summary>All endpoints of an application; pages are loaded, since their own attributes are known only then.</summary>
    public static async Task<IReadOnlyList<Endpoint>> OfAsync(IEndpointRouteBuilder application)
    {
        var loader = application.ServiceProvider.GetRequiredService<PageLoader>();
        var found = new List<Endpoint>();
        foreach (var endpoint in application.DataSources.SelectMany(s => s.Endpoints))
            found.Add(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page and not CompiledPageActionDescriptor
                ? (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint ?? endpoint
                : endpoint);
        return found;
    }

    public static string Address(Endpoint endpoint) => (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? endpoint.DisplayName ?? "?";
}
