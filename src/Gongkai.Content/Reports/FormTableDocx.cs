using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Content.Documents;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Reports;

/// <summary>A form as a Word table with merged cells.</summary>
internal static class FormTableDocx
{
    /// <param name="form">The form.</param>
    /// <param name="size">Size of the print in half points.</param>
    /// <param name="height">Least height of a row in twips.</param>
    public static Table Table(FormTable form, int size, uint height)
    {
        var widths = form.Widths.Select(M.Millimetres).ToArray();
        var properties = TableInk.Properties();
        properties.TableWidth!.Width = widths.Sum().ToString();
        // Narrow margins: the columns of Table 4 have room for two characters.
        properties.TableCellMarginDefault = new TableCellMarginDefault(
            new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa });
        var table = new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString() })));
        var open = new (FormCell Cell, int Left)?[widths.Length];
        for (var y = 0; y < form.Rows.Count; y++)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit(), new TableRowHeight { Val = height, HeightType = HeightRuleValues.AtLeast }));
            if (y < form.HeadRows) row.TableRowProperties!.Append(new TableHeader());
            var cells = new Queue<FormCell>(form.Rows[y]);
            for (var x = 0; x < widths.Length;)
            {
                var goesOn = open[x] is { Left: > 0 };
                var cell = goesOn ? open[x]!.Value.Cell : cells.Dequeue();
                open[x] = (cell, (goesOn ? open[x]!.Value.Left : cell.Down) - 1);
                row.Append(Cell(cell, goesOn, widths.AsSpan(x, cell.Across), size));
                x += cell.Across;
            }
            table.Append(row);
        }
        return table;
    }

    private static TableCell Cell(FormCell cell, bool goesOn, ReadOnlySpan<int> widths, int size)
    {
        var width = 0;
        foreach (var one in widths) width += one;
        var properties = new TableCellProperties { TableCellWidth = new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = width.ToString() } };
        if (cell.Across > 1) properties.GridSpan = new GridSpan { Val = cell.Across };
        if (cell.Down > 1) properties.VerticalMerge = goesOn ? new VerticalMerge() : new VerticalMerge { Val = MergedCellValues.Restart };
        properties.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        var hand = new Hand(cell.Kind == FormCellKind.Column ? M.Hei : M.Fang, size);
        var align = cell.IsLeft ? JustificationValues.Left : JustificationValues.Center;
        return new TableCell(properties, Ink.Paragraph(goesOn ? [] : [Ink.Run(cell.Text, hand)], align, line: size * 13));
    }
}
