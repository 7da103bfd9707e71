using Gongkai.Web.Imports;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai import documents FILE.jsonl</c>.</summary>
internal static class ImportCommand
{
    private const string Help = """
        用法：gongkai import documents 文件.jsonl [--data 文件夹]

        批量导入已公开文件，每行一个 JSON 对象：
          必填 id、title、issuer、date、column、body（纯文本或 HTML），可选 docNumber、site、indexNumber、attachments
        同一 id 再次导入：内容相同则不变，不同则更新。有问题的行写入“文件.jsonl.rejected.jsonl”，其余继续。
        随时可以中断，重新运行不会丢失也不会重复。
        """;

    // A person reads the first ones; the rejected file has all.
    private const int NoticesShown = 20;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (CommandArguments.Parse(arguments, ["--help"], ["--data"], out var error) is not { } given) return CommandLine.Wrong(error, Help);
        if (given.Has("--help"))
        {
            Console.WriteLine(Help);
            return CommandLine.Done;
        }
        if (given.Words is not ["documents", var file]) return CommandLine.Wrong("用法不对：import 命令需要 documents 和一个文件名。", Help);
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"文件“{file}”不存在。");
            return CommandLine.Refused;
        }
        return await CommandLine.WithInstallationAsync(given.DataFolder, services => ImportAsync(services, file));
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string file)
    {
        var shown = 0;
        void Notice(string sentence)
        {
            if (++shown <= NoticesShown) Console.Error.WriteLine(sentence);
            else if (shown == NoticesShown + 1) Console.Error.WriteLine("……其余见拒收文件。");
        }
        void Progress(long lines)
        {
            if (!Console.IsErrorRedirected) Console.Error.Write($"\r已读 {lines} 行");
        }
        var import = ActivatorUtilities.CreateInstance<DocumentImport>(services);
        var counts = await import.RunAsync(file, file + ".rejected.jsonl", Notice, Progress);
        if (!Console.IsErrorRedirected) Console.Error.WriteLine();
        Console.WriteLine($"imported {counts.Imported}, updated {counts.Updated}, unchanged {counts.Unchanged}, rejected {counts.Rejected}");
        return counts.Rejected > 0 ? CommandLine.Refused : CommandLine.Done;
    }
}
