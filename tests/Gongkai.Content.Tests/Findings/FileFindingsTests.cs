using System.Globalization;
using System.Text;
using Gongkai.Content.Files;
using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Personal;
using Gongkai.Content.Reading;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings;

public sealed class FileFindingsTests
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPart> _parts = [];

    [Fact]
    [Requirement("R-SEC-06")]
    public void A_list_of_ten_thousand_people_is_one_line_for_each_column()
    {
        Cell("姓名", "A1");
        Cell("身份证号码", "B1");
        Cell("手机号码", "C1");
        for (var row = 2; row <= 10_001; row++)
        {
            Cell("韦大山", $"A{row}", "姓名");
            Cell(Identity(row, row % 2 == 0), $"B{row}", "身份证号码");
            Cell($"138772{row:00000}", $"C{row}", "手机号码");
        }
        var found = Found();
        Assert.Equal(["PII-ID", "PII-MOBILE"], found.Select(f => f.Code));
        Assert.Equal("列“身份证号码”：第 2 至 10001 行，共 10000 个居民身份证号码。", found[0].Message);
        Assert.Equal("工作表“名单”B2", found[0].Where);
        Assert.Equal(Identity(2, true), found[0].Excerpt);
        Assert.True(found[1].Blocks);
    }

    [Fact]
    public void The_same_column_of_two_sheets_is_two_findings()
    {
        Cell(Identity(1, true), "B2", "身份证号", sheet: "一");
        Cell(Identity(2, true), "B2", "身份证号", sheet: "二");
        Assert.Equal(["工作表“一”B2", "工作表“二”B2"], Found().Select(f => f.Where));
    }

    [Fact]
    public void A_number_of_any_check_counts_under_the_head_and_not_beside_it()
    {
        Cell(Identity(1, false), "B2", "身份证号");
        Cell(Identity(1, false), "C2", "流水号");
        Assert.Equal("工作表“名单”B2", Assert.Single(Found()).Where);
    }

    [Theory]
    [InlineData("银行账号", "20112301040006789", "PII-BANK")]
    [InlineData("家庭住址", "雷塘村上雷屯", "PII-ADDRESS")]
    [InlineData("残疾类别", "肢体", "PII-HEALTH")]
    [InlineData("病种", "尿毒症", "PII-HEALTH")]
    [InlineData("学生姓名", "张小明", "PII-MINOR")]
    [InlineData("密级", "秘密", "SEC-MARK")]
    [InlineData("病种", "无", null)]
    [InlineData("学生姓名", "张**", null)]
    [InlineData("银行账号", "2011*****6789", null)]
    [InlineData("户数", "20112301040006789", null)]
    public void The_head_says_what_a_cell_is(string head, string cell, string? code)
    {
        Cell(cell, "D2", head);
        Assert.Equal(code is null ? [] : [code], Found().Select(f => f.Code));
    }

    [Theory]
    [InlineData(TextPartKind.Hidden, "在隐藏的工作表“名单”B2中：")]
    [InlineData(TextPartKind.Comment, "在不显示的工作表“名单”B2中：")]
    [InlineData(TextPartKind.Property, "在工作表“名单”B2中：")]
    public void What_nobody_sees_is_said_to_be_unseen(TextPartKind kind, string begins)
    {
        Cell("身份证号" + Identity(1, true), "B2", null, kind);
        Assert.StartsWith(begins, Assert.Single(Found()).Message);
    }

    [Fact]
    public void What_the_structure_tells_comes_first()
    {
        Cell("各乡镇人民政府", "A1");
        var hidden = new ContentFinding(new("FILE-HIDDEN-SHEET", "隐藏的工作表", FindingSeverity.Block, "R-SEC-06"), 0, 0, "", "有隐藏的工作表。");
        Assert.Equal([hidden], Inspector.BuiltIn.InspectFile(new(FileKind.Unknown, _text.ToString(), _parts, [hidden])));
    }

    private IReadOnlyList<ContentFinding> Found() => Inspector.BuiltIn.InspectFile(new(FileKind.Unknown, _text.ToString(), _parts, []));

    private void Cell(string text, string cell, string? column = null, TextPartKind kind = TextPartKind.Visible, string sheet = "名单")
    {
        _parts.Add(new(_text.Length, text.Length + 1, kind, $"工作表“{sheet}”{cell}", column));
        _text.Append(text).Append('\n');
    }

    private static string Identity(int number, bool right)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"45022219{50 + number % 40:00}0{1 + number % 9}1{number % 9:0}{number % 1000:000}");
        var check = IdentityNumber.CheckOf(first);
        return first + (right ? check : check == '5' ? '6' : '5');
    }
}
