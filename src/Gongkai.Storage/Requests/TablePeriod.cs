using Gongkai.Domain.Organisations;

namespace Gongkai.Storage.Requests;

/// <summary>统计期间, both days included; legal days, Asia/Shanghai.</summary>
public readonly record struct TablePeriod(DateOnly From, DateOnly To)
{
    /// <summary>1 January to 31 December.</summary>
    public static TablePeriod OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31));
}

/// <summary>Whose applications a table counts.</summary>
public static class TableBodies
{
    /// <summary>A unit and all units under it, however deep: its roll-up.</summary>
    public static IReadOnlyList<string> Under(string unitCode, OrganisationTree units) =>
        [.. units.Units.Where(u => IsUnder(u, unitCode, units)).Select(u => u.Code).Append(unitCode).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Bodies whose figures a person may see in detail: handled by the own units, or the own ones; null is all (R-REQ-01).</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string>? caseUnits, SiteSettings site, OrganisationTree units) => caseUnits is null ? null
        : [.. units.Units.Where(site.Requests.IsBody).Where(u => caseUnits.Contains(u.Code) || caseUnits.Contains(site.Requests.HandlerOf(u.Code, site))).Select(u => u.Code).Order(StringComparer.Ordinal)];

    private static bool IsUnder(Unit unit, string above, OrganisationTree units)
    {
        var steps = 0;
        for (var at = unit.ParentCode; at is not null && steps++ < 50; at = units.Find(at)?.ParentCode)
            if (at == above) return true;
        return false;
    }
}
