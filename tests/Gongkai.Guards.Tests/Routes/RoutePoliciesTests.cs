using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gongkai.Guards.Tests.Routes;

public class RoutePoliciesTests
{
    [Fact]
    public async Task Every_address_of_the_platform_says_who_may_come()
    {
        var endpoints = await EndpointsAsync();
        Assert.NotEmpty(endpoints);
        Holds.Nowhere(RoutePolicies.WithoutPolicy(endpoints));
    }

    [Fact]
    public async Task No_page_of_the_workbench_is_open_to_everybody() =>
        Holds.Nowhere(RoutePolicies.OpenStaffPages(await EndpointsAsync()));

    [Fact]
    public void An_address_without_policy_is_seen() =>
        Assert.Single(RoutePolicies.WithoutPolicy([Route("/a"), Route("/b", new AllowAnonymousAttribute()), Route("/c", new AuthorizeAttribute())]), r => r.StartsWith("/a"));

    [Fact]
    public async Task Pages_without_a_convention_are_seen()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "gongkai" });
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorPages(o => o.RootDirectory = "/");
        await using var bare = builder.Build();
        bare.MapRazorPages();
        Assert.Contains(RoutePolicies.WithoutPolicy(await RoutePolicies.OfAsync(bare)), r => r.StartsWith("disclosure"));
    }

    [Fact]
    public void An_open_workbench_page_is_seen() =>
        Assert.Single(RoutePolicies.OpenStaffPages([Route("/workbench/documents", new AllowAnonymousAttribute()), Route("/sign-in", new AllowAnonymousAttribute()), Route("/workbench", new AuthorizeAttribute())]));

    private static RouteEndpoint Route(string pattern, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, new EndpointMetadataCollection(metadata), pattern);

    private static async Task<IReadOnlyList<Endpoint>> EndpointsAsync()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-routes-");
        try
        {
            await using WebApplication app = Platform.Build(new PlatformOptions { DataFolder = folder.FullName, Jobs = false, Urls = "http://127.0.0.1:0" });
            return await RoutePolicies.OfAsync(app);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
