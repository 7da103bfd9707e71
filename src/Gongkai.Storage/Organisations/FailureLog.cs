using Gongkai.Domain.Organisations;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Organisations;

/// <summary>Failed sign-ins by name and by address. Names are counted whether an account has them or not, so that a lock tells nobody which accounts exist.</summary>
public sealed class FailureLog(DatabaseSource database, TimeProvider time)
{
    public async Task<bool> BlocksAsync(string name, string address, SignInPolicy policy, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await using var db = database.Open();
        var subject = NameSubject(name);
        var own = await db.SignInFailures.Where(f => f.Subject == subject).OrderByDescending(f => f.At).Take(policy.FailuresBeforeLock).Select(f => f.At).ToListAsync(cancellation);
        own.Reverse();
        if (policy.LockedUntil(own) is { } until && now < until) return true;
        var (from, place) = (now.AddMinutes(-policy.AddressMinutes), AddressSubject(address));
        return await db.SignInFailures.CountAsync(f => f.Subject == place && f.At > from, cancellation) >= policy.FailuresPerAddress;
    }

    public async Task AddAsync(string name, string address, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await using var db = database.Open();
        db.SignInFailures.Add(new SignInFailureRow { Subject = NameSubject(name), At = now });
        db.SignInFailures.Add(new SignInFailureRow { Subject = AddressSubject(address), At = now });
        await db.SaveChangesAsync(cancellation);
        // Nothing that old counts any more; the audit trail has its own entries.
        var old = now.AddDays(-1);
        await db.SignInFailures.Where(f => f.At < old).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Forgets the failures of a name: after a success or when the security administrator unlocks.</summary>
    public async Task ForgetAsync(string name, CancellationToken cancellation = default)
    {
        var subject = NameSubject(name);
        await using var db = database.Open();
        await db.SignInFailures.Where(f => f.Subject == subject).ExecuteDeleteAsync(cancellation);
    }

    private static string NameSubject(string name) => "name:" + (name.Length <= 60 ? name : name[..60]);

    private static string AddressSubject(string address) => "address:" + address;
}
