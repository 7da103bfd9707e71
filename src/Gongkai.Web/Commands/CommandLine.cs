using System.Text;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Database;
using Gongkai.Web.Hosting;

namespace Gongkai.Web.Commands;

/// <summary>The program's commands. Exit 0 done, 1 a refusal or failed check, 2 wrong usage.</summary>
internal static class CommandLine
{
    internal const int Done = 0, Refused = 1, WrongUsage = 2;

    private const string Help = """
        用法：gongkai [命令] [选项]

          serve [--urls 地址] [--demo]     启动平台（不写命令时也是启动）
          law due|rules|fee|number         期限、规则、信息处理费、文号计算（标准输入/输出为 JSON 行）
          check [文件…]                    内容检查（不写文件时检查标准输入的文字）
          report annual --year 年度        从办理记录生成年度报告
          report check 文件.json           核对年度报告的勾稽关系
          search 检索词 [--json]           在已公开的信息中检索（--rebuild 核对并补全索引）
          import documents 文件.jsonl      批量导入已公开文件
          exchange export|import 交换包    内网导出、外网导入已公开的信息
          backup 文件                      把数据库与文件备份为一个归档（运行中可用）
          restore 文件                     恢复到空的数据文件夹，并核对
          audit verify                     核对审计链

        通用选项：
          --data 文件夹                    数据文件夹（默认 data/，或环境变量 GONGKAI_DATA）
          --help                           显示帮助（每个命令都有）
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is ["--help"])
        {
            Console.WriteLine(Help);
            return Done;
        }
        if (arguments.Length == 0 || arguments[0].StartsWith('-')) return await ServeCommand.RunAsync(arguments);
        var (first, rest) = (arguments[0], arguments[1..]);
        return first switch
        {
            "serve" => await ServeCommand.RunAsync(rest),
            "law" => RunLaw(rest),
            "check" => await CheckCommand.RunAsync(rest),
            "report" when rest is ["annual", ..] => await ReportCommand.AnnualAsync(rest[1..], Console.Out, Console.Error),
            "report" => ReportCommand.Run(rest),
            "search" => await SearchCommand.RunAsync(rest),
            "import" => await ImportCommand.RunAsync(rest),
            "exchange" => await ExchangeCommand.RunAsync(rest),
            "backup" => await BackupCommand.RunAsync(rest),
            "restore" => await BackupCommand.RestoreAsync(rest),
            "audit" => await AuditCommand.RunAsync(rest),
            _ => Wrong($"不认识的命令“{first}”。", Help),
        };
    }

    // No host, no database: starts in the time of the runtime.
    private static int RunLaw(string[] rest)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        return Law.LawCommand.Run(rest, input, output, Console.Error);
    }

    /// <summary>Says what was wrong with the usage, and how it goes.</summary>
    internal static int Wrong(string sentence, string help)
    {
        Console.Error.WriteLine(sentence);
        Console.Error.WriteLine(help);
        return WrongUsage;
    }

    /// <summary>Prints refusals, one line each.</summary>
    internal static int Refuse(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Console.Error.WriteLine(refusal.Basis is null ? refusal.Sentence : $"{refusal.Sentence}（依据：{refusal.Basis}）");
        return Refused;
    }

    /// <summary>Runs a command over the installation in a data folder, without serving.</summary>
    internal static async Task<int> WithInstallationAsync(string dataFolder, Func<IServiceProvider, Task<int>> work)
    {
        var (options, refusals) = PlatformOptions.Load(dataFolder);
        if (refusals.Count > 0) return Refuse(refusals);
        Directory.CreateDirectory(options.DataFolder);
        await using var services = new ServiceCollection().AddLogging().AddPlatform(options).BuildServiceProvider();
        await services.GetRequiredService<DatabaseSource>().MigrateAsync();
        return await work(services);
    }
}
