using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Evaluations;

/// <summary>Where an evaluation stands.</summary>
public enum EvaluationState
{
    /// <summary>拟定方案</summary>
    Planned,

    /// <summary>评分中: the sample is drawn.</summary>
    Scoring,

    /// <summary>已公布结果</summary>
    Closed,
}

/// <summary>答复评估 (R-ASM-07): a sample of answers, judged by people from outside on copies that name nobody.</summary>
public sealed record ReplyEvaluation
{
    public required EvaluationPlan Plan { get; init; }

    public EvaluationState State { get; init; }

    public required Person PlannedBy { get; init; }

    /// <summary>Set with the draw.</summary>
    public EvaluationDraw? Draw { get; init; }

    public IReadOnlyList<EvaluationCopy> Sample { get; init; } = [];

    public IReadOnlyList<EvaluationScore> Scores { get; init; } = [];

    public DateOnly? ClosedOn { get; init; }

    /// <summary>评估结论.</summary>
    public string? Conclusion { get; init; }
}

/// <summary>评估方案.</summary>
/// <param name="From">First day on which a case may have finished.</param>
/// <param name="To">Last day.</param>
/// <param name="Bodies">被评估单位: 收件机关 by code.</param>
/// <param name="PerBody">抽取件数 of each; all where a body has fewer.</param>
public sealed record EvaluationPlan(string Title, DateOnly From, DateOnly To, IReadOnlyList<string> Bodies, int PerBody)
{
    public IReadOnlyList<EvaluationCriterion> Criteria { get; init; } = EvaluationCriteria.Usual;

    public IReadOnlyList<Evaluator> Evaluators { get; init; } = [];
}

/// <summary>评估指标.</summary>
/// <param name="Weight">Part of the whole; the weights need not sum up to 100.</param>
public sealed record EvaluationCriterion(string Code, string Title, int Weight, string Hint);

/// <summary>评估人: by capacity; the name is for the office alone.</summary>
/// <param name="Number">Within the evaluation, from 1.</param>
/// <param name="Capacity">One of <see cref="EvaluatorCapacities"/>.</param>
public sealed record Evaluator(int Number, string Capacity, string? Name);

/// <summary>抽样: everything needed to draw again and find the same.</summary>
/// <param name="Seed">随机种子, published before the draw or thrown by dice.</param>
/// <param name="Population">Cases that could be drawn.</param>
/// <param name="Digest">SHA-256 over the sorted receipts, a line each.</param>
public sealed record EvaluationDraw(string Seed, int Population, string Digest, DateOnly On, Person By);

/// <summary>评估副本: a case without names.</summary>
/// <param name="Number">Within the evaluation, from 1.</param>
/// <param name="RecordId">The case it was made from.</param>
/// <param name="BodyCode">被评估单位.</param>
public sealed record EvaluationCopy(int Number, long RecordId, string BodyCode, string Facts, string Handling, string Reply)
{
    /// <summary>Working days from receipt to answer with the last lawful day, in words.</summary>
    public string Timing { get; init; } = "";
}

/// <summary>评分.</summary>
/// <param name="Points">0 to 100 by criterion.</param>
public sealed record EvaluationScore(int Evaluator, int Copy, IReadOnlyDictionary<string, int> Points, string? Comment);

/// <summary>身份 of evaluators (R-ASM-07).</summary>
public static class EvaluatorCapacities
{
    public static IReadOnlyList<Named> All { get; } =
    [
        new("people-congress", "人大代表"), new("cppcc", "政协委员"), new("party", "民主党派"), new("people-organisation", "人民团体"),
        new("public", "社会公众"), new("media", "新闻媒体"), new("institution", "第三方机构"),
    ];

    public static string TitleOf(string code) => All.FirstOrDefault(c => c.Code == code)?.Title ?? code;
}

/// <summary>Criteria until a site writes its own.</summary>
public static class EvaluationCriteria
{
    public static IReadOnlyList<EvaluationCriterion> Usual { get; } =
    [
        new("time", "时限", 20, "在法定期限内答复，延期经批准并书面告知"), new("form", "文书格式", 15, "要素齐全、用语规范"), new("basis", "依据", 20, "引用条款准确"),
        new("reasons", "说理", 20, "回应申请、事实清楚、理由充分"), new("relief", "救济告知", 15, "复议、诉讼途径和期限告知准确"), new("service", "送达", 10, "按申请人要求的形式提供并留有凭证"),
    ];
}
