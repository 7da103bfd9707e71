namespace Gongkai.Content.Sheets;

/// <summary>Columns and page of a sheet: A4, as many pages long as it needs, one page wide.</summary>
/// <param name="Widths">Width of each column in characters of the standard font (a Chinese character takes two).</param>
/// <param name="TitleRows">Rows above the table's head.</param>
/// <param name="HeaderRows">Rows of the table's head: kept in view together with the rows above them, and printed again on each page.</param>
public sealed record SheetLayout(IReadOnlyList<double> Widths, int TitleRows = 1, int HeaderRows = 1)
{
    /// <summary>Columns on the left kept in view.</summary>
    public int FrozenColumns { get; init; }

    public bool Landscape { get; init; } = true;

    /// <summary>Everything on one page.</summary>
    public bool OnePage { get; init; }
}
