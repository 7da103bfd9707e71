using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests.Disputes;

/// <summary>Column groups of Table 4.</summary>
public enum DisputeKind
{
    /// <summary>行政复议</summary>
    Reconsideration,

    /// <summary>行政诉讼：未经复议直接起诉</summary>
    DirectSuit,

    /// <summary>行政诉讼：复议后起诉</summary>
    SuitAfterReconsideration,
}

/// <summary>Columns within a group of Table 4; 尚未审结 is what has no result yet.</summary>
public enum DisputeResult
{
    /// <summary>结果维持</summary>
    Upheld,

    /// <summary>结果纠正</summary>
    Corrected,

    /// <summary>其他结果 (撤回、驳回起诉、调解…)</summary>
    Other,
}

/// <summary>复议、诉讼案件 about an answer. Days are legal days, Asia/Shanghai.</summary>
public sealed record Dispute
{
    public required DisputeKind Kind { get; init; }

    /// <summary>The application it is about.</summary>
    public required long RequestId { get; init; }

    public required string Receipt { get; init; }

    /// <summary>被申请人、被告: reports count by it.</summary>
    public required string BodyCode { get; init; }

    public required string UnitCode { get; init; }

    /// <summary>复议机关 or court with its case number.</summary>
    public required string Authority { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>收到复议申请书副本、应诉通知书之日.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>复议机关受理之日, where the notice names it: the deciding authority's own clock is watched from it, as information (行政复议法第六十二条).</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>简易程序 (行政复议法第五十三条).</summary>
    public bool Summary { get; init; }

    /// <summary>提交答复书、答辩状和证据之日.</summary>
    public DateOnly? DefendedOn { get; init; }

    public DisputeResult? Result { get; init; }

    /// <summary>决定书、判决书送达之日.</summary>
    public DateOnly? DecidedOn { get; init; }

    public string? Decision { get; init; }

    /// <summary>责令重新答复的期限 in working days from <see cref="DecidedOn"/>, and when it was done.</summary>
    public int? RedoDays { get; init; }

    public DateOnly? RedoneOn { get; init; }

    public string? Redone { get; init; }

    /// <summary>The answer in dispute had passed no legal review: accountability record (R-REQ-09).</summary>
    public bool NotLegallyReviewed { get; init; }

    /// <summary>问责情况 entered for it.</summary>
    public string? Accountability { get; init; }

    public bool IsClosed => DecidedOn is not null && (RedoDays is null || RedoneOn is not null) && (!NotLegallyReviewed || Accountability is not null);
}

/// <summary>Names.</summary>
public static class Disputes
{
    public static string Title(this DisputeKind kind) => kind switch
    {
        DisputeKind.Reconsideration => "行政复议",
        DisputeKind.DirectSuit => "行政诉讼（未经复议直接起诉）",
        _ => "行政诉讼（复议后起诉）",
    };

    public static string Title(this DisputeResult result) => result switch
    {
        DisputeResult.Upheld => "结果维持",
        DisputeResult.Corrected => "结果纠正",
        _ => "其他结果",
    };
}

/// <summary>登记复议、诉讼. The case itself is told in the same transaction.</summary>
/// <param name="Request">The case as it stands.</param>
public sealed record RegisterDispute(DisputeKind Kind, long RequestId, [property: Unaudited] RequestCase Request, string Authority, string CaseNumber, DateOnly ReceivedOn, bool Summary = false) : IOpeningAct<Dispute>
{
    /// <summary>受理之日 of a reconsideration, or null when the notice does not say.</summary>
    public DateOnly? AcceptedOn { get; init; }

    public string Title => "登记复议、诉讼";
}

/// <summary>提交答复、答辩.</summary>
public sealed record DefendDispute(DateOnly On) : IAct<Dispute>
{
    public string Title => "提交答复、答辩";
}

/// <summary>登记结果.</summary>
/// <param name="RedoDays">责令重新答复的工作日, or null.</param>
public sealed record DecideDispute(DisputeResult Result, DateOnly On, string Decision, int? RedoDays = null) : IAct<Dispute>
{
    public string Title => "登记复议、诉讼结果";
}

/// <summary>登记重新答复.</summary>
public sealed record RedoReply(DateOnly On, string Text) : IAct<Dispute>
{
    public string Title => "登记重新答复";
}

/// <summary>登记问责情况 (R-REQ-09).</summary>
public sealed record RecordAccountability(string Text) : IAct<Dispute>
{
    public string Title => "登记问责情况";
}
