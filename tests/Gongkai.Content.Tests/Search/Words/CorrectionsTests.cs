using Gongkai.Content.Search.Words;

namespace Gongkai.Content.Tests.Search.Words;

public sealed class CorrectionsTests
{
    private static readonly Corrections Preset = new(KnownWords.Preset);

    [Theory]
    [Requirement("R-WEB-06")]
    [InlineData("公祖房", "公租房")]
    [InlineData("最底生活保障", "最低生活保障")]
    [InlineData("低宝标准", "低保标准")]
    [InlineData("应集预案", "应急预案")]
    [InlineData("营业执招", "营业执照")]
    [InlineData("创业旦保贷款", "创业担保贷款")]
    [InlineData("不动场登记", "不动产登记")]
    [InlineData("住房公积经", "住房公积金")]
    [InlineData("职称平审", "职称评审")]
    [InlineData("户口签移", "户口迁移")]
    [InlineData("2026年公祖房", "2026年公租房")]
    public void What_sounds_the_same_is_surely_meant(string typed, string meant)
    {
        var found = Preset.Of(typed);
        Assert.Equal(meant, found[0].Words);
        Assert.True(found[0].Sure);
    }

    [Theory]
    [InlineData("殡藏改革", "殡葬改革")]
    [InlineData("规范性文见", "规范性文件")]
    [InlineData("应急案预", "应急预案")]
    [InlineData("最低生活障", "最低生活保障")]
    [InlineData("不动动产登记", "不动产登记")]
    [InlineData("政府采构", "政府采购")]
    public void Other_slips_are_offered(string typed, string meant) => Assert.Contains(meant, Preset.Of(typed).Select(c => c.Words));

    [Theory]
    [InlineData("gongzufang", "公租房")]
    [InlineData("dibao", "低保")]
    public void Pinyin_stands_for_its_word(string typed, string meant) => Assert.Contains(meant, Preset.Of(typed).Select(c => c.Words));

    [Theory]
    [InlineData("低保")]
    [InlineData("公租房")]
    [InlineData("应急预案")]
    [InlineData("低保标准吗")]
    [InlineData("示政办发〔2024〕14号")]
    [InlineData("示政办发2024年14号")]
    [InlineData("2026")]
    [InlineData("%_'\"; DROP TABLE")]
    [InlineData("")]
    [InlineData("😀")]
    public void What_is_right_or_no_word_at_all_is_left_alone(string typed) => Assert.Empty(Preset.Of(typed));

    [Fact]
    public void A_question_of_any_length_gets_few_ways_in_bounded_time()
    {
        var found = Preset.Of(string.Concat(Enumerable.Repeat("公祖房", 4_000)));
        Assert.InRange(found.Count, 0, Corrections.Most);
        Assert.All(found, c => Assert.True(c.Words.Length < 200));
    }

    [Fact]
    public void Sounds_are_known_for_every_common_character()
    {
        Assert.Equal("di bao", Pinyin.KeyOf("低保"));
        Assert.Equal("xing zheng", Pinyin.KeyOf("行政"));
        Assert.Null(Pinyin.KeyOf("A低"));
        Assert.True(Pinyin.Alike('藏', '葬'));
        Assert.True(Pinyin.Alike('场', '产'));
        Assert.False(Pinyin.Alike('低', '保'));
    }
}

public sealed class SpokenQuestionTests
{
    [Theory]
    [InlineData("低保一个月多少钱", "低保")]
    [InlineData("营业执照在哪里办", "营业执照")]
    [InlineData("请问危房改造能补多少钱？", "危房改造")]
    [InlineData("离婚需要什么材料", "离婚")]
    public void A_question_is_about_its_known_words(string question, string core) => Assert.Equal(core, SpokenQuestion.CoreOf(question, KnownWords.Preset));

    [Theory]
    [InlineData("低保")]
    [InlineData("怎么")]
    [InlineData("")]
    [InlineData("？？？")]
    public void Where_nothing_would_be_left_out_or_left_there_is_no_other_question(string question) => Assert.Null(SpokenQuestion.CoreOf(question, KnownWords.Preset));
}
