using Gongkai.Storage.Records;
using Gongkai.Storage.Search;
using Gongkai.Storage.Search.Asking;
using Gongkai.Storage.Search.Words;
using Gongkai.Testing.Platform;
using Xunit.Abstractions;

namespace Gongkai.Storage.Tests.Search.Golden;

/// <summary>
/// 搜索质量: the judged questions asked of the search, on every database (R-WEB-06, R-WEB-07). The bounds stand a little below what was measured; whoever raises
/// the score raises them. <c>GONGKAI_GOLDEN_REPORT</c> names a file for the figures by kind and the weakest questions.
/// </summary>
public sealed class GoldenSearchTests(ITestOutputHelper output)
{
    // What a county of some thousand documents would leave of the bounds of a large site.
    private static readonly SearchBounds Narrow = new() { Titles = 30, Newest = 200, Read = 30 };

    [Theory]
    [DatabaseKinds]
    [Requirement("R-WEB-06")]
    [Requirement("R-WEB-07")]
    public async Task The_judged_questions_are_answered_at_least_as_well_as_measured(DatabaseKind kind)
    {
        await using var house = await GoldenHouse.OpenAsync(kind);
        var bounded = await Report(house, "search", new DocumentSearch(house.Database.Source, GoldenHouse.Time, house.Words), kind);
        var full = await Report(house, "full", new DocumentSearch(house.Database.Source, GoldenHouse.Time, house.Words) { Bounds = SearchBounds.Full }, kind);
        var narrow = await Report(house, "narrow", new DocumentSearch(house.Database.Source, GoldenHouse.Time, house.Words) { Bounds = Narrow }, kind);
        Assert.True(bounded.Ndcg >= 0.848, bounded.Report());
        Assert.True(bounded.Mrr >= 0.845, bounded.Report());
        Assert.True(bounded.ExactFirst >= 0.99, bounded.Report());
        Assert.True(bounded.Nothing <= 0.055, bounded.Report());
        Assert.True(bounded.Ndcg >= full.Ndcg * 0.98, $"{bounded.Ndcg} {full.Ndcg}");
        Assert.True(narrow.Ndcg >= full.Ndcg * 0.98, $"{narrow.Ndcg} {full.Ndcg}");
    }

    [Theory]
    [DatabaseKinds]
    [Requirement("R-WEB-06")]
    public async Task Asked_at_the_desk_slips_of_the_pen_find_what_was_meant(DatabaseKind kind)
    {
        await using var house = await GoldenHouse.OpenAsync(kind);
        var source = house.Database.Source;
        var words = new SearchWordsSource(source, new WorldSource(source, GoldenHouse.Time), GoldenHouse.Time);
        var misses = new SearchMisses(source, GoldenHouse.Time);
        var desk = new SearchDesk(new DocumentSearch(source, GoldenHouse.Time, words), words, misses);
        var score = await house.AskAsync(async r => (await desk.AskAsync(r)).Answer);
        await WriteAsync($"desk-{kind}", score);
        Assert.True(score.Ndcg >= 0.88, score.Report());
        Assert.True(score.Nothing <= 0.015, score.Report());

        var asked = await desk.AskAsync(new SearchRequest("公祖房", GoldenHouse.Site));
        Assert.Equal((true, "公租房"), (asked.Corrected, asked.Words));
        Assert.NotEmpty(asked.Answer.Hits);
        Assert.False((await desk.AskAsync(new SearchRequest("公祖房", GoldenHouse.Site), asTyped: true)).Corrected);
        // What is right is left alone, and nobody is told of it.
        Assert.False((await desk.AskAsync(new SearchRequest("公租房", GoldenHouse.Site))).Corrected);
        await desk.AskAsync(new SearchRequest("qqqzzz", GoldenHouse.Site));
        await desk.AskAsync(new SearchRequest("qqqzzz", GoldenHouse.Site, Year: 2020));
        await desk.AskAsync(new SearchRequest("wwwvvv", GoldenHouse.Site), asTyped: true);
        await misses.FlushAsync();
        var missed = await misses.RecentAsync(GoldenHouse.Site, 1, 1_000);
        Assert.Contains(missed, m => m is { Words: "qqqzzz", Times: 1 });
        Assert.DoesNotContain(missed, m => m.Words is "wwwvvv" or "公租房");

        var suggestions = new SearchSuggestions(new DocumentSearch(source, GoldenHouse.Time, words), words);
        Assert.Contains(await suggestions.OfAsync("最低生活保障标", GoldenHouse.Site), s => s is { Kind: "title", Id: not null });
        Assert.Contains(await suggestions.OfAsync("柳政办〔2018〕142", GoldenHouse.Site), s => s is { Kind: "number", Text: "柳政办〔2018〕142号" });
        Assert.Empty(await suggestions.OfAsync("%", GoldenHouse.Site));
    }

    private async Task<GoldenScore> Report(GoldenHouse house, string name, DocumentSearch search, DatabaseKind kind)
    {
        var score = await house.AskAsync(r => search.FindAsync(r));
        await WriteAsync($"{name}-{kind}", score);
        return score;
    }

    private async Task WriteAsync(string name, GoldenScore score)
    {
        output.WriteLine($"{name}\n{score.Report()}");
        if (Environment.GetEnvironmentVariable("GONGKAI_GOLDEN_REPORT") is { } file) await File.WriteAllTextAsync($"{file}-{name}.txt", score.Report());
    }
}
