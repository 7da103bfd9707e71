namespace Gongkai.Domain.Requests.Evaluations;

/// <summary>评估得分 of one copy: average over the evaluators who scored it.</summary>
public sealed record CopyResult(int Copy, string BodyCode, double Points, int Evaluators, IReadOnlyDictionary<string, double> ByCriterion);

/// <summary>评估得分 of one unit: average over its copies.</summary>
public sealed record BodyResult(string BodyCode, double Points, int Copies, IReadOnlyDictionary<string, double> ByCriterion);

/// <summary>评估结果, counted from the scores alone. Points 0 to 100, one decimal.</summary>
public static class EvaluationResults
{
    public static IReadOnlyList<CopyResult> Copies(ReplyEvaluation evaluation)
    {
        var scores = evaluation.Scores.ToLookup(s => s.Copy);
        return [.. from copy in evaluation.Sample
                   let own = scores[copy.Number].ToList()
                   where own.Count > 0
                   select new CopyResult(copy.Number, copy.BodyCode, Round(own.Average(s => Of(evaluation.Plan, s))), own.Count,
                       evaluation.Plan.Criteria.ToDictionary(c => c.Code, c => Round(own.Average(s => s.Points.GetValueOrDefault(c.Code)))))];
    }

    /// <summary>Best first.</summary>
    public static IReadOnlyList<BodyResult> Bodies(ReplyEvaluation evaluation) =>
        [.. Copies(evaluation).GroupBy(c => c.BodyCode).Select(g => new BodyResult(g.Key, Round(g.Average(c => c.Points)), g.Count(),
            evaluation.Plan.Criteria.ToDictionary(c => c.Code, c => Round(g.Average(r => r.ByCriterion[c.Code]))))).OrderByDescending(r => r.Points).ThenBy(r => r.BodyCode, StringComparer.Ordinal)];

    /// <summary>Weighted points of one score.</summary>
    public static double Of(EvaluationPlan plan, EvaluationScore score) =>
        plan.Criteria.Sum(c => (double)c.Weight * score.Points.GetValueOrDefault(c.Code)) / plan.Criteria.Sum(c => c.Weight);

    private static double Round(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
