namespace Gongkai.Domain.Acts;

/// <summary>What the domain answers to an act: the record as it is now, with what must follow, or refusals.</summary>
/// <typeparam name="TRecord">The record the act is about.</typeparam>
public sealed class Decision<TRecord> where TRecord : class
{
    private Decision(TRecord? record, IReadOnlyList<Refusal> refusals, IReadOnlyList<Effect> effects, bool changed) =>
        (Record, Refusals, Effects, Changed) = (record, refusals, effects, changed);

    /// <summary>The new record; null when refused.</summary>
    public TRecord? Record { get; }

    /// <summary>All reasons at once, never only the first.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>What the executor carries out in the same transaction.</summary>
    public IReadOnlyList<Effect> Effects { get; }

    public bool Accepted => Record is not null;

    /// <summary>False when the act asked for what already is: nothing is written, not even a version.</summary>
    public bool Changed { get; }

    public static Decision<TRecord> Accept(TRecord record, params IReadOnlyList<Effect> effects) => new(record, [], effects, true);

    /// <summary>The same with something more to be carried out; a refusal stays one.</summary>
    public Decision<TRecord> With(Effect effect) => Accepted ? new(Record, Refusals, [.. Effects, effect], Changed) : this;

    /// <summary>The record already is as the act wants it (a repeated import line).</summary>
    public static Decision<TRecord> Unchanged(TRecord record) => new(record, [], [], false);

    /// <exception cref="ArgumentException">When no refusal is given: a refusal without a reason is a defect.</exception>
    public static Decision<TRecord> Refuse(params IReadOnlyList<Refusal> refusals) =>
        refusals.Count == 0 ? throw new ArgumentException("A refusal needs a reason.", nameof(refusals)) : new(null, refusals, [], false);
}
