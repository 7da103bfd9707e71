namespace Gongkai.Domain.Acts;

/// <summary>What every record shows of itself whatever its kind: registers, inboxes and rights are built on it.</summary>
/// <param name="Title">Shown in lists.</param>
/// <param name="State">Code of the state, from the procedure's table.</param>
/// <param name="StateTitle">The state in Chinese.</param>
/// <param name="UnitCode">The unit that owns the record.</param>
/// <param name="Desks">Where it lies now: who has to act. Empty when nobody has to.</param>
/// <param name="Readers">Units that may read it besides those whose desk it lies on; the owner always may.</param>
/// <param name="Reference">A number people call it by (文号, 受理号), or null.</param>
public sealed record RecordFace(
    string Title,
    string State,
    string StateTitle,
    string UnitCode,
    IReadOnlyList<Desk> Desks,
    IReadOnlyList<string> Readers,
    string? Reference = null)
{
    /// <summary>涉及个人信息: within the owning unit only those who handle such cases may read it, and of the site's readers only the disclosure section (条例第十五条; 个人信息保护法).</summary>
    public bool Confidential { get; init; }
}

/// <summary>A desk: a role in a unit that has the record before it.</summary>
/// <param name="UnitCode">Unit or section.</param>
/// <param name="Role">One of <see cref="Organisations.Roles"/>.</param>
public sealed record Desk(string UnitCode, string Role);
