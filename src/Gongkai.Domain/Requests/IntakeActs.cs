using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>登记申请: counter, mail, fax, oral (R-REQ-02, R-REQ-03; 条例第二十九条). Each date is kept on its own.</summary>
/// <param name="UnitCode">办理单位, where the clerk stands.</param>
/// <param name="BodyCode">收件机关.</param>
/// <param name="Channel">One of <see cref="Clocks.ReceiptChannels"/>; an on-line application found in another system is registered too.</param>
public sealed record RegisterRequest(string UnitCode, string BodyCode, Application Application, string Channel, DateOnly SubmittedOn) : IOpeningAct<RequestCase>
{
    public DateOnly? ArrivedOn { get; init; }

    public DateOnly? SignedOn { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>口头申请.</summary>
    public bool Oral { get; init; }

    /// <summary>已向申请人宣读并经其确认.</summary>
    public bool ReadBack { get; init; }

    public IReadOnlyList<SealedFile> Scans { get; init; } = [];

    public string Title => "登记申请";
}

/// <summary>分出一件 (一事一申请): opened together with the splitting of the whole.</summary>
public sealed record OpenPart([property: Unaudited] RequestCase Whole, RequestPart Part) : IOpeningAct<RequestCase>
{
    public string Title => "分出申请";
}

/// <summary>转入办理: an application that waited for a person is one like any other.</summary>
public sealed record AdmitRequest : IAct<RequestCase>
{
    public string Title => "转入办理";
}

/// <summary>不作为申请: empty or a test; kept, with the reason, and can be taken back.</summary>
public sealed record SetAsideRequest(string Reason) : IAct<RequestCase>
{
    public string Title => "不作为申请";
}

/// <summary>恢复为申请.</summary>
public sealed record RestoreRequest(string Reason) : IAct<RequestCase>
{
    public string Title => "恢复为申请";
}

/// <summary>确认收到: the day both sides confirm is the receipt date (条例第三十一条第二项、第三项).</summary>
/// <param name="On">Today when null; never before the arrival.</param>
/// <param name="How">How the applicant was reached.</param>
public sealed record ConfirmReceipt(string How, DateOnly? On = null) : IAct<RequestCase>
{
    public string Title => "确认收到申请";
}

/// <summary>并案: a second copy of the same application, or a part put back to the whole. Counted once.</summary>
/// <param name="IntoRecordId">The case that goes on.</param>
/// <param name="IntoReceipt">Its receipt.</param>
public sealed record MergeRequest(long IntoRecordId, string IntoReceipt, string Reason) : IAct<RequestCase>
{
    public string Title => "并案";
}

/// <summary>并入: the other half of <see cref="MergeRequest"/>.</summary>
public sealed record AbsorbRequest([property: Unaudited] RequestCase Other) : IAct<RequestCase>
{
    public string Title => "并入";
}

/// <summary>拆分 (一事一申请; 国办函〔2020〕109号): the first part stays, each other becomes a case with the same receipt date.</summary>
public sealed record SplitRequest(IReadOnlyList<RequestPart> Parts) : IAct<RequestCase>
{
    public string Title => "拆分申请";
}

/// <summary>One matter of an application.</summary>
public sealed record RequestPart(string Title, string Description);

/// <summary>Opens a new query code; the old one stops working.</summary>
public sealed record ReplaceQueryCode(string Reason) : IAct<RequestCase>
{
    public string Title => "更换查询码";
}

/// <summary>查看身份证明: reading is an act, because who looked must be known (个人信息保护法).</summary>
public sealed record ReadIdentity(string Reason) : IAct<RequestCase>
{
    public string Title => "查看身份证明";
}

/// <summary>销毁身份证明 after their term.</summary>
public sealed record PurgeIdentity : IAct<RequestCase>
{
    public string Title => "销毁身份证明";
}
