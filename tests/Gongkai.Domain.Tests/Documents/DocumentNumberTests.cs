using Gongkai.Domain.Documents;

namespace Gongkai.Domain.Tests.Documents;

public class DocumentNumberTests
{
    [Theory]
    [InlineData("柳政办〔2018〕142号"), InlineData("柳政办[2018]142号"), InlineData("柳政办【2018】142号"), InlineData("柳政办（2018）142号"), InlineData("柳政办(2018)142号")]
    [InlineData("柳政办﹝2018﹞142号"), InlineData("柳政办［2018］142号"), InlineData("柳政办〔2018〕第142号"), InlineData("柳政办〔2018〕0142号"), InlineData("柳政办〔２０１８〕１４２号")]
    [InlineData(" 柳政办 〔2018〕 142 号\n"), InlineData("柳政办　〔2018〕第０１４２號")]
    public void Every_way_people_write_it_comes_to_the_one_right_form(string text)
    {
        var (number, refusals) = DocumentNumber.Parse(text);
        Assert.Empty(refusals);
        Assert.Equal(("柳政办", 2018, 142), (number!.Agency, number.Year, number.Serial));
        Assert.Equal("柳政办〔2018〕142号", number.Canonical);
    }

    [Theory]
    [InlineData("", "NUMBER-EMPTY"), InlineData(null, "NUMBER-EMPTY"), InlineData("　 ", "NUMBER-EMPTY")]
    [InlineData("柳政办2018142号", "NUMBER-BRACKETS"), InlineData("柳政办〔2018]142号", "NUMBER-BRACKETS"), InlineData("柳政办〔2018142号", "NUMBER-BRACKETS")]
    [InlineData("柳政办2018〕142号", "NUMBER-BRACKETS"), InlineData("柳政办〕2018〔142号", "NUMBER-BRACKETS"), InlineData("柳政办〔〔2018〕〕142号", "NUMBER-BRACKETS")]
    [InlineData("柳政办〔18〕142号", "NUMBER-YEAR"), InlineData("柳政办〔1899〕142号", "NUMBER-YEAR"), InlineData("柳政办〔2999〕142号", "NUMBER-YEAR"), InlineData("柳政办〔二〇一八〕142号", "NUMBER-YEAR")]
    [InlineData("柳政办〔2018〕号", "NUMBER-SERIAL"), InlineData("柳政办〔2018〕0号", "NUMBER-SERIAL"), InlineData("柳政办〔2018〕14a2号", "NUMBER-SERIAL"), InlineData("柳政办〔2018〕99999999999号", "NUMBER-SERIAL")]
    [InlineData("柳政办〔2018〕142", "NUMBER-SUFFIX"), InlineData("柳政办〔2018〕142号文", "NUMBER-SUFFIX"), InlineData("〔2018〕142号", "NUMBER-AGENCY"), InlineData("ABC〔2018〕142号", "NUMBER-AGENCY")]
    public void What_is_no_number_is_refused_with_the_reason(string? text, string code)
    {
        var (number, refusals) = DocumentNumber.Parse(text);
        Assert.Null(number);
        Assert.Equal(code, Assert.Single(refusals).Code);
    }

    [Fact]
    public void All_reasons_come_at_once() =>
        Assert.Equal(["NUMBER-AGENCY", "NUMBER-YEAR", "NUMBER-SUFFIX", "NUMBER-SERIAL"], DocumentNumber.Parse("〔18〕").Refusals.Select(r => r.Code));
}
