using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Organisations;

/// <summary>What signing in does to an account: failures add up and lock, codes work once (F 2, 3).</summary>
internal static class SignInRules
{
    private const string Basis = "等保 身份鉴别";

    public static Decision<Account> Decide(Account account, IAct<Account> act, ActContext context) => act switch
    {
        RecordSignIn => account.IsLocked(context.Now)
            ? Refuse("ACCOUNT-LOCKED", "账号已被锁定，请稍后再试，或联系安全管理员解除锁定。", null)
            : Decision<Account>.Accept(account with { FailedAt = [], LockedUntil = null, LastSignInAt = context.Now }),
        RecordFailedSignIn => Decision<Account>.Accept(Failed(account, context)),
        UnlockAccount => account.FailedAt.Count == 0 && account.LockedUntil is null
            ? Decision<Account>.Unchanged(account)
            : Decision<Account>.Accept(account with { FailedAt = [], LockedUntil = null }),
        EnrolSecondFactor enrol => account.SecondFactor is { Confirmed: true }
            ? Refuse("SECOND-FACTOR-PRESENT", "双因素已经启用。更换设备请联系安全管理员重置。", null)
            : Decision<Account>.Accept(account with { SecondFactor = new SecondFactor(enrol.ProtectedSecret, false, 0, []) }),
        ConfirmSecondFactor confirm => account.SecondFactor switch
        {
            null => Refuse("SECOND-FACTOR-NOT-ENROLLED", "请先登记双因素设备。", null),
            { Confirmed: true } => Refuse("SECOND-FACTOR-PRESENT", "双因素已经启用。", null),
            var factor => Decision<Account>.Accept(account with { SecondFactor = factor with { Confirmed = true, LastStep = confirm.Step, RecoveryHashes = confirm.RecoveryHashes } }),
        },
        UseSecondFactor use => account.SecondFactor is not { Confirmed: true } factor
            ? Refuse("SECOND-FACTOR-NOT-ENROLLED", "账号还没有启用双因素。", null)
            : use.Step <= factor.LastStep
                ? Refuse("CODE-USED", "这个动态口令已经用过，请等待下一个口令。", "Code")
                : Decision<Account>.Accept(account with { SecondFactor = factor with { LastStep = use.Step } }),
        UseRecoveryCode use => account.SecondFactor is { Confirmed: true } factor && factor.RecoveryHashes.Contains(use.Hash)
            ? Decision<Account>.Accept(account with { SecondFactor = factor with { RecoveryHashes = [.. factor.RecoveryHashes.Where(h => h != use.Hash)] } })
            : Refuse("CODE-WRONG", "动态口令或恢复码不正确。", "Code"),
        ResetSecondFactor => account.SecondFactor is null ? Decision<Account>.Unchanged(account) : Decision<Account>.Accept(account with { SecondFactor = null }),
        _ => Decision<Account>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Account Failed(Account account, ActContext context)
    {
        var policy = context.Site.SignIn;
        var failures = account.FailedAt.Append(context.Now).TakeLast(policy.FailuresBeforeLock).ToList();
        return account with { FailedAt = failures, LockedUntil = policy.LockedUntil(failures) ?? account.LockedUntil };
    }

    private static Decision<Account> Refuse(string code, string sentence, string? field) =>
        Decision<Account>.Refuse(new Refusal(code, sentence, Basis, field));
}
