using System.Text;

namespace Gongkai.Content.Pdf;

/// <summary>How a line stands.</summary>
public enum PdfAlign
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right.</summary>
    Right,
}

/// <summary>Text that flows over A4 pages: titles, paragraphs, tables. Sizes in points.</summary>
public sealed class PdfPaper
{
    internal const double PageWidth = 595.28, PageHeight = 841.89;
    private const double Top = PageHeight - 80, Bottom = 78, Edge = 74, Room = PageWidth - 2 * Edge, Pad = 4;

    private double _y;

    /// <summary>Contents of the pages as operators.</summary>
    internal List<StringBuilder> Pages { get; } = [];

    /// <summary>Pages so far.</summary>
    public int PageCount => Pages.Count;

    /// <summary>Begins a new page.</summary>
    public void NewPage()
    {
        Pages.Add(new StringBuilder());
        _y = Top;
    }

    /// <summary>A title in the middle of the page.</summary>
    public void Title(string text, double size = 20)
    {
        foreach (var line in PdfType.Lines(text, size, Room)) Put(line, size, size * 1.6, PdfAlign.Centre, bold: true);
        Space(size * 0.5);
    }

    /// <summary>A line or a paragraph.</summary>
    /// <param name="text">The text; line breaks begin new lines.</param>
    /// <param name="size">Size of the print.</param>
    /// <param name="align">Where it stands.</param>
    /// <param name="indent">First line in characters from the left.</param>
    /// <param name="bold">Printed stronger.</param>
    public void Text(string text, double size = 14, PdfAlign align = PdfAlign.Left, double indent = 0, bool bold = false)
    {
        var lines = PdfType.Lines(text, size, Room, indent * size);
        for (var i = 0; i < lines.Count; i++) Put(lines[i], size, size * 1.75, align, i == 0 ? indent * size : 0, bold);
    }

    /// <summary>Room between two things.</summary>
    public void Space(double points) => _y -= points;

    /// <summary>A table with lines around its cells; a row that does not fit goes on to the next page.</summary>
    /// <param name="widths">Parts of the width.</param>
    /// <param name="rows">Cells; a row with fewer cells than widths lets its last cell run to the edge.</param>
    /// <param name="size">Size of the print.</param>
    /// <param name="head">Whether the first row is repeated on each page.</param>
    /// <param name="labels">Whether the first column is printed stronger.</param>
    public void Table(IReadOnlyList<double> widths, IReadOnlyList<IReadOnlyList<string>> rows, double size = 11, bool head = false, bool labels = false)
    {
        var whole = widths.Sum();
        for (var r = 0; r < rows.Count; r++)
        {
            var cells = rows[r].Select((text, c) =>
            {
                var width = (c == rows[r].Count - 1 ? widths.Skip(c).Sum() : widths[c]) / whole * Room;
                return (Width: width, Lines: PdfType.Lines(text, size, width - 2 * Pad), Bold: (head && r == 0) || (labels && (c % 2 == 0) && c < rows[r].Count - 1));
            }).ToList();
            var from = 0;
            var height = cells.Max(c => c.Lines.Count);
            while (from < height)
            {
                var fits = (int)((_y - Bottom - 2 * Pad) / (size * 1.5));
                // A short row moves as a whole; only what is longer than a page is cut.
                if (Pages.Count == 0 || fits < Math.Min(height - from, from > 0 || height > 30 ? 2 : height))
                {
                    NewPage();
                    if (head && r > 0) Table(widths, [rows[0]], size, head: true);
                    continue;
                }
                var count = Math.Min(fits, height - from);
                Row(cells, from, count, size);
                from += count;
            }
        }
    }

    private void Row(List<(double Width, IReadOnlyList<string> Lines, bool Bold)> cells, int from, int count, double size)
    {
        var height = count * size * 1.5 + 2 * Pad;
        var x = Edge;
        foreach (var (width, lines, bold) in cells)
        {
            Pages[^1].Append($"0.6 w {PdfType.Number(x)} {PdfType.Number(_y - height)} {PdfType.Number(width)} {PdfType.Number(height)} re S\n");
            for (var i = from; i < Math.Min(lines.Count, from + count); i++)
                PdfType.Show(Pages[^1], lines[i], x + Pad, _y - Pad - (i - from) * size * 1.5 - size * 1.1, size, bold);
            x += width;
        }
        _y -= height;
    }

    private void Put(string line, double size, double height, PdfAlign align, double indent = 0, bool bold = false)
    {
        if (Pages.Count == 0 || _y - height < Bottom) NewPage();
        var x = align switch
        {
            PdfAlign.Centre => Edge + (Room - PdfType.Width(line, size)) / 2,
            PdfAlign.Right => Edge + Room - PdfType.Width(line, size),
            _ => Edge + indent,
        };
        PdfType.Show(Pages[^1], line, x, _y - size, size, bold);
        _y -= height;
    }
}
