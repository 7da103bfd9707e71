using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Reports;

/// <summary>年报表三 收到和处理政府信息公开申请情况, as derived or as reported (国办公开办函〔2021〕30号). A table from outside may have gaps; what is missing is null, never 0.</summary>
/// <param name="Rows">Row code → seven numbers: the six columns of 申请人情况 and 总计.</param>
public sealed record Table3(IReadOnlyDictionary<string, IReadOnlyList<decimal?>> Rows)
{
    /// <summary>Number of columns with 总计.</summary>
    public const int Width = 7;

    /// <summary>Index of 总计.</summary>
    public const int TotalColumn = Width - 1;

    /// <summary>Titles of the seven columns in the form's order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. ApplicantCategories.All.Select(c => c.Title), "总计"];

    /// <summary>The cell, or null where the row is missing or badly formed.</summary>
    public decimal? this[string row, int column] => Rows.TryGetValue(row, out var cells) && cells.Count == Width ? cells[column] : null;

    /// <summary>Builds the whole table from counted applications: rows and columns of 总计 are derived, rows nobody counted are 0.</summary>
    /// <param name="counts">Row, column and number of 件; several entries for a cell add up.</param>
    /// <exception cref="ArgumentException">The row is not of the form, or is a total, or a number is negative.</exception>
    public static Table3 Of(IEnumerable<(string Row, ApplicantCategory Category, int Count)> counts)
    {
        var rows = Table3Row.All.ToDictionary(r => r.Code, _ => new decimal?[Width]);
        foreach (var cells in rows.Values) Array.Fill(cells, 0);
        foreach (var (row, category, count) in counts)
        {
            if (row == Table3Row.Total || count < 0 || !rows.TryGetValue(row, out var cells)) throw new ArgumentException($"{row} {count}", nameof(counts));
            Add(cells, category, count);
            if (Table3Row.Find(row)!.IsLeaf) Add(rows[Table3Row.Total], category, count);
        }
        return new(rows.ToDictionary(r => r.Key, r => (IReadOnlyList<decimal?>)r.Value));
    }

    private static void Add(decimal?[] cells, ApplicantCategory category, int count)
    {
        cells[(int)category] += count;
        cells[TotalColumn] += count;
    }
}
