using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests.Evaluations;

/// <summary>What stands against a plan, a draw, scores or a result.</summary>
internal static class EvaluationChecks
{
    private const string Basis = "R-ASM-07";
    private const int LargestSample = 300;

    /// <summary>Codes FIELD-MISSING, EVALUATION-PERIOD, EVALUATION-BODIES, EVALUATION-SIZE, EVALUATION-CRITERIA, EVALUATION-EVALUATORS.</summary>
    public static IReadOnlyList<Refusal> Plan(EvaluationPlan plan, OrganisationTree units)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(plan.Title)) refusals.Add(new("FIELD-MISSING", "请填写评估的名称。", null, "title"));
        if (plan.To < plan.From) refusals.Add(new("EVALUATION-PERIOD", "评估期间的结束日期不能早于开始日期。", Basis, "to"));
        if (plan.Bodies.Count == 0 || plan.Bodies.Any(b => units.Find(b) is null)) refusals.Add(new("EVALUATION-BODIES", "请选择被评估的单位。", Basis, "bodies"));
        if (plan.PerBody < 1 || plan.PerBody * Math.Max(1, plan.Bodies.Count) > LargestSample) refusals.Add(new("EVALUATION-SIZE", $"每个单位至少抽取1件，总数不超过{LargestSample}件。", Basis, "perBody"));
        if (plan.Criteria.Count == 0 || plan.Criteria.Any(c => c.Weight < 1 || string.IsNullOrWhiteSpace(c.Title)) || plan.Criteria.DistinctBy(c => c.Code).Count() < plan.Criteria.Count)
            refusals.Add(new("EVALUATION-CRITERIA", "请至少保留一项评估指标，每项写明名称和大于零的权重。", Basis, "criteria"));
        if (plan.Evaluators.Count == 0 || plan.Evaluators.Any(e => EvaluatorCapacities.All.All(c => c.Code != e.Capacity))) refusals.Add(new("EVALUATION-EVALUATORS", "请至少安排一名评估人，并选择其身份。", Basis, "evaluators"));
        return refusals;
    }

    /// <summary>Codes EVALUATION-SEED, EVALUATION-NONE, EVALUATION-DRAW.</summary>
    public static IReadOnlyList<Refusal> Drawing(ReplyEvaluation record, DrawSample act, IReadOnlyList<EvaluationCandidate> lots)
    {
        if (string.IsNullOrWhiteSpace(act.Seed)) return [new("EVALUATION-SEED", "请填写随机种子，例如当日福利彩票的开奖号码；填写后任何人都可以据此复算。", Basis, "seed")];
        if (lots.Count == 0) return [new("EVALUATION-NONE", "期间内没有可以抽取的答复，请调整期间或者单位。", Basis, "from")];
        // What was handed in must be what the lots say: nobody picks the cases.
        return lots.All(l => act.Drawn.Any(d => d.RecordId == l.RecordId && d.Record.Receipt == l.Receipt)) ? [] : [new("EVALUATION-DRAW", "抽取的案件在此期间有变动，请重新抽取。", Basis, "seed")];
    }

    /// <summary>Codes EVALUATION-EVALUATOR, EVALUATION-POINTS.</summary>
    public static IReadOnlyList<Refusal> Scores(ReplyEvaluation record, RecordScores act)
    {
        if (record.Plan.Evaluators.All(e => e.Number != act.Evaluator)) return [new("EVALUATION-EVALUATOR", "没有这位评估人，请刷新页面。", Basis)];
        var refusals = new List<Refusal>();
        foreach (var score in act.Scores)
        {
            if (score.Evaluator != act.Evaluator || record.Sample.All(s => s.Number != score.Copy)) refusals.Add(new("EVALUATION-POINTS", "评分与样本不符，请刷新页面。", Basis));
            foreach (var criterion in record.Plan.Criteria)
                if (!score.Points.TryGetValue(criterion.Code, out var points) || points is < 0 or > 100)
                    refusals.Add(new("EVALUATION-POINTS", $"样本{score.Copy}的“{criterion.Title}”请填写0至100的整数。", Basis, $"points.{score.Copy}.{criterion.Code}"));
        }
        return refusals;
    }

    /// <summary>Codes EVALUATION-UNSCORED, FIELD-MISSING.</summary>
    public static IReadOnlyList<Refusal> Closing(ReplyEvaluation record, CloseEvaluation act)
    {
        var refusals = new List<Refusal>();
        var open = record.Sample.Count(s => record.Scores.All(x => x.Copy != s.Number));
        if (open > 0) refusals.Add(new("EVALUATION-UNSCORED", $"还有{open}件样本没有评分。", Basis));
        if (string.IsNullOrWhiteSpace(act.Conclusion)) refusals.Add(new("FIELD-MISSING", "请填写评估结论。", Basis, "conclusion"));
        return refusals;
    }
}
