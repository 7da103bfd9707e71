using Gongkai.Content.Findings;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Personal;

/// <summary>The same number blocks beside a person and is only shown where offices publish theirs.</summary>
public sealed class SeverityTests
{
    [Theory]
    [InlineData("联系人：李科长，联系电话：13877212345", FindingSeverity.Warn)]
    [InlineData("值班电话：13877212345", FindingSeverity.Warn)]
    [InlineData("13877212345", FindingSeverity.Warn)]
    [InlineData("户主：韦大山，电话：13877212345", FindingSeverity.Block)]
    [InlineData("韦大山 13877212345", FindingSeverity.Block)]
    [InlineData("覃秀英，手机13877212345", FindingSeverity.Block)]
    public void A_mobile_number(string text, FindingSeverity severity) => Assert.Equal(severity, Of(text, "PII-MOBILE").Severity);

    [Theory]
    [InlineData("户名：柳城县财政局，账号：20112301040006789", FindingSeverity.Warn)]
    [InlineData("缴入国库：账号 20112301040006789", FindingSeverity.Warn)]
    [InlineData("开户名：韦大山，账号：20112301040006789", FindingSeverity.Block)]
    public void An_account(string text, FindingSeverity severity) => Assert.Equal(severity, Of(text, "PII-BANK").Severity);

    [Theory]
    [InlineData("6217003040001234563", true)]
    [InlineData("6217003040001234564", false)]
    [InlineData("6217 0030 4000 1234 563", true)]
    [InlineData("4111111111111111", false)]
    public void A_card_is_known_without_a_label_by_its_issuer_and_its_check_digit(string number, bool found) =>
        Assert.Equal(found, Inspector.BuiltIn.Inspect(number).Any(f => f.Code == "PII-BANK"));

    [Theory]
    [InlineData("查获车辆桂B12345", FindingSeverity.Warn)]
    [InlineData("车主韦大山，桂B12345", FindingSeverity.Block)]
    public void A_plate(string text, FindingSeverity severity) => Assert.Equal(severity, Of(text, "PII-PLATE").Severity);

    [Fact]
    public void Need_is_shown_and_illness_blocks()
    {
        Assert.False(Of("低保户：莫家福，月保障金680元", "PII-HARDSHIP").Blocks);
        Assert.True(Of("莫家福，患尿毒症", "PII-HEALTH").Blocks);
    }

    [Fact]
    public void A_secret_mark_is_for_the_secrecy_reviewer_and_a_quoted_one_only_shown()
    {
        var mark = Of("秘密★5年\n柳城县人民政府文件", "SEC-MARK");
        Assert.True(mark.Blocks);
        Assert.Equal(WaiverRule.SecrecyReviewer, mark.Kind.Waiver);
        Assert.False(Of("应当标注“秘密★5年”字样", "SEC-MARK").Blocks);
        Assert.True(Of("关于某事的报告（机密）", "SEC-MARK").Blocks);
    }

    [Fact]
    public void A_bare_word_is_a_mark_at_the_top_and_may_be_a_heading_below()
    {
        Assert.True(Of("工作秘密\n各乡镇人民政府", "SEC-WORK").Blocks);
        Assert.False(Of(new string('文', 400) + "\n工作秘密\n工作秘密是指", "SEC-WORK").Blocks);
    }

    private static ContentFinding Of(string text, string code) => Assert.Single(Inspector.BuiltIn.Inspect(text), f => f.Code == code);
}
