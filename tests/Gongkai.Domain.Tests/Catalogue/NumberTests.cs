using Gongkai.Domain.Catalogue;

namespace Gongkai.Domain.Tests.Catalogue;

public class NumberTests
{
    [Theory]
    [InlineData("91350100M000100Y43"), InlineData("91350100m000100y43"), InlineData("11441700007280420Y"), InlineData("11341702486344515H")]
    public void A_right_credit_code_is_read(string text) => Assert.Equal(text.ToUpperInvariant(), SocialCreditCode.Parse(text).Code?.Value);

    [Theory]
    [InlineData("91350100M000100Y44", "CREDIT-CODE-CHECK"), InlineData("91350100O000100Y43", "CREDIT-CODE-FORM"), InlineData("", "CREDIT-CODE-FORM"), InlineData(null, "CREDIT-CODE-FORM")]
    public void A_wrong_credit_code_is_refused(string? text, string code) => Assert.Equal(code, Assert.Single(SocialCreditCode.Parse(text).Refusals).Code);

    [Theory]
    [InlineData("000014349/2017-00110", 2017, null, 110), InlineData("11441700007280420Y/2021-00050", 2021, null, 50), InlineData("11341702486344515H/202110-00013", 2021, 10, 13)]
    public void An_index_number_is_read_and_written_the_same(string text, int year, int? month, int serial)
    {
        var number = IndexNumber.Parse(text).Number!;
        Assert.Equal((year, month, serial), (number.Year, number.Month, number.Serial));
        Assert.Equal(text, number.ToString());
    }

    [Theory]
    [InlineData("000014349-2017-00110", "INDEX-FORM"), InlineData("000014348/2017-00110", "INDEX-AGENCY"), InlineData("000014349/202113-00110", "INDEX-PERIOD")]
    [InlineData("000014349/2017-00000", "INDEX-SERIAL"), InlineData("000014349/2017-110", "INDEX-FORM"), InlineData("", "INDEX-FORM"), InlineData(null, "INDEX-FORM")]
    public void A_wrong_index_number_is_refused(string? text, string code) => Assert.Equal(code, Assert.Single(IndexNumber.Parse(text).Refusals).Code);
}
