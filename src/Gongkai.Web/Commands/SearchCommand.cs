using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Storage.Records;
using Gongkai.Storage.Search;
using Gongkai.Storage.Search.Asking;
using Gongkai.Web.Api;

namespace Gongkai.Web.Commands;

/// <summary><c>gongkai search QUERY [--json] [--size N] [--site CODE] [--exact]</c>: the portal's search at the command line, at the same desk (R-WEB-06).</summary>
internal static class SearchCommand
{
    private const string Help = """
        用法：gongkai search 检索词 [--json] [--size 条数] [--site 网站代码] [--exact] [--data 文件夹]
              gongkai search --rebuild [--data 文件夹]

          在已公开的信息中检索，与门户的检索相同；多个词用空格隔开，引号内按原样查找，词前加 - 的，标题、文号、单位、关键词里有这个词的不列出。
          没有相符的内容时按纠正后的词或者问句的要点检索，并在结果里说明。
          --json       输出 JSON，与 /api/v1/search 相同
          --size 条数  最多显示的条数，1 到 100，默认 10
          --site 代码  在哪个网站里检索，默认是本平台的主站
          --exact      只按原词检索，不纠正
          --rebuild    核对检索索引，补上缺少的，去掉多余的；平台运行时也可以做
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Task<int> RunAsync(IReadOnlyList<string> arguments) => RunAsync(arguments, Console.Out);

    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        // A word to leave out begins with the sign of an option; it is still a word.
        var words = arguments.Where(a => a.Length > 1 && a[0] == '-' && a[1] != '-').ToList();
        if (CommandArguments.Parse(arguments.Except(words), ["--help", "--json", "--rebuild", "--exact"], ["--size", "--site", "--data"], out var error) is not { } given) return CommandLine.Wrong(error, Help);
        if (given.Has("--help"))
        {
            output.WriteLine(Help);
            return CommandLine.Done;
        }
        if (given.Has("--rebuild"))
            return await CommandLine.WithInstallationAsync(given.DataFolder, async services => await RebuildAsync(services.GetRequiredService<SearchIndex>()));
        if (!int.TryParse(given.Value("--size") ?? "10", NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > SearchRequest.LargestSize)
            return CommandLine.Wrong("--size 应当是 1 到 100 之间的整数。", Help);
        var query = string.Join(' ', given.Words.Concat(words));
        if (query.Length == 0) return CommandLine.Wrong("请给出检索词。", Help);
        return await CommandLine.WithInstallationAsync(given.DataFolder, async services =>
        {
            var site = given.Value("--site") ?? (await services.GetRequiredService<WorldSource>().CurrentAsync()).Site.Code;
            var asked = await services.GetRequiredService<SearchDesk>().AskAsync(new SearchRequest(query, site, Size: size), given.Has("--exact"));
            output.WriteLine(given.Has("--json") ? JsonSerializer.Serialize(SearchJson.Of(asked), Json) : Lines(query, asked));
            return CommandLine.Done;
        });
    }

    private static async Task<int> RebuildAsync(SearchIndex index)
    {
        var done = await index.RebuildAsync();
        var state = await index.CheckAsync();
        Console.WriteLine($"已公开 {state.Public} 条，本次更新索引 {done} 条。");
        if (state.IsWhole) return CommandLine.Done;
        Console.Error.WriteLine($"索引仍不完整：缺少 {state.Missing} 条，多余 {state.Left} 条，{state.FilesMissing} 个附件没有读取。请稍后再试。");
        return CommandLine.Refused;
    }

    private static string Lines(string query, Asked asked)
    {
        var (answer, lines) = (asked.Answer, new List<string>());
        if (asked.Corrected) lines.Add($"没有与“{query}”完全相符的内容，已按“{asked.Words}”检索（--exact 只按原词）。");
        if (asked.Offers.Count > 0) lines.Add("是不是要找：" + string.Join("、", asked.Offers.Select(o => $"{o.Words}（{o.Total}{(o.Capped ? "+" : "")} 条）")));
        lines.Add(answer.Total == 0 ? "没有找到。" : $"找到 {answer.Total}{(answer.TotalIsCapped ? "+" : "")} 条{(answer.Loosened ? "（完全符合的太少，其中有只含部分词语的）" : "")}");
        foreach (var hit in answer.Hits)
        {
            lines.Add($"{hit.Title}{(hit.DocNumber is { } number ? $"（{number}）" : "")}");
            lines.Add($"  {hit.Issuer}  {hit.Date:yyyy-MM-dd}  /articles/{hit.Id}  {string.Join("、", hit.Why)}");
            if (hit.Snippet.Length > 0) lines.Add("  " + hit.Snippet);
        }
        return string.Join(Environment.NewLine, lines);
    }
}
