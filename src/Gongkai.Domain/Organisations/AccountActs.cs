using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Organisations;

/// <summary>开设账号, without any post.</summary>
public sealed record OpenAccount(string SignInName, string PersonName, [property: Unaudited] string PasswordHash) : IOpeningAct<Account>
{
    public string Title => "开设账号";
}

/// <summary>变更姓名.</summary>
public sealed record ChangePerson(string PersonName) : IAct<Account>
{
    public string Title => "变更姓名";
}

/// <summary>授予岗位.</summary>
public sealed record GrantPost(PostHolding Post) : IAct<Account>
{
    public string Title => "授予岗位";
}

/// <summary>收回岗位.</summary>
public sealed record RevokePost(string UnitCode, string PostTitle) : IAct<Account>
{
    public string Title => "收回岗位";
}

/// <summary>停用账号；its sessions end at once.</summary>
public sealed record DisableAccount(string Reason) : IAct<Account>
{
    public string Title => "停用账号";
}

/// <summary>恢复账号.</summary>
public sealed record EnableAccount : IAct<Account>
{
    public string Title => "恢复账号";
}

/// <summary>重置密码 to a one-time initial password.</summary>
public sealed record ResetPassword([property: Unaudited] string PasswordHash) : IAct<Account>
{
    public string Title => "重置密码";
}

/// <summary>修改本人密码.</summary>
public sealed record ChangeOwnPassword([property: Unaudited] string PasswordHash) : IAct<Account>
{
    public string Title => "修改密码";
}

/// <summary>登录成功.</summary>
/// <param name="Address">Network address.</param>
public sealed record RecordSignIn(string Address) : IAct<Account>
{
    public string Title => "登录";
}

/// <summary>登录失败；enough of them lock the account.</summary>
/// <param name="Address">Network address.</param>
public sealed record RecordFailedSignIn(string Address) : IAct<Account>
{
    public string Title => "登录失败";
}

/// <summary>解除锁定.</summary>
public sealed record UnlockAccount : IAct<Account>
{
    public string Title => "解除锁定";
}

/// <summary>结束会话 of another person's browser. The account does not change; the act stands in the audit trail.</summary>
public sealed record EndSession : IAct<Account>
{
    public string Title => "结束会话";
}

/// <summary>登记双因素设备；it counts only after <see cref="ConfirmSecondFactor"/>.</summary>
public sealed record EnrolSecondFactor([property: Unaudited] string ProtectedSecret) : IAct<Account>
{
    public string Title => "登记双因素";
}

/// <summary>启用双因素 with a first code.</summary>
/// <param name="Step">Time step of the code given.</param>
/// <param name="RecoveryHashes">Digests of the recovery codes.</param>
public sealed record ConfirmSecondFactor(long Step, [property: Unaudited] IReadOnlyList<string> RecoveryHashes) : IAct<Account>
{
    public string Title => "启用双因素";
}

/// <summary>使用动态口令.</summary>
/// <param name="Step">Time step of the code given; each is taken once.</param>
public sealed record UseSecondFactor(long Step) : IAct<Account>
{
    public string Title => "使用动态口令";
}

/// <summary>使用恢复码；each works once.</summary>
public sealed record UseRecoveryCode([property: Unaudited] string Hash) : IAct<Account>
{
    public string Title => "使用恢复码";
}

/// <summary>重置双因素 for somebody who lost the device and the codes.</summary>
public sealed record ResetSecondFactor : IAct<Account>
{
    public string Title => "重置双因素";
}
