using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Wording;

public sealed class CharacterTests
{
    [Theory]
    [InlineData("激发巿场活力", "激发市场活力")]
    [InlineData("自决定之曰起", "自决定之日起")]
    [InlineData("3月5曰前", "3月5日前")]
    [InlineData("人囗普查", "人口普查")]
    [InlineData("第ー名", "第一名")]
    public void Look_alikes_are_put_right(string text, string right) => Assert.Equal(right, Wordings.Corrected(text));

    [Fact]
    public void A_radical_offers_the_character_that_folding_knows_or_none()
    {
        var finding = Assert.Single(Wordings.In(WordingKinds.Radical, "发布⼯作"));
        Assert.Equal(2, finding.Start);
        Assert.Equal(Folding.Fold('⼯') == '⼯' ? null : "工", finding.Replacement);
    }

    [Fact]
    public void Of_one_character_twenty_are_shown_and_the_rest_counted()
    {
        var found = Wordings.In(WordingKinds.LookAlike, string.Concat(Enumerable.Repeat("巿场，", 50)));
        Assert.Equal(21, found.Count);
        Assert.Contains("还有30处", found[^1].Message);
        Assert.Equal("巿", found[^1].Excerpt);
    }

    [Fact]
    public void Invisible_characters_are_shown_with_their_neighbours_and_taken_out()
    {
        var finding = Assert.Single(Wordings.In(WordingKinds.Invisible, "政府信息\u200b公开"));
        Assert.Equal("政府信息公开", Wordings.Corrected("政府信息\u200b公开"));
        Assert.Equal(FindingSeverity.Warn, finding.Severity);
        Assert.Empty(Wordings.In("\ufeff政府信息公开"));
    }

    [Fact]
    public void Turning_the_direction_blocks() => Assert.Equal([true, true], Wordings.In(WordingKinds.Invisible, "共\u202e321\u202c件").Select(f => f.Blocks));

    [Fact]
    public void Characters_lost_side_by_side_are_one_finding() => Assert.Equal(3, Assert.Single(Wordings.In(WordingKinds.Broken, "请于\ufffd\ufffd\ufffd前报送")).Length);

    [Fact]
    public void A_simplified_line_in_a_traditional_text_stands_out()
    {
        var text = "為認真貫徹落實國務院關於全面推進政務公開工作的意見\n進一步規範行政權力運行，維護羣眾權益，現將有關事項通知如下\n各單位應當認真學習領會，嚴格執行規定，確保責任落實\n办证贷款请联系";
        Assert.Single(Wordings.In(WordingKinds.Traditional, text));
        Assert.Equal("办证贷款请联系", Assert.Single(Wordings.In(WordingKinds.Mixed, text)).Excerpt);
    }
}
