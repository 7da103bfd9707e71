using System.Text.Json.Serialization;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>提交申请, by the applicant over the network (条例第二十九条、第三十一条).</summary>
/// <param name="BodyCode">收件机关.</param>
/// <param name="NeedsPerson">Above the limits of the intake: it is taken in and a person looks at it; it is never refused. No part of what the applicant sent, so that a repeated try is the same act; the state tells it.</param>
public sealed record SubmitRequest(string BodyCode, Application Application, [property: JsonIgnore] bool NeedsPerson = false) : IOpeningAct<RequestCase>
{
    /// <summary>Under which digests the limits count it. Not what the applicant sent either: he may repeat it from another network.</summary>
    [JsonIgnore, Unaudited]
    public IReadOnlyList<string> Counted { get; init; } = [];

    public string Title => "提交申请";
}

/// <summary>提交补正, on the status page (条例第三十条).</summary>
/// <param name="Description">The description as corrected, whole.</param>
public sealed record CorrectRequest(string Description, string? InformationTitle = null, string? DocNumber = null, IReadOnlyList<SealedFile>? Files = null) : IAct<RequestCase>
{
    public string Title => "提交补正";
}

/// <summary>说明申请理由 (条例第三十五条).</summary>
public sealed record GiveReasons(string Text, DateOnly? On = null) : IAct<RequestCase>
{
    public string Title => "说明理由";
}

/// <summary>撤回申请.</summary>
public sealed record WithdrawRequest(string? Reason, DateOnly? On = null) : IAct<RequestCase>
{
    public string Title => "撤回申请";
}

/// <summary>评价答复 (社会评议).</summary>
/// <param name="Score">1 (很不满意) to 5 (很满意).</param>
public sealed record RateReply(int Score, string? Comment) : IAct<RequestCase>
{
    public string Title => "评价答复";
}

/// <summary>更改联系方式: letters must reach the applicant.</summary>
public sealed record ChangeContact([property: Unaudited] string? Phone, [property: Unaudited] string? Email, [property: Unaudited] string? Address, [property: Unaudited] string? Postcode) : IAct<RequestCase>
{
    public string Title => "更改联系方式";
}
