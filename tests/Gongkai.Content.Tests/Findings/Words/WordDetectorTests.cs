using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Words;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Words;

public sealed class WordDetectorTests
{
    [Fact]
    public void The_longest_word_at_each_place_is_found()
    {
        var found = Find("国土资源部门和国土资源部", [Old("国土"), Old("国土资源部"), Old("国土资源部门管理"), Old("资源")]);
        Assert.Equal([(0, "国土资源部"), (2, "资源"), (7, "国土资源部"), (9, "资源")], found.Select(f => (f.Start, f.Excerpt)));
    }

    [Fact]
    public void A_word_within_a_right_word_is_right()
    {
        var word = new WordEntry("报导", WordKind.Typo, "报道") { Unless = ["电报导线", "报导员"] };
        Assert.Equal([8], Find("电报导线、报导员、报导", [word]).Select(f => f.Start - 1));
    }

    [Fact]
    public void What_it_should_be_is_never_wrong() =>
        Assert.Empty(Find("广西柳江区", [new WordEntry("柳江", WordKind.ObsoleteInstitution, "柳江区")]));

    [Theory]
    [InlineData(2018, 3, 16, 0)]
    [InlineData(2018, 3, 17, 1)]
    public void An_old_name_was_right_before_the_change(int year, int month, int day, int count)
    {
        var word = new WordEntry("国土资源部", WordKind.ObsoleteInstitution, "自然资源部") { ChangedOn = new(2018, 3, 17), Source = "国办发〔2018〕17号" };
        var found = Find("报国土资源部备案", [word], new PaperFacts { DateWritten = new(year, month, day) });
        Assert.Equal(count, found.Count);
        Assert.All(found, f => Assert.Equal(("WORD-INSTITUTION", "“国土资源部”已于2018年3月17日更名为或者并入“自然资源部”。", "自然资源部", "国办发〔2018〕17号"), (f.Code, f.Message, f.Replacement, f.Basis)));
        Assert.Empty(Find("原国土资源部", [word]));
    }

    [Theory]
    [InlineData("根据原示范县国土资源局移交的档案", 0)]
    [InlineData("原国土资源局", 0)]
    [InlineData("请平原县国土资源局落实", 1)]
    [InlineData("示范县国土资源局", 1)]
    public void An_old_name_said_to_be_old_is_right_and_a_county_may_end_in_the_same_character(string text, int found) =>
        Assert.Equal(found, Find(text, [new WordEntry("国土资源局", WordKind.ObsoleteInstitution, "自然资源局")]).Count);

    [Fact]
    [Requirement("R-WEB-18")]
    public void Each_kind_has_its_code_and_the_entry_its_weight()
    {
        WordEntry[] words =
        [
            new("按装", WordKind.Typo, "安装"), new("暂行条例", WordKind.RepealedLaw), new("测试标题", WordKind.Placeholder) { Severity = FindingSeverity.Block },
            new("代开发票", WordKind.Harmful) { Severity = FindingSeverity.Block }, new("慎", WordKind.Sensitive),
        ];
        var found = Find("按装、暂行条例、測試標題、代开\u200b发票\u200b、慎", words);
        Assert.Equal(["WORD-TYPO", "WORD-LAW", "WORD-PLACEHOLDER", "WORD-HARMFUL", "WORD-SENSITIVE"], found.Select(f => f.Code));
        Assert.Equal([false, false, true, true, false], found.Select(f => f.Blocks));
        Assert.Equal("代开\u200b发票", found[3].Excerpt);
    }

    [Fact]
    public void Latin_words_are_whole_words() =>
        Assert.Equal([0, 11], Find("test latest test1 （ｔｅｓｔ）", [new("test", WordKind.Placeholder)]).Select(f => f.Start).Select(s => s > 0 ? 11 : 0));

    [Fact]
    public void Later_lists_overrule_earlier_ones()
    {
        WordList Of(string better) => new(better, better, "", "", [new("帐号", WordKind.Typo, better)]);
        Assert.Equal("账号", Assert.Single(new Inspector([new WordDetector([Of("帐户"), Of("账号")])]).Inspect("帐号")).Replacement);
    }

    [Fact]
    public void It_finds_what_a_plain_search_finds()
    {
        var random = new Random(9);
        string Make(int length) => string.Create(length, random, static (span, r) => { for (var i = 0; i < span.Length; i++) span[i] = "甲乙丙丁戊"[r.Next(5)]; });
        for (var round = 0; round < 200; round++)
        {
            string[] words = [.. Enumerable.Range(0, 30).Select(_ => Make(random.Next(1, 7))).Distinct()];
            var text = Make(60);
            var expected = Enumerable.Range(0, text.Length).Select(at => (At: at, Word: words.Where(w => text.AsSpan(at).StartsWith(w)).MaxBy(w => w.Length))).Where(m => m.Word is not null);
            Assert.Equal(expected.Select(m => (m.At, m.Word!)), Find(text, words.Select(w => new WordEntry(w, WordKind.Sensitive))).Select(f => (f.Start, f.Excerpt)));
        }
    }

    private static WordEntry Old(string word) => new(word, WordKind.Sensitive);

    private static IReadOnlyList<ContentFinding> Find(string text, IEnumerable<WordEntry> words, PaperFacts? facts = null) =>
        new Inspector([new WordDetector([new("test", "试", "", "", [.. words])])]).Inspect(text, facts);
}
