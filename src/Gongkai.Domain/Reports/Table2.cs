namespace Gongkai.Domain.Reports;

/// <summary>年报表二 one column.</summary>
/// <param name="Key">Name in the JSON form.</param>
/// <param name="Title">Words as printed.</param>
/// <param name="IsMoney">万元 with decimals; otherwise whole numbers.</param>
public sealed record Table2Column(string Key, string Title, bool IsMoney = false)
{
    public static Table2Column Made { get; } = new("made", "本年制发件数");

    public static Table2Column Repealed { get; } = new("repealed", "本年废止件数");

    public static Table2Column InForce { get; } = new("inForce", "现行有效件数");

    public static Table2Column Decisions { get; } = new("decisions", "本年处理决定数量");

    /// <summary>万元</summary>
    public static Table2Column Amount { get; } = new("amount", "本年收费金额（单位：万元）", true);
}

/// <summary>年报表二 one row of 信息内容 (条例第二十条; 国办公开办函〔2021〕30号).</summary>
/// <param name="Code">For example <c>T2-1</c>.</param>
/// <param name="Block">Item of Article 20 as the form heads it.</param>
/// <param name="Text">The row's words as printed.</param>
/// <param name="Columns">Its columns.</param>
public sealed record Table2Row(string Code, string Block, string Text, IReadOnlyList<Table2Column> Columns)
{
    /// <summary>All rows in the order of the form. Governments without the power to make 规章 fill in 0.</summary>
    public static IReadOnlyList<Table2Row> All { get; } =
    [
        new("T2-1", "第二十条第（一）项", "规章", [Table2Column.Made, Table2Column.Repealed, Table2Column.InForce]),
        new("T2-2", "第二十条第（一）项", "行政规范性文件", [Table2Column.Made, Table2Column.Repealed, Table2Column.InForce]),
        new("T2-3", "第二十条第（五）项", "行政许可", [Table2Column.Decisions]),
        new("T2-4", "第二十条第（六）项", "行政处罚", [Table2Column.Decisions]),
        new("T2-5", "第二十条第（六）项", "行政强制", [Table2Column.Decisions]),
        new("T2-6", "第二十条第（八）项", "行政事业性收费", [Table2Column.Amount]),
    ];

    public static Table2Row? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}

/// <summary>年报表二 主动公开政府信息情况. What is missing is null, never 0.</summary>
/// <param name="Rows">Row code → column key → number; see <see cref="Table2Row"/> and <see cref="Table2Column"/>.</param>
public sealed record Table2(IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal?>> Rows)
{
    /// <summary>The cell, or null where it is missing.</summary>
    public decimal? this[string row, Table2Column column] => Rows.TryGetValue(row, out var cells) && cells.TryGetValue(column.Key, out var value) ? value : null;

    /// <summary>Builds the table from figures; cells without one are 0.</summary>
    /// <exception cref="ArgumentException">No such cell in the form.</exception>
    public static Table2 Of(IEnumerable<(string Row, Table2Column Column, decimal Value)> figures)
    {
        var rows = Table2Row.All.ToDictionary(r => r.Code, r => r.Columns.ToDictionary(c => c.Key, _ => (decimal?)0));
        foreach (var (row, column, value) in figures)
        {
            if (!rows.TryGetValue(row, out var cells) || !cells.ContainsKey(column.Key)) throw new ArgumentException($"{row} {column.Key}", nameof(figures));
            cells[column.Key] += value;
        }
        return new(rows.ToDictionary(r => r.Key, r => (IReadOnlyDictionary<string, decimal?>)r.Value));
    }
}
