using System.Linq.Expressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Documents;

/// <summary>What a person can reach: the desks in front of them and the records they may read. The same rules as <see cref="Right"/> and <see cref="Readable"/>, in a form the database can filter by.</summary>
public sealed class Reach
{
    private readonly string[] _units;
    private readonly string[] _caseUnits;
    private readonly bool _supervises;
    private readonly string[] _readerCodes;
    private readonly IReadOnlyList<(string Role, string[] Units)> _desks;

    private Reach(Actor actor, OrganisationTree tree)
    {
        Actor = actor;
        ReadsEverything = actor.Holdings.Any(h => Roles.SiteReaders.Contains(h.Role));
        _supervises = actor.Holdings.Any(h => Roles.CaseSupervisors.Contains(h.Role));
        _caseUnits = Within(actor.Holdings.Where(h => Roles.CaseReaders.Contains(h.Role)).Select(h => tree.BodyOf(h.UnitCode)).ToHashSet(), tree);
        var bodies = actor.Holdings.Select(h => tree.BodyOf(h.UnitCode)).ToHashSet();
        _units = Within(bodies, tree);
        _readerCodes =
        [
            .. actor.Holdings.SelectMany(h => Upward(h.UnitCode, tree)).Union(bodies), Readers.Everybody,
            .. actor.Holdings.SelectMany(h => Upward(h.UnitCode, tree).Select(u => Readers.Post(u, h.Role))).Distinct(),
        ];
        _desks = [.. actor.Holdings.Where(h => h.Role is not (Roles.Person or Roles.System)).GroupBy(h => h.Role)
            .Select(g => (g.Key, g.SelectMany(h => Upward(h.UnitCode, tree)).Distinct().ToArray()))];
    }

    public Actor Actor { get; }

    /// <summary>Whether the person's duty covers the whole site.</summary>
    public bool ReadsEverything { get; }

    /// <summary>Units and sections of the person's own bodies.</summary>
    public IReadOnlyList<string> Units => _units;

    /// <summary>Units whose applications (依申请公开) the person may read; null for a supervisor over all of them (R-REQ-01).</summary>
    public IReadOnlyList<string>? CaseUnits => _supervises ? null : _caseUnits;

    public static Reach Of(Actor actor, OrganisationTree tree) => new(actor, tree);

    /// <summary>The holding through which a desk is the person's; one's own before one held for a colleague.</summary>
    public Holding? Through(string unitCode, string role, OrganisationTree tree) =>
        Actor.Holdings.Where(h => h.Role == role && tree.IsWithin(h.UnitCode, unitCode)).OrderBy(h => h.OnBehalfOf is null ? 0 : 1).FirstOrDefault();

    /// <summary>Desks in front of the person, optionally of one post only.</summary>
    internal Expression<Func<DeskRow, bool>> OnDesk()
    {
        var desk = Expression.Parameter(typeof(DeskRow), "d");
        Expression any = Expression.Constant(false);
        foreach (var (role, units) in _desks)
        {
            var here = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Expression.Constant(units), Expression.Property(desk, nameof(DeskRow.UnitCode)));
            any = Expression.OrElse(any, Expression.AndAlso(Expression.Equal(Expression.Property(desk, nameof(DeskRow.Role)), Expression.Constant(role)), here));
        }
        return Expression.Lambda<Func<DeskRow, bool>>(any, desk);
    }

    /// <summary>Only what the person may read.</summary>
    internal IQueryable<RecordRow> Readable(IQueryable<RecordRow> records, GongkaiDb db)
    {
        if (_supervises) return records;
        var desks = db.Desks.Where(OnDesk());
        return records.Where(r => (!r.Confidential && (ReadsEverything || _units.Contains(r.UnitCode)))
            || (r.Confidential && _caseUnits.Contains(r.UnitCode))
            || db.Readers.Any(x => x.RecordId == r.Id && _readerCodes.Contains(x.UnitCode))
            || desks.Any(d => d.RecordId == r.Id));
    }

    private static string[] Within(HashSet<string> bodies, OrganisationTree tree) =>
        [.. bodies.Union(tree.Units.Select(u => u.Code).Where(c => bodies.Contains(tree.BodyOf(c))))];

    // A desk of a unit is also in front of its sections; never the other way round.
    private static IEnumerable<string> Upward(string code, OrganisationTree tree)
    {
        yield return code;
        for (var at = tree.Find(code); at is { Kind: UnitKind.Section, ParentCode: { } parent }; at = tree.Find(parent)) yield return parent;
    }
}
