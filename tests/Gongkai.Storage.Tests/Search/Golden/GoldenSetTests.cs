namespace Gongkai.Storage.Tests.Search.Golden;

/// <summary>The set itself: complete, consistent, and scored as it says.</summary>
public sealed class GoldenSetTests
{
    private static readonly GoldenSet Set = GoldenSet.Load();

    [Fact]
    public void The_set_is_as_large_and_as_varied_as_a_county_asks()
    {
        Assert.InRange(Set.Documents.Count, 350, 500);
        Assert.True(Set.Queries.Count >= 180);
        Assert.True(Set.Queries.Select(q => q.Kind).Distinct().Count() >= 15);
        Assert.True(Set.Documents.Select(d => d.Column).Distinct().Count() >= 20);
        Assert.True(Set.Documents.Count(d => d.Validity != "有效") >= 20);
    }

    [Fact]
    public void Every_judgement_names_a_document_and_every_question_has_an_answer()
    {
        var ids = Set.Documents.Select(d => d.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(Set.Queries.Count, Set.Queries.Select(q => q.Query).Distinct().Count());
        Assert.All(Set.Queries, q =>
        {
            Assert.Empty(q.Grades.Keys.Except(ids));
            Assert.All(q.Grades.Values, g => Assert.InRange(g, 1, 3));
            Assert.NotEmpty(q.Grades);
        });
        Assert.All(Set.Documents, d => Assert.NotNull(d.State.ToString()));
    }

    [Fact]
    public void A_score_falls_when_the_right_document_sinks_and_is_zero_for_nothing()
    {
        var query = new GoldenQuery("低保", "title", new Dictionary<string, int> { ["a"] = 3, ["b"] = 1 });
        var (best, worse, none) = (new GoldenAnswer(query, ["a", "b", "x"]), new GoldenAnswer(query, ["x", "b", "a"]), new GoldenAnswer(query, []));
        Assert.Equal(1, best.Ndcg, 6);
        Assert.Equal(1, best.ReciprocalRank);
        // (1/log2 3 + 7/log2 4) / (7 + 1/log2 3)
        Assert.Equal(0.5413, worse.Ndcg, 4);
        Assert.Equal(1.0 / 3, worse.ReciprocalRank, 6);
        Assert.Equal(0, none.Ndcg);
        var score = new GoldenScore([best, worse, none]);
        Assert.Equal(1.0 / 3, score.ExactFirst, 6);
        Assert.Equal(1.0 / 3, score.Nothing, 6);
    }
}
