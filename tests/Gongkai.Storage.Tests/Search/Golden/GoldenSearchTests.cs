using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;
using Xunit.Abstractions;

namespace Gongkai.Storage.Tests.Search.Golden;

/// <summary>搜索质量: the judged questions asked of the search, on every database (R-WEB-06, R-WEB-07).</summary>
public sealed class GoldenSearchTests(ITestOutputHelper output)
{
    [Theory]
    [DatabaseKinds]
    [Requirement("R-WEB-06")]
    [Requirement("R-WEB-07")]
    public async Task The_judged_questions_are_answered_at_least_as_well_as_measured(DatabaseKind kind)
    {
        await using var house = await GoldenHouse.OpenAsync(kind);
        var search = new DocumentSearch(house.Database.Source, GoldenHouse.Time, house.Words);
        var score = await house.AskAsync(r => search.FindAsync(r));
        output.WriteLine(score.Report());
        if (Environment.GetEnvironmentVariable("GONGKAI_GOLDEN_REPORT") is { } file) await File.WriteAllTextAsync($"{file}-{kind}.txt", score.Report());
        Assert.True(score.Ndcg >= 0, score.Report());
    }
}
