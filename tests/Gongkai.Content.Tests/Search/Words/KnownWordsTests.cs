using Gongkai.Content.Search;
using Gongkai.Content.Search.Words;
using Gongkai.Domain.Search;

namespace Gongkai.Content.Tests.Search.Words;

public sealed class KnownWordsTests
{
    [Fact]
    [Requirement("R-WEB-06")]
    public void The_product_knows_what_people_say_and_what_papers_say()
    {
        Assert.True(PresetWords.GroupsOf(SearchPresets.County).Count >= 250);
        Assert.True(PresetWords.Vocabulary.Count >= 1_200);
        Assert.Equal(PresetWords.Vocabulary.Count, PresetWords.Vocabulary.Distinct().Count());
        Assert.Contains("不动产权证书", KnownWords.Preset.SynonymsOf("房产证"));
        Assert.Contains("房产证", KnownWords.Preset.SynonymsOf("不动产权证书"));
        Assert.Contains("人力资源和社会保障局", KnownWords.Preset.SynonymsOf("人社局"));
        Assert.Contains("最低生活保障", KnownWords.Preset.SynonymsOf("低保"));
    }

    [Fact]
    public void No_word_leads_to_itself_or_twice_to_another() => Assert.All(KnownWords.Preset.Terms, term =>
    {
        var others = KnownWords.Preset.SynonymsOf(term);
        Assert.DoesNotContain(term, others);
        Assert.Equal(others.Count, others.Distinct().Count());
    });

    [Fact]
    public void An_arrow_leads_one_way()
    {
        Assert.Contains("学区", KnownWords.Preset.SynonymsOf("学区房"));
        Assert.DoesNotContain("学区房", KnownWords.Preset.SynonymsOf("学区"));
    }

    [Theory]
    [InlineData("怎么申请低保", "怎么|申请|低保")]
    [InlineData("农村危房改造补助资金", "农村危房改造|补助资金")]
    [InlineData("甲乙丙", "甲乙丙")]
    [InlineData("", "")]
    public void A_run_is_divided_by_the_longest_words_it_has(string run, string pieces)
    {
        var found = KnownWords.Preset.TermsIn(run);
        Assert.Equal(run, string.Concat(found));
        // What no word covers may stand together or apart: what is known must be a piece of its own.
        Assert.All(pieces.Split('|').Where(KnownWords.Preset.Knows), piece => Assert.Contains(piece, found));
    }

    [Fact]
    public void A_very_long_run_is_divided_in_bounded_time_and_loses_nothing()
    {
        var run = string.Concat(Enumerable.Repeat("低保", 5_000));
        Assert.Equal(run, string.Concat(KnownWords.Preset.TermsIn(run)));
    }

    [Fact]
    public void The_site_adds_comes_first_and_sets_aside()
    {
        var dictionary = new SearchDictionary
        {
            Lines = [SynonymLine.Read("低保 困难户补助").Line!, SynonymLine.Read("爱心卡").Line!],
            SetAside = ["城管"],
        };
        var words = KnownWords.Of(dictionary, ["示范县清水河管理处"]);
        Assert.Equal("困难户补助", words.SynonymsOf("低保")[0]);
        Assert.Contains("最低生活保障", words.SynonymsOf("低保"));
        Assert.Equal(["爱心卡", "示范县清水河管理处"], words.TermsIn("爱心卡示范县清水河管理处"));
        Assert.Empty(words.SynonymsOf("城管"));
        Assert.DoesNotContain("城管", words.SynonymsOf("城管局"));
    }

    [Fact]
    public void A_department_may_want_only_the_names_of_institutions()
    {
        var words = KnownWords.Of(new SearchDictionary { Preset = SearchPresets.Institutions });
        Assert.Contains("卫生健康局", words.SynonymsOf("卫健委"));
        Assert.Empty(words.SynonymsOf("房产证"));
    }

    [Fact]
    public void Words_are_folded_like_the_index()
    {
        Assert.Contains("最低生活保障", KnownWords.Preset.SynonymsOf(SearchText.Fold("低保")));
        Assert.Contains("地区生产总值", KnownWords.Preset.SynonymsOf(SearchText.Fold("ＧＤＰ")));
    }
}
