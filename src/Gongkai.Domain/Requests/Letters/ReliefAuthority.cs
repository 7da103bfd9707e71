using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>复议机关 and court for the acts of one agency.</summary>
/// <param name="Body">复议机关; empty where the site has not named it yet.</param>
/// <param name="Court">Court as the site names it.</param>
public sealed record ReliefPlaces(string Body, string Court);

/// <summary>Who hears reconsideration (行政复议法第二十四条): for a department 本级人民政府, for a government the next higher one, for a township the county.</summary>
public static class ReliefAuthority
{
    /// <param name="unit">Code of the agency that answers, or of a section of it.</param>
    /// <param name="organisations">The site's units.</param>
    /// <param name="settings">Names of the higher government and the courts.</param>
    public static ReliefPlaces Of(string unit, OrganisationTree organisations, LetterSettings settings)
    {
        var agency = organisations.Find(organisations.BodyOf(unit));
        if (agency is null) return new("", settings.Court);
        return agency.Kind == UnitKind.Government ? new(settings.HigherGovernment, settings.GovernmentCourt) : new(GovernmentOf(agency, organisations)?.Name ?? "", settings.Court);
    }

    /// <summary>The government above; where units hang loose, the only one there is.</summary>
    private static Unit? GovernmentOf(Unit agency, OrganisationTree organisations)
    {
        var seen = new HashSet<string>();
        for (var at = organisations.Find(agency.ParentCode); at is not null && seen.Add(at.Code); at = organisations.Find(at.ParentCode))
            if (at.Kind == UnitKind.Government) return at;
        var all = organisations.Units.Where(u => u.Kind == UnitKind.Government).Take(2).ToList();
        return all.Count == 1 ? all[0] : null;
    }
}
