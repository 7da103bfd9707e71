namespace Gongkai.Domain.Reports;

/// <summary>Against last year's report: K4 (结转) and K6 (现行有效). Warnings, since reclassification and expiry move the figures lawfully.</summary>
internal static class LastYearChecks
{
    internal static IEnumerable<CheckFailure> Of(AnnualReport report, AnnualReport lastYear)
    {
        if (lastYear.Year != report.Year - 1)
            yield return FormChecks.Form("lastYear", report.Year - 1, lastYear.Year, $"用来对照的是{lastYear.Year}年的报告，不是上一年度（{report.Year - 1}年）的。") with { IsWarning = true };
        for (var i = 0; i < Table3.Width; i++)
            if (lastYear.Table3?[Table3Row.CarriedOut, i] is { } carried && report.Table3?[Table3Row.CarriedIn, i] is { } taken && carried != taken)
                yield return new("K4", $"{Table3Row.CarriedIn} {Table3.Columns[i]}", carried, taken,
                    $"表三“{Table3.Columns[i]}”栏：上年报告结转下年度{CheckFailure.Print(carried)}件，本年“上年结转”填报为{CheckFailure.Print(taken)}件。", true);
        foreach (var row in Table2Row.All.Where(r => r.Columns.Contains(Table2Column.InForce)))
        {
            var expected = lastYear.Table2?[row.Code, Table2Column.InForce] + report.Table2?[row.Code, Table2Column.Made] - report.Table2?[row.Code, Table2Column.Repealed];
            if (expected is not null && report.Table2?[row.Code, Table2Column.InForce] is { } actual && expected != actual)
                yield return new("K6", $"{row.Code} {Table2Column.InForce.Title}", expected, actual,
                    $"表二“{row.Text}”：上年现行有效件数加本年制发减本年废止为{CheckFailure.Print(expected)}，“现行有效件数”填报为{CheckFailure.Print(actual)}。", true);
        }
    }
}
