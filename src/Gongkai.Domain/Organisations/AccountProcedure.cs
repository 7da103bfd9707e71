using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Organisations;

/// <summary>Accounts and posts (R-DOC-19, R-ORG-06; F 1–4, 12). The rights are split so that no single administrator can make himself anybody else.</summary>
public sealed class AccountProcedure : Procedure<Account>
{
    private const string Separation = "等保 三员分立", Identity = "等保 身份鉴别";
    private const string Active = "active", Disabled = "disabled";

    // Password by the system administrator, second factor by the security administrator: taking over a colleague's account needs both.
    private static readonly Right[] Table =
    [
        new(nameof(OpenAccount), Right.Opening, Roles.SystemAdmin, UnitRelation.Site, Separation),
        new(nameof(OpenAccount), Right.Opening, Roles.System, UnitRelation.Site, "初始安装"),
        new(nameof(ChangePerson), Right.AnyState, Roles.SystemAdmin, UnitRelation.Site, Separation),
        new(nameof(ResetPassword), Right.AnyState, Roles.SystemAdmin, UnitRelation.Site, Separation),
        new(nameof(GrantPost), Right.AnyState, Roles.SecurityAdmin, UnitRelation.Site, Separation),
        new(nameof(GrantPost), Right.AnyState, Roles.System, UnitRelation.Site, "初始安装"),
        new(nameof(RevokePost), Right.AnyState, Roles.SecurityAdmin, UnitRelation.Site, Separation),
        new(nameof(DisableAccount), Active, Roles.SecurityAdmin, UnitRelation.Site, Separation),
        new(nameof(EnableAccount), Disabled, Roles.SecurityAdmin, UnitRelation.Site, Separation),
        new(nameof(UnlockAccount), Right.AnyState, Roles.SecurityAdmin, UnitRelation.Site, Separation),
        new(nameof(EndSession), Right.AnyState, Roles.SecurityAdmin, UnitRelation.Site, Separation),
        new(nameof(ResetSecondFactor), Right.AnyState, Roles.SecurityAdmin, UnitRelation.Site, Separation),
        new(nameof(ChangeOwnPassword), Active, Roles.Person, UnitRelation.Own, Identity),
        new(nameof(EnrolSecondFactor), Active, Roles.Person, UnitRelation.Own, Identity),
        new(nameof(ConfirmSecondFactor), Active, Roles.Person, UnitRelation.Own, Identity),
        new(nameof(UseSecondFactor), Active, Roles.Person, UnitRelation.Own, Identity),
        new(nameof(UseRecoveryCode), Active, Roles.Person, UnitRelation.Own, Identity),
        new(nameof(RecordSignIn), Active, Roles.System, UnitRelation.Site, Identity),
        new(nameof(RecordFailedSignIn), Right.AnyState, Roles.System, UnitRelation.Site, Identity),
    ];

    public override string Kind => "account";

    public override IReadOnlyList<Right> Rights(Account? record, SiteSettings site) => Table;

    public override Decision<Account> Decide(Account? record, IAct<Account> act, ActContext context)
    {
        if (record is not null && act is GrantPost or RevokePost or DisableAccount or ResetPassword or ResetSecondFactor or UnlockAccount
            && context.Actor.AccountId == context.RecordId)
            return Refuse(new("OWN-ACCOUNT", $"不能对本人账号办理“{act.Title}”，请由另一位管理员办理。", Separation));
        return act switch
        {
            OpenAccount open => Open(open, context),
            ChangePerson change => string.IsNullOrWhiteSpace(change.PersonName)
                ? Refuse(PersonMissing) : Decision<Account>.Accept(record! with { PersonName = change.PersonName.Trim() }),
            GrantPost grant => PostRules.Grant(record!, grant.Post, context.Organisations),
            RevokePost revoke => PostRules.Revoke(record!, revoke),
            DisableAccount disable => string.IsNullOrWhiteSpace(disable.Reason)
                ? Refuse(new("REASON-MISSING", "请填写停用原因。", null, nameof(disable.Reason)))
                : Decision<Account>.Accept(record! with { Disabled = true, DisabledReason = disable.Reason.Trim() }),
            EndSession => Decision<Account>.Accept(record!),
            EnableAccount => Decision<Account>.Accept(record! with { Disabled = false, DisabledReason = null }),
            ResetPassword reset => Decision<Account>.Accept(Renew(record!, reset.PasswordHash, context, mustChange: true)),
            ChangeOwnPassword own => Decision<Account>.Accept(Renew(record!, own.PasswordHash, context, mustChange: false)),
            _ => SignInRules.Decide(record!, act, context),
        };
    }

    private static readonly Refusal PersonMissing = new("PERSON-NAME-MISSING", "请填写姓名。", null, nameof(OpenAccount.PersonName));

    private static Decision<Account> Refuse(Refusal refusal) => Decision<Account>.Refuse(refusal);

    private static Decision<Account> Open(OpenAccount open, ActContext context)
    {
        var refusals = new List<Refusal>();
        var name = Account.Normal(open.SignInName);
        if (name.Length is < 2 or > 40 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            refusals.Add(new("SIGN-IN-NAME-FORM", "登录名用 2 到 40 个字母、数字、点、横线或下划线。", null, nameof(open.SignInName)));
        if (string.IsNullOrWhiteSpace(open.PersonName)) refusals.Add(PersonMissing);
        if (refusals.Count > 0) return Decision<Account>.Refuse(refusals);
        return Decision<Account>.Accept(new Account
        {
            SignInName = name,
            PersonName = open.PersonName.Trim(),
            PasswordHash = open.PasswordHash,
            PasswordSetAt = context.Now,
            MustChangePassword = true,
        });
    }

    private static Account Renew(Account account, string hash, ActContext context, bool mustChange) => account with
    {
        PasswordHash = hash,
        FormerPasswordHashes = [.. account.FormerPasswordHashes.Prepend(account.PasswordHash).Take(Math.Max(0, context.Site.Passwords.History))],
        PasswordSetAt = context.Now,
        MustChangePassword = mustChange,
    };

    /// <summary>An account belongs to its person; besides, only administrators know of it.</summary>
    public override RecordFace Face(Account record, SiteSettings site) => new(
        $"{record.PersonName}（{record.SignInName}）", record.Disabled ? Disabled : Active, record.Disabled ? "停用" : "在用",
        Account.PlaceOf(record.SignInName), [], [Roles.AdministrationPlace], record.SignInName);

    public override string? NaturalKey(Account record) => record.SignInName;
}
