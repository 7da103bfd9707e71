using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Acts;

/// <summary>How the actor's unit must stand to the record's.</summary>
public enum UnitRelation
{
    /// <summary>The role must be held in the unit that owns the record, or in a section of it.</summary>
    Own,

    /// <summary>The role must be held in a unit that has the record on its desk now.</summary>
    Desk,

    /// <summary>The role may be held anywhere on the site (the office's central sections, leaders).</summary>
    Site,
}

/// <summary>权限：one line of the rights table. Whatever no line allows is refused.</summary>
/// <param name="Act">Type name of the act.</param>
/// <param name="State">State in which it holds, or <c>*</c> for every state, or <c>-</c> for opening a record.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Relation">Where the role must be held.</param>
/// <param name="Basis">Article or requirement.</param>
public sealed record Right(string Act, string State, string Role, UnitRelation Relation, string Basis)
{
    /// <summary>Stands for "no record yet" in <see cref="State"/>.</summary>
    public const string Opening = "-";

    /// <summary>Stands for every state of an existing record.</summary>
    public const string AnyState = "*";

    /// <summary>Whether this line lets the actor do the act on a record that shows this face.</summary>
    public bool Allows(Actor actor, string act, RecordFace? face, string? unitCode, OrganisationTree tree)
    {
        if (Act != act) return false;
        if (face is null ? State != Opening : State != AnyState && State != face.State) return false;
        foreach (var holding in actor.Holdings)
        {
            if (holding.Role == Roles.System && Role == Roles.System) return true;
            if (holding.Role != Role) continue;
            var near = Relation switch
            {
                UnitRelation.Own => (face?.UnitCode ?? unitCode) is { } own && tree.IsWithin(holding.UnitCode, own),
                UnitRelation.Desk => face is not null && face.Desks.Any(d => d.Role == Role && tree.IsWithin(holding.UnitCode, d.UnitCode)),
                _ => true,
            };
            if (near) return true;
        }
        return false;
    }

    /// <summary>The absent colleague in whose name the actor does the act, or null: a post held in one's own name goes before one held by delegation.</summary>
    public static long? OnBehalfOf(IReadOnlyList<Right> rights, Actor actor, string act, RecordFace face, OrganisationTree tree)
    {
        long? behalf = null;
        foreach (var holding in actor.Holdings)
        {
            var alone = actor with { Holdings = [holding] };
            if (!rights.Any(r => r.Allows(alone, act, face, null, tree))) continue;
            if (holding.OnBehalfOf is null) return null;
            behalf ??= holding.OnBehalfOf;
        }
        return behalf;
    }
}
