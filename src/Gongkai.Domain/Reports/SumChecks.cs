namespace Gongkai.Domain.Reports;

/// <summary>勾稽关系 printed in or implied by the form: K1, K2, K3, K5. A sum with a gap is not computed; the gap itself is named by K7 or FORM.</summary>
internal static class SumChecks
{
    private static readonly string[] Leaves = [.. Table3Row.All.Where(r => r.IsLeaf).Select(r => r.Code)];

    internal static IEnumerable<CheckFailure> Of(Table3 table)
    {
        for (var i = 0; i < Table3.Width; i++)
        {
            var title = Table3.Columns[i];
            var (come, gone) = (table[Table3Row.New, i] + table[Table3Row.CarriedIn, i], table[Table3Row.Total, i] + table[Table3Row.CarriedOut, i]);
            if (come is not null && gone is not null && come != gone)
                yield return new("K1", $"{Table3Row.New}+{Table3Row.CarriedIn}={Table3Row.Total}+{Table3Row.CarriedOut} {title}", come, gone,
                    $"表三“{title}”栏：第一项加第二项之和为{CheckFailure.Print(come)}，第三项加第四项之和为{CheckFailure.Print(gone)}，应当相等。");
        }
        for (var i = 0; i < Table3.Width; i++)
        {
            var title = Table3.Columns[i];
            if (Sum(Leaves.Select(code => table[code, i])) is { } sum && table[Table3Row.Total, i] is { } total && sum != total)
                yield return new("K2", $"{Table3Row.Total} {title}", sum, total,
                    $"表三“{title}”栏：各项办理结果之和为{CheckFailure.Print(sum)}，“（七）总计”填报为{CheckFailure.Print(total)}。");
        }
        foreach (var row in Table3Row.All)
            if (Sum(Enumerable.Range(0, Table3.TotalColumn).Select(i => table[row.Code, i])) is { } sum && table[row.Code, Table3.TotalColumn] is { } total && sum != total)
                yield return new("K3", $"{row.Code} 总计", sum, total, $"表三“{row.Text}”一行：六栏之和为{CheckFailure.Print(sum)}，总计填报为{CheckFailure.Print(total)}。");
    }

    internal static IEnumerable<CheckFailure> Of(Table4 table)
    {
        for (var first = 0; first < Table4.Width; first += Table4.BlockWidth)
        {
            var last = first + Table4.BlockWidth - 1;
            if (Sum(Enumerable.Range(first, Table4.BlockWidth - 1).Select(i => table[i])) is { } sum && table[last] is { } total && sum != total)
                yield return new("K5", $"T4 {Table4.Name(last)}", sum, total, $"表四“{Table4.Name(last)}”：四项结果之和为{CheckFailure.Print(sum)}，总计填报为{CheckFailure.Print(total)}。");
        }
    }

    /// <summary>Null when any summand is missing.</summary>
    internal static decimal? Sum(IEnumerable<decimal?> values) => values.Aggregate((decimal?)0, (sum, value) => sum + value);
}
