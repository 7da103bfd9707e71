using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Acts;

/// <summary>办理程序 of one kind of record: its rights, its decisions, its face and the duties that follow from it.</summary>
/// <typeparam name="TRecord">An immutable record; it is stored as a whole.</typeparam>
public abstract class Procedure<TRecord> where TRecord : class
{
    /// <summary>Short stable name of the kind, for example <c>document</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The rights table for this record under this site's settings. Deny unless a line allows.</summary>
    public abstract IReadOnlyList<Right> Rights(TRecord? record, SiteSettings site);

    /// <summary>Decides an act. Called only when a right allows it.</summary>
    public abstract Decision<TRecord> Decide(TRecord? record, IAct<TRecord> act, ActContext context);

    /// <summary>What the record shows of itself.</summary>
    public abstract RecordFace Face(TRecord record, SiteSettings site);

    /// <summary>Every duty with a time limit that follows from the record as it stands. The ledger is re-derived from this and from nothing else.</summary>
    public virtual IReadOnlyList<ObligationClaim> Obligations(TRecord record, SiteSettings site) => [];

    /// <summary>The unit an opening act is for; rights with <see cref="UnitRelation.Own"/> are checked against it.</summary>
    public virtual string? UnitOf(IAct<TRecord> opening) => null;

    /// <summary>What makes the record unique within its kind (sign-in name, unit code, import id), or null.</summary>
    public virtual string? NaturalKey(TRecord record) => null;
}
