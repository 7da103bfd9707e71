using System.Text;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai report</c>: the statutory annual report. Checking one needs no host and no database.</summary>
public static class ReportCommand
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        用法：gongkai report annual --year 年度 [--unit 单位代码] --format json|docx|html|xlsx [-o 文件] [--data 文件夹]

        从本平台的办理记录生成政府信息公开工作年度报告；不写 --unit 时汇总全部机关。生成后即行核对，有不符时逐条说明。

        用法：gongkai report check 文件.json [--last-year 文件.json] [--part 文件.json]…

        核对政府信息公开工作年度报告的勾稽关系（国办公开办函〔2021〕30号），输出一行 JSON：
          {"ok":true|false,"failures":[{"check":"K1","where":"行代码 栏名","expected":数,"actual":数,"message":"…"}],"warnings":[…]}

          --last-year 文件   上一年度的报告：核对上年结转（K4）、现行有效件数（K6），不符只作提示
          --part 文件        汇总时本机关和各下级单位的报告，可以重复：核对汇总数（K9）

        退出码：0 相符；1 有不符或者文件读不懂（标准错误逐条说明）；2 用法错误。
        """;

    internal static int Run(IReadOnlyList<string> arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        return Run(arguments, output, Console.Error);
    }

    /// <summary>Runs with everything that stands after <c>report</c> on the command line.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter stdout, TextWriter stderr)
    {
        if (arguments.Contains("--help") || arguments is ["help"])
        {
            stdout.WriteLine(Help);
            return CommandLine.Done;
        }
        return (arguments.Count == 0 ? "" : arguments[0]) switch
        {
            "check" => ReportCheck.Run([.. arguments.Skip(1)], stdout, stderr),
            "" => Wrong(stderr, "report 命令需要写明 annual 或者 check。"),
            var verb => Wrong(stderr, $"report 命令没有“{verb}”。"),
        };
    }

    /// <summary><c>report annual</c>: reads the installation in the data folder.</summary>
    internal static async Task<int> AnnualAsync(IReadOnlyList<string> arguments, TextWriter stdout, TextWriter stderr)
    {
        if (arguments.Contains("--help"))
        {
            stdout.WriteLine(Help);
            return CommandLine.Done;
        }
        var (asked, error) = ReportAnnual.Parse(arguments);
        if (asked is null) return Wrong(stderr, error);
        return await CommandLine.WithInstallationAsync(asked.DataFolder, async services =>
        {
            var world = await services.GetRequiredService<WorldSource>().CurrentAsync();
            if (asked.Unit is not null && world.Organisations.Find(asked.Unit) is null)
            {
                stderr.WriteLine($"没有代码为“{asked.Unit}”的单位，请核对单位代码。");
                return CommandLine.Refused;
            }
            var derived = await services.GetRequiredService<AnnualReports>().OfAsync(asked.Year, asked.Unit);
            var code = asked.Write(derived.Report, derived.Report.Unit, stdout, stderr);
            foreach (var failure in derived.Verdict.Failures) stderr.WriteLine(failure.Sentence);
            return code == CommandLine.Done && derived.Verdict.Failures.Count > 0 ? CommandLine.Refused : code;
        });
    }

    internal static int Wrong(TextWriter stderr, string sentence)
    {
        stderr.WriteLine(sentence);
        stderr.WriteLine(Help);
        return CommandLine.WrongUsage;
    }
}
