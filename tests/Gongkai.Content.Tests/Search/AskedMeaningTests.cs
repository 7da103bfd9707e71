using Gongkai.Content.Search;

namespace Gongkai.Content.Tests.Search;

/// <summary>What a question means besides its words: part of a 文号, a year, an office, how something is done.</summary>
public sealed class AskedMeaningTests
{
    [Theory]
    [InlineData("示政规〔2024〕", "示政规", 2024, null)]
    [InlineData("示政规〔2024", "示政规", 2024, null)]
    [InlineData("示政规2024", "示政规", 2024, null)]
    [InlineData("〔2024〕14号", null, 2024, 14)]
    [InlineData("（2024）第014号", null, 2024, 14)]
    [InlineData("2024年14号", null, 2024, 14)]
    [InlineData("2024 14号文件", null, 2024, 14)]
    [InlineData("示政办发 14号", "示政办发", null, 14)]
    [InlineData("示政办发第14号", "示政办发", null, 14)]
    [InlineData("142号", null, null, 142)]
    public void Part_of_a_number_is_known(string typed, string? sign, int? year, int? serial) =>
        Assert.Equal(new NumberPart(sign, year, serial), SearchQuery.Parse(typed).Part);

    [Theory]
    [InlineData("政府工作报告2023")]
    [InlineData("示政办发〔2024〕14号")]
    [InlineData("〔9999〕14号")]
    [InlineData("2024年")]
    [InlineData("14")]
    [InlineData("低保")]
    public void What_is_none_or_a_whole_one_is_no_part(string typed) => Assert.Null(SearchQuery.Parse(typed).Part);

    [Theory]
    [InlineData("2024年示政办发14号", "示政办发202414号")]
    [InlineData("示政规「2024」3号", "示政规20243号")]
    public void A_number_is_known_in_another_order_and_in_other_brackets(string typed, string key) => Assert.Equal(key, SearchQuery.Parse(typed).NumberKey);

    [Theory]
    [InlineData("2024年低保标准", "2024|低保标准", 2024)]
    [InlineData("低保标准 2023", "低保标准|2023", 2023)]
    [InlineData("2024年度 财政预算", "2024|财政预算", 2024)]
    [InlineData("示范县2026年招生方案", "示范县|2026|招生方案", 2026)]
    [InlineData("2021—2035年规划", "2021—2035年规划", null)]
    [InlineData("2026年3月", "2026年3月", null)]
    [InlineData("\"2024年低保标准\"", "2024年低保标准", null)]
    [InlineData("2024年", "2024年", null)]
    public void A_year_is_a_word_of_its_own_beside_others(string typed, string words, int? year)
    {
        var query = SearchQuery.Parse(typed);
        Assert.Equal(words, string.Join('|', query.Words.Select(w => w.Text)));
        Assert.Equal(year, query.Words.Select(w => w.Year).FirstOrDefault(y => y is not null));
        Assert.All(SearchQuery.Parse(typed, plain: true).Words, w => Assert.Null(w.Year));
    }

    [Theory]
    [InlineData("“三公”经费", "三公经费", false)]
    [InlineData("关于“一户一宅”的通知", "关于一户一宅的通知", false)]
    [InlineData("“一户一宅” 通知", "一户一宅", true)]
    [InlineData("“一户一宅”", "一户一宅", true)]
    [InlineData("\"一户一宅", "一户一宅", true)]
    public void Quotes_say_exactly_so_only_from_blank_to_blank(string typed, string first, bool quoted)
    {
        var word = SearchQuery.Parse(typed).Words[0];
        Assert.Equal((first, quoted), (word.Key, word.Quoted));
    }

    [Theory]
    [InlineData("“三公”经费", "三公经费")]
    [InlineData("三公经费", "“三公”经费")]
    public void A_word_is_asked_for_with_its_quotes_and_without(string typed, string other) =>
        Assert.Contains(other, SearchPlan.Of(SearchQuery.Parse(typed), SearchWords.Empty).Words.Single().Variants.Select(v => v.Text));

    [Fact]
    public void An_office_stands_apart_from_what_is_asked_of_it()
    {
        var words = SearchWords.Of([["自然资源局", "国土局"]], ["年报"]);
        Assert.Equal(["国土局", "年报"], SearchPlan.Of(SearchQuery.Parse("国土局年报"), words).Words.Select(w => w.Word.Text));
        var plan = SearchPlan.Of(SearchQuery.Parse("教育局 招生"), words);
        Assert.Equal([true, false], plan.Words.Select(w => w.IsOffice));
        Assert.Equal(["招生"], plan.Subject.Select(w => w.Word.Text));
        Assert.True(SearchPlan.Of(SearchQuery.Parse("国土局 年报"), words).Words[0].NamesIssuer("示范县自然资源局"));
        Assert.All(SearchPlan.Of(SearchQuery.Parse("教育局 招生", plain: true), words).Words, w => Assert.False(w.IsOffice));
        Assert.DoesNotContain(SearchPlan.Of(SearchQuery.Parse("小城镇 建设"), words).Words, w => w.IsOffice);
    }

    [Fact]
    public void A_known_word_stays_whole_and_is_divided_only_in_the_loosest_wording()
    {
        var plan = SearchPlan.Of(SearchQuery.Parse("岗位计划表下载"), SearchWords.Of([], ["岗位计划表"]));
        Assert.Equal(["岗位计划表", "下载"], plan.Pieces.Select(p => p.Word.Text));
        Assert.Contains("\"岗位 位计 计划 划表\"", FtsMatch.Of(plan.Loose(), []));
        Assert.DoesNotContain("(\"岗位\" AND \"计划 划表\")", FtsMatch.Of(plan.Loose(), []));
        Assert.Contains("(\"岗位\" AND \"计划 划表\")", FtsMatch.Of(plan.Most(SearchScope.Anywhere), []));
        // Alone it is divided, or nothing looser were left.
        Assert.Equal(2, SearchPlan.Of(SearchQuery.Parse("岗位计划表"), SearchWords.Of([], ["岗位计划表"])).Pieces.Count);
    }

    [Fact]
    public void A_character_alone_has_synonyms_too() =>
        Assert.Equal(["犬", "养犬"], SearchPlan.Of(SearchQuery.Parse("狗"), SearchWords.Of([["狗", "犬", "养犬"]])).Words.Single().Variants.Select(v => v.Text));

    [Theory]
    [InlineData("怎么申请低保", true)]
    [InlineData("身份证丢了怎么办", true)]
    [InlineData("离婚需要什么材料", true)]
    [InlineData("低保标准", false)]
    public void Who_asks_how_is_known(string typed, bool how) => Assert.Equal(how, SearchQuery.Parse(typed).AsksHow);

    [Fact]
    public void A_minus_word_is_looked_for_in_title_and_names_only()
    {
        var plan = SearchPlan.Of(SearchQuery.Parse("应急预案 -2019"), SearchWords.Empty);
        Assert.EndsWith("NOT (\"\uE0022019\" OR \"\uE0032019\"))", FtsMatch.Of(plan.Strict(SearchScope.Anywhere), []));
        Assert.EndsWith("!('2019':AB))", TsQuery.Of(plan.Strict(SearchScope.Anywhere)!).Replace("((", "(").Replace("))", ")") + ")");
    }
}
