using Gongkai.Domain.Documents;

namespace Gongkai.Web.Workbench.Documents.Acts;

/// <summary>The forms a person finds on a document's page: those the rights table allows here and now, and no other.</summary>
public static class ActForms
{
    private static readonly Dictionary<string, ActForm> ByName = ReviewForms.All.Concat(PublicationForms.All).ToDictionary(f => f.Name);

    public static IReadOnlyCollection<ActForm> All => ByName.Values;

    /// <summary>The form of an act, or null when the act has no form of its own.</summary>
    public static ActForm? Find(string? act) => act is not null && ByName.TryGetValue(act, out var form) ? form : null;

    /// <summary>Whether the table gives this person the right.</summary>
    public static bool IsAllowed(Situation s, string act) =>
        s.Table.Rights.Any(r => r.Allows(s.Actor, act, s.Opened.Face, null, s.World.Organisations));

    /// <summary>What can be done, the usual first.</summary>
    public static IReadOnlyList<ActForm> For(Situation s) =>
        [.. ByName.Values.Where(f => IsAllowed(s, f.Name) && f.Lawful(s)).OrderByDescending(f => f.Main)];

    /// <summary>Why the step in front of the person is not theirs to pass; empty when it is.</summary>
    public static IReadOnlyList<Domain.Acts.Refusal> Hindrances(Situation s) =>
        IsAllowed(s, nameof(PassStep)) || IsAllowed(s, nameof(CountersignDocument)) ? ReviewForms.OwnWork(s) : [];
}
