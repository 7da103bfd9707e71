using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Gongkai.Web.Demo;

namespace Gongkai.Web.Hosting;

/// <summary>What happens before the first page: an empty installation gets its administrators or, when asked, the demonstration county.</summary>
internal static class FirstStart
{
    private static readonly Refusal NotDemo = new("DATA-NOT-DEMO", "数据文件夹里已有正式数据，不能建立演示县。请用 --data 指定一个空文件夹，或者去掉 --demo。");

    private static readonly Refusal OtherDigest = new("CONFIG-DIGEST-CHANGED", "审计链是用另一种摘要算法建立的。请把配置项 auditDigest 改回原来的值；它在写下第一条审计记录以后不能更改。");

    /// <returns>Why the platform must not start, or null.</returns>
    public static async Task<Refusal?> RunAsync(IServiceProvider services, PlatformOptions options)
    {
        if (!await AuditVerifier.IsMadeWithAsync(services.GetRequiredService<DatabaseSource>(), options.Digest)) return OtherDigest;
        if (options.Demo)
        {
            var county = ActivatorUtilities.CreateInstance<DemoCounty>(services);
            return await county.FillAsync() ? null : NotDemo;
        }
        if (await services.GetRequiredService<DatabaseSource>().IsInUseAsync()) return null;
        var accounts = await services.GetRequiredService<FirstInstall>().RunAsync(
            new SiteSettings { Code = "default", Name = "人民政府门户网站" }, "人民政府", "人民政府办公室");
        if (accounts.Count == 0) return null;
        Console.WriteLine("首次启动。下列账号的初始密码只显示这一次，首次登录必须修改：");
        foreach (var account in accounts) Console.WriteLine($"  {account.SignInName}（{account.PersonName}）  {account.Password}");
        return null;
    }
}
