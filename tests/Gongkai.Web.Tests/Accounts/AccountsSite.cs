using Gongkai.Domain.Organisations;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Gongkai.Testing.Platform;
using Gongkai.Web.Accounts.Unified;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Accounts;

/// <summary>The real application on a free port over an empty folder, freshly installed.</summary>
internal sealed class AccountsSite : IAsyncDisposable
{
    public const string Password = "kRv9-mQpx-7Tbe";

    private readonly string _folder;

    private AccountsSite(WebApplication app, SetTime time, string folder) => (App, Time, _folder) = (app, time, folder);

    public WebApplication App { get; }
    public SetTime Time { get; }
    public IReadOnlyList<InitialAccount> Initial { get; private set; } = [];
    public Uri Address => new(App.Urls.First());

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public static async Task<AccountsSite> StartAsync(SiteSettings? settings = null, UnifiedSignInOptions? unified = null)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-accounts-").FullName;
        var time = new SetTime(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        var app = Platform.Build(new PlatformOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", Time = time, Jobs = false, PasswordIterations = 10, UnifiedSignIn = unified });
        await app.Services.GetRequiredService<DatabaseSource>().MigrateAsync();
        var site = new AccountsSite(app, time, folder);
        site.Initial = await site.Get<FirstInstall>().RunAsync(settings ?? new SiteSettings { Code = "t", Name = "测试县" }, "测试县人民政府", "测试县人民政府办公室");
        await app.StartAsync();
        return site;
    }

    public Task<long> OpenAsync(string name, params string[] roles) =>
        Get<StaffOpening>().OpenAsync("测试", name, name + "同志", Password, mustChange: false, roles.Length == 0 ? [] : [new PostHolding("zfb", "岗位", roles)]);

    /// <summary>Opens an account with a confirmed second factor.</summary>
    /// <returns>The shared secret.</returns>
    public async Task<byte[]> OpenWithFactorAsync(string name, params string[] roles)
    {
        await OpenAsync(name, roles);
        var (own, accounts) = (Get<OwnAccount>(), Get<AccountRegister>());
        await own.EnrolAsync((await accounts.FindAsync(name))!);
        var entry = (await accounts.FindAsync(name))!;
        var secret = own.PendingSecret(entry.Account)!;
        Assert.NotEmpty((await own.ConfirmAsync(entry, CodeOf(secret))).Codes);
        return secret;
    }

    /// <summary>The next code; the clock goes on by a step, because each is taken once.</summary>
    public string NextCode(byte[] secret)
    {
        Time.Now += TimeSpan.FromSeconds(30);
        return CodeOf(secret);
    }

    public PageVisitor Visitor() => new(Address);

    public async Task<PageVisitor> SignedInAsync(string name, byte[] secret)
    {
        var visitor = Visitor();
        await visitor.GetAsync("/sign-in");
        await visitor.SubmitAsync("/sign-in", ("SignInName", name), ("Password", Password));
        Assert.Equal("/sign-in/second-factor", visitor.Path);
        await visitor.SubmitAsync("/sign-in/second-factor", ("Code", NextCode(secret)));
        return visitor;
    }

    private string CodeOf(byte[] secret) => TimeCode.CodeAt(secret, TimeCode.StepOf(Time.Now));

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(_folder, true);
    }
}
