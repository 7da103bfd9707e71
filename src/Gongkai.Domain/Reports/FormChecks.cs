namespace Gongkai.Domain.Reports;

/// <summary>All rows there, none foreign, every cell a number of its kind (K7).</summary>
internal static class FormChecks
{
    internal static IEnumerable<CheckFailure> Of(AnnualReport report)
    {
        if (report.Year is < 2008 or > 2200)
            yield return Form("year", null, report.Year, $"报告年度“{report.Year}”不对，应为四位年份。");
        if (string.IsNullOrWhiteSpace(report.Unit))
            yield return Form("unit", null, null, "没有写明报告单位。") with { IsWarning = true };
        // Table 3 is the core of the report; the others may come from elsewhere.
        if (report.Table3 is null)
            yield return Form("T3", null, null, "没有表三（收到和处理政府信息公开申请情况）。");
        if (report.Table2 is null)
            yield return Form("T2", null, null, "没有表二（主动公开政府信息情况），未核对。") with { IsWarning = true };
        if (report.Table4 is null)
            yield return Form("T4", null, null, "没有表四（政府信息公开行政复议、行政诉讼情况），未核对。") with { IsWarning = true };
        foreach (var failure in Table2(report.Table2).Concat(Table3(report.Table3)).Concat(Table4(report.Table4)))
            yield return failure;
    }

    private static IEnumerable<CheckFailure> Table2(Table2? table)
    {
        if (table is null) yield break;
        foreach (var code in table.Rows.Keys.Where(code => Table2Row.Find(code) is null))
            yield return Form(code, null, null, $"表二没有“{code}”这一行。");
        foreach (var row in Table2Row.All)
        {
            if (!table.Rows.TryGetValue(row.Code, out var cells))
            {
                yield return Form(row.Code, null, null, $"表二缺少“{row.Text}”一行（{row.Code}）。");
                continue;
            }
            foreach (var key in cells.Keys.Where(key => row.Columns.All(c => c.Key != key)))
                yield return Form($"{row.Code} {key}", null, null, $"表二“{row.Text}”一行没有“{key}”这一栏。");
            foreach (var column in row.Columns)
                if (Number($"{row.Code} {column.Title}", $"表二“{row.Text}”一行的“{column.Title}”", table[row.Code, column], column.IsMoney) is { } failure)
                    yield return failure;
        }
    }

    private static IEnumerable<CheckFailure> Table3(Table3? table)
    {
        if (table is null) yield break;
        foreach (var code in table.Rows.Keys.Where(code => Table3Row.Find(code) is null))
            yield return Form(code, null, null, $"表三没有“{code}”这一行。");
        foreach (var row in Table3Row.All)
        {
            if (!table.Rows.TryGetValue(row.Code, out var cells))
                yield return Form(row.Code, null, null, $"表三缺少“{row.Text}”一行（{row.Code}）。");
            else if (cells.Count != Reports.Table3.Width)
                yield return Form(row.Code, Reports.Table3.Width, cells.Count, $"表三“{row.Text}”一行应有{Reports.Table3.Width}个数（六栏和总计），实有{cells.Count}个。");
            else
                for (var i = 0; i < cells.Count; i++)
                    if (Number($"{row.Code} {Reports.Table3.Columns[i]}", $"表三“{row.Text}”一行的“{Reports.Table3.Columns[i]}”", cells[i]) is { } failure)
                        yield return failure;
        }
    }

    private static IEnumerable<CheckFailure> Table4(Table4? table)
    {
        if (table is null) yield break;
        if (table.Cells.Count != Reports.Table4.Width)
        {
            yield return Form("T4", Reports.Table4.Width, table.Cells.Count, $"表四应有{Reports.Table4.Width}个数，实有{table.Cells.Count}个。");
            yield break;
        }
        for (var i = 0; i < Reports.Table4.Width; i++)
            if (Number($"T4 {Reports.Table4.Name(i)}", $"表四“{Reports.Table4.Name(i)}”", table[i]) is { } failure)
                yield return failure;
    }

    /// <summary>K7: 收费金额 may have decimals, every other cell is a count.</summary>
    private static CheckFailure? Number(string where, string words, decimal? value, bool isMoney = false) => value switch
    {
        null => new("K7", where, null, null, $"{words}空缺或者不是数，没有的应填0。"),
        < 0 => new("K7", where, null, value, $"{words}是负数（{CheckFailure.Print(value)}）。"),
        { } number when !isMoney && number != decimal.Truncate(number) => new("K7", where, null, value, $"{words}应为整数，填报为{CheckFailure.Print(value)}。"),
        _ => null,
    };

    internal static CheckFailure Form(string where, decimal? expected, decimal? actual, string sentence) => new(CheckFailure.Form, where, expected, actual, sentence);
}
