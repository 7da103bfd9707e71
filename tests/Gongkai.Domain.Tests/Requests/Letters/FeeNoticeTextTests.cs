using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Letters;

namespace Gongkai.Domain.Tests.Requests.Letters;

public sealed class FeeNoticeTextTests
{
    [Fact]
    public void The_notice_shows_every_step_of_the_calculation()
    {
        Assert.Equal("第1件至第10件，10件×0元=0元；第11件至第30件，20件×100元=2000元；第31件，1件×200元=200元；合计2200元",
            FeeNoticeText.Fields("item", FeeSchedule.ByItem(31))["calculation"]);
        Assert.Equal("第1页至第30页，30页×0元=0元；第31页至第100页，70页×10元=700元；第101页至第200页，100页×20元=2000元；第201页，1页×40元=40元；合计2740元",
            FeeNoticeText.Fields("page", FeeSchedule.ByPage(201))["calculation"]);
    }

    [Theory]
    [InlineData("item")]
    [InlineData("page")]
    public void The_fields_fit_the_notice(string basis)
    {
        var fee = FeeSchedule.Compute(basis, 41).Fee!;
        var facts = SampleLetters.Facts("P12");
        var fields = new Dictionary<string, string>(facts.Fields);
        foreach (var (name, value) in FeeNoticeText.Fields(basis, fee)) fields[name] = value;
        var letter = LetterComposerTests.Compose("P12", facts with { Fields = fields });
        Assert.Contains($"应缴金额：{fee.Total}元。", letter.Paragraphs);
        Assert.Contains(letter.Paragraphs, p => p.StartsWith("对本收费决定不能单独申请行政复议或者提起行政诉讼。", StringComparison.Ordinal));
    }
}
