using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

public class TextLikenessTests
{
    private const string Text = "申请公开示范县2025年城关镇国有土地上房屋征收补偿方案、补偿资金发放明细以及评估机构选定的会议纪要";

    [Fact]
    public void The_same_text_is_alike_whatever_width_case_and_punctuation()
    {
        const string other = "申请公开　示范县２０２５年城关镇国有土地上房屋征收补偿方案，补偿资金发放明细，以及评估机构选定的“会议纪要”。";
        Assert.Equal(1, TextLikeness.Of(Text, other));
        Assert.Equal(TextLikeness.Bands(Text), TextLikeness.Bands(other));
    }

    [Theory]
    [InlineData("甲乙丙丁", "戊己庚辛", 0), InlineData("甲乙丙", "乙丙丁", 1 / 3.0), InlineData("甲", "甲", 1), InlineData("", "", 0), InlineData(null, "甲乙", 0), InlineData("，。", "，。", 0)]
    public void Likeness_is_the_share_of_common_pairs(string? one, string? other, double expected) => Assert.Equal(expected, TextLikeness.Of(one, other), 12);

    [Fact]
    public void A_text_without_words_has_no_bands_and_every_other_eight() =>
        Assert.Equal((0, TextLikeness.BandCount, TextLikeness.BandCount), (TextLikeness.Bands("……").Length, TextLikeness.Bands("甲").Length, TextLikeness.Bands(Text).Length));

    [Fact]
    public void Stored_bands_are_found_again_by_later_versions() =>
        Assert.Equal([-4167326772144264678L], TextLikeness.Bands("征收补偿方案")[..1]);

    [Fact]
    public void Properties_hold_over_a_corpus()
    {
        var random = new Random(36);
        var texts = Enumerable.Range(0, 300).Select(_ => Words(random, 60)).ToList();
        var found = 0;
        foreach (var text in texts)
        {
            Assert.Equal(1, TextLikeness.Of(text, text));
            // A tenth of the text changed in one place: somebody asks again in slightly other words.
            var at = random.Next(text.Length - 6);
            var edited = text[..at] + Words(random, 6) + text[(at + 6)..];
            var likeness = TextLikeness.Of(text, edited);
            Assert.Equal(likeness, TextLikeness.Of(edited, text));
            Assert.InRange(likeness, 0.6, 1);
            if (TextLikeness.Bands(text).Intersect(TextLikeness.Bands(edited)).Any()) found++;
        }
        Assert.InRange(found, 295, 300);
        // Strangers hardly ever meet in a band.
        var all = texts.SelectMany(TextLikeness.Bands).ToList();
        Assert.InRange(all.Count - all.Distinct().Count(), 0, 40);
    }

    private static string Words(Random random, int length) => string.Create(length, random, static (text, r) =>
    {
        // Some three thousand characters in use, the frequent ones more often.
        for (var i = 0; i < text.Length; i++) text[i] = (char)(0x4E00 + (int)(3000 * r.NextDouble() * r.NextDouble()));
    });
}
