using System.Net;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Tests.Accounts;

public sealed class AdministrationTests
{
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["/workbench/administration/units"] = [Roles.SystemAdmin],
        ["/workbench/administration/settings"] = [Roles.SystemAdmin],
        ["/workbench/administration/document-rules"] = [Roles.SystemAdmin],
        ["/workbench/administration/accounts"] = [Roles.SystemAdmin, Roles.SecurityAdmin],
        ["/workbench/administration/sessions"] = [Roles.SecurityAdmin],
        ["/workbench/administration/audit"] = [Roles.AuditAdmin],
    };

    [Fact]
    public async Task Every_role_opens_only_the_pages_of_its_duty()
    {
        await using var site = await AccountsSite.StartAsync(new SiteSettings { Code = "t", Name = "测试县", SignIn = new SignInPolicy { SecondFactorRoles = [], FailuresPerAddress = 1000 } });
        foreach (var role in Roles.Grantable)
        {
            await site.OpenAsync("u-" + role, role);
            using var visitor = site.Visitor();
            await visitor.GetAsync("/sign-in");
            await visitor.SubmitAsync("/sign-in", ("SignInName", "u-" + role), ("Password", AccountsSite.Password));
            foreach (var (page, roles) in Pages)
            {
                await visitor.GetAsync(page);
                Assert.Equal((page, roles.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (page, visitor.Status));
            }
        }
    }

    [Fact]
    public async Task Two_administrators_bring_a_colleague_into_office()
    {
        await using var site = await AccountsSite.StartAsync();
        using var system = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        await system.GetAsync("/workbench/administration/accounts");
        await system.SubmitAsync("/workbench/administration/accounts", ("SignInName", "li.si"), ("PersonName", "李四"));
        Assert.Contains("初始密码", system.Text);
        var initial = system.Document.QuerySelector(".notice code")!.TextContent;
        var id = (await site.Get<AccountRegister>().FindAsync("li.si"))!.Id;
        var path = $"/workbench/administration/accounts/{id}";

        // The system administrator sees no button to grant.
        await system.GetAsync(path);
        Assert.DoesNotContain("授予岗位", system.Text);

        using var security = await site.SignedInAsync("sec2", await site.OpenWithFactorAsync("sec2", Roles.SecurityAdmin));
        await security.GetAsync(path);
        await security.SubmitAsync(path + "?handler=Grant", ("UnitCode", "zfb"), ("PostTitle", "科员"));
        Assert.Contains("请至少选择一个角色", security.Text);
        Assert.Equal("科员", security.Document.QuerySelector("#post")!.GetAttribute("value"));
        await security.SubmitAsync(path + "?handler=Grant", ("UnitCode", "zfb"), ("PostTitle", "科员"), ("Chosen", Roles.Drafter));
        Assert.Contains("岗位已授予", security.Text);

        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in?returnUrl=%2Faccount");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "li.si"), ("Password", initial));
        await visitor.SubmitAsync("/sign-in/change-password", ("CurrentPassword", initial), ("NewPassword", AccountsSite.Password), ("RepeatPassword", AccountsSite.Password));
        Assert.Equal("/account", visitor.Path);
        Assert.Contains("拟稿人", visitor.Text);

        // Disabling asks first and then ends the session at once.
        await security.GetAsync(path);
        await security.SubmitAsync(path + "?handler=Disable", ("Reason", "调离"));
        Assert.Contains("请确认", security.Text);
        await visitor.GetAsync("/account");
        Assert.Equal("/account", visitor.Path);
        await security.SubmitAsync(path + "?handler=Disable");
        Assert.Contains("账号已停用", security.Text);
        await visitor.GetAsync("/account");
        Assert.Equal("/sign-in", visitor.Path);
    }

    [Fact]
    public async Task The_security_administrator_cannot_help_himself()
    {
        await using var site = await AccountsSite.StartAsync();
        using var security = await site.SignedInAsync("sec2", await site.OpenWithFactorAsync("sec2", Roles.SecurityAdmin));
        var path = $"/workbench/administration/accounts/{(await site.Get<AccountRegister>().FindAsync("sec2"))!.Id}";
        await security.GetAsync(path);
        await security.SubmitAsync(path + "?handler=Grant", ("UnitCode", "zfb"), ("PostTitle", "主任"), ("Chosen", Roles.MainLeader));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, security.Status);
        Assert.Contains("不能对本人账号办理", security.Text);
        Assert.Contains("三员分立", security.Text);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_by_the_security_administrator()
    {
        await using var site = await AccountsSite.StartAsync();
        await site.OpenAsync("zhang", Roles.Drafter);
        var secret = await site.OpenWithFactorAsync("sec2", Roles.SecurityAdmin);
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "zhang"), ("Password", AccountsSite.Password));
        using var security = await site.SignedInAsync("sec2", secret);
        await security.GetAsync("/workbench/administration/sessions");
        var row = security.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("zhang同志"));
        await security.SubmitAsync("/workbench/administration/sessions", ("session", row.QuerySelector("input[name=session]")!.GetAttribute("value")!));
        await visitor.GetAsync("/account");
        Assert.Equal("/sign-in", visitor.Path);
        using var audit = await site.SignedInAsync("aud3", await site.OpenWithFactorAsync("aud3", Roles.AuditAdmin));
        await audit.GetAsync("/workbench/administration/audit?account=sec2");
        Assert.Contains("结束会话", audit.Text);
    }

    [Fact]
    public async Task The_audit_administrator_reads_filters_and_verifies()
    {
        await using var site = await AccountsSite.StartAsync();
        using var audit = await site.SignedInAsync("aud2", await site.OpenWithFactorAsync("aud2", Roles.AuditAdmin));
        await audit.GetAsync("/workbench/administration/audit?account=aud2&from=2026-03-02&to=2026-03-02");
        Assert.Contains("使用动态口令", audit.Text);
        Assert.DoesNotContain("建立站点", audit.Document.QuerySelector("tbody")!.TextContent);
        await audit.GetAsync("/workbench/administration/audit?from=2026-03-03");
        Assert.Empty(audit.Document.QuerySelectorAll("tbody tr"));
        await audit.SubmitAsync("/workbench/administration/audit?handler=Verify");
        Assert.Contains("核验通过", audit.Text);
    }

    [Fact, Requirement("R-ORG-06")]
    public async Task Settings_are_saved_and_keep_what_was_typed_when_refused()
    {
        await using var site = await AccountsSite.StartAsync();
        using var system = await site.SignedInAsync("sys2", await site.OpenWithFactorAsync("sys2", Roles.SystemAdmin));
        const string Path = "/workbench/administration/settings";
        await system.GetAsync(Path);
        await system.SubmitAsync(Path, ("MinimumLength", "3"), ("SiteName", "新名称"));
        Assert.Contains("应是 8 到 64 之间的整数", system.Text);
        Assert.Equal("3", system.Document.QuerySelector("#MinimumLength")!.GetAttribute("value"));
        Assert.Equal("新名称", system.Document.QuerySelector("#site-name")!.GetAttribute("value"));
        await system.SubmitAsync(Path, ("MinimumLength", "12"), ("RoleTitles[disclosure-head]", "一服务两公开领导小组办公室"));
        Assert.Contains("站点设置已保存", system.Text);
        var settings = (await site.Get<WorldSource>().CurrentAsync()).Site;
        Assert.Equal(("新名称", 12, "一服务两公开领导小组办公室"), (settings.Name, settings.Passwords.MinimumLength, settings.TitleOf(Roles.DisclosureHead)));
        Assert.Contains(Roles.MainLeader, settings.SignIn.SecondFactorRoles);
    }

    [Fact]
    public async Task A_delegation_is_registered_and_ended_on_the_own_page()
    {
        await using var site = await AccountsSite.StartAsync();
        await site.OpenAsync("zhang", Roles.Drafter);
        await site.OpenAsync("li");
        using var visitor = site.Visitor();
        await visitor.GetAsync("/sign-in?returnUrl=%2Faccount%2Fdelegations");
        await visitor.SubmitAsync("/sign-in", ("SignInName", "zhang"), ("Password", AccountsSite.Password));
        await visitor.SubmitAsync("/account/delegations", ("Chosen", "zfb|drafter"), ("DelegateName", "nobody"), ("From", "2026-03-02"), ("To", "2026-03-03"));
        Assert.Contains("请核对代理人", visitor.Text);
        Assert.Equal("2026-03-03", visitor.Document.QuerySelector("#to")!.GetAttribute("value"));
        await visitor.SubmitAsync("/account/delegations", ("Chosen", "zfb|drafter"), ("DelegateName", "li"), ("From", "2026-03-02"), ("To", "2026-03-03"));
        Assert.Contains("代理已登记", visitor.Text);
        var li = (await site.Get<AccountRegister>().FindAsync("li"))!.Id;
        Assert.True((await site.Get<ActorSource>().FindAsync(li))!.Value.Actor.Holds(Roles.Drafter, "zfb"));
        await visitor.SubmitAsync("/account/delegations?handler=End");
        Assert.False((await site.Get<ActorSource>().FindAsync(li))!.Value.Actor.Holds(Roles.Drafter, "zfb"));
    }
}
