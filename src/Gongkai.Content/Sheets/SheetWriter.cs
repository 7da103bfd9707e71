using System.Globalization;
using System.Xml;
using Gongkai.Content.Html;

namespace Gongkai.Content.Sheets;

/// <summary>Takes the rows of one sheet in their order; each is written at once.</summary>
public sealed class SheetWriter : IDisposable
{
    /// <summary>Most rows a sheet can hold.</summary>
    public const int MostRows = 1_048_576;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;
    private const double LineHeight = 13.5, HighestRow = 400;

    private readonly XmlWriter _xml;
    private readonly SheetLayout _layout;
    private readonly string[] _letters;
    private readonly (int Rows, SheetStyle Style)[] _covered;
    private readonly List<string> _merged = [];
    private bool _closed;

    internal SheetWriter(XmlWriter xml, SheetLayout layout, bool first)
    {
        (_xml, _layout) = (xml, layout);
        _letters = [.. Enumerable.Range(0, layout.Widths.Count).Select(Letters)];
        _covered = new (int, SheetStyle)[layout.Widths.Count];
        Head(first);
    }

    /// <summary>Rows written so far.</summary>
    public int Count { get; private set; }

    /// <summary>Writes one row. Places covered from above are skipped; cells beyond the layout's columns are a programming error.</summary>
    /// <param name="cells">From left to right.</param>
    /// <param name="height">Points; null fits it to the text.</param>
    /// <exception cref="InvalidOperationException">The sheet is full.</exception>
    public void Row(IReadOnlyList<SheetCell> cells, double? height = null)
    {
        if (++Count > MostRows) throw new InvalidOperationException($"More than {MostRows} rows.");
        var number = Count.ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", number);
        if (height is { } points) Attributes(("ht", points.ToString(CultureInfo.InvariantCulture)), ("customHeight", "1"));
        else if (Lines(cells) is > 1 and var lines) Attributes(("ht", Math.Min(lines * LineHeight + 3, HighestRow).ToString(CultureInfo.InvariantCulture)));
        var x = 0;
        foreach (var cell in cells)
        {
            x = Covered(x, number);
            Cell(_letters[x] + number, cell.Style, cell.Text, cell.Value);
            if (cell.Across > 1 || cell.Down > 1) _merged.Add($"{_letters[x]}{number}:{_letters[x + cell.Across - 1]}{Count + cell.Down - 1}");
            for (var i = 0; i < cell.Across; i++)
            {
                if (i > 0) Cell(_letters[x + i] + number, cell.Style, null, null);
                _covered[x + i] = (cell.Down - 1, cell.Style);
            }
            x += cell.Across;
        }
        Covered(x, number);
        _xml.WriteEndElement();
    }

    /// <summary>Finishes the sheet.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        _xml.WriteEndElement();
        if (_merged.Count > 0)
        {
            Start("mergeCells", ("count", $"{_merged.Count}"));
            foreach (var range in _merged) Empty("mergeCell", ("ref", range));
            _xml.WriteEndElement();
        }
        Empty("printOptions", ("horizontalCentered", "1"));
        Empty("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Empty("pageSetup", ("paperSize", "9"), ("orientation", _layout.Landscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", _layout.OnePage ? "1" : "0"));
        Start("headerFooter");
        _xml.WriteElementString("oddFooter", Main, "&C第&P页，共&N页");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Head(bool first)
    {
        Start("worksheet");
        Start("sheetPr");
        Empty("pageSetUpPr", ("fitToPage", "1"));
        _xml.WriteEndElement();
        Start("sheetViews");
        Start("sheetView", ("tabSelected", first ? "1" : "0"), ("workbookViewId", "0"));
        var (rows, columns) = (_layout.HeaderRows == 0 ? 0 : _layout.TitleRows + _layout.HeaderRows, _layout.FrozenColumns);
        if (rows > 0 || columns > 0)
        {
            _xml.WriteStartElement("pane", Main);
            if (columns > 0) Attributes(("xSplit", $"{columns}"));
            if (rows > 0) Attributes(("ySplit", $"{rows}"));
            Attributes(("topLeftCell", $"{Letters(columns)}{rows + 1}"), ("activePane", columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight"), ("state", "frozen"));
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        Empty("sheetFormatPr", ("defaultRowHeight", "15"));
        Start("cols");
        foreach (var (i, width) in _layout.Widths.Index())
            Empty("col", ("min", $"{i + 1}"), ("max", $"{i + 1}"), ("width", width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        _xml.WriteEndElement();
        Start("sheetData");
    }

    /// <summary>Lines the longest cell takes, estimated: not every program fits rows to their text when it opens a file.</summary>
    private int Lines(IReadOnlyList<SheetCell> cells)
    {
        var (most, x) = (1, 0);
        foreach (var cell in cells)
        {
            while (x < _covered.Length && _covered[x].Rows > 0) x++;
            var width = -1.0;
            for (var i = 0; i < cell.Across; i++) width += _layout.Widths[x + i];
            x += cell.Across;
            if (cell.Text is not { Length: > 0 } text || cell.Down > 1) continue;
            var (lines, used) = (1, 0.0);
            foreach (var c in text)
            {
                used += c < 0x2000 ? 1 : 2;
                if (c != '\n' && used <= width) continue;
                (lines, used) = (lines + 1, c == '\n' ? 0 : 2);
            }
            most = Math.Max(most, lines);
        }
        return most;
    }

    /// <summary>The first free place from <paramref name="x"/> on; those before it lie under a cell of an earlier row and only carry its border.</summary>
    private int Covered(int x, string row)
    {
        for (; x < _covered.Length && _covered[x].Rows > 0; x++)
        {
            Cell(_letters[x] + row, _covered[x].Style, null, null);
            _covered[x].Rows--;
        }
        return x;
    }

    private void Cell(string place, SheetStyle style, string? text, decimal? value)
    {
        text = value is null && text is { Length: > 0 } ? VisibleText.Of(text.Length > LongestText ? text[..LongestText] : text) : null;
        _xml.WriteStartElement("c", Main);
        Attributes(("r", place), ("s", SheetStyles.Index(style, quoted: text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]).ToString(CultureInfo.InvariantCulture)));
        if (value is { } number)
        {
            _xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (text is not null)
        {
            // Inline text: no table of shared strings has to be kept until the end.
            Attributes(("t", "inlineStr"));
            Start("is");
            _xml.WriteStartElement("t", Main);
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(text);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Main);
        Attributes(attributes);
    }

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        _xml.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes) _xml.WriteAttributeString(name, value);
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
