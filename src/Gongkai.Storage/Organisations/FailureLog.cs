using Gongkai.Domain.Organisations;

namespace Gongkai.Storage.Organisations;

/// <summary>Failed sign-ins by name and by address. Names are counted whether an account has them or not, so that a lock tells nobody which accounts exist.</summary>
public sealed class FailureLog(AttemptLog attempts, TimeProvider time)
{
    public async Task<bool> BlocksAsync(string name, string address, SignInPolicy policy, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var own = await attempts.NewestAsync(NameSubject(name), policy.FailuresBeforeLock, cancellation);
        if (policy.LockedUntil([.. own.Reverse()]) is { } until && now < until) return true;
        var (from, ofPlace) = (now.AddMinutes(-policy.AddressMinutes), await attempts.NewestAsync(AddressSubject(address), policy.FailuresPerAddress, cancellation));
        return ofPlace.Count(at => at > from) >= policy.FailuresPerAddress;
    }

    public Task AddAsync(string name, string address, CancellationToken cancellation = default) =>
        attempts.AddAsync([NameSubject(name), AddressSubject(address)], cancellation);

    /// <summary>Forgets the failures of a name: after a success or when the security administrator unlocks.</summary>
    public Task ForgetAsync(string name, CancellationToken cancellation = default) => attempts.ForgetAsync(NameSubject(name), cancellation);

    private static string NameSubject(string name) => "name:" + (name.Length <= 60 ? name : name[..60]);

    private static string AddressSubject(string address) => "address:" + address;
}
