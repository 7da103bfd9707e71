using Gongkai.Domain.Requests.Letters;
using static Gongkai.Domain.Tests.Requests.Letters.LetterComposerTests;
using static Gongkai.Domain.Tests.Requests.Letters.SampleLetters;

namespace Gongkai.Domain.Tests.Requests.Letters;

public sealed class LetterTemplatesTests
{
    [Theory]
    [MemberData(nameof(Codes), MemberType = typeof(SampleLetters))]
    public void The_house_template_of_every_letter_is_without_problems(string code)
    {
        Assert.NotEmpty(LetterTemplates.Of(code));
        Assert.Empty(LetterTemplates.Problems(code, LetterTemplates.Of(code)).Select(r => r.Sentence));
        foreach (var required in LetterTemplates.Placeholders(code).Where(p => p.Required))
        {
            var without = string.Join('\n', LetterTemplates.Of(code).Split('\n').Select(l => l.Replace($"{{{required.Name}}}", "", StringComparison.Ordinal)));
            Assert.Contains(LetterTemplates.Problems(code, without), r => r.Code == "LETTER-PLACEHOLDER-MISSING" && r.Sentence.Contains(required.Name, StringComparison.Ordinal));
        }
    }

    [Fact]
    [Requirement("R-REQ-10")]
    public void A_site_edits_its_templates_and_titles()
    {
        var settings = new LetterSettings
        {
            Templates = new Dictionary<string, string> { ["S14"] = "{申请人}：本局于{收到日期}收到申请，内容为{申请内容}。\r\n\r\n{事实和理由}，依条例第三十八条不予提供。\r\n{救济途径}" },
            Titles = new Dictionary<string, string> { ["S14"] = "不予提供告知书" },
        };
        var letter = Compose("S14", Facts("S14"), settings);
        Assert.Equal("不予提供告知书", letter.Title);
        Assert.Equal("张三：本局于2026年3月2日收到申请，内容为2025年度县级重点建设项目资金安排的通知及其附件。", letter.Paragraphs[0]);
        Assert.Equal(3, letter.Paragraphs.Count);
        // The others stay as the house has them.
        Assert.Equal(Compose("S12", Facts("S12")).Paragraphs, Compose("S12", Facts("S12"), settings).Paragraphs);
    }

    [Theory]
    [InlineData("", "LETTER-TEMPLATE-EMPTY")]
    [InlineData("{申请内容}{事实和理由}", "LETTER-PLACEHOLDER-MISSING")]
    [InlineData("{申请内容}{事实和理由}{救济途径}{电话号码}", "LETTER-PLACEHOLDER-UNKNOWN")]
    [InlineData("{申请内容}{事实和理由}{救济途径", "LETTER-TEMPLATE-BRACKETS")]
    [InlineData("{申请内容}［{事实和理由}［x］］", "LETTER-TEMPLATE-BRACKETS")]
    [InlineData("{申请内容}于{补正日期}\n{事实和理由}\n{救济途径}", "LETTER-PLACEHOLDER-LOST")]
    [InlineData("［{申请内容}］{事实和理由}{救济途径}", "LETTER-PLACEHOLDER-MISSING")]
    public void A_template_that_would_lose_something_is_refused(string text, string code)
    {
        Assert.Contains(LetterTemplates.Problems("S14", text), r => r.Code == code);
        var (letter, refusals) = LetterComposer.Compose("S14", Facts("S14"), new() { Templates = new Dictionary<string, string> { ["S14"] = text } });
        Assert.Null(letter);
        Assert.Contains(refusals, r => r.Code == code);
    }

    [Fact]
    public void A_substitute_text_is_printed_where_there_is_nothing()
    {
        Assert.Contains("第三方意见：同意公开□　　不同意公开□　　部分同意公开□", Compose("P07", Facts("P07")).Paragraphs);
        Assert.Contains("第三方意见：不同意公开", Compose("P07", With("P07", "choice", "不同意公开")).Paragraphs);
    }

    [Fact]
    public void An_over_long_template_is_refused() =>
        Assert.Equal("LETTER-TEMPLATE-LONG", Assert.Single(LetterTemplates.Problems("S14", new string('字', LetterTemplates.Longest + 1))).Code);

    [Fact]
    public void A_template_for_no_letter_is_refused() => Assert.Equal("LETTER-KIND", Assert.Single(LetterTemplates.Problems("X01", "字")).Code);
}
