namespace Gongkai.Domain.Requests;

/// <summary>Where an application stands (regulation.md §5.4).</summary>
public enum RequestState
{
    /// <summary>待人工甄别: came in above the limits of the intake; a person admits it.</summary>
    Screening,

    /// <summary>待确认: no receipt date yet (条例第三十一条).</summary>
    Submitted,

    /// <summary>办理中</summary>
    Examining,

    /// <summary>待申请人补正 (条例第三十条)</summary>
    AwaitingCorrection,

    /// <summary>待申请人说明理由 (条例第三十五条)</summary>
    AwaitingReasons,

    /// <summary>待缴费 (条例第四十二条)</summary>
    AwaitingFee,

    /// <summary>答复审核中: on one of the desks of the site's chain.</summary>
    ReplyReview,

    /// <summary>待印发: every review is done, the letter waits for its number and seal.</summary>
    ToIssue,

    /// <summary>待送达</summary>
    ToServe,

    /// <summary>已答复</summary>
    Answered,

    /// <summary>结案（未答复）: abandoned, withdrawn or closed otherwise (表三（六）)</summary>
    Closed,

    /// <summary>已归档</summary>
    Archived,

    /// <summary>已并案: counted with the application it was merged into.</summary>
    Merged,

    /// <summary>不作为申请: a test or an empty post that a person set aside with a reason.</summary>
    SetAside,
}

/// <summary>States by code and name.</summary>
public static class RequestStates
{
    public static IReadOnlyList<(RequestState State, string Code, string Title)> All { get; } =
    [
        (RequestState.Screening, "screening", "待人工甄别"),
        (RequestState.Submitted, "submitted", "待确认"),
        (RequestState.Examining, "examining", "办理中"),
        (RequestState.AwaitingCorrection, "awaiting-correction", "待补正"),
        (RequestState.AwaitingReasons, "awaiting-reasons", "待说明理由"),
        (RequestState.AwaitingFee, "awaiting-fee", "待缴费"),
        (RequestState.ReplyReview, "reply-review", "答复审核"),
        (RequestState.ToIssue, "to-issue", "待印发"),
        (RequestState.ToServe, "to-serve", "待送达"),
        (RequestState.Answered, "answered", "已答复"),
        (RequestState.Closed, "closed", "已结案"),
        (RequestState.Archived, "archived", "已归档"),
        (RequestState.Merged, "merged", "已并案"),
        (RequestState.SetAside, "set-aside", "不作为申请"),
    ];

    /// <summary>办理中的状态: the applicant may withdraw, colleagues may note and urge.</summary>
    public static IReadOnlyList<RequestState> Open { get; } =
    [
        RequestState.Submitted, RequestState.Examining, RequestState.AwaitingCorrection, RequestState.AwaitingReasons,
        RequestState.AwaitingFee, RequestState.ReplyReview, RequestState.ToIssue, RequestState.ToServe,
    ];

    public static string Code(this RequestState state) => All[(int)state].Code;

    public static string Title(this RequestState state) => All[(int)state].Title;

    public static RequestState? Find(string? code) => All.Where(s => s.Code == code).Select(s => (RequestState?)s.State).FirstOrDefault();
}
