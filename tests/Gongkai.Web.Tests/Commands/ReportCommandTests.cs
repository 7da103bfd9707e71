using System.Text.Json;
using System.Text.Json.Nodes;
using Gongkai.Web.Commands;

namespace Gongkai.Web.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-report-").FullName;

    [Fact]
    public void A_balanced_report_answers_in_the_form_of_the_contract()
    {
        var (code, output, errors) = Run("check", Save(ReportPapers.Json));
        Assert.Equal((0, "{\"ok\":true,\"failures\":[],\"warnings\":[]}\n", ""), (code, output, errors));
    }

    [Fact]
    public void A_wrong_figure_is_named_with_what_it_should_be()
    {
        var (code, output, errors) = Run("check", Save(Change(r => r["table3"]!["rows"]!["T3-3-1"]![0] = 5346)));
        Assert.Equal(1, code);
        Assert.StartsWith("""{"ok":false,"failures":[{"check":"K2","where":"T3-3-7 自然人","expected":13365,"actual":13364,"message":"表三""", output);
        Assert.Contains("""{"check":"K3","where":"T3-3-1 总计","expected":5549,"actual":5548,""", output);
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("K2：表三“自然人”栏", lines[0]);
    }

    [Fact]
    public void A_bad_cell_is_a_failure_and_no_crash()
    {
        var (code, output, _) = Run("check", Save(Change(r => r["table4"]![0] = "三百")));
        Assert.Equal(1, code);
        using var answer = JsonDocument.Parse(output);
        var failure = Assert.Single(answer.RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal(("K7", "T4 行政复议 结果维持"), (failure.GetProperty("check").GetString(), failure.GetProperty("where").GetString()));
        Assert.Equal(JsonValueKind.Null, failure.GetProperty("actual").ValueKind);
    }

    [Fact]
    public void Last_year_only_warns()
    {
        var (code, output, errors) = Run("check", Save(ReportPapers.Json), "--last-year", Save(Change(r => r["year"] = 2024)));
        Assert.Equal(0, code);
        Assert.StartsWith("{\"ok\":true,\"failures\":[],\"warnings\":[{\"check\":\"K4\",\"where\":\"T3-2 自然人\",\"expected\":783,\"actual\":535,", output);
        Assert.StartsWith("提示 K4：", errors);
    }

    [Fact]
    public void Parts_that_do_not_add_up_fail()
    {
        var file = Save(ReportPapers.Json);
        Assert.Equal(0, Run("check", file, "--part", file).Code);
        var (code, output, _) = Run("check", file, "--part", file, $"--part={file}");
        Assert.Equal(1, code);
        Assert.Contains("{\"check\":\"K9\",\"where\":\"T3-1 总计\",\"expected\":28138,\"actual\":14069,", output);
    }

    [Theory]
    [InlineData(""), InlineData("{\"year\":"), InlineData("[1,2]"), InlineData("{}"), InlineData("年度报告"), InlineData("{\"table4\":[],\"unit\":\"\\ud800\"}")]
    public void What_is_no_report_is_said_in_words_and_nothing_is_printed(string content)
    {
        var file = Save(content);
        foreach (var arguments in new string[][] { ["check", file], ["check", Save(ReportPapers.Json), "--last-year", file], ["check", Save(ReportPapers.Json), "--part", file] })
        {
            var (code, output, errors) = Run(arguments);
            Assert.Equal((1, ""), (code, output));
            Assert.Matches(@"^文件“.*”.*\p{IsCJKUnifiedIdeographs}.*。\n$", errors);
        }
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_said_in_words()
    {
        Assert.Equal((1, "", $"文件“{_folder}/keine.json”不存在。\n"), Run("check", _folder + "/keine.json"));
        Assert.Equal(1, Run("check", _folder).Code);
    }

    [Fact]
    public void Help_is_no_error_and_wrong_usage_is_another_one()
    {
        var (code, output, _) = Run("--help");
        Assert.Equal((0, true), (code, output.StartsWith("用法", StringComparison.Ordinal)));
        Assert.Equal(0, Run("check", "--help").Code);
        foreach (var wrong in new string[][] { [], ["chek"], ["check"], ["check", "a", "b"], ["check", "a", "--part"], ["check", "a", "--last-year"], ["check", "a", "--deep"] })
        {
            var (exit, printed, errors) = Run(wrong);
            Assert.Equal((2, "", true), (exit, printed, errors.Contains("用法：", StringComparison.Ordinal)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string Save(string json)
    {
        var file = Path.Combine(_folder, $"{Directory.GetFiles(_folder).Length}.json");
        File.WriteAllText(file, json);
        return file;
    }

    private static string Change(Action<JsonNode> change)
    {
        var report = JsonNode.Parse(ReportPapers.Json)!;
        change(report);
        return report.ToJsonString();
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var stdout = new StringWriter { NewLine = "\n" };
        using var stderr = new StringWriter { NewLine = "\n" };
        var code = ReportCommand.Run(arguments, stdout, stderr);
        return (code, stdout.ToString(), stderr.ToString());
    }
}
