using Gongkai.Storage.Publishing.Exchange;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai exchange</c>: what is public on the inner network goes to the outer site by file, in this direction only (R-SEC-09).</summary>
internal static class ExchangeCommand
{
    private const string Help = """
        用法：gongkai exchange key 密钥文件
              gongkai exchange export 交换包 --key 密钥文件 [--full] [--data 文件夹]
              gongkai exchange import 交换包 --key 密钥文件 [--data 文件夹]
              gongkai exchange release [--data 文件夹]

        内网（政务专网）把已公开的信息导出为交换包，拷到外网导入。只有这一个方向，只含已公开的信息和撤下通知。

          key      建立交换密钥，内外网各存一份；不覆盖已有文件
          export   导出上一个交换包以后公开、更新、撤下的信息；首次导出全部，--full 重新导出全部
          import   核对签章、编号和内容后逐条导入，不符的整包拒绝；中断后重新运行即可
          release  重新检查因内容检查暂存的信息，通过的公开

        退出码：0 完成；1 被拒绝，或者有信息被暂存（标准错误逐条说明）；2 用法错误。
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (CommandArguments.Parse(arguments, ["--help", "--full"], ["--key", "--data"], out var error) is not { } given) return CommandLine.Wrong(error, Help);
        if (given.Has("--help"))
        {
            Console.WriteLine(Help);
            return CommandLine.Done;
        }
        if (given.Has("--full") && given.Words is not ["export", _]) return CommandLine.Wrong("--full 只用于 export。", Help);
        return given.Words switch
        {
            ["key", var file] => MakeKey(Path.GetFullPath(file)),
            ["export", var file] => await WithKeyAsync(given, (services, key) => ExportAsync(services, Path.GetFullPath(file), key, given.Has("--full"))),
            ["import", var file] => await WithKeyAsync(given, (services, key) => ImportAsync(services, Path.GetFullPath(file), key)),
            ["release"] => await CommandLine.WithInstallationAsync(given.DataFolder, ReleaseAsync),
            _ => CommandLine.Wrong("用法不对：exchange 命令需要 key、export、import 和一个文件名，或者 release。", Help),
        };
    }

    private static int MakeKey(string file)
    {
        if (ExchangeKey.Create(file) is { } refusal) return CommandLine.Refuse([refusal]);
        Console.WriteLine($"已建立交换密钥：{file}。请由专人带到另一侧，两边都只给运行用户读写。");
        return CommandLine.Done;
    }

    private static async Task<int> WithKeyAsync(CommandArguments given, Func<IServiceProvider, ExchangeKey, Task<int>> work)
    {
        if (given.Value("--key") is not { } file) return CommandLine.Wrong("请用 --key 写明交换密钥文件。", Help);
        var (key, refusal) = ExchangeKey.Read(file);
        if (key is null) return CommandLine.Refuse([refusal!]);
        try
        {
            return await CommandLine.WithInstallationAsync(given.DataFolder, services => work(services, key));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("文件读写失败，本次没有完成。请检查文件夹、权限和磁盘空间后重新运行，不会遗漏也不会重复。");
            return CommandLine.Refused;
        }
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string file, ExchangeKey key, bool full)
    {
        var (manifest, refusals) = await ActivatorUtilities.CreateInstance<PackageExport>(services).WriteAsync(file, key, full);
        if (refusals.Count > 0) return CommandLine.Refuse(refusals);
        Console.WriteLine(manifest is null ? "上一个交换包以后没有变化，没有导出。"
            : $"第 {manifest.Number} 号交换包：公开 {manifest.Published} 条，撤下 {manifest.Withdrawn} 条，附件 {manifest.Files} 个 → {file}");
        return CommandLine.Done;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string file, ExchangeKey key)
    {
        var (counts, refusals) = await ActivatorUtilities.CreateInstance<PackageImport>(services).RunAsync(file, key, Console.Error.WriteLine);
        if (counts is null) return CommandLine.Refuse(refusals);
        Console.WriteLine($"第 {counts.Number} 号交换包已导入：新公开 {counts.Published} 条，更新 {counts.Updated} 条，撤下 {counts.Withdrawn} 条，不变 {counts.Unchanged} 条，暂存 {counts.Held} 条");
        return counts.Held > 0 ? CommandLine.Refused : CommandLine.Done;
    }

    private static async Task<int> ReleaseAsync(IServiceProvider services)
    {
        var (released, held) = await ActivatorUtilities.CreateInstance<HeldMirrors>(services).ReleaseAsync(Console.Error.WriteLine);
        Console.WriteLine($"已公开 {released} 条，仍暂存 {held} 条");
        return held > 0 ? CommandLine.Refused : CommandLine.Done;
    }
}
