namespace Gongkai.Domain.Reports;

/// <summary>K9: each cell of a government's summary is the sum of its own agency's and all subordinate agencies' cells.</summary>
internal static class RollUpChecks
{
    internal static IEnumerable<CheckFailure> Of(AnnualReport summary, IReadOnlyList<AnnualReport> parts)
    {
        foreach (var part in parts.Where(p => p.Year != summary.Year))
            yield return FormChecks.Form($"part {part.Unit}", summary.Year, part.Year, $"“{part.Unit}”的报告是{part.Year}年的，不能汇入{summary.Year}年的报告。");
        foreach (var cell in Cells(summary))
        {
            if (cell.Of(summary) is not { } actual) continue;
            foreach (var part in parts.Where(p => cell.Of(p) is null))
                yield return new("K9", $"{cell.Where} {part.Unit}", null, null, $"“{part.Unit}”的报告缺少{cell.Words}，无法汇总。");
            if (SumChecks.Sum(parts.Select(cell.Of)) is { } sum && sum != actual)
                yield return new("K9", cell.Where, sum, actual, $"{cell.Words}：各单位之和为{CheckFailure.Print(sum)}，汇总报告填报为{CheckFailure.Print(actual)}。");
        }
    }

    private static IEnumerable<(string Where, string Words, Func<AnnualReport, decimal?> Of)> Cells(AnnualReport summary)
    {
        if (summary.Table2 is not null)
            foreach (var row in Table2Row.All)
                foreach (var column in row.Columns)
                    yield return ($"{row.Code} {column.Title}", $"表二“{row.Text}”一行的“{column.Title}”", r => r.Table2?[row.Code, column]);
        foreach (var row in Table3Row.All)
            for (var i = 0; i < Table3.Width; i++)
            {
                var column = i;
                yield return ($"{row.Code} {Table3.Columns[i]}", $"表三“{row.Text}”一行的“{Table3.Columns[i]}”", r => r.Table3?[row.Code, column]);
            }
        for (var i = 0; i < Table4.Width; i++)
        {
            var column = i;
            yield return ($"T4 {Table4.Name(i)}", $"表四“{Table4.Name(i)}”", r => r.Table4?[column]);
        }
    }
}
