namespace Gongkai.Domain.Reports;

/// <summary>年报勾稽核对 K1–K9 and the form of the tables. K4, K6 and K8 are conventions of this platform and only warn.</summary>
public static class ReportChecks
{
    /// <summary>Checks a report; what cannot be computed because a cell is missing is named once, as that cell.</summary>
    /// <param name="report">The report.</param>
    /// <param name="lastYear">Last year's published report for K4 and K6, or null.</param>
    /// <param name="parts">For a roll-up: the reports of the own agency and of all subordinate ones (K9), or null.</param>
    public static ReportVerdict Run(AnnualReport report, AnnualReport? lastYear = null, IReadOnlyList<AnnualReport>? parts = null)
    {
        var found = new List<CheckFailure>();
        found.AddRange(FormChecks.Of(report));
        if (report.Table3 is { } table3) found.AddRange(SumChecks.Of(table3));
        if (report.Table4 is { } table4) found.AddRange(SumChecks.Of(table4));
        if (lastYear is not null) found.AddRange(LastYearChecks.Of(report, lastYear));
        found.AddRange(TextFigures.Of(report));
        if (parts is { Count: > 0 }) found.AddRange(RollUpChecks.Of(report, parts));
        return Verdict(found);
    }

    internal static ReportVerdict Verdict(IEnumerable<CheckFailure> found)
    {
        // The reader may have named a cell already, with the words that stood in it.
        var once = found.DistinctBy(f => (f.Check, f.Where)).ToLookup(f => f.IsWarning);
        return new([.. once[false]], [.. once[true]]);
    }
}
