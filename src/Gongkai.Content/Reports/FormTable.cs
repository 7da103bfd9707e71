using Gongkai.Domain.Reports;

namespace Gongkai.Content.Reports;

/// <summary>What a cell of a statutory form is.</summary>
internal enum FormCellKind
{
    /// <summary>Note in the corner.</summary>
    Corner,

    /// <summary>Heads the columns below it.</summary>
    Column,

    /// <summary>Heads the rows beside it.</summary>
    Row,

    Value,
}

/// <summary>One cell, placed like a cell of an HTML table: what it covers is left out of later rows.</summary>
internal sealed record FormCell(FormCellKind Kind, string Text, int Across = 1, int Down = 1)
{
    /// <summary>The number of a value cell; null prints as blank.</summary>
    public decimal? Value { get; init; }

    /// <summary>Begins at the left edge; everything else stands in the middle.</summary>
    public bool IsLeft { get; init; }

    /// <summary>Names a value cell to whoever links it, for example <c>T3-1:0</c>; null elsewhere.</summary>
    public string? Key { get; init; }

    public static FormCell Of(decimal? value, int across = 1, string? key = null) => new(FormCellKind.Value, value is null ? "" : CheckFailure.Print(value), across) { Value = value, Key = key };
}

/// <summary>A statutory form as a grid, from which document, workbook and page are written alike.</summary>
/// <param name="Caption">Name of the table.</param>
/// <param name="Widths">Width of the columns in millimetres on paper.</param>
/// <param name="HeadRows">Rows repeated on each page.</param>
/// <param name="Rows">All rows with those of the head.</param>
internal sealed record FormTable(string Caption, IReadOnlyList<double> Widths, int HeadRows, IReadOnlyList<IReadOnlyList<FormCell>> Rows);
