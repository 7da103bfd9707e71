using System.Text;
using System.Text.Json;
using Gongkai.Content.Findings;
using Gongkai.Web.Commands;

namespace Gongkai.Web.Tests.Commands;

/// <summary><c>gongkai check</c> as other programs rely on it.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-check-").FullName;

    [Fact]
    [Requirement("R-SEC-03"), Requirement("R-WEB-08")]
    public void Each_file_gets_a_line_with_places_in_its_text_and_a_blocking_finding_makes_the_exit_one()
    {
        var clean = Write("a.txt", "各乡镇人民政府，县直各有关单位：现将有关事项通知如下。");
        var bad = Write("b.txt", "救助对象身份证号码：450127198203150427，望严格布署。");
        var (exit, lines, errors) = Run([clean, bad]);
        Assert.Equal(1, exit);
        Assert.Equal([clean, bad], lines.Select(l => l.GetProperty("file").GetString()));
        Assert.Empty(lines[0].GetProperty("findings").EnumerateArray());
        var number = lines[1].GetProperty("findings").EnumerateArray().First(f => f.GetProperty("code").GetString() == "PII-ID");
        Assert.Equal(("block", 10, 18, "450127198203150427"),
            (number.GetProperty("severity").GetString(), number.GetProperty("start").GetInt32(), number.GetProperty("length").GetInt32(), number.GetProperty("excerpt").GetString()));
        Assert.All(lines[1].GetProperty("findings").EnumerateArray(), f => Assert.All(new[] { "code", "severity", "start", "length", "excerpt", "message", "suggestion", "basis" }, name => Assert.True(f.TryGetProperty(name, out _), name)));
        Assert.DoesNotContain("450127198203150427", errors);
        Assert.Equal(0, Run([clean]).Exit);
    }

    [Fact]
    public void Without_a_file_the_standard_input_is_a_text()
    {
        var (exit, lines, _) = Run([], "绝密★30年\n某某工作方案");
        Assert.Equal((1, "-"), (exit, lines[0].GetProperty("file").GetString()));
        Assert.Contains(lines[0].GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString() == "SEC-MARK");
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_and_the_rest_goes_on()
    {
        var clean = Write("a.txt", "一段文字。");
        var (exit, lines, errors) = Run([Path.Combine(_folder, "没有.txt"), clean]);
        Assert.Equal((1, 1), (exit, lines.Count));
        Assert.Contains("打不开", errors);
    }

    [Fact]
    [Requirement("R-WEB-10")]
    public void Links_of_a_page_are_judged_too()
    {
        var page = Write("a.html", "<html><body><p>正文。</p><div style=\"display:none\"><a href=\"http://caipiao.example.com/\">开奖</a></div></body></html>");
        Assert.Contains(Run([page]).Lines[0].GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString()!.StartsWith("LINK-", StringComparison.Ordinal) && f.GetProperty("severity").GetString() == "block");
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Exit, List<JsonElement> Lines, string Errors) Run(IReadOnlyList<string> files, string input = "")
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exit = CheckCommand.Run(files, Inspector.BuiltIn, new MemoryStream(Encoding.UTF8.GetBytes(input)), output, errors);
        return (exit, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)], errors.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, true);
}
