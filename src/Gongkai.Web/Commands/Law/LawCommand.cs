namespace Gongkai.Web.Commands.Law;

/// <summary><c>gongkai law</c>: the law's arithmetic for scripts and other systems. No host, no database; lines in, lines out, as they come.</summary>
public static class LawCommand
{
    private const int Done = 0, Refused = 1, WrongUsage = 2;

    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        用法：gongkai law <due|rules|fee|number>

        从标准输入逐行读取 JSON，逐行输出 JSON，次序与输入相同；原样带回 id。不需要数据库。

          due     计算法定期限并逐日说明理由
                  {"id":"1","rule":"working-days","start":"2026-02-09","days":20}
                  {"rule":"request.reply","received":{"channel":"online","date":"2026-02-09","confirmed":"2026-02-10"},
                   "events":[{"type":"third-party-consulted","date":"2026-02-12"}]}
                  可选：region（如 guangxi）、class（留言类别）、ladder:false（不要逐日说明）
          rules   列出全部期限规则：长度、单位、依据、可用事件
          fee     计算信息处理费（元）：{"basis":"item"|"page","count":35}
          number  规范文号写法：{"text":"柳政办[2018]第142号"}

        退出码：0 全部完成；1 有拒绝（标准错误逐条说明行号和原因）；2 用法错误。
        """;

    /// <summary>Runs one of the verbs.</summary>
    /// <param name="verb">due, rules, fee, number or --help.</param>
    /// <returns>0 done, 1 when any line met a refusal, 2 wrong usage.</returns>
    public static int Run(string verb, TextReader stdin, TextWriter stdout, TextWriter stderr) => Run([verb], stdin, stdout, stderr);

    /// <summary>Runs with everything that stands after <c>law</c> on the command line.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextReader stdin, TextWriter stdout, TextWriter stderr)
    {
        if (arguments.Any(a => a is "--help" or "-h" or "help"))
        {
            stdout.WriteLine(Help);
            return Done;
        }
        if (arguments.Count > 1)
        {
            stderr.WriteLine($"多余的参数：{string.Join(' ', arguments.Skip(1))}。用法见 gongkai law --help。");
            return WrongUsage;
        }
        switch (arguments.Count == 0 ? "" : arguments[0])
        {
            case "due": return Each(stdin, stdout, stderr, LawDue.Answer);
            case "fee": return Each(stdin, stdout, stderr, LawFee.Answer);
            case "number": return Each(stdin, stdout, stderr, LawNumber.Answer);
            case "rules":
                LawRules.Write(stdout);
                stdout.Flush();
                return Done;
            default:
                stderr.WriteLine("用法：gongkai law <due|rules|fee|number>，说明见 gongkai law --help。");
                return WrongUsage;
        }
    }

    private static int Each(TextReader stdin, TextWriter stdout, TextWriter stderr, LawAnswer answer)
    {
        var (code, number) = (Done, 0);
        using var line = new LawLine();
        while (stdin.ReadLine() is { } text)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text.Trim('\ufeff'))) continue;
            var refusals = line.Answer(text.Trim('\ufeff'), answer, stdout);
            if (refusals.Count == 0) continue;
            code = Refused;
            foreach (var refusal in refusals) stderr.WriteLine($"第{number}行：{refusal.Sentence}（{refusal.Code}）");
        }
        stdout.Flush();
        return code;
    }
}
