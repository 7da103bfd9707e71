using System.IO.Compression;
using System.Text;
using System.Xml;
using Gongkai.Content.Html;

namespace Gongkai.Content.Sheets;

/// <summary>Writes an Excel workbook (.xlsx) row by row: a list of 200,000 rows takes no more memory than one of ten.</summary>
/// <remarks>One sheet at a time, and all of it synchronously; what answers a web request writes into a file first.</remarks>
public sealed class XlsxWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Part = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly ZipArchive _zip;
    private readonly List<(string Name, SheetLayout Layout)> _sheets = [];
    private SheetWriter? _open;
    private bool _closed;

    /// <param name="output">Written from here on and left open; need not be seekable.</param>
    public XlsxWriter(Stream output)
    {
        _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WritePart("xl/styles.xml", SheetStyles.Write);
    }

    /// <summary>Begins a sheet; the one before is finished.</summary>
    /// <param name="name">Shown on the tab: at most 31 characters, what Excel does not allow is left out.</param>
    public SheetWriter Sheet(string name, SheetLayout layout)
    {
        _open?.Dispose();
        _sheets.Add((Tab(name), layout));
        return _open = new SheetWriter(Begin($"xl/worksheets/sheet{_sheets.Count}.xml"), layout, first: _sheets.Count == 1);
    }

    /// <summary>Finishes the workbook.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        _open?.Dispose();
        WritePart("xl/workbook.xml", WriteWorkbook);
        WritePart("xl/_rels/workbook.xml.rels", xml => WriteRelations(xml,
            [.. _sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        WritePart("_rels/.rels", xml => WriteRelations(xml, [("officeDocument", "xl/workbook.xml")]));
        WritePart("[Content_Types].xml", WriteTypes);
        _zip.Dispose();
    }

    private string Tab(string name)
    {
        var clean = new string([.. VisibleText.Of(name).Where(c => !char.IsControl(c) && c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\''))]).Trim();
        clean = VisibleText.Of(clean.Length > 31 ? clean[..31] : clean);
        return clean.Length == 0 || _sheets.Any(s => s.Name.Equals(clean, StringComparison.OrdinalIgnoreCase)) ? $"表{_sheets.Count + 1}" : clean;
    }

    private XmlWriter Begin(string part) => XmlWriter.Create(_zip.CreateEntry(part, CompressionLevel.Fastest).Open(),
        new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineChars = "\n" });

    private void WritePart(string part, Action<XmlWriter> write)
    {
        using var xml = Begin(part);
        write(xml);
    }

    private void WriteWorkbook(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < _sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", _sheets[i].Name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("id", Relations, $"rId{i + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        if (_sheets.Any(s => s.Layout.HeaderRows > 0))
        {
            xml.WriteStartElement("definedNames", Main);
            foreach (var (i, sheet) in _sheets.Index().Where(s => s.Item.Layout.HeaderRows > 0))
            {
                xml.WriteStartElement("definedName", Main);
                xml.WriteAttributeString("name", "_xlnm.Print_Titles");
                xml.WriteAttributeString("localSheetId", $"{i}");
                xml.WriteString($"'{sheet.Name}'!${sheet.Layout.TitleRows + 1}:${sheet.Layout.TitleRows + sheet.Layout.HeaderRows}");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, (string Type, string Target)[] relations)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (i, (type, target)) in relations.Index())
        {
            xml.WriteStartElement("Relationship", PackageRelations);
            xml.WriteAttributeString("Id", $"rId{i + 1}");
            xml.WriteAttributeString("Type", $"{Relations}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", ContentTypes);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", Part + "sheet.main+xml");
        Type("Override", "PartName", "/xl/styles.xml", Part + "styles+xml");
        for (var i = 1; i <= _sheets.Count; i++) Type("Override", "PartName", $"/xl/worksheets/sheet{i}.xml", Part + "worksheet+xml");
        xml.WriteEndElement();

        void Type(string element, string key, string name, string type)
        {
            xml.WriteStartElement(element, ContentTypes);
            xml.WriteAttributeString(key, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }
}
