namespace Gongkai.Domain.Reports;

/// <summary>救济途径: the three blocks of the annual report's Table 4, in their order.</summary>
public enum ReliefRoute
{
    /// <summary>行政复议</summary>
    Reconsideration,

    /// <summary>行政诉讼 未经复议直接起诉</summary>
    DirectSuit,

    /// <summary>行政诉讼 复议后起诉</summary>
    SuitAfterReconsideration,
}

/// <summary>救济结果: the columns of each block of Table 4 before 总计.</summary>
public enum ReliefResult
{
    /// <summary>结果维持</summary>
    Upheld,

    /// <summary>结果纠正</summary>
    Corrected,

    /// <summary>其他结果</summary>
    Other,

    /// <summary>尚未审结</summary>
    Pending,
}

/// <summary>年报表四 政府信息公开行政复议、行政诉讼情况 (国办公开办函〔2021〕30号). What is missing is null, never 0.</summary>
/// <param name="Cells">Fifteen numbers: three blocks of 结果维持, 结果纠正, 其他结果, 尚未审结, 总计.</param>
public sealed record Table4(IReadOnlyList<decimal?> Cells)
{
    /// <summary>Cells of one block with 总计.</summary>
    public const int BlockWidth = 5;

    /// <summary>Cells of the table.</summary>
    public const int Width = 3 * BlockWidth;

    /// <summary>Titles of the blocks in full.</summary>
    public static IReadOnlyList<string> Blocks { get; } = ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"];

    /// <summary>Titles of a block's columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    /// <summary>The cell, or null where the table is badly formed.</summary>
    public decimal? this[int cell] => Cells.Count == Width ? Cells[cell] : null;

    /// <summary>Block and column of a cell in words.</summary>
    public static string Name(int cell) => $"{Blocks[cell / BlockWidth]} {Columns[cell % BlockWidth]}";

    /// <summary>Builds the table from counted cases; each 总计 is derived.</summary>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public static Table4 Of(IEnumerable<(ReliefRoute Route, ReliefResult Result, int Count)> counts)
    {
        var cells = new decimal?[Width];
        Array.Fill(cells, 0);
        foreach (var (route, result, count) in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            cells[(int)route * BlockWidth + (int)result] += count;
            cells[(int)route * BlockWidth + BlockWidth - 1] += count;
        }
        return new(cells);
    }
}
