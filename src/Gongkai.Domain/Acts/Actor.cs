namespace Gongkai.Domain.Acts;

/// <summary>Who acts: an account with the posts it holds at this moment, its own and those delegated to it (请假代理).</summary>
/// <param name="AccountId">The account; 0 for the system itself.</param>
/// <param name="Name">Shown on timelines.</param>
/// <param name="Holdings">Roles held, each in one unit.</param>
public sealed record Actor(long AccountId, string Name, IReadOnlyList<Holding> Holdings)
{
    /// <summary>Scheduled jobs, imports by command and first installation act under this name; the audit shows it.</summary>
    public static Actor System(string by) => new(0, by, [new Holding("*", Organisations.Roles.System)]);

    public bool Holds(string role) => Holdings.Any(h => h.Role == role);

    public bool Holds(string role, string unitCode) => Holdings.Any(h => h.Role == role && h.UnitCode == unitCode);
}

/// <summary>A role in a unit.</summary>
/// <param name="UnitCode">Code of the unit (or section) where the role is held.</param>
/// <param name="Role">One of <see cref="Organisations.Roles"/>.</param>
/// <param name="OnBehalfOf">Account of the absent colleague when the role is held by delegation; null for one's own.</param>
public sealed record Holding(string UnitCode, string Role, long? OnBehalfOf = null);
