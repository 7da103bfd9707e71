using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Review;

/// <summary>Somebody with a role in a unit.</summary>
/// <param name="AccountId">The account; one person counts once, however many posts.</param>
/// <param name="Name">As shown.</param>
/// <param name="UnitCode">Unit or section of the post.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
public sealed record RoleHolder(long AccountId, string Name, string UnitCode, string Role);

/// <summary>One step a unit's information takes, with those who can do it.</summary>
/// <param name="Title">环节.</param>
/// <param name="Role">Whose duty it is.</param>
/// <param name="InUnit">Whether the unit has to provide for it itself; otherwise the office or the leaders do, for everybody.</param>
/// <param name="Holders">Each person once.</param>
public sealed record ArrangedStep(string Title, string Role, bool InUnit, IReadOnlyList<RoleHolder> Holders);

/// <summary>One unit's review: its steps, and what is missing.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Steps">起草 first, then the approving steps of the site's chain in their order.</param>
/// <param name="Gaps">One Chinese sentence each; empty when everything it publishes can be reviewed as the chain demands.</param>
public sealed record UnitArrangement(Unit Unit, IReadOnlyList<ArrangedStep> Steps, IReadOnlyList<string> Gaps)
{
    public bool IsComplete => Gaps.Count == 0;
}

/// <summary>
/// 各单位发布审核机制 (R-PUB-20, R-SEC-05): who drafts, who is 源头自审, who is the 信息公开机构 and who approves, for every unit, by the site's chain
/// for information that is no document; and where the chain cannot be walked because a post is empty or one person would have to act twice.
/// </summary>
public static class ReviewArrangement
{
    private static readonly HashSet<UnitKind> Publishing = [UnitKind.Office, UnitKind.Department, UnitKind.Township, UnitKind.Institution, UnitKind.Village];

    /// <summary>Roles it asks the holders of.</summary>
    public static IReadOnlySet<string> RolesOf(SiteSettings site) => Chain(site).Select(s => s.Role).Append(Roles.Drafter).ToHashSet();

    /// <summary>Every unit that publishes, in the order of kind and code.</summary>
    public static IReadOnlyList<UnitArrangement> Of(SiteSettings site, OrganisationTree tree, IReadOnlyList<RoleHolder> holders)
    {
        var chain = Chain(site);
        // By body first: the whole is then linear in units and people.
        var byBody = holders.ToLookup(h => (tree.BodyOf(h.UnitCode), h.Role));
        return [.. tree.Units.Where(u => Publishing.Contains(u.Kind)).OrderBy(u => u.Kind).ThenBy(u => u.Code, StringComparer.Ordinal).Select(u => Of(u, chain, site, tree, byBody))];
    }

    private static UnitArrangement Of(Unit unit, IReadOnlyList<ChainStep> chain, SiteSettings site, OrganisationTree tree, ILookup<(string, string), RoleHolder> byBody)
    {
        List<RoleHolder> At(string place, string role) => [.. byBody[(tree.BodyOf(place), role)].Where(h => tree.IsWithin(h.UnitCode, place)).DistinctBy(h => h.AccountId)];
        List<ArrangedStep> steps =
        [
            new("起草", Roles.Drafter, true, At(unit.Code, Roles.Drafter)),
            .. chain.Select(s => new ArrangedStep(s.Title, s.Role, s.Place == DeskPlace.DraftingUnit, At(PlaceOf(s, unit, site), s.Role))),
        ];
        return new(unit, steps, [.. Gaps(steps, site)]);
    }

    private static List<ChainStep> Chain(SiteSettings site) => [.. site.Documents.ChainOf(DocumentPath.Information).Where(s => s.Approves && s.When == AppliesWhen.Always)];

    private static string PlaceOf(ChainStep step, Unit unit, SiteSettings site) => step.Place switch
    {
        DeskPlace.DraftingUnit => unit.Code,
        DeskPlace.HandlingSection => site.Documents.HandlingSectionCode ?? site.OfficeCode,
        DeskPlace.Office => site.OfficeCode,
        _ => site.GovernmentCode,
    };

    private static IEnumerable<string> Gaps(List<ArrangedStep> steps, SiteSettings site)
    {
        var empty = steps.Where(s => s.Holders.Count == 0).ToList();
        foreach (var step in empty)
            yield return $"“{step.Title}”没有{site.TitleOf(step.Role)}";
        if (empty.Count > 0) yield break;

        var drafting = steps[0];
        var alone = steps.Skip(1).Where(s => s.Holders.Count == 1 && drafting.Holders.Count == 1 && s.Holders[0].AccountId == drafting.Holders[0].AccountId).ToList();
        foreach (var step in alone)
            yield return $"“起草”和“{step.Title}”只有{step.Holders[0].Name}一人，不能由起草人自己审查";
        if (alone.Count > 0) yield break;

        // The settings may let one person approve twice, never the drafter approve his own.
        var distinct = site.Documents.SamePersonMayApproveTwice
            ? steps.Skip(1).All(s => CanBeDistinct([drafting, s]))
            : CanBeDistinct(steps);
        if (!distinct) yield return "人员不够分工：同一件信息的起草和各环节审查要由不同的人办理";
    }

    /// <summary>Whether every step can have a person of its own.</summary>
    private static bool CanBeDistinct(IReadOnlyList<ArrangedStep> steps)
    {
        var taken = new Dictionary<long, int>();
        bool Find(int step, HashSet<long> tried)
        {
            foreach (var holder in steps[step].Holders)
                if (tried.Add(holder.AccountId) && (!taken.TryGetValue(holder.AccountId, out var other) || Find(other, tried)))
                {
                    taken[holder.AccountId] = step;
                    return true;
                }
            return false;
        }
        return Enumerable.Range(0, steps.Count).All(i => Find(i, []));
    }
}
