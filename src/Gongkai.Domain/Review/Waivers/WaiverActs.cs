using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Review.Waivers;

/// <summary>申请豁免: opens a waiver, or asks again after a refusal.</summary>
/// <param name="Finding">What stands in the way.</param>
/// <param name="Reason">Why it may go out as it is.</param>
public sealed record RequestWaiver(WaivedFinding Finding, string Reason) : IOpeningAct<ContentWaiver>
{
    public string Title => "申请豁免";
}

/// <summary>同意豁免.</summary>
public sealed record GrantWaiver(string Opinion) : IAct<ContentWaiver>
{
    public string Title => "同意豁免";
}

/// <summary>不予豁免.</summary>
public sealed record RefuseWaiver(string Opinion) : IAct<ContentWaiver>
{
    public string Title => "不予豁免";
}

/// <summary>撤回豁免: from now on the gate bars the finding again; what went out meanwhile is shown by the nightly re-check.</summary>
public sealed record RevokeWaiver(string Opinion) : IAct<ContentWaiver>
{
    public string Title => "撤回豁免";
}
