using System.Net;
using Gongkai.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Tests.Accounts;

public sealed class ClosedByDefaultTests
{
    [Fact]
    public async Task Every_page_of_the_workbench_and_of_accounts_names_its_policy()
    {
        await using var site = await AccountsSite.StartAsync();
        var routes = site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } text && new[] { "workbench", "account", "sign-" }.Any(text.TrimStart('/').StartsWith)).ToList();
        Assert.True(routes.Count >= 14);
        foreach (var route in routes)
            Assert.True(route.Metadata.GetMetadata<IAuthorizeData>() is { Policy: not null } || route.Metadata.GetMetadata<IAllowAnonymous>() is not null, route.RoutePattern.RawText);
    }

    [Fact]
    public async Task What_names_no_policy_is_for_staff_only()
    {
        await using var site = await AccountsSite.StartAsync();
        var options = site.Get<IOptions<AuthorizationOptions>>().Value;
        Assert.Same(options.GetPolicy(Policies.Staff), options.FallbackPolicy);
    }

    [Fact]
    public async Task Without_a_session_reading_leads_to_sign_in_and_writing_does_nothing()
    {
        await using var site = await AccountsSite.StartAsync();
        using var visitor = site.Visitor();
        foreach (var path in new[] { "/account", "/account/delegations", "/account/second-factor", "/workbench/administration/units", "/workbench/administration/audit" })
        {
            await visitor.GetAsync(path);
            Assert.Equal("/sign-in", visitor.Path);
            await visitor.PostAsync(path, new FormUrlEncodedContent([new("Name", "x")]));
            Assert.Equal(HttpStatusCode.Unauthorized, visitor.Status);
        }
    }
}
