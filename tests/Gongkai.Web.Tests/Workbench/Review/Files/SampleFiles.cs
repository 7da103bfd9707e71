using System.IO.Compression;
using System.Text;
using Gongkai.Content.Pdf;
using Gongkai.Content.Sheets;

namespace Gongkai.Web.Tests.Workbench.Review.Files;

/// <summary>Files as offices send them, with more in them than anybody sees. All people and numbers are made up.</summary>
internal static class SampleFiles
{
    public const string Author = "韦某隐", Number = "450127198203150428", Mobile = "13978901234";

    private const string Packages = "http://schemas.openxmlformats.org/package/2006", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A Word file that names its author.</summary>
    public static byte[] Docx(string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", $"""<Types xmlns="{Packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""");
            Put(zip, "_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="{Packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""");
            Put(zip, "docProps/core.xml", $"""<cp:coreProperties xmlns:cp="{Packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{Author}</dc:creator></cp:coreProperties>""");
            Put(zip, "word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>""");
        }
        return stream.ToArray();
    }

    /// <summary>A list, and where it is asked for a second sheet that is not shown.</summary>
    public static byte[] Xlsx(string[][] rows, string? hidden = null)
    {
        using var stream = new MemoryStream();
        using (var book = new XlsxWriter(stream))
        {
            Sheet(book, "名单", rows);
            if (hidden is not null) Sheet(book, "底稿", [[hidden]]);
        }
        if (hidden is not null)
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            {
                var part = zip.GetEntry("xl/workbook.xml")!;
                var text = Text(part).Replace("name=\"底稿\"", "name=\"底稿\" state=\"hidden\"", StringComparison.Ordinal);
                part.Delete();
                Put(zip, "xl/workbook.xml", text);
            }
        return stream.ToArray();
    }

    /// <summary>A page with one line of text.</summary>
    public static byte[] Pdf(string line)
    {
        var paper = new PdfPaper();
        paper.NewPage();
        paper.Text(line);
        var book = new PdfBook("名单", "");
        book.Add("名单", paper);
        return book.ToBytes();
    }

    /// <summary>All parts of an Office file, one after the other.</summary>
    public static string Laid(byte[] office)
    {
        using var zip = new ZipArchive(new MemoryStream(office));
        return string.Concat(zip.Entries.Select(e => e.FullName + "\n" + Text(e)));
    }

    private static void Sheet(XlsxWriter book, string name, string[][] rows)
    {
        var sheet = book.Sheet(name, new SheetLayout([.. rows[0].Select(_ => 20d)], TitleRows: 0));
        foreach (var row in rows) sheet.Row([.. row.Select(c => SheetCell.Of(c))]);
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
