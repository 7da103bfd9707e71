using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Review;

/// <summary>报请确定的机关: who decides what a unit cannot decide (条例第十七条第三款; R-SEC-08).</summary>
public static class ReferralAuthorities
{
    /// <summary>The authority for secrecy, whatever its local name.</summary>
    public const string Secrecy = "保密行政管理部门";

    /// <summary>
    /// The only answers for a 公共企事业单位 or a section of one: its competent department, under which it stands in the list of units, and the authority for secrecy.
    /// Empty for an administrative body, which names the authority itself.
    /// </summary>
    public static IReadOnlyList<string> Of(string unitCode, OrganisationTree tree)
    {
        if (tree.Find(tree.BodyOf(unitCode)) is not { Kind: UnitKind.Institution } institution) return [];
        var competent = institution;
        // Above an institution may stand another: a branch under its head office.
        while (competent is { Kind: UnitKind.Institution, ParentCode: { } above }) competent = tree.Find(tree.BodyOf(above));
        return competent is null or { Kind: UnitKind.Institution } ? [Secrecy] : [competent.Name, Secrecy];
    }
}
