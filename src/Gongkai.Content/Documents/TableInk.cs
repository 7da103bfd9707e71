using AngleSharp.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>A table of clean markup as a Word table with merged cells.</summary>
internal static class TableInk
{
    private const int Columns = 60;

    public static Table Table(IElement source)
    {
        var rows = source.QuerySelectorAll("tr").Where(row => row.Closest("table") == source).ToList();
        var grid = Grid(rows, out var columns);
        var table = new Table(Properties());
        var layout = new TableGrid();
        for (var i = 0; i < columns; i++)
            layout.Append(new GridColumn { Width = (M.TextWidth / columns).ToString() });
        table.Append(layout);
        for (var i = 0; i < rows.Count; i++)
            table.Append(Row(rows[i], grid, i, columns));
        return table;
    }

    /// <summary>For every place the cell that covers it and whether it begins there.</summary>
    private static (IElement? Cell, bool Starts, int Span)[][] Grid(List<IElement> rows, out int columns)
    {
        var grid = rows.Select(_ => new (IElement?, bool, int)[Columns]).ToArray();
        var widest = 1;
        for (var y = 0; y < rows.Count; y++)
        {
            var x = 0;
            foreach (var cell in rows[y].Children.Where(child => child.LocalName is "td" or "th"))
            {
                while (x < Columns && grid[y][x].Item1 is not null)
                    x++;
                var span = Math.Min(Number(cell, "colspan"), Columns - x);
                if (span <= 0)
                    break;
                for (var dy = 0; dy < Number(cell, "rowspan") && y + dy < rows.Count; dy++)
                    for (var dx = 0; dx < span && grid[y + dy][x + dx].Item1 is null; dx++)
                        grid[y + dy][x + dx] = (cell, dx == 0, dy == 0 ? span : -span);
                x += span;
                widest = Math.Max(widest, x);
            }
        }
        columns = widest;
        return grid;
    }

    private static TableRow Row(IElement source, (IElement? Cell, bool Starts, int Span)[][] grid, int y, int columns)
    {
        var row = new TableRow();
        if (source.ParentElement?.LocalName == "thead")
            row.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        else
            row.Append(new TableRowProperties(new CantSplit()));
        for (var x = 0; x < columns;)
        {
            var (cell, _, signed) = grid[y][x];
            var span = 1;
            while (cell is not null && x + span < columns && ReferenceEquals(grid[y][x + span].Cell, cell))
                span++;
            row.Append(Cell(cell, span, columns, goesOn: signed < 0));
            x += span;
        }
        return row;
    }

    private static TableCell Cell(IElement? source, int span, int columns, bool goesOn)
    {
        var properties = new TableCellProperties
        {
            TableCellWidth = new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = (M.TextWidth / columns * span).ToString() },
        };
        if (span > 1)
            properties.GridSpan = new GridSpan { Val = span };
        if (goesOn)
            properties.VerticalMerge = new VerticalMerge();
        else if (source is not null && Number(source, "rowspan") > 1)
            properties.VerticalMerge = new VerticalMerge { Val = MergedCellValues.Restart };
        properties.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        var cell = new TableCell(properties);
        cell.Append(Content(goesOn ? null : source, columns));
        return cell;
    }

    private static IEnumerable<OpenXmlElement> Content(IElement? source, int columns)
    {
        // 小四 in narrow tables, 五号 and 小五 in wide ones.
        var hand = new Hand(M.Fang, columns <= 6 ? 24 : columns <= 9 ? 21 : 18) { Bold = source?.LocalName == "th" };
        var line = hand.Size * 10 * 13 / 10;
        var align = source is null || source.LocalName == "th" || source.ClassList.Contains("align-center") || source.TextContent.Trim().Length <= 6 && !source.ClassList.Contains("align-left")
            ? JustificationValues.Center
            : source.ClassList.Contains("align-right") ? JustificationValues.Right : JustificationValues.Left;
        var parts = source?.Children.Where(child => child.LocalName is "p" or "li" or "h2" or "h3" or "h4" or "ul" or "ol").ToList() ?? [];
        if (source is null || parts.Count == 0)
            return [Ink.Paragraph(source is null ? [] : HtmlInk.Runs(source, hand), align, line: line)];
        return parts.Select(part => Ink.Paragraph(HtmlInk.Runs(part, hand), align, line: line));
    }

    internal static TableProperties Properties() => new()
    {
        TableWidth = new TableWidth { Type = TableWidthUnitValues.Dxa, Width = M.TextWidth.ToString() },
        TableJustification = new TableJustification { Val = TableRowAlignmentValues.Center },
        TableBorders = new TableBorders
        {
            TopBorder = Line<TopBorder>(8),
            LeftBorder = Line<LeftBorder>(8),
            BottomBorder = Line<BottomBorder>(8),
            RightBorder = Line<RightBorder>(8),
            InsideHorizontalBorder = Line<InsideHorizontalBorder>(4),
            InsideVerticalBorder = Line<InsideVerticalBorder>(4),
        },
        TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
    };

    internal static T Line<T>(uint size) where T : BorderType, new() => new() { Val = size == 0 ? BorderValues.Nil : BorderValues.Single, Size = size, Space = 0, Color = "000000" };

    private static int Number(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), out var value) ? Math.Clamp(value, 1, 500) : 1;
}
