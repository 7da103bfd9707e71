using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Organisations;

/// <summary>Signed-in browsers. The token leaves this place once, in the cookie; kept is its digest. Several nodes share the table.</summary>
public sealed class SessionStore(DatabaseSource database, WorldSource worlds, TimeProvider time)
{
    // Written at most once a minute: the idle limit is counted in minutes and every page would write otherwise.
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    /// <summary>Starts a session.</summary>
    /// <returns>The token for the cookie.</returns>
    public async Task<string> StartAsync(long accountId, string address, string agent, bool secondFactor, CancellationToken cancellation = default)
    {
        var policy = await PolicyAsync(cancellation);
        var now = time.GetUtcNow();
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var db = database.Open();
        await db.Sessions.Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
        db.Sessions.Add(new SessionRow
        {
            TokenHash = HashOf(token),
            AccountId = accountId,
            StartedAt = now,
            SeenAt = now,
            ExpiresAt = now.AddHours(policy.AbsoluteHours),
            Address = Cut(address, 64),
            Agent = Cut(agent, 200),
            SecondFactor = secondFactor,
        });
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>The session of a cookie, or null when there is none, it was idle too long or is too old.</summary>
    public async Task<SessionRow?> FindAsync(string token, CancellationToken cancellation = default)
    {
        if (token.Length is < 40 or > 60) return null;
        var hash = HashOf(token);
        await using var db = database.Open();
        if (await db.Sessions.SingleOrDefaultAsync(s => s.TokenHash == hash, cancellation) is not { } session) return null;
        var now = time.GetUtcNow();
        var policy = await PolicyAsync(cancellation);
        if (now >= session.ExpiresAt || now - session.SeenAt >= TimeSpan.FromMinutes(policy.IdleMinutes))
        {
            await db.Sessions.Where(s => s.TokenHash == hash).ExecuteDeleteAsync(cancellation);
            return null;
        }
        if (now - session.SeenAt >= TouchEvery)
            await db.Sessions.Where(s => s.TokenHash == hash).ExecuteUpdateAsync(u => u.SetProperty(s => s.SeenAt, now), cancellation);
        return session;
    }

    /// <summary>A new token for the same person after a further step of signing in; the old one is worth nothing.</summary>
    public async Task<string> RotateAsync(SessionRow session, bool secondFactor, CancellationToken cancellation = default)
    {
        var token = await StartAsync(session.AccountId, session.Address, session.Agent, secondFactor, cancellation);
        await EndAsync(session.TokenHash, session.AccountId, cancellation);
        return token;
    }

    /// <summary>The account a session belongs to, or null when there is no such session.</summary>
    public async Task<long?> OwnerOfAsync(string tokenHash, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Sessions.Where(s => s.TokenHash == tokenHash).Select(s => (long?)s.AccountId).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Ends one session.</summary>
    /// <param name="tokenHash">Digest of its token.</param>
    /// <param name="accountId">Whose it must be, or null for an administrator.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> EndAsync(string tokenHash, long? accountId, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Sessions.Where(s => s.TokenHash == tokenHash && (accountId == null || s.AccountId == accountId)).ExecuteDeleteAsync(cancellation) > 0;
    }

    /// <summary>Ends all sessions of an account, except one when given.</summary>
    public async Task EndAllAsync(long accountId, string? exceptTokenHash = null, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        await db.Sessions.Where(s => s.AccountId == accountId && s.TokenHash != (exceptTokenHash ?? "")).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Living sessions, those used last first.</summary>
    /// <param name="accountId">Of one account, or null for all.</param>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(long? accountId, int take = 200, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var idle = now.AddMinutes(-(await PolicyAsync(cancellation)).IdleMinutes);
        await using var db = database.Open();
        return await db.Sessions.Where(s => (accountId == null || s.AccountId == accountId) && s.ExpiresAt > now && s.SeenAt > idle)
            .OrderByDescending(s => s.SeenAt).Take(take).ToListAsync(cancellation);
    }

    private async Task<SignInPolicy> PolicyAsync(CancellationToken cancellation) => (await worlds.CurrentAsync(cancellation)).Site.SignIn;

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
