using Gongkai.Content.Findings;

namespace Gongkai.Content.Tests.Findings;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("ＡＢｃ１２（）：", "ABc12():")]
    [InlineData("政務公開為常態", "政务公开为常态")]
    [InlineData("柳州巿人民政府", "柳州市人民政府")]
    [InlineData("⼈⺠政府⼯作", "人民政府工作")]
    [InlineData("⻓期", "长期")]
    [InlineData("٤٥٠२३", "45023")]
    [InlineData("机\u3000密\u00A0★", "机 密 ★")]
    [InlineData("13\u200b8\u00ad77\u202e2\ufe0f", "138772")]
    [InlineData("行\u2028列", "行\n列")]
    public void A_character_is_compared_as_what_it_stands_for(string raw, string folded) => Assert.Equal(folded, Folding.Fold(raw));

    [Fact]
    public void Characters_that_simplified_texts_use_themselves_stay() => Assert.Equal("著名曰乾坤", Folding.Fold("著名曰乾坤"));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var c = 1; c <= char.MaxValue; c++)
            if (Folding.Fold((char)c) is var once and not '\0')
                Assert.Equal(once, Folding.Fold(once));
    }

    [Fact]
    public void Every_folded_character_knows_its_place()
    {
        var text = ScanText.Of("号\u200b１\u200b\u200b２x");
        Assert.Equal("号12x", text.Folded.ToString());
        Assert.Equal([0, 2, 5, 6, 7], Enumerable.Range(0, 5).Select(text.Place));
        Assert.Equal("１\u200b\u200b２", text.RawOf(1, 3));
        Assert.Equal(1, text.FoldedAt(1));
        Assert.Equal(2, text.FoldedAt(5));
    }
}
