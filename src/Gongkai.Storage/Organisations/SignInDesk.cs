using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Organisations;

/// <summary>Answer to a try to sign in.</summary>
/// <param name="Token">For the cookie, when it succeeded.</param>
/// <param name="Entry">Who signed in.</param>
/// <param name="Refusals">Why not; the same words for a wrong password and for a name nobody has.</param>
public sealed record SignInAnswer(string? Token, AccountEntry? Entry, IReadOnlyList<Refusal> Refusals)
{
    public static SignInAnswer Refused(params IReadOnlyList<Refusal> refusals) => new(null, null, refusals);
}

/// <summary>登录：locks, slow comparison, audit, session (F 3, 6, 7).</summary>
public sealed class SignInDesk(
    AccountRegister accounts, FailureLog failures, PasswordHashes hashes, SessionStore sessions, ActExecutor executor, WorldSource worlds)
{
    private static readonly Refusal Wrong = new("SIGN-IN-WRONG", "登录名或密码不正确。多次失败后账号会被暂时锁定。", "等保 身份鉴别");
    private static readonly Refusal Blocked = new("SIGN-IN-BLOCKED", "失败次数过多，暂时不能登录。请稍后再试，或联系安全管理员解除锁定。", "等保 身份鉴别");

    public async Task<SignInAnswer> SignInAsync(string signInName, string password, string address, string agent, CancellationToken cancellation = default)
    {
        var name = Account.Normal(signInName);
        var policy = (await worlds.CurrentAsync(cancellation)).Site.SignIn;
        if (await failures.BlocksAsync(name, address, policy, cancellation)) return SignInAnswer.Refused(Blocked);
        var entry = await accounts.FindAsync(name, cancellation);
        if (!hashes.Verify(entry?.Account.PasswordHash, password) || entry is null or { Account.Disabled: true })
        {
            await failures.AddAsync(name, address, cancellation);
            if (entry is not null) await executor.ExecuteAsync(new RecordFailedSignIn(address), ActTarget.Of(entry.Id), Actor.System("登录"), null, cancellation);
            return SignInAnswer.Refused(Wrong);
        }
        return await AdmitAsync(entry, address, agent, cancellation);
    }

    /// <summary>Lets in somebody whose identity was proven, here or by the unified sign-in.</summary>
    public async Task<SignInAnswer> AdmitAsync(AccountEntry entry, string address, string agent, CancellationToken cancellation = default)
    {
        // The system writes the entry, under the person's name and account.
        var actor = new Actor(entry.Id, entry.Account.PersonName, Actor.System("").Holdings);
        var answer = await executor.ExecuteAsync(new RecordSignIn(address), ActTarget.Of(entry.Id), actor, null, cancellation);
        if (!answer.Done) return SignInAnswer.Refused(answer.Refusals.Any(r => r.Code == "ACCOUNT-LOCKED") ? [Blocked] : answer.Refusals);
        await failures.ForgetAsync(entry.Account.SignInName, cancellation);
        return new SignInAnswer(await sessions.StartAsync(entry.Id, address, agent, secondFactor: false, cancellation), entry, []);
    }
}
