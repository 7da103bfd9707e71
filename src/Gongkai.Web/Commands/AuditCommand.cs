using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai audit verify</c>.</summary>
internal static class AuditCommand
{
    private const string Help = """
        用法：gongkai audit verify [--data 文件夹]

        从第一条起核对审计链，指出第一条被改动、删除或插入的记录。
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (CommandArguments.Parse(arguments, ["--help"], ["--data"], out var error) is not { } given) return CommandLine.Wrong(error, Help);
        if (given.Has("--help"))
        {
            Console.WriteLine(Help);
            return CommandLine.Done;
        }
        if (given.Words is not ["verify"]) return CommandLine.Wrong("audit 命令只有 verify。", Help);
        return await CommandLine.WithInstallationAsync(given.DataFolder, async services =>
        {
            var verdict = await AuditVerifier.VerifyAsync(services.GetRequiredService<DatabaseSource>(), services.GetRequiredService<AuditDigest>());
            if (verdict.Intact)
            {
                Console.WriteLine($"审计链完整，共 {verdict.Entries} 条。");
                return CommandLine.Done;
            }
            Console.Error.WriteLine(verdict.Reason);
            return CommandLine.Refused;
        });
    }
}
