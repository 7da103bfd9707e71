using System.Net;
using Gongkai.Domain.Organisations;
using Gongkai.Web.Accounts.Unified;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Web.Tests.Accounts;

/// <summary>Sign-in through another house, played by a small server of the test's own.</summary>
public sealed class UnifiedSignInTests
{
    [Fact]
    public async Task It_is_off_unless_configured()
    {
        await using var site = await AccountsSite.StartAsync();
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in/unified");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.GetAsync("/sign-in");
        Assert.DoesNotContain("统一身份认证", visitor.Text);
    }

    [Fact]
    public async Task A_proven_colleague_comes_in_and_an_answer_counts_once()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var house = builder.Build();
        string nonce = "", answer = "";
        AccountsSite? running = null;
        house.MapGet("/authorize", (HttpContext c) =>
        {
            nonce = c.Request.Query["nonce"]!;
            answer = QueryHelpers.AddQueryString(c.Request.Query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = "c1", ["state"] = c.Request.Query["state"] });
            return Results.Redirect(answer);
        });
        house.MapPost("/token", () => Results.Json(new { id_token = IdentityTokenTests.Token(IdentityTokenTests.Claims(running!.Time.Now, nonce)) }));
        await house.StartAsync();
        var at = house.Urls.First();
        await using var site = running = await AccountsSite.StartAsync(unified: new UnifiedSignInOptions
        {
            Issuer = "https://id.example",
            ClientId = "gongkai",
            ClientSecret = "s",
            AuthorizeAddress = at + "/authorize",
            TokenAddress = at + "/token",
            SharedKey = Convert.ToBase64String(IdentityTokenTests.Key),
        });
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in/unified?returnUrl=%2Faccount");
        Assert.Contains("还没有可用的账号", visitor.Text);
        await site.OpenAsync("zhang", Roles.Drafter);
        await visitor.GetAsync("/sign-in/unified?returnUrl=%2Faccount");
        Assert.Equal("/account", visitor.Path);

        // The same answer again, and in another browser.
        await visitor.GetAsync(new Uri(answer).PathAndQuery);
        Assert.Contains("已经失效", visitor.Text);
        using var stranger = site.Visitor();
        await stranger.GetAsync(new Uri(answer).PathAndQuery);
        Assert.Contains("已经失效", stranger.Text);
    }
}
