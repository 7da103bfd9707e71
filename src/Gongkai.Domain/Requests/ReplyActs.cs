using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>What a reply says: kind, fields of the letter, withheld parts, files.</summary>
/// <param name="Kind">Code of the <see cref="Replies.ReplyKind"/>.</param>
/// <param name="Fields">By the names of the letter's own fields.</param>
public sealed record ReplyDraft(string Kind, IReadOnlyDictionary<string, string> Fields)
{
    public IReadOnlyList<SeveredPart> Withheld { get; init; } = [];

    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    /// <summary>第三方不同意而仍然公开的理由 (条例第三十二条).</summary>
    public string? OverrideReason { get; init; }
}

/// <summary>拟答复: saved, not yet submitted.</summary>
public sealed record DraftReply(ReplyDraft Draft) : IAct<RequestCase>
{
    public string Title => "拟答复";
}

/// <summary>提交审核 (R-REQ-05, R-REQ-09).</summary>
public sealed record SubmitReply : IAct<RequestCase>
{
    public string Title => "提交答复审核";
}

/// <summary>信访、投诉、举报：告知不作为申请处理 (条例第三十九条第一款), one click: the letter is drafted and submitted.</summary>
/// <param name="Channel">The channel it belongs to.</param>
public sealed record RoutePetition(string Reason, string Channel) : IAct<RequestCase>
{
    public string Title => "转信访、投诉、举报渠道";
}

/// <summary>审核通过.</summary>
public sealed record PassReply(string? Opinion = null) : IAct<RequestCase>
{
    public string Title => "审核通过";
}

/// <summary>退回修改.</summary>
public sealed record ReturnReply(string Reason) : IAct<RequestCase>
{
    public string Title => "退回修改";
}

/// <summary>撤回修改 by the unit that drafted it.</summary>
public sealed record RecallReply : IAct<RequestCase>
{
    public string Title => "撤回答复";
}

/// <summary>编号用印: the letter is frozen.</summary>
public sealed record IssueReply : IAct<RequestCase>
{
    public string Title => "编号用印";
}

/// <summary>送达 in the way the applicant named (条例第四十条); a mailed answer counts from posting.</summary>
/// <param name="Way">One of <see cref="DeliveryWays"/>.</param>
/// <param name="On">交寄 or handing over.</param>
/// <param name="Evidence">邮件号码, 签收人 or other evidence; needed for mail and fax.</param>
public sealed record ServeReply(string Way, DateOnly On, string? Evidence = null) : IAct<RequestCase>
{
    public string Title => "送达答复";
}

/// <summary>登记签收 of a letter.</summary>
public sealed record RecordDelivery(int LetterSerial, DateOnly On, string Evidence) : IAct<RequestCase>
{
    public string Title => "登记签收";
}

/// <summary>当场答复 (条例第三十三条第一款; R-REQ-12): only for what is given or already public, only for an applicant who stands there.</summary>
public sealed record AnswerOnTheSpot(ReplyDraft Draft) : IAct<RequestCase>
{
    public string Title => "当场答复";
}

/// <summary>不予公开上报备案 (R-REQ-20).</summary>
public sealed record ReportWithholding : IAct<RequestCase>
{
    public string Title => "不予公开上报备案";
}

/// <summary>审阅备案.</summary>
public sealed record AcknowledgeWithholding(string Opinion) : IAct<RequestCase>
{
    public string Title => "审阅不予公开备案";
}

/// <summary>提请公开答复: into the archive of answers, or as active disclosure (条例第四十四条).</summary>
/// <param name="InformationTitle">Title the public sees.</param>
/// <param name="BodyHtml">Sanitised, free of the applicant's data.</param>
public sealed record ProposeRelease(ReleaseKind Kind, string InformationTitle, string BodyHtml, string? Column = null) : IAct<RequestCase>
{
    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    public string Title => "提请公开答复";
}

/// <summary>同意公开答复 by another person.</summary>
public sealed record ApproveRelease : IAct<RequestCase>
{
    public string Title => "同意公开答复";
}

/// <summary>撤下公开的答复.</summary>
public sealed record WithdrawRelease(string Reason) : IAct<RequestCase>
{
    public string Title => "撤下公开的答复";
}

/// <summary>确认公开的答复已经撤下: what was looked at after <see cref="WithdrawRelease"/> (条例第十七条).</summary>
/// <param name="StillVisible">Addresses at which it can still be found; empty when it is gone everywhere.</param>
public sealed record ConfirmReleaseGone(IReadOnlyList<string> StillVisible) : IAct<RequestCase>
{
    public string Title => "确认公开的答复已经撤下";
}

/// <summary>登记复议、诉讼: the other half of registering the dispute.</summary>
public sealed record LinkDispute(string Name) : IAct<RequestCase>
{
    public string Title => "登记复议、诉讼";
}

/// <summary>归档 (R-REQ-11, R-REQ-18).</summary>
/// <param name="Volume">案卷号.</param>
/// <param name="RetentionYears">Null for 永久.</param>
/// <param name="PaperPlace">Where the paper originals are.</param>
public sealed record ArchiveRequest(string Volume, int? RetentionYears, string? PaperPlace) : IAct<RequestCase>
{
    public string Title => "归档";
}
