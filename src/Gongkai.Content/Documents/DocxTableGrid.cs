using System.Xml.Linq;
using static Gongkai.Content.Documents.DocxParts;

namespace Gongkai.Content.Documents;

/// <summary>Word marks each cell of a vertical merge; markup wants one cell that spans rows.</summary>
internal static class DocxTableGrid
{
    internal sealed record Cell(XElement Source, int Column, int Across)
    {
        public int Down { get; set; } = 1;
    }

    public static List<List<Cell>> Of(List<XElement> rows)
    {
        var grid = new List<List<Cell>>(rows.Count);
        var open = new Dictionary<int, Cell>();
        foreach (var row in rows)
        {
            var cells = new List<Cell>();
            var column = 0;
            foreach (var source in row.Elements().SelectMany(child => child.Name == W + "tc" ? [child] : child.Name == W + "sdt" ? child.Descendants(W + "tc").Take(1) : []))
            {
                var properties = source.Element(W + "tcPr");
                _ = int.TryParse(DocxStyles.Value(properties?.Element(W + "gridSpan"), "val"), out var across);
                across = Math.Clamp(across, 1, 100);
                var merge = properties?.Element(W + "vMerge");
                if (merge is not null && (string?)merge.Attribute(W + "val") != "restart" && open.TryGetValue(column, out var above))
                    above.Down++;
                else
                {
                    var cell = new Cell(source, column, across);
                    cells.Add(cell);
                    open.Remove(column);
                    if (merge is not null)
                        open[column] = cell;
                }
                column += across;
            }
            grid.Add(cells);
        }
        return grid;
    }
}
