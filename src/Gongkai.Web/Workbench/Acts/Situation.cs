using Gongkai.Domain.Acts;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;

namespace Gongkai.Web.Workbench.Acts;

/// <summary>What a form is made for: this record, this person, this day.</summary>
/// <param name="Rights">The rights table of the record's procedure.</param>
public sealed record Situation<TRecord>(Opened<TRecord> Opened, IReadOnlyList<Right> Rights, World World, Actor Actor, DateOnly Today) where TRecord : class
{
    public TRecord Record => Opened.Record;

    /// <summary>The person and the absent colleagues whose posts the person holds.</summary>
    public IReadOnlyList<long> Hands => [Actor.AccountId, .. Actor.Holdings.Select(h => h.OnBehalfOf).OfType<long>()];

    /// <summary>Whether the table gives this person the right.</summary>
    public bool Allows(string act) => Rights.Any(r => r.Allows(Actor, act, Opened.Face, null, World.Organisations));
}
