using System.Globalization;
using System.Text;

namespace Gongkai.Storage.Tests.Search.Golden;

/// <summary>What a question got.</summary>
/// <param name="Query">The question.</param>
/// <param name="Ranked">Ids of the first ten answers.</param>
public sealed record GoldenAnswer(GoldenQuery Query, IReadOnlyList<string> Ranked)
{
    private const int Depth = 10;

    /// <summary>Normalised discounted cumulative gain of the first ten, gain 2^grade − 1.</summary>
    public double Ndcg
    {
        get
        {
            var best = Sum(Query.Grades.Values.OrderDescending());
            return best == 0 ? 1 : Sum(Ranked.Select(id => Query.Grades.GetValueOrDefault(id))) / best;
        }
    }

    /// <summary>One over the place of the first answer that is as good as any can be.</summary>
    public double ReciprocalRank
    {
        get
        {
            var top = Query.Grades.Values.DefaultIfEmpty().Max();
            var place = Ranked.Select((id, i) => (id, i)).FirstOrDefault(r => Query.Grades.GetValueOrDefault(r.id) == top, (null!, -1)).i;
            return place < 0 ? 0 : 1.0 / (place + 1);
        }
    }

    public bool FirstIsRight => Ranked.Count > 0 && Query.Grades.GetValueOrDefault(Ranked[0]) == 3;

    private static double Sum(IEnumerable<int> grades) => grades.Take(Depth).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}

/// <summary>Score of a whole run.</summary>
public sealed class GoldenScore(IReadOnlyList<GoldenAnswer> answers)
{
    /// <summary>Kinds of which the right document must be the very first answer.</summary>
    private static readonly string[] ExactKinds = ["number", "title"];

    public IReadOnlyList<GoldenAnswer> Answers => answers;

    public double Ndcg => answers.Average(a => a.Ndcg);

    public double Mrr => answers.Average(a => a.ReciprocalRank);

    /// <summary>Of questions for an exact 文号 or title: how often the right document stands first.</summary>
    public double ExactFirst => answers.Where(a => ExactKinds.Contains(a.Query.Kind)).Average(a => a.FirstIsRight ? 1.0 : 0);

    /// <summary>Of all questions: how many got nothing.</summary>
    public double Nothing => answers.Average(a => a.Ranked.Count == 0 ? 1.0 : 0);

    /// <summary>Figures in all and by kind, and the weakest questions, for whoever tunes.</summary>
    public string Report()
    {
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"nDCG@10 {Ndcg:0.0000}  MRR {Mrr:0.0000}  exact first {ExactFirst:0.000}  nothing {Nothing:0.000}  questions {answers.Count}");
        foreach (var kind in answers.GroupBy(a => a.Query.Kind).OrderBy(g => g.Average(a => a.Ndcg)))
            report.AppendLine(CultureInfo.InvariantCulture, $"  {kind.Key,-12} {kind.Count(),3}  nDCG {kind.Average(a => a.Ndcg):0.000}  MRR {kind.Average(a => a.ReciprocalRank):0.000}  nothing {kind.Count(a => a.Ranked.Count == 0)}");
        foreach (var weak in answers.Where(a => a.Ndcg < 0.6).OrderBy(a => a.Ndcg))
            report.AppendLine(CultureInfo.InvariantCulture, $"  {weak.Ndcg:0.00} [{weak.Query.Kind}] {weak.Query.Query}  →  {string.Join(' ', weak.Ranked.Take(5))}");
        return report.ToString();
    }
}
