using System.Net;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Tests.Accounts;

/// <summary>The session ends while somebody writes; what was typed survives.</summary>
public sealed class ParkedFormTests
{
    private const string Units = "/workbench/administration/units";

    private static async Task<PageVisitor> ExpiredAsync(AccountsSite site, byte[] secret)
    {
        var visitor = await site.SignedInAsync("sys2", secret);
        await visitor.GetAsync(Units);
        site.Time.Now += TimeSpan.FromMinutes(31);
        return visitor;
    }

    [Fact]
    public async Task The_typed_text_survives_a_new_sign_in_and_is_submitted_on_a_click()
    {
        await using var site = await AccountsSite.StartAsync();
        var secret = await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin);
        using var visitor = await ExpiredAsync(site, secret);
        await visitor.SubmitAsync(Units, ("Code", "fgj"), ("Name", "测试县发展和改革局"), ("ShortName", "县发改局"), ("ParentCode", "zf"));
        Assert.Equal((HttpStatusCode.Unauthorized, Units), (visitor.Status, visitor.Path));
        Assert.Contains("您刚才填写的内容还在", visitor.Text);
        Assert.DoesNotContain("发展和改革局", visitor.Html);

        await visitor.SubmitAsync("/sign-in", ("SignInName", "sys2"), ("Password", "wrong"));
        await visitor.SubmitAsync("/sign-in", ("SignInName", "sys2"), ("Password", AccountsSite.Password));
        await visitor.SubmitAsync("/sign-in/second-factor");
        await visitor.SubmitAsync("/sign-in/second-factor", ("Code", site.NextCode(secret)));
        Assert.Contains("点击继续提交", visitor.Text);
        Assert.Null((await site.Get<WorldSource>().CurrentAsync()).Organisations.Find("fgj"));
        await visitor.SubmitAsync(Units);
        Assert.Equal("测试县发展和改革局", (await site.Get<WorldSource>().CurrentAsync()).Organisations.Find("fgj")?.Name);
    }

    [Fact]
    public async Task A_text_too_large_to_keep_is_said_so()
    {
        await using var site = await AccountsSite.StartAsync();
        var secret = await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin);
        using var visitor = await ExpiredAsync(site, secret);
        await visitor.SubmitAsync(Units, ("Name", new string('x', 600 * 1024)));
        Assert.Equal(HttpStatusCode.Unauthorized, visitor.Status);
        Assert.Contains("后退", visitor.Text);
    }

    [Fact]
    public async Task A_form_from_another_site_is_not_kept()
    {
        await using var site = await AccountsSite.StartAsync();
        using var visitor = site.Visitor();
        var request = new HttpRequestMessage(HttpMethod.Post, Units) { Content = new FormUrlEncodedContent([new("Name", "坏局")]) };
        request.Headers.Add("Origin", "https://evil.example");
        await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, visitor.Status);
        Assert.DoesNotContain("内容还在", visitor.Text);
    }

    [Fact]
    public async Task A_forged_sealed_form_is_ignored()
    {
        await using var site = await AccountsSite.StartAsync();
        await site.OpenAsync("zhang", Roles.Drafter);
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "zhang"), ("Password", AccountsSite.Password), ("Parked", "CfDJ8AAAA"));
        Assert.Equal("/workbench", visitor.Path);
    }
}
