using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Anonymity;
using Gongkai.Domain.Tests.Requests.Archive;

namespace Gongkai.Domain.Tests.Requests.Anonymity;

/// <summary>Names, numbers and addresses known from a case leave no trace, however they are typed.</summary>
public class AnonymiserTests
{
    private static readonly RequestCase Case = FinishedCase.Of();
    private static readonly Anonymiser Anonymous = new(KnownValues.Of(Case));

    [Theory]
    [InlineData("申请人欧阳见微提出申请", "申请人姓名")]
    [InlineData("欧 阳　见微", "申请人姓名")]
    [InlineData("欧阳\u200b见微", "申请人姓名")]
    [InlineData("电话138-0013-8000", "申请人电话")]
    [InlineData("电话１３８００１３８０００", "申请人电话")]
    [InlineData("WEI@Example.org", "申请人电子邮箱")]
    [InlineData("住在梧桐路12号3栋", "申请人地址")]
    [InlineData("回执 20260309-000001-3", "回执号")]
    [InlineData("示范县磐石矿业有限公司认为", "第三方名称")]
    [InlineData("磐石矿业不同意", "第三方名称（简称）")]
    [InlineData("联系鲁大海", "第三方联系方式")]
    [InlineData("邮件XA12345678901", "邮件号码")]
    public void What_is_known_of_the_case_is_found_and_replaced(string text, string what)
    {
        Assert.Equal([what], Anonymous.Reveals(text).Select(f => f.What));
        var clean = Anonymous.Clean(text);
        Assert.Equal([(what, Anonymous.Reveals(text)[0].Marker, 1)], clean.Removed);
        Assert.Empty(Anonymous.Reveals(clean.Text));
    }

    [Theory]
    [InlineData("45010219900307123X", "疑似居民身份证号码")]
    [InlineData("４５０１０２１９９００３０７１２３Ｘ", "疑似居民身份证号码")]
    [InlineData("450102 19900307 1234", "疑似居民身份证号码")]
    [InlineData("450102900307123", "疑似居民身份证号码")]
    [InlineData("联系139 0000 1111。", "疑似手机号码")]
    [InlineData("6222 0000 1111 2222 333", "疑似银行卡号")]
    [InlineData("some.body@mail.example.cn", "疑似电子邮箱")]
    [InlineData("0771-5851234", "疑似电话号码")]
    [InlineData("护照E12345678", "疑似证件号码")]
    [InlineData("91450102MA5KXXXX1Y", "疑似统一社会信用代码")]
    public void What_looks_like_a_personal_number_is_found_whoever_it_belongs_to(string text, string what) =>
        Assert.Equal([what], new Anonymiser([]).Reveals(text).Select(f => f.What));

    [Theory]
    [InlineData("2026-03-09至2026-03-10，共20个工作日")]
    [InlineData("示政公开告〔2026〕12号")]
    [InlineData("国令第711号，2019年5月15日起施行，金额1234567元")]
    [InlineData("桃李，明天")]
    public void Dates_document_numbers_and_amounts_are_left_alone(string text) =>
        Assert.Empty(new Anonymiser([new("李明", "申请人姓名", "申请人")]).Reveals(text));

    [Fact]
    public void A_longer_value_swallows_the_shorter_one_within_it()
    {
        var clean = Anonymous.Clean("寄往示范县城关镇梧桐路12号3栋欧阳见微收");
        Assert.Equal("寄往（地址略）申请人收", clean.Text);
    }

    [Theory]
    [InlineData("<p>欧<b>阳见</b>微</p>")]
    [InlineData("<p>&#27431;阳见微</p>")]
    [InlineData("<p><img src=\"/files/1.png\" alt=\"欧阳见微\"></p>")]
    [InlineData("<p><a href=\"mailto:wei@example.org\">写信</a></p>")]
    public void In_markup_a_name_is_found_across_tags_entities_and_attributes(string html) =>
        Assert.NotEmpty(Anonymous.RevealsInMarkup(html));

    [Fact]
    public void The_name_of_a_stored_file_is_no_personal_number()
    {
        var hash = new string('1', 64);
        Assert.Empty(Anonymous.RevealsInMarkup($"<p><img src=\"/files/{hash}/1.png\" alt=\"示意图\"></p>"));
    }

    [Fact]
    public void A_finding_shows_the_words_around_it()
    {
        const string text = "2026年3月，申请人欧阳见微向本机关提出政府信息公开申请。";
        Assert.Contains("【欧阳见微】", Anonymous.Reveals(text)[0].In(text));
    }
}
