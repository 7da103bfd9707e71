namespace Gongkai.Domain.Organisations;

/// <summary>登录、锁定与会话规则 of a site (等保 身份鉴别; 产品约定, all values configurable).</summary>
public sealed record SignInPolicy
{
    /// <summary>Failures of one account within <see cref="LockMinutes"/> that lock it.</summary>
    public int FailuresBeforeLock { get; init; } = 5;

    /// <summary>Minutes an account stays locked, and within which failures add up.</summary>
    public int LockMinutes { get; init; } = 15;

    /// <summary>Failures from one network address, whatever the account, after which it is not answered. An office shares an address, so it is more than one account's.</summary>
    public int FailuresPerAddress { get; init; } = 30;

    /// <summary>Minutes within which failures of an address add up.</summary>
    public int AddressMinutes { get; init; } = 15;

    /// <summary>Minutes without a request after which a session ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which a session ends even when it is used.</summary>
    public int AbsoluteHours { get; init; } = 12;

    /// <summary>Roles that must give a second factor: administrators and approvers unless the site decides otherwise.</summary>
    public IReadOnlyList<string> SecondFactorRoles { get; init; } = [.. Roles.Administrators, .. Roles.Approvers];

    /// <summary>Until when failures lock, or null when they do not.</summary>
    /// <param name="failures">Instants, oldest first.</param>
    public DateTimeOffset? LockedUntil(IReadOnlyList<DateTimeOffset> failures)
    {
        if (failures.Count < FailuresBeforeLock) return null;
        var last = failures[^1];
        return last - failures[^FailuresBeforeLock] <= TimeSpan.FromMinutes(LockMinutes) ? last.AddMinutes(LockMinutes) : null;
    }
}
