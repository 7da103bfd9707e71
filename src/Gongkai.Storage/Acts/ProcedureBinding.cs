using System.Collections.Concurrent;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Acts;

/// <summary>A procedure without its record type, so that one executor serves every kind.</summary>
public abstract class ProcedureBinding
{
    public abstract string Kind { get; }
    public abstract Type RecordType { get; }
    public abstract object Read(string body);
    public abstract string Write(object record);
    public abstract IReadOnlyList<Right> Rights(object? record, SiteSettings site);
    public abstract RecordFace Face(object record, SiteSettings site);
    public abstract IReadOnlyList<ObligationClaim> Obligations(object record, SiteSettings site);
    public abstract string? NaturalKey(object record);
    public abstract string? UnitOf(IAct opening);
    internal abstract void Project(SqlSession sql, long id, object? before, object after, World world);
    public abstract (object? Record, bool Changed, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Effect> Effects) Decide(object? record, IAct act, ActContext context);

    /// <param name="procedure">The rules of the kind.</param>
    /// <param name="projection">Tables that boards and reports ask, kept with the record; most kinds need none.</param>
    public static ProcedureBinding Of<TRecord>(Procedure<TRecord> procedure, Projection<TRecord>? projection = null) where TRecord : class => new Typed<TRecord>(procedure, projection);

    private sealed class Typed<TRecord>(Procedure<TRecord> procedure, Projection<TRecord>? projection) : ProcedureBinding where TRecord : class
    {
        public override string Kind => procedure.Kind;
        public override Type RecordType => typeof(TRecord);
        public override object Read(string body) => JsonSerializer.Deserialize<TRecord>(body, RecordJson.Body)!;
        public override string Write(object record) => JsonSerializer.Serialize((TRecord)record, RecordJson.Body);
        public override IReadOnlyList<Right> Rights(object? record, SiteSettings site) => procedure.Rights((TRecord?)record, site);
        public override RecordFace Face(object record, SiteSettings site) => procedure.Face((TRecord)record, site);
        public override IReadOnlyList<ObligationClaim> Obligations(object record, SiteSettings site) => procedure.Obligations((TRecord)record, site);
        public override string? NaturalKey(object record) => procedure.NaturalKey((TRecord)record);
        public override string? UnitOf(IAct opening) => procedure.UnitOf((IAct<TRecord>)opening);

        internal override void Project(SqlSession sql, long id, object? before, object after, World world) => projection?.Write(sql, id, (TRecord?)before, (TRecord)after, world);

        public override (object?, bool, IReadOnlyList<Refusal>, IReadOnlyList<Effect>) Decide(object? record, IAct act, ActContext context)
        {
            var decision = procedure.Decide((TRecord?)record, (IAct<TRecord>)act, context);
            return (decision.Record, decision.Changed, decision.Refusals, decision.Effects);
        }
    }
}

/// <summary>Every procedure of the house, found by kind or by the type of an act.</summary>
public sealed class ProcedureCatalogue(IEnumerable<ProcedureBinding> bindings)
{
    private readonly Dictionary<string, ProcedureBinding> _byKind = bindings.ToDictionary(b => b.Kind);
    private readonly Dictionary<Type, ProcedureBinding> _byRecord = bindings.ToDictionary(b => b.RecordType);

    private readonly ConcurrentDictionary<Type, (ProcedureBinding, bool)> _byAct = new();

    public IReadOnlyCollection<ProcedureBinding> All => _byKind.Values;

    public ProcedureBinding OfKind(string kind) => _byKind[kind];

    public ProcedureBinding OfRecord<TRecord>() => _byRecord[typeof(TRecord)];

    /// <summary>The procedure of an act, and whether the act opens a record.</summary>
    /// <exception cref="InvalidOperationException">When no procedure knows the act: a defect of the program, not of the input.</exception>
    public (ProcedureBinding Binding, bool Opens) OfAct(IAct act) => _byAct.GetOrAdd(act.GetType(), Find);

    private (ProcedureBinding, bool) Find(Type act)
    {
        var generic = act.GetInterfaces().Where(i => i.IsGenericType).ToLookup(i => i.GetGenericTypeDefinition());
        foreach (var type in generic[typeof(IAct<>)])
            if (_byRecord.TryGetValue(type.GenericTypeArguments[0], out var binding)) return (binding, generic.Contains(typeof(IOpeningAct<>)));
        throw new InvalidOperationException($"No procedure knows the act {act.Name}.");
    }
}
