using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Organisations;

/// <summary>岗位：what an account may act as in one unit or section.</summary>
/// <param name="UnitCode">Unit or section; for the three administrators the site's office.</param>
/// <param name="PostTitle">Name of the post, for example 综合股股长; unique for the account within the unit.</param>
/// <param name="Roles">Roles that come with the post, of <see cref="Organisations.Roles"/>.</param>
public sealed record PostHolding(string UnitCode, string PostTitle, IReadOnlyList<string> Roles);

/// <summary>双因素：a time-based code generator on the person's own device (F 2, 等保 身份鉴别).</summary>
/// <param name="ProtectedSecret">The shared secret, encrypted outside the domain.</param>
/// <param name="Confirmed">False until a first code was given; an unconfirmed factor asks nothing of anybody.</param>
/// <param name="LastStep">The last time step whose code was used; the same or an older one is refused (replay).</param>
/// <param name="RecoveryHashes">Digests of the recovery codes not used yet.</param>
public sealed record SecondFactor([property: Unaudited] string ProtectedSecret, bool Confirmed, long LastStep, [property: Unaudited] IReadOnlyList<string> RecoveryHashes);

/// <summary>账号 of one person. It opens without posts; what it may do is the security administrator's to give (R-ORG-06).</summary>
public sealed record Account
{
    /// <summary>Sign-in name, lower case, unique on the site; it never changes because the audit trail names it.</summary>
    public required string SignInName { get; init; }

    /// <summary>The person's name.</summary>
    public required string PersonName { get; init; }

    /// <summary>Slow hash of the password; the domain never sees the password itself.</summary>
    [Unaudited]
    public required string PasswordHash { get; init; }

    /// <summary>Hashes of the passwords before this one, newest first, as many as the policy remembers.</summary>
    [Unaudited]
    public IReadOnlyList<string> FormerPasswordHashes { get; init; } = [];

    /// <summary>When the password was set; its age is counted from here.</summary>
    public DateTimeOffset PasswordSetAt { get; init; }

    /// <summary>True after opening and after a reset: nothing else is possible before the password is changed.</summary>
    public bool MustChangePassword { get; init; } = true;

    public bool Disabled { get; init; }

    /// <summary>Why it was disabled, or null.</summary>
    public string? DisabledReason { get; init; }

    /// <summary>Instants of the failed sign-ins that still count, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> FailedAt { get; init; } = [];

    /// <summary>No sign-in before this instant; null when not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    public SecondFactor? SecondFactor { get; init; }

    public IReadOnlyList<PostHolding> Posts { get; init; } = [];

    /// <summary>All roles of all posts.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<string> RolesHeld => Posts.SelectMany(p => p.Roles).Distinct();

    public bool IsLocked(DateTimeOffset now) => LockedUntil is { } until && now < until;

    /// <summary>The code under which the account stands where a unit stands for records of units: an account belongs to its person.</summary>
    public static string PlaceOf(string signInName) => "@" + signInName;

    /// <summary>How sign-in names are compared.</summary>
    public static string Normal(string signInName) => signInName.Trim().ToLowerInvariant();
}
