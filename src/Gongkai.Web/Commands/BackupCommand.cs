using Gongkai.Storage.Audit;
using Gongkai.Storage.Backup;
using Gongkai.Storage.Database;
using Gongkai.Storage.Files;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Gongkai.Storage.Search;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai backup</c> and <c>gongkai restore</c>.</summary>
internal static class BackupCommand
{
    private const string Help = """
        用法：gongkai backup 文件 [--data 文件夹]
              gongkai restore 文件 [--data 空文件夹]

        备份在平台运行时进行，得到同一时刻的数据库与全部文件，身份证明和处理过的文件的原件以密文备份。
        恢复后自动核对行数、文件摘要、密钥与审计链。
        密钥文件 keys.bin 不在备份里，请另行保管；恢复之前先把它放进空文件夹，否则身份证明和原件打不开。
        """;

    public static Task<int> RunAsync(string[] arguments) => WithFileAsync(arguments, (given, file) =>
        CommandLine.WithInstallationAsync(given.DataFolder, async services =>
        {
            var manifest = await Archive.WriteAsync(services.GetRequiredService<DatabaseSource>(), services.GetRequiredService<FileStore>(),
                services.GetRequiredService<IdentityVault>(), services.GetRequiredService<AuditDigest>(), services.GetRequiredService<TimeProvider>(), file, services.GetRequiredService<OriginalVault>());
            Console.WriteLine($"已备份：{manifest.Rows.Values.Sum()} 行数据，{manifest.Files} 个文件，{manifest.Sealed} 份加密的身份证明，{manifest.Originals} 份封存的原件 → {file}");
            return CommandLine.Done;
        }));

    public static Task<int> RestoreAsync(string[] arguments) => WithFileAsync(arguments, (given, file) =>
        CommandLine.WithInstallationAsync(given.DataFolder, async services =>
        {
            var refusals = await Archive.RestoreAsync(file, services.GetRequiredService<DatabaseSource>(), services.GetRequiredService<FileStore>(), services.GetRequiredService<IdentityVault>(),
                services.GetRequiredService<OriginalVault>());
            if (refusals.Count > 0) return CommandLine.Refuse(refusals);
            // The index is no part of an archive: it is made from what is public.
            await services.GetRequiredService<SearchIndex>().RebuildAsync();
            Console.WriteLine("已恢复，行数、文件摘要与审计链核对无误。");
            return CommandLine.Done;
        }));

    private static async Task<int> WithFileAsync(string[] arguments, Func<CommandArguments, string, Task<int>> work)
    {
        if (CommandArguments.Parse(arguments, ["--help"], ["--data"], out var error) is not { } given) return CommandLine.Wrong(error, Help);
        if (given.Has("--help"))
        {
            Console.WriteLine(Help);
            return CommandLine.Done;
        }
        return given.Words.Count == 1 ? await work(given, Path.GetFullPath(given.Words[0])) : CommandLine.Wrong("请给出一个文件名。", Help);
    }
}
