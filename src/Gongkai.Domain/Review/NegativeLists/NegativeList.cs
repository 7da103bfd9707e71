using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Review.NegativeLists;

/// <summary>政务公开负面清单 (R-SEC-01, R-SEC-02): the matters that are not made public, in versions. What is outside the version in force is public in principle.</summary>
public sealed record NegativeList
{
    /// <summary>Versions in the order of their coming into force; kept for ever.</summary>
    public IReadOnlyList<NegativeListVersion> Versions { get; init; } = [];

    /// <summary>A version somebody proposed and another has to confirm.</summary>
    public NegativeListVersion? Proposed { get; init; }

    /// <summary>The version in force on a day, or null before the first.</summary>
    public NegativeListVersion? On(DateOnly day) => Versions.LastOrDefault(v => v.InForceFrom <= day);
}

/// <summary>One version of the list.</summary>
/// <param name="Number">1, 2, 3…</param>
/// <param name="Items">The matters.</param>
/// <param name="InForceFrom">Legal day, Asia/Shanghai.</param>
/// <param name="Reason">Why the list was adjusted.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ConfirmedBy">Who confirmed it; null while proposed.</param>
public sealed record NegativeListVersion(int Number, IReadOnlyList<NegativeItem> Items, DateOnly InForceFrom, string Reason, Person ProposedBy, Person? ConfirmedBy = null)
{
    /// <summary>Matters under their grounds, in the order of the statute.</summary>
    public IEnumerable<(StatutoryGround Ground, IReadOnlyList<NegativeItem> Items)> ByGround() =>
        from ground in StatutoryGround.All
        let items = Items.Where(i => i.Ground == ground.Code).ToList()
        where items.Count > 0
        select (ground, (IReadOnlyList<NegativeItem>)items);
}

/// <summary>事项 of the list: detailed, so that it can be checked against a text.</summary>
/// <param name="Code">Stable code within the list.</param>
/// <param name="Matter">The matter in short.</param>
/// <param name="Detail">What exactly is meant, and what is not.</param>
/// <param name="Ground">Code of the <see cref="StatutoryGround"/> it rests on: a list cannot add to the law.</param>
/// <param name="Basis">Law and article besides the regulation.</param>
/// <param name="Terms">Words that show a text touches the matter.</param>
public sealed record NegativeItem(string Code, string Matter, string Detail, string Ground, string Basis, IReadOnlyList<string> Terms)
{
    /// <summary>A text that touches it does not go out before the secrecy reviewer said that it may; otherwise it is only shown.</summary>
    public bool Blocks { get; init; } = true;
}
