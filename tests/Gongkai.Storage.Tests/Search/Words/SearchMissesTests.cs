using Gongkai.Storage.Search.Words;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Search.Words;

public sealed class SearchMissesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [DatabaseKinds]
    [Requirement("R-WEB-06")]
    public async Task Questions_are_counted_by_day_and_site_and_the_most_asked_come_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var time = new SetTime(Now);
        var misses = new SearchMisses(database.Source, time);
        misses.Count("shifan", "老年卡");
        misses.Count("shifan", "爱心卡");
        misses.Count("shifan", "爱心卡 ");
        misses.Count("other", "别处");
        await misses.FlushAsync();
        misses.Count("shifan", "爱心卡");
        await misses.FlushAsync();
        await misses.FlushAsync();

        var lines = await misses.RecentAsync("shifan", 7, 10);
        Assert.Equal([("爱心卡", 3), ("老年卡", 1)], lines.Select(l => (l.Words, l.Times)));
        Assert.All(lines, l => Assert.Equal(new DateOnly(2026, 11, 20), l.LastDay));
    }

    [Theory]
    [DatabaseKinds]
    public async Task However_much_is_asked_what_is_kept_is_bounded(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var misses = new SearchMisses(database.Source, new SetTime(Now));
        for (var round = 0; round < 7; round++)
        {
            for (var i = 0; i < SearchMisses.MostWaiting * 3; i++) misses.Count("shifan", $"没有的词{(char)('a' + round)}{(char)('a' + i % 26)}{(char)('a' + i / 26)}");
            await misses.FlushAsync();
        }
        Assert.Equal(SearchMisses.MostADay, (await misses.RecentAsync("shifan", 1, 5_000)).Count);
        // A word that is there already is counted on.
        misses.Count("shifan", "没有的词aaa");
        await misses.FlushAsync();
        Assert.Equal(2, (await misses.RecentAsync("shifan", 1, 1))[0].Times);
    }

    [Fact]
    public async Task After_half_a_year_nothing_is_left()
    {
        await using var database = await TestDatabase.CreateAsync();
        var old = new SearchMisses(database.Source, new SetTime(Now));
        old.Count("shifan", "旧词");
        await old.FlushAsync();
        var later = new SearchMisses(database.Source, new SetTime(Now.AddDays(200)));
        await later.FlushAsync();
        Assert.Empty(await old.RecentAsync("shifan", 180, 10));
    }

    [Theory]
    [InlineData("13812345678")]
    [InlineData("138 1234 5678 低保")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("110101199001011234")]
    [InlineData("11010119900101123X")]
    [InlineData("0771-5812345")]
    [InlineData("张三 6222 0200 1234 5678")]
    [InlineData("一三八一二三四五六七八")]
    [InlineData("zhangsan@example.com")]
    [InlineData("桂A12345")]
    [InlineData("%%%")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    public void What_could_name_a_person_is_never_kept(string question) => Assert.Null(MissedWords.Of(question));

    [Theory]
    [InlineData("老年卡怎么办", "老年卡怎么办")]
    [InlineData("示政办发〔2026〕142号", "示政办发〔2026〕142号")]
    [InlineData("2026年 低保", "2026年 低保")]
    [InlineData("a\u0000b\nc", "ab c")]
    public void Words_are_kept_folded(string question, string kept) => Assert.Equal(kept, MissedWords.Of(question));

    [Fact]
    public void A_number_that_would_be_cut_off_is_seen_and_the_rest_is_cut()
    {
        var filler = new string('字', 100);
        Assert.Null(MissedWords.Of(filler + "13812345678"));
        Assert.Equal(MissedWords.Longest, MissedWords.Of(filler)!.Length);
    }
}
