using Gongkai.Content.Findings;
using Xunit.Abstractions;

namespace Gongkai.Content.Tests.Findings;

public sealed class LabelledTests(ITestOutputHelper output)
{
    private const double Aim = 0.97;

    [Fact]
    [Requirement("R-SEC-06")]
    [Requirement("R-WEB-15")]
    public void What_has_to_be_found_is_found_and_little_else()
    {
        var (scores, misses) = LabelledSet.Score(Inspector.BuiltIn);
        foreach (var score in scores) output.WriteLine($"{score.Code,-18} recall {score.Recall:0.000} precision {score.Precision:0.000} of {score.Right + score.Missed}");
        foreach (var miss in misses) output.WriteLine(miss);
        foreach (var family in scores.GroupBy(s => s.Code[..s.Code.IndexOf('-', StringComparison.Ordinal)]))
        {
            var whole = new LabelledScore(family.Key, family.Sum(s => s.Right), family.Sum(s => s.Missed), family.Sum(s => s.Wrong));
            Assert.True(whole.Recall >= Aim && whole.Precision >= Aim, $"{whole.Code}: recall {whole.Recall:0.000}, precision {whole.Precision:0.000}\n{string.Join('\n', misses)}");
        }
    }

    [Fact]
    public void The_set_is_large_and_half_of_it_is_harmless()
    {
        Assert.True(LabelledSet.All.Count >= 230);
        Assert.InRange(LabelledSet.All.Count(s => s.Expected.Count == 0), LabelledSet.All.Count * 4 / 10, LabelledSet.All.Count * 6 / 10);
        Assert.Equal(LabelledSet.All.Count, LabelledSet.All.Select(s => s.Text).Distinct().Count());
    }
}
