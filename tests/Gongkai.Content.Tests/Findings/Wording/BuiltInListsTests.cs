using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Wording;

public sealed class BuiltInListsTests
{
    [Fact]
    public void Five_lists_are_delivered_with_owner_and_source()
    {
        Assert.Equal(["typos", "institutions", "laws", "placeholders", "harmful"], BuiltInLists.All.Select(l => l.Code));
        Assert.All(BuiltInLists.All, l => Assert.All(new[] { l.Title, l.Owner, l.Source }, t => Assert.False(string.IsNullOrWhiteSpace(t))));
        Assert.True(BuiltInLists.All[0].Entries.Count >= 400);
    }

    [Fact]
    public void No_word_stands_twice_and_none_is_its_own_correction()
    {
        foreach (var list in BuiltInLists.All)
        {
            Assert.Equal(list.Entries.Count, list.Entries.Select(e => e.Word).Distinct().Count());
            Assert.All(list.Entries, e => Assert.NotEqual(e.Word, e.Replacement));
            Assert.All(list.Entries, e => Assert.Equal(e.Word.Trim(), e.Word));
        }
    }

    [Fact]
    public void What_excuses_a_word_contains_it() =>
        Assert.All(BuiltInLists.All.SelectMany(l => l.Entries), e => Assert.All(e.Unless, u => Assert.True(u.Length > e.Word.Length && u.Contains(e.Word), $"{e.Word}: {u}")));

    [Fact]
    public void A_correction_is_not_a_mistake_of_the_same_list()
    {
        foreach (var list in BuiltInLists.All.Where(l => l.Code is "typos" or "laws"))
            Assert.All(list.Entries.Where(e => e.Replacement is not null), e => Assert.DoesNotContain(e.Word, Plain.Words(e.Replacement!, [list]).Select(f => f.Word)));
    }

    [Fact]
    public void Institutions_and_laws_say_since_when_and_where_it_stands() =>
        Assert.All(BuiltInLists.All.Where(l => l.Code is "institutions" or "laws").SelectMany(l => l.Entries),
            e => Assert.True(e is { ChangedOn: not null, Source: not null, Replacement: not null }, e.Word));

    [Theory]
    [InlineData("座谈会", "法人代表", "支付责任", "住房公积金金融业务", "生态环境保护局部", "扶贫办法", "一至三月", "索取销售款凭据", "截止日期", "台风登陆")]
    public void Right_words_are_left_alone(params string[] words) => Assert.All(words, w => Assert.Empty(Plain.Words(w, BuiltInLists.All)));

    [Fact]
    public void A_table_that_cannot_be_read_names_its_line()
    {
        const string head = "#list\ta\n#title\tb\n#owner\tc\n#source\td\n#kind\tTypo\n#severity\tWarn\nword\treplacement\tseverity\tchanged-on\tsource\tunless\tnote\n";
        Assert.Equal(WordKind.Typo, Assert.Single(WordListFile.Read(head + "按装\t安装\n", "x").Entries).Kind);
        Assert.Contains("line 8", Assert.Throws<FormatException>(() => WordListFile.Read(head + "按装\t安装\tHeavy\n", "x")).Message);
        Assert.Contains("line 8", Assert.Throws<FormatException>(() => WordListFile.Read(head + "按装\t安装\t\t2018-13-01\n", "x")).Message);
        Assert.Contains("#kind", Assert.Throws<FormatException>(() => WordListFile.Read(head.Replace("#kind\tTypo\n", "") + "按装\t安装\n", "x")).Message);
    }
}
