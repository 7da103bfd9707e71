using Gongkai.Content.Findings;

namespace Gongkai.Content.Tests.Findings;

public sealed class HostileTextTests
{
    private const string Letters = "0123456789xX-– *@.:：，。；\n\t（(）)“”★☆绝机秘密内部资料注意保存工作身份证号码手账银行卡住址村组室栋患病癌级残疾低保户岁学生孤儿批示请阅拟同意已桂B王张李\u200b\u202e\0\ud83d\ude00護照";

    [Fact]
    public void Whatever_comes_every_finding_lies_in_the_text_and_shows_it()
    {
        var random = new Random(4);
        for (var i = 0; i < 10_000; i++)
        {
            var text = string.Create(random.Next(120), random, static (span, r) =>
            {
                for (var at = 0; at < span.Length; at++) span[at] = r.Next(20) == 0 ? (char)r.Next(char.MaxValue + 1) : Letters[r.Next(Letters.Length)];
            });
            foreach (var finding in Inspector.BuiltIn.Inspect(text))
            {
                Assert.InRange(finding.Start, 0, text.Length);
                Assert.InRange(finding.Length, 0, text.Length - finding.Start);
                Assert.Equal(text.Substring(finding.Start, Math.Min(finding.Length, 80)), finding.Excerpt);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("@")]
    [InlineData("学生姓名：张")]
    [InlineData("秘密")]
    [InlineData("\u200b\u200b")]
    public void The_shortest_texts_are_texts(string text) => Assert.NotNull(Inspector.BuiltIn.Inspect(text));

    [Fact]
    public void A_text_full_of_findings_keeps_the_first_ten_thousand()
    {
        var found = Inspector.BuiltIn.Inspect(string.Concat(Enumerable.Repeat("内部资料\n", 20_000)));
        Assert.Equal(10_000, found.Count);
        Assert.Equal(0, found[0].Start);
    }
}
