using Gongkai.Domain.Requests.Letters;
using static Gongkai.Domain.Tests.Requests.Letters.LetterComposerTests;
using static Gongkai.Domain.Tests.Requests.Letters.SampleLetters;

namespace Gongkai.Domain.Tests.Requests.Letters;

public sealed class LetterChecksTests
{
    [Theory]
    [InlineData("https://www.shifan.gov.cn")]
    [InlineData("https://www.shifan.gov.cn/")]
    [InlineData("http://www.shifan.gov.cn/index.html")]
    [InlineData("www.shifan.gov.cn")]
    [InlineData("请登录示范县人民政府门户网站（www.shifan.gov.cn）查阅。")]
    public void A_bare_home_page_is_no_way_to_the_information(string way) =>
        Assert.Equal("LETTER-HOME-PAGE", Assert.Single(Refused("S02", With("S02", "way", way))).Code);

    [Theory]
    [InlineData("https://www.shifan.gov.cn/zwgk/zdxm/t1.html")]
    [InlineData("www.shifan.gov.cn/zwgk/t1.html")]
    [InlineData("https://www.shifan.gov.cn/?id=31")]
    [InlineData("《示范县人民政府公报》2025年第4期，示范县图书馆")]
    [InlineData("示范县档案馆一楼查阅室；门户网站www.shifan.gov.cn“财政资金”专栏2025年第3条")]
    public void A_page_a_gazette_or_a_place_is_one(string way) => Compose("S02", With("S02", "way", way));

    [Theory]
    [InlineData("附件2")]
    [InlineData("附件2｜涉及商业秘密")]
    [InlineData("附件2｜涉及商业秘密｜有关规定")]
    [InlineData("附件1｜涉及个人隐私｜条例第十五条\n附件2｜｜条例第十五条")]
    public void Each_withheld_part_needs_a_reason_and_an_article(string parts) =>
        Assert.Equal("LETTER-PART-FORM", Assert.Single(Refused("S03", With("S03", "withheld", parts))).Code);

    [Fact]
    public void Withheld_parts_are_printed_one_a_paragraph()
    {
        WithheldPart[] parts = [new("附件2中的银行账号", "涉及第三方商业秘密", "条例第十五条"), new("附件3", "属于过程稿", "条例第十六条第二款")];
        Assert.Equal(parts, WithheldPart.Parse(WithheldPart.Write(parts)));
        var letter = Compose("S03", With("S03", "withheld", WithheldPart.Write(parts)));
        Assert.Contains("1．附件2中的银行账号。理由：涉及第三方商业秘密。法律依据：条例第十五条。", letter.Paragraphs);
        Assert.Contains("2．附件3。理由：属于过程稿。法律依据：条例第十六条第二款。", letter.Paragraphs);
    }

    [Fact]
    public void A_reply_on_a_state_secret_has_no_room_for_its_content()
    {
        Assert.Equal("LETTER-SECRET-ENCLOSURE", Assert.Single(Refused("S04", Facts("S04") with { Enclosures = ["方案"] })).Code);
        Assert.Equal("LETTER-FIELD-LONG", Assert.Single(Refused("S04", With("S04", "basis", "第十条" + new string('密', 100)))).Code);
        Assert.Equal(["basis"], LetterKind.Find("S04")!.Fields.Select(f => f.Name));
    }

    [Theory]
    [InlineData("S05", "article", "有关条款", "LETTER-FIELD-ARTICLE")]
    [InlineData("S11", "rule", "有关规定", "LETTER-FIELD-ARTICLE")]
    [InlineData("S06", "aspects", "国家安全、面子", "LETTER-FIELD-CHOICE")]
    [InlineData("S08", "kinds", "其他", "LETTER-FIELD-CHOICE")]
    [InlineData("P14", "case", "其他", "LETTER-FIELD-CHOICE")]
    [InlineData("P05", "extendedTo", "2026年4月", "LETTER-FIELD-DAY")]
    [InlineData("P05", "extendedTo", "2026-03-27", "LETTER-DAY-ORDER")]
    [InlineData("P03", "correctBy", "2026-03-19", "LETTER-DAY-ORDER")]
    [InlineData("S12", "searchedOn", "2026-03-21", "LETTER-DAY-ORDER")]
    [InlineData("S15", "notifiedOn", "2026-03-17", "LETTER-DAY-ORDER")]
    [InlineData("P12", "amount", "2200元", "LETTER-AMOUNT")]
    [InlineData("P17", "address", "https://www.shifan.gov.cn/", "LETTER-HOME-PAGE")]
    [InlineData("P17", "address", "", "LETTER-FIELD-MISSING")]
    public void A_wrong_value_is_refused_at_its_field(string code, string field, string value, string refusal)
    {
        var answer = Assert.Single(Refused(code, With(code, field, value)));
        Assert.Equal((refusal, field), (answer.Code, answer.Field));
    }

    [Fact]
    public void A_line_has_its_bounds() => Assert.Equal("LETTER-FIELD-LONG", Assert.Single(Refused("S13", With("S13", "agency", new string('局', 201)))).Code);

    [Fact]
    public void Several_of_the_statutory_aspects_can_be_named() =>
        Assert.Contains("可能危及公共安全、社会稳定。", Compose("S06", With("S06", "aspects", "公共安全、社会稳定")).Paragraphs[1]);

    [Fact]
    public void Passing_a_correction_on_names_the_agency()
    {
        var facts = With("P16", "outcome", "转送有权机关处理");
        Assert.Equal("authority", Assert.Single(Refused("P16", facts with { Fields = facts.Fields.Where(f => f.Key != "authority").ToDictionary() })).Field);
    }

    [Fact]
    public void The_agency_responsible_is_named_only_where_it_can_be_found()
    {
        Assert.Contains("请您（单位）向负责公开该信息的示范县财政局（联系方式：0999-3456789）提出申请。", Compose("S13", Facts("S13")).Paragraphs);
        Assert.DoesNotContain(Compose("S13", With("S13", "agency", "")).Paragraphs, p => p.Contains("提出申请。", StringComparison.Ordinal));
    }
}
