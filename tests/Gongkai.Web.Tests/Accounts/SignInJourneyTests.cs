using System.Net;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Organisations;

namespace Gongkai.Web.Tests.Accounts;

public sealed class SignInJourneyTests
{
    [Fact]
    public async Task A_new_administrator_changes_the_password_enrols_and_then_works()
    {
        await using var site = await AccountsSite.StartAsync();
        using var visitor = site.Visitor();
        await visitor.GetAsync("/workbench/administration/units");
        Assert.Equal("/sign-in", visitor.Path);
        var initial = site.Initial[0];
        await visitor.SubmitAsync("/sign-in", ("SignInName", initial.SignInName), ("Password", initial.Password));
        Assert.Equal("/sign-in/change-password", visitor.Path);

        // Nothing else is open before.
        await visitor.GetAsync("/account");
        Assert.Equal("/sign-in/change-password", visitor.Path);
        await visitor.SubmitAsync("/sign-in/change-password", ("CurrentPassword", initial.Password), ("NewPassword", "Admin@123456"), ("RepeatPassword", "Admin@123456"));
        Assert.Contains("太常见", visitor.Text);
        await visitor.GetAsync("/workbench/administration/units");
        await visitor.SubmitAsync("/sign-in/change-password", ("CurrentPassword", initial.Password), ("NewPassword", AccountsSite.Password), ("RepeatPassword", AccountsSite.Password));

        Assert.Equal("/account/second-factor", visitor.Path);
        await visitor.SubmitAsync("/account/second-factor");
        var account = (await site.Get<AccountRegister>().FindAsync("admin"))!.Account;
        var secret = site.Get<OwnAccount>().PendingSecret(account)!;
        Assert.Contains(TimeCode.Base32(secret), visitor.Text);
        await visitor.SubmitAsync("/account/second-factor?handler=Confirm", ("Code", site.NextCode(secret)));
        Assert.Equal(10, visitor.Document.QuerySelectorAll(".codes li").Length);

        await visitor.GetAsync("/workbench/administration/units");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("测试县人民政府办公室", visitor.Text);
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_name_and_says_nothing_more()
    {
        await using var site = await AccountsSite.StartAsync();
        await site.OpenAsync("zhang");
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "zhang"), ("Password", "wrong"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        Assert.Equal("zhang", visitor.Document.QuerySelector("#name")!.GetAttribute("value"));
        var known = visitor.Document.QuerySelector(".refusals")!.TextContent;
        await visitor.SubmitAsync("/sign-in", ("SignInName", "nobody"), ("Password", "wrong"));
        Assert.Equal(known, visitor.Document.QuerySelector(".refusals")!.TextContent);
        Assert.DoesNotContain("wrong", visitor.Html);
    }

    [Fact]
    public async Task The_cookie_is_for_http_only_and_rotates()
    {
        await using var site = await AccountsSite.StartAsync();
        var secret = await site.OpenWithFactorAsync("sec2", Roles.SecurityAdmin);
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "sec2"), ("Password", AccountsSite.Password));
        var before = visitor.Cookies.GetCookies(site.Address)["gongkai-session"]!;
        Assert.True(before.HttpOnly);
        await visitor.SubmitAsync("/sign-in/second-factor", ("Code", site.NextCode(secret)));
        var after = visitor.Cookies.GetCookies(site.Address)["gongkai-session"]!;
        Assert.NotEqual(before.Value, after.Value);
        Assert.Null(await site.Get<SessionStore>().FindAsync(before.Value));
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_where_a_second_factor_is_due()
    {
        await using var site = await AccountsSite.StartAsync();
        await site.OpenWithFactorAsync("sec2", Roles.SecurityAdmin);
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "sec2"), ("Password", AccountsSite.Password));
        foreach (var path in new[] { "/workbench/administration/accounts", "/account", "/account/delegations", "/account/second-factor", "/sign-in/change-password" })
        {
            await visitor.GetAsync(path);
            Assert.Equal("/sign-in/second-factor", visitor.Path);
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        await using var site = await AccountsSite.StartAsync();
        await site.OpenAsync("zhang", Roles.Drafter);
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in?returnUrl=%2Faccount");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "zhang"), ("Password", AccountsSite.Password));
        Assert.Equal("/account", visitor.Path);
        var token = visitor.Cookies.GetCookies(site.Address)["gongkai-session"]!.Value;
        await visitor.GetAsync("/sign-out");
        await visitor.SubmitAsync("/sign-out");
        Assert.Null(await site.Get<SessionStore>().FindAsync(token));
        await visitor.GetAsync("/account");
        Assert.Equal("/sign-in", visitor.Path);
    }

    [Fact]
    public async Task A_return_address_of_another_site_is_not_followed()
    {
        await using var site = await AccountsSite.StartAsync();
        await site.OpenAsync("zhang", Roles.Drafter);
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in?returnUrl=https%3A%2F%2Fevil.example%2F");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "zhang"), ("Password", AccountsSite.Password));
        Assert.Equal("/workbench", visitor.Path);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        await using var site = await AccountsSite.StartAsync();
        await site.OpenAsync("zhang");
        using var visitor = site.Visitor();
        await visitor.PostAsync("/sign-in", new FormUrlEncodedContent([new("SignInName", "zhang"), new("Password", AccountsSite.Password)]));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Null(visitor.SetCookie);
    }
}
