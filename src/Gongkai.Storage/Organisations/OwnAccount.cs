using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Records;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Storage.Organisations;

/// <summary>What people do to their own account with secrets in hand: new password, second factor. The domain sees hashes and steps only.</summary>
public sealed class OwnAccount(ActExecutor executor, PasswordHashes hashes, WorldSource worlds, SessionStore sessions, FailureLog failures, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly Refusal WrongCode = new("CODE-WRONG", "动态口令或恢复码不正确。", "等保 身份鉴别", "Code");
    private readonly IDataProtector _protector = protection.CreateProtector("second-factor");

    /// <summary>Changes the password; every other session of the account ends.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangePasswordAsync(AccountEntry entry, string current, string next, string? keepTokenHash, CancellationToken cancellation = default)
    {
        if (!hashes.Verify(entry.Account.PasswordHash, current))
            return [new("PASSWORD-WRONG", "现在的密码不正确。", null, "CurrentPassword")];
        var policy = (await worlds.CurrentAsync(cancellation)).Site.Passwords;
        var refusals = policy.Check(next, entry.Account.SignInName, entry.Account.PersonName).ToList();
        if (entry.Account.FormerPasswordHashes.Take(policy.History).Prepend(entry.Account.PasswordHash).Any(h => hashes.Verify(h, next)))
            refusals.Add(new("PASSWORD-REUSED", $"不能使用现在的或最近 {policy.History} 次用过的密码。", "等保 身份鉴别", "NewPassword"));
        if (refusals.Count > 0) return refusals;
        var answer = await executor.ExecuteAsync(new ChangeOwnPassword(hashes.Hash(next)), ActTarget.Of(entry.Id, entry.Version), ActorSource.PersonOf(entry), null, cancellation);
        if (answer.Done) await sessions.EndAllAsync(entry.Id, keepTokenHash, cancellation);
        return answer.Refusals;
    }

    /// <summary>Makes a new secret and keeps it until it is confirmed.</summary>
    public Task<ActAnswer> EnrolAsync(AccountEntry entry, CancellationToken cancellation = default) =>
        executor.ExecuteAsync(new EnrolSecondFactor(_protector.Protect(Convert.ToHexString(RandomNumberGenerator.GetBytes(20)))), ActTarget.Of(entry.Id), ActorSource.PersonOf(entry), null, cancellation);

    /// <summary>The secret while it waits for confirmation, for the person's own page; null when there is none to show.</summary>
    public byte[]? PendingSecret(Account account) => account.SecondFactor is { Confirmed: false } factor ? Secret(factor) : null;

    /// <summary>Confirms with a first code.</summary>
    /// <returns>The recovery codes, to be shown this once, or refusals.</returns>
    public async Task<(IReadOnlyList<string> Codes, IReadOnlyList<Refusal> Refusals)> ConfirmAsync(AccountEntry entry, string code, CancellationToken cancellation = default)
    {
        if (entry.Account.SecondFactor is not { Confirmed: false } factor || TimeCode.Match(Secret(factor), code, time.GetUtcNow()) is not { } step)
            return ([], [WrongCode]);
        var codes = Enumerable.Range(0, 10).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10)).ToList();
        var answer = await executor.ExecuteAsync(new ConfirmSecondFactor(step, [.. codes.Select(DigestOf)]), ActTarget.Of(entry.Id), ActorSource.PersonOf(entry), null, cancellation);
        return answer.Done ? (codes, []) : ([], answer.Refusals);
    }

    /// <summary>Checks a time code or a recovery code at sign-in. Failures count like wrong passwords.</summary>
    public async Task<IReadOnlyList<Refusal>> UseAsync(AccountEntry entry, string code, string address, CancellationToken cancellation = default)
    {
        if (entry.Account.SecondFactor is not { Confirmed: true } factor) return [WrongCode];
        if (entry.Account.IsLocked(time.GetUtcNow()))
            return [new("SIGN-IN-BLOCKED", "失败次数过多，暂时不能登录。请稍后再试，或联系安全管理员解除锁定。", "等保 身份鉴别", "Code")];
        var typed = code.Trim().Replace(" ", "").ToLowerInvariant();
        IAct act = TimeCode.Match(Secret(factor), typed, time.GetUtcNow()) is { } step ? new UseSecondFactor(step) : new UseRecoveryCode(DigestOf(typed));
        var answer = await executor.ExecuteAsync(act, ActTarget.Of(entry.Id), ActorSource.PersonOf(entry), null, cancellation);
        if (answer.Done) return [];
        await failures.AddAsync(entry.Account.SignInName, address, cancellation);
        await executor.ExecuteAsync(new RecordFailedSignIn(address), ActTarget.Of(entry.Id), Actor.System("登录"), null, cancellation);
        return answer.Refusals;
    }

    private byte[] Secret(SecondFactor factor) => Convert.FromHexString(_protector.Unprotect(factor.ProtectedSecret));

    // The codes are random and long enough that a plain digest cannot be searched within their use.
    private static string DigestOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
