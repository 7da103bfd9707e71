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
    /// <summary>Says how an application goes on. It is counted with its case, in the same transaction: see <see cref="SubjectsOf"/>.</summary>
    /// <param name="subjects">From <see cref="SubjectsOf"/>.</param>
    /// <param name="policy">The site's windows.</param>
    /// <param name="cancellation">Ends the counting.</param>
    public async Task<IntakeVerdict> JudgeAsync(IntakeSubjects subjects, IntakePolicy policy, CancellationToken cancellation = default) =>
        await IsFullAsync(subjects.Place, policy.PerAddress, cancellation) || await IsFullAsync(subjects.Applicant, policy.PerApplicant, cancellation)
            ? IntakeVerdict.NeedsPerson : IntakeVerdict.Straight;

    /// <summary>Under what an application is counted.</summary>
    /// <param name="address">Network address; kept as a keyed digest only.</param>
    /// <param name="applicantKey">From <see cref="ApplicantKeys"/>.</param>
    public IntakeSubjects SubjectsOf(string? address, string applicantKey) => new("intake-address:" + addresses.Of(address), "intake-applicant:" + applicantKey);

    private async Task<bool> IsFullAsync(string subject, IReadOnlyList<AttemptWindow> windows, CancellationToken cancellation)
    {
        if (windows.Count == 0) return false;
        var newest = await attempts.NewestAsync(subject, windows.Max(w => w.Count), cancellation);
        return windows.Any(w => w.FreeAt(newest, time.GetUtcNow()) is not null);
    }
}

/// <summary>Keyed digests of an application's origin.</summary>
/// <param name="Place">Of the network address.</param>
/// <param name="Applicant">Of the applicant.</param>
public sealed record IntakeSubjects(string Place, string Applicant)
{
    /// <summary>Both, for <see cref="Domain.Acts.Tally"/>.</summary>
    public IReadOnlyList<string> All => [Place, Applicant];
}
