using Gongkai.Content.Search;

namespace Gongkai.Content.Tests.Search;

/// <summary>What a question is understood as, and how texts are cut.</summary>
public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("示政办发〔2026〕12号", "示政办发202612号")]
    [InlineData("示政办发[2026]012号", "示政办发202612号")]
    [InlineData("示政办发（2026）第12号", "示政办发202612号")]
    [InlineData("示政办发2026年12号", "示政办发202612号")]
    [InlineData("示政办发 2026 12", "示政办发202612号")]
    [InlineData("请查 示政办发【２０２６】１２号", "示政办发202612号")]
    [InlineData("国务院令第711号", "国务院令第711号")]
    [InlineData("国务院令711", "国务院令第711号")]
    [InlineData("2026年工作要点", null)]
    [InlineData("示范县2026年预算12万元", null)]
    public void A_number_is_known_in_the_forms_people_type(string typed, string? key) => Assert.Equal(key, SearchQuery.Parse(typed).NumberKey);

    [Fact]
    public void Words_quotes_and_minus_are_told_apart()
    {
        var query = SearchQuery.Parse("政务公开 “主动 公开” -草案 -\"征求 意见\"");
        Assert.Equal(["政务公开", "主动 公开"], query.Words.Select(w => w.Text));
        Assert.True(query.Words[1].Quoted);
        Assert.Equal(["草案", "征求 意见"], query.Without.Select(w => w.Text));
    }

    [Theory]
    [InlineData("政务公开", "政务 务公 公开")]
    [InlineData("第2018年工作", "第 2018 年工 工作")]
    [InlineData("COVID-19疫情", "covid 19 疫情")]
    [InlineData("示政办发〔2026〕1号", "示政 政办 办发 发 2026 1")]
    [InlineData("𠮷野家", "𠮷野 野家")]
    public void A_word_is_a_phrase_of_the_index(string word, string terms) => Assert.Equal(terms, string.Join(' ', SearchQuery.Parse(word).Words.Single().Terms));

    [Fact]
    public void A_text_is_cut_the_way_a_question_is()
    {
        var text = new IndexedText("《政務公開》2018", [], [], []);
        Assert.Equal("\uE010甲 \uE001政 \uE001务 \uE001公 \uE001开 \uE000 \uE002政务 \uE002务公 \uE002公开 \uE002开 \uE0022018 \uE000 政务 务公 公开 开 2018 ", text.Terms(["\uE010甲"]));
        Assert.Equal("'政务':1A '务公':2A '公开':3A '开':4A '2018':5A '\uE001政' '\uE001务' '\uE001公' '\uE001开' '\uE002政务' '\uE002务公' '\uE002公开' '\uE002开' '\uE0022018' '\uE010甲' ", text.Vector(["\uE010甲"]));
    }

    [Fact]
    public void Whatever_stands_in_the_part_that_is_taken_is_borne_by_the_vector()
    {
        var dice = new Random(3);
        var body = string.Concat(Enumerable.Range(0, 40_000).Select(i => i % 97 == 96 ? '，' : (char)('一' + dice.Next(3_000))));
        var vector = new IndexedText("标题", [], [body], []).Vector([]);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(vector), 1, 2_000_000);
        var borne = vector.Split(' ').Select(t => t.Split(':')[0]).ToHashSet();
        for (var turn = 0; turn < 200; turn++)
        {
            var phrase = body.Substring(dice.Next(24_000), dice.Next(2, 20)).Split('，')[0];
            foreach (var word in SearchQuery.Parse($"“{phrase}”").Words.Where(w => !w.IsCharacter))
                Assert.All(TsQuery.WithoutPlaces(new SearchExpression.Phrase(word.Terms, SearchScope.Anywhere), []).Trim('(', ')').Split(" & "), t => Assert.Contains(t, borne));
        }
    }

    [Fact]
    public void What_was_typed_is_never_read_as_the_language_of_the_index()
    {
        var plan = SearchPlan.Of(SearchQuery.Parse("a' OR \"b*\" NEAR(c) & !d:e \\ %"), SearchWords.Empty);
        Assert.DoesNotContain("\"\"", FtsMatch.Of(plan.Strict(SearchScope.Anywhere), []));
        Assert.Matches("^[\"\\w\\s()]*$", FtsMatch.Of(plan.Strict(SearchScope.Anywhere), []));
        Assert.Matches("^['\\w\\s()&|<>-]*$", TsQuery.Of(plan.Strict(SearchScope.Anywhere)!));
    }

    [Theory]
    [InlineData("政务", SearchScope.Anywhere, "('政务') & ('甲' | '乙')", true)]
    [InlineData("政务公开", SearchScope.Anywhere, "('政务' & '务公' & '公开') & ('甲' | '乙')", false)]
    [InlineData("政务公开", SearchScope.Title, "('\uE002政务' & '\uE002务公' & '\uE002公开') & ('甲' | '乙')", false)]
    [InlineData("水", SearchScope.Anywhere, "('\uE001水') & ('甲' | '乙')", true)]
    [InlineData("政务 公开", SearchScope.Anywhere, "(('政务') & ('公开')) & ('甲' | '乙')", true)]
    [InlineData("政务 -公开", SearchScope.Anywhere, "(('政务') & !(('\uE002公开') | ('\uE003公开'))) & ('甲' | '乙')", true)]
    [InlineData("政务 -公开栏", SearchScope.Anywhere, "('政务') & ('甲' | '乙')", false)]
    [InlineData("-公开", SearchScope.Anywhere, "!(('\uE002公开') | ('\uE003公开')) & ('甲' | '乙')", true)]
    [InlineData("-公开栏", SearchScope.Anywhere, "('甲' | '乙')", false)]
    public void Without_places_the_index_is_asked_for_no_less(string typed, SearchScope scope, string query, bool exact)
    {
        var expression = SearchPlan.Of(SearchQuery.Parse(typed), SearchWords.Empty).Strict(scope)!;
        Assert.Equal(query, TsQuery.WithoutPlaces(expression, [["甲", "乙"]]));
        Assert.Equal(exact, TsQuery.NeedsNoPlaces(expression));
    }

    [Fact]
    public void Length_is_bounded()
    {
        Assert.True(SearchQuery.Parse(new string('政', 10_000)).Words.Single().Terms.Count <= 64);
        Assert.InRange(SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 500))).Words.Count, 1, 12);
    }

    [Fact]
    public void A_word_is_divided_by_known_terms_and_means_what_its_synonyms_mean()
    {
        var words = SearchWords.Of([["医保", "医疗保险"]], ["缴费"]);
        Assert.Equal(["城乡", "医保", "缴费"], words.TermsIn("城乡医保缴费"));
        var plan = SearchPlan.Of(SearchQuery.Parse("医保缴费"), words).Words.Single();
        Assert.Equal(["医疗保险缴费"], plan.Variants.Select(v => v.Text));
        Assert.Equal(["医保", "缴费"], plan.Pieces.Select(p => p.Word.Text));
    }

    [Theory]
    [InlineData("《甲》（示政办发〔2019〕3号）同时废止。", "示政办发20193号", CitationKind.Repeals)]
    [InlineData("根据示政办发〔2019〕3号文件", "示政办发20193号", CitationKind.Cites)]
    [InlineData("本办法代替《乙》（某政发〔2018〕10号）。", "某政发201810号", CitationKind.Replaces)]
    [InlineData("决定修改《丙》（某政发〔2018〕10号）第三条。", "某政发201810号", CitationKind.Amends)]
    [InlineData("按照（国办发〔2016〕80号）执行", "国办发201680号", CitationKind.Cites)]
    public void Citations_are_told_by_the_words_beside_them(string text, string key, CitationKind kind) =>
        Assert.Equal(new CitedDocument(key, kind), Assert.Single(CitedDocuments.Of("关于印发办法的通知", text, "示政办发〔2025〕1号", new Dictionary<string, string> { ["示政办发"] = "示范县人民政府办公室" })));

    [Fact]
    public void Places_in_a_text_bridge_punctuation_and_whole_numbers_only()
    {
        var text = SearchedText.Of("见示政辦發[2012]12號和２０１２年。");
        var word = SearchQuery.Parse("示政办发〔2012〕12").Words.Single();
        Assert.Equal((1, 12), text.Next(word, 0));
        Assert.Equal(0, SearchedText.Of("2012年").Next(SearchQuery.Parse("12").Words.Single(), 0).Length);
    }
}
