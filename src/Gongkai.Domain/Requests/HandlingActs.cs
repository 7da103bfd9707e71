using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>主办: the clerk takes the case; classification with it (R-REQ-04).</summary>
public sealed record TakeRequest(string? Topic = null) : IAct<RequestCase>
{
    public string Title => "主办";
}

/// <summary>补正告知: within seven working days, once (条例第三十条; R-REQ-06).</summary>
/// <param name="Items">What is to be corrected.</param>
/// <param name="How">How to correct it.</param>
/// <param name="Days">合理期限 in working days; the site's when null.</param>
public sealed record AskForCorrection(string Items, string How, int? Days = null) : IAct<RequestCase>
{
    public string Title => "补正告知";
}

/// <summary>登记补正 that came by mail or at the counter.</summary>
/// <param name="Excuse">正当理由 when it came after the period.</param>
public sealed record RegisterCorrection(string Description, DateOnly ReceivedOn, string? Excuse = null) : IAct<RequestCase>
{
    public string Title => "登记补正";
}

/// <summary>逾期不补正，不再处理 (条例第三十条; 表三（六）1).</summary>
public sealed record LapseCorrection(string Facts) : IAct<RequestCase>
{
    public string Title => "逾期不补正结案";
}

/// <summary>要求说明理由 (条例第三十五条).</summary>
/// <param name="Facts">数量、频次和期间.</param>
/// <param name="Days">Working days to answer in.</param>
public sealed record AskForReasons(int Count, string Facts, int Days) : IAct<RequestCase>
{
    public string Title => "要求说明理由";
}

/// <summary>认定理由 (条例第三十五条): unreasonable leads to 不予处理; reasonable may fix a delayed date.</summary>
/// <param name="DelayDays">延迟答复 in working days from today; null: the ordinary period holds.</param>
public sealed record JudgeReasons(bool Reasonable, string Opinion, int? DelayDays = null) : IAct<RequestCase>
{
    public string Title => "认定申请理由";
}

/// <summary>征求意见 (条例第三十二条、第三十四条; R-REQ-07).</summary>
public sealed record Consult(ConsultationKind Kind, [property: Unaudited] string Name, string What, string Why, [property: Unaudited] string? Contact = null, DateOnly? SentOn = null) : IAct<RequestCase>
{
    public string Title => "征求意见";
}

/// <summary>登记征求意见书送达: their fifteen working days run from here.</summary>
public sealed record RecordConsultDelivery(int Serial, DateOnly On) : IAct<RequestCase>
{
    public string Title => "登记征求意见书送达";
}

/// <summary>登记意见. After the silence rule has spoken it is kept as a late opinion.</summary>
public sealed record RecordOpinion(int Serial, ConsultationAnswer Answer, string Opinion, DateOnly On) : IAct<RequestCase>
{
    public string Title => "登记征求意见结果";
}

/// <summary>逾期未答复: the law's consequence is entered when the fifteen days are over (条例第三十二条、第三十四条).</summary>
public sealed record LapseConsultation(int Serial) : IAct<RequestCase>
{
    public string Title => "征求意见逾期";
}

/// <summary>发协办函 (R-REQ-08).</summary>
public sealed record AskCoHandling(string UnitCode, string Question) : IAct<RequestCase>
{
    public string Title => "发协办函";
}

/// <summary>回复协办意见, reviewed for legality by the unit itself (R-REQ-08, R-REQ-09).</summary>
public sealed record GiveCoHandling(string Opinion, string LegalReviewer) : IAct<RequestCase>
{
    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    public string Title => "回复协办意见";
}

/// <summary>提请延期 (条例第三十三条第二款; R-REQ-12).</summary>
public sealed record ProposeExtension(int Days, string Reason) : IAct<RequestCase>
{
    public string Title => "提请延期";
}

/// <summary>同意延期 by the head of the disclosure unit; the notice goes out at once.</summary>
public sealed record ApproveExtension(string? Opinion = null) : IAct<RequestCase>
{
    public string Title => "同意延期";
}

/// <summary>不同意延期.</summary>
public sealed record RefuseExtension(string Reason) : IAct<RequestCase>
{
    public string Title => "不同意延期";
}

/// <summary>收费通知 (条例第四十二条第二款; 国办函〔2020〕109号).</summary>
/// <param name="Method"><c>item</c> or <c>page</c>: one of them for one application.</param>
/// <param name="Count">Ordinal of the application in the applicant's calendar month, or pages.</param>
public sealed record NotifyFee(string Method, int Count) : IAct<RequestCase>
{
    public string Title => "收费通知";
}

/// <summary>登记收费通知送达.</summary>
public sealed record RecordFeeDelivery(DateOnly On) : IAct<RequestCase>
{
    public string Title => "登记收费通知送达";
}

/// <summary>登记缴费; full payment starts the reply clock anew.</summary>
public sealed record RecordPayment(long Amount, DateOnly On, string ReceiptNumber) : IAct<RequestCase>
{
    public string Title => "登记缴费";
}

/// <summary>逾期不缴费，不再处理 (表三（六）2).</summary>
public sealed record LapseFee(string Facts) : IAct<RequestCase>
{
    public string Title => "逾期不缴费结案";
}

/// <summary>撤销收费.</summary>
public sealed record CancelFee(string Reason) : IAct<RequestCase>
{
    public string Title => "撤销收费";
}

/// <summary>登记检索 (条例第三十六条第四项).</summary>
public sealed record RecordSearch(string Scope, string Method, string Keywords, string Result, DateOnly? On = null) : IAct<RequestCase>
{
    public string Title => "登记检索";
}

/// <summary>其他结案 (表三（六）3): what is no application for government information (咨询 and the like; the form leaves the row to the handler).</summary>
public sealed record CloseOtherwise(string Reason) : IAct<RequestCase>
{
    public string Title => "其他处理结案";
}

/// <summary>恢复办理: a valid excuse came to light after the case was closed as abandoned.</summary>
public sealed record ReopenRequest(string Reason) : IAct<RequestCase>
{
    public string Title => "恢复办理";
}

/// <summary>内部便笺.</summary>
public sealed record AddCaseNote(string Text) : IAct<RequestCase>
{
    public string Title => "内部便笺";
}

/// <summary>催办.</summary>
public sealed record UrgeRequest(string Text) : IAct<RequestCase>
{
    public string Title => "催办";
}
