using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests.Casebooks;

namespace Gongkai.Domain.Requests.Evaluations;

/// <summary>A case that may be drawn.</summary>
public sealed record EvaluationCandidate(long RecordId, string Receipt, string BodyCode);

/// <summary>拟定评估方案.</summary>
public sealed record PlanEvaluation([property: Unaudited] EvaluationPlan Plan) : IOpeningAct<ReplyEvaluation>
{
    public string Title => "拟定评估方案";
}

/// <summary>修改评估方案, until the sample is drawn.</summary>
public sealed record ChangeEvaluation([property: Unaudited] EvaluationPlan Plan) : IAct<ReplyEvaluation>
{
    public string Title => "修改评估方案";
}

/// <summary>抽取样本: drawn once, reproducibly; the copies are made with it.</summary>
/// <param name="Seed">随机种子.</param>
/// <param name="Candidates">Every answered case of the plan.</param>
/// <param name="Drawn">The cases drawn from them by <see cref="EvaluationSampling"/>.</param>
public sealed record DrawSample(string Seed, [property: Unaudited] IReadOnlyList<EvaluationCandidate> Candidates, [property: Unaudited] IReadOnlyList<SourceCase> Drawn) : IAct<ReplyEvaluation>
{
    public string Title => "抽取样本";
}

/// <summary>登记评分 of one evaluator, all copies at once; a later one replaces the earlier.</summary>
public sealed record RecordScores(int Evaluator, IReadOnlyList<EvaluationScore> Scores) : IAct<ReplyEvaluation>
{
    public string Title => "登记评分";
}

/// <summary>公布评估结果 to the evaluated units.</summary>
public sealed record CloseEvaluation(string Conclusion) : IAct<ReplyEvaluation>
{
    public string Title => "公布评估结果";
}
