using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Gongkai.Content.Masking;

/// <summary>Rows of the visible sheets of a workbook, as text, read as they come. Hidden rows and columns are not read; nothing but the table goes on from here.</summary>
internal sealed class XlsxRows(ZipArchive zip, int mostText)
{
    private const int MostColumns = 2_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly List<string> _shared = [];
    private readonly List<bool> _dates = [];
    private bool _prepared;

    /// <summary>The first visible sheet.</summary>
    /// <exception cref="InvalidDataException">It is no workbook, or has more text or columns than may be.</exception>
    public IEnumerable<IReadOnlyList<string>> Read() => Read(Sheets().Select(s => s.Part).FirstOrDefault() ?? throw new InvalidDataException());

    /// <summary>One sheet.</summary>
    /// <param name="part">As <see cref="Sheets"/> names it.</param>
    /// <exception cref="InvalidDataException">As above.</exception>
    public IEnumerable<IReadOnlyList<string>> Read(string part)
    {
        if (!_prepared)
        {
            Shared();
            Looks();
            _prepared = true;
        }
        using var stream = (zip.GetEntry(part) ?? throw new InvalidDataException()).Open();
        using var xml = XmlReader.Create(stream, Settings);
        var hidden = new HashSet<int>();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "col" && xml.GetAttribute("hidden") is "1" or "true") Hide(xml, hidden);
            else if (xml.LocalName == "row" && xml.GetAttribute("hidden") is not ("1" or "true") && !xml.IsEmptyElement)
            {
                var row = Row(xml, hidden);
                if (row.Any(c => c.Length > 0)) yield return row;
            }
        }
    }

    private static void Hide(XmlReader xml, HashSet<int> hidden)
    {
        if (!int.TryParse(xml.GetAttribute("min"), out var from) || !int.TryParse(xml.GetAttribute("max"), out var to)) throw new InvalidDataException();
        for (var column = Math.Max(1, from); column <= Math.Min(to, MostColumns); column++) hidden.Add(column - 1);
    }

    private List<string> Row(XmlReader xml, HashSet<int> hidden)
    {
        var cells = new List<string>();
        var at = 0;
        for (var depth = xml.Depth; xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth);)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            at = xml.GetAttribute("r") is { } place ? Column(place) : at;
            if (at >= MostColumns) throw new InvalidDataException();
            while (cells.Count <= at) cells.Add("");
            var text = Cell(xml);
            cells[at++] = text;
        }
        // Hidden columns fall out, the others close up.
        for (var i = cells.Count - 1; i >= 0; i--)
            if (hidden.Contains(i)) cells.RemoveAt(i);
        return cells;
    }

    private string Cell(XmlReader xml)
    {
        var (kind, look, text, inFormula) = (xml.GetAttribute("t"), xml.GetAttribute("s"), new StringBuilder(), false);
        if (xml.IsEmptyElement) return "";
        for (var depth = xml.Depth; xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth);)
        {
            if (xml.NodeType == XmlNodeType.Element) inFormula = xml.LocalName is "f" or "rPh";
            else if (xml.NodeType == XmlNodeType.EndElement) inFormula = false;
            else if (!inFormula && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) text.Append(xml.Value);
        }
        var value = text.ToString();
        if (kind == "s") return int.TryParse(value, out var place) && place >= 0 && place < _shared.Count ? _shared[place] : throw new InvalidDataException();
        if (kind is not (null or "n") || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        if (int.TryParse(look, out var style) && style >= 0 && style < _dates.Count && _dates[style] && number is > 0 and < 2_958_466) return new DateTime(1899, 12, 30).AddDays(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return value.Contains('E', StringComparison.Ordinal) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole) ? whole.ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place)
            if (c is >= 'A' and <= 'Z' && column < MostColumns) column = column * 26 + c - 'A' + 1;
            else break;
        return column > 0 ? column - 1 : throw new InvalidDataException();
    }

    private void Shared()
    {
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } part) return;
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, Settings);
        var (left, skip) = (mostText, false);
        StringBuilder? text = null;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                text = new StringBuilder();
                if (xml.IsEmptyElement) _shared.Add("");
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "si") _shared.Add(text?.ToString() ?? "");
            else if (xml.LocalName == "rPh") skip = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (!skip && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text?.Append(xml.Value);
                if ((left -= xml.Value.Length) < 0) throw new InvalidDataException();
            }
        }
    }

    /// <summary>Which looks of cells show a number as a day.</summary>
    private void Looks()
    {
        if (Tree("xl/styles.xml") is not { } styles) return;
        var own = styles.Descendants().Where(e => e.Name.LocalName == "numFmt").Where(e => IsDay((string?)e.Attribute("formatCode") ?? "")).Select(e => (string?)e.Attribute("numFmtId")).ToHashSet();
        foreach (var look in styles.Elements().FirstOrDefault(e => e.Name.LocalName == "cellXfs")?.Elements() ?? [])
            _dates.Add((string?)look.Attribute("numFmtId") is { } id && (own.Contains(id) || (int.TryParse(id, out var number) && number is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58)));
    }

    private static bool IsDay(string format) => format.Contains('y', StringComparison.OrdinalIgnoreCase) || format.Contains('年', StringComparison.Ordinal);

    /// <summary>Names of the visible sheets in their order, each with its part of the container.</summary>
    public IEnumerable<(string Name, string Part)> Sheets()
    {
        var targets = Tree("xl/_rels/workbook.xml.rels")?.Elements().ToList() ?? throw new InvalidDataException();
        foreach (var sheet in Tree("xl/workbook.xml")?.Descendants().Where(e => e.Name.LocalName == "sheet" && ((string?)e.Attribute("state") ?? "visible") == "visible") ?? [])
        {
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value;
            if ((string?)targets.FirstOrDefault(e => (string?)e.Attribute("Id") == id)?.Attribute("Target") is not { } target) throw new InvalidDataException();
            yield return ((string?)sheet.Attribute("name") ?? "", target.StartsWith('/') ? target[1..] : "xl/" + target);
        }
    }

    private XElement? Tree(string name)
    {
        if (zip.GetEntry(name) is not { } part) return null;
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = mostText });
        return XElement.Load(xml);
    }
}
