using Gongkai.Domain.Requests;
using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Requests;

/// <summary>收件次数: how an application goes on. There is no third answer: an application is never refused for its number (条例第三十五条).</summary>
public enum IntakeVerdict
{
    /// <summary>As usual.</summary>
    Straight,

    /// <summary>Accepted, and a person looks first.</summary>
    NeedsPerson,
}

/// <summary>收件次数限制: counts applications by address and by applicant, for all nodes together.</summary>
public sealed class IntakeLimits(AttemptLog attempts, AddressDigests addresses, TimeProvider time)
{
    /// <summary>Counts one application and says how it goes on. To be asked once for each, not again for a repeated try of the same form.</summary>
    /// <param name="address">Network address; kept as a keyed digest only.</param>
    /// <param name="applicantKey">From <see cref="ApplicantKeys"/>.</param>
    /// <param name="policy">The site's windows.</param>
    /// <param name="cancellation">Ends the counting.</param>
    public async Task<IntakeVerdict> EnterAsync(string? address, string applicantKey, IntakePolicy policy, CancellationToken cancellation = default)
    {
        var (place, applicant) = ("intake-address:" + addresses.Of(address), "intake-applicant:" + applicantKey);
        var full = await IsFullAsync(place, policy.PerAddress, cancellation) || await IsFullAsync(applicant, policy.PerApplicant, cancellation);
        await attempts.AddAsync([place, applicant], cancellation);
        return full ? IntakeVerdict.NeedsPerson : IntakeVerdict.Straight;
    }

    private async Task<bool> IsFullAsync(string subject, IReadOnlyList<AttemptWindow> windows, CancellationToken cancellation)
    {
        if (windows.Count == 0) return false;
        var newest = await attempts.NewestAsync(subject, windows.Max(w => w.Count), cancellation);
        return windows.Any(w => w.FreeAt(newest, time.GetUtcNow()) is not null);
    }
}
