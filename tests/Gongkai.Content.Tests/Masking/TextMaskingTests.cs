using Gongkai.Content.Masking;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Masking;

/// <summary>去标识化 of single values and of texts.</summary>
public class TextMaskingTests
{
    [Theory]
    [Requirement("R-SEC-06")]
    [InlineData("NAME", "张三", "张某")]
    [InlineData("NAME", "张小三", "张某某")]
    [InlineData("NAME", "欧阳小三", "欧阳某某")]
    [InlineData("NAME", "欧阳", "欧某")]
    [InlineData("NAME", "阿布都·热合曼", "阿某某")]
    [InlineData("NAME", "张", "某")]
    [InlineData("ID", "450221198503041234", "450***********1234")]
    [InlineData("ID", "450221 19850304 123X", "450*** ******** 123X")]
    [InlineData("PHONE", "13812345678", "138****5678")]
    [InlineData("PHONE", "138-1234-5678", "138-****-5678")]
    [InlineData("PHONE", "12345", "1****")]
    [InlineData("BANK", "6222021234567890123", "***************0123")]
    [InlineData("ADDRESS", "广西柳州市柳江区拉堡镇基隆村二屯15号", "广西柳州市柳江区拉堡镇基隆村二屯***")]
    [InlineData("ADDRESS", "柳州市城中区文昌路8号阳光小区3栋201室", "柳州市城中区文昌路***")]
    [InlineData("ADDRESS", "阳光小区3栋", "***")]
    [InlineData("EMAIL", "zhangsan@example.cn", "z***@example.cn")]
    [InlineData("EMAIL", "z@example.cn", "***@example.cn")]
    [InlineData("PLATE", "桂B12345", "桂B****5")]
    [InlineData("BIRTH", "1985年3月4日", "1985年*月*日")]
    [InlineData("BIRTH", "1985-03-04", "1985-**-**")]
    [InlineData("WHOLE", "乙型肝炎", "【隐去：个人隐私，条例第十五条】")]
    public void A_value_keeps_what_its_rule_keeps(string rule, string value, string shown)
    {
        var masked = MaskingConventions.Default.Find(rule)!.Of(value);
        Assert.Equal(shown, masked);
        Assert.Equal(shown, MaskingConventions.Default.Find(rule)!.Of(masked));
    }

    [Fact]
    public void No_rule_shows_a_whole_value_however_short_it_is()
    {
        foreach (var rule in MaskingConventions.Default.Rules)
            for (var length = 1; length <= 24; length++)
            {
                var value = new string('7', length);
                Assert.NotEqual(value, rule.Of(value));
                if (rule.Shape == MaskShape.Characters) Assert.True(rule.Of(value).Count(c => c == '*') >= Math.Min(length, rule.HideAtLeast));
            }
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public void A_text_is_masked_at_its_findings_and_nowhere_else()
    {
        const string text = "经查，张小三（450221198503041234）领取补贴500元，电话13812345678。";
        var masked = TextMasking.Apply(text, [Found("PII-PHONE", text, "13812345678"), Found("PII-NAME", text, "张小三"), Found("PII-ID", text, "450221198503041234"), Found("WORD-TYPO", text, "补贴")]);
        Assert.Equal("经查，张某某（450***********1234）领取补贴500元，电话138****5678。", masked.Text);
        Assert.Equal(["NAME", "ID", "PHONE"], masked.Places.Select(p => p.Rule.Code));
        Assert.All(masked.Places, p => Assert.Equal("【隐去：个人隐私，条例第十五条】", p.Mark));
    }

    [Fact]
    public void Masking_again_changes_nothing()
    {
        const string text = "病情：乙型肝炎，联系人张三";
        var once = TextMasking.Apply(text, [Found("PII-HEALTH", text, "乙型肝炎"), Found("PII-NAME", text, "张三")]).Text;
        var again = TextMasking.Apply(once, [Found("PII-HEALTH", once, "个人隐私"), Found("PII-NAME", once, "张某")]);
        Assert.Same(once, again.Text);
        Assert.False(again.IsChanged);
    }

    [Fact]
    public void Findings_across_each_other_go_as_one()
    {
        const string text = "账号622202123456789012345尾";
        var masked = TextMasking.Apply(text, [new(Kind("PII-BANK"), 2, 15, "", ""), new(Kind("PII-ID"), 8, 15, "", "")]);
        Assert.Equal("账号【隐去：个人隐私，条例第十五条】尾", masked.Text);
    }

    [Fact]
    public void A_finding_outside_of_the_text_is_passed_over() =>
        Assert.Equal("短", TextMasking.Apply("短", [new(Kind("PII-ID"), 0, int.MaxValue, "", ""), new(Kind("PII-ID"), -1, 1, "", ""), new(Kind("PII-ID"), 1, 0, "", "")]).Text);

    [Fact]
    public void A_site_may_keep_other_parts()
    {
        var own = new MaskingConventions([new("ID", "身份证", ["PII-ID"]) { KeepFirst = 6, KeepLast = 0, Mask = '×' }]);
        const string text = "450221198503041234";
        Assert.Equal("450221××××××××××××", TextMasking.Apply(text, [Found("PII-ID", text, text)], own).Text);
    }

    private static FindingKind Kind(string code) => new(code, code, FindingSeverity.Block, "条例第十五条");

    private static ContentFinding Found(string code, string text, string value) => new(Kind(code), text.IndexOf(value, StringComparison.Ordinal), value.Length, value, "。");
}
