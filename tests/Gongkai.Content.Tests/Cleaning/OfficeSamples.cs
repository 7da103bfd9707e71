using System.IO.Compression;
using System.Text;
using Gongkai.Content.Tests.Files;

namespace Gongkai.Content.Tests.Cleaning;

/// <summary>Office files with everything in them that a reader of the paper does not see.</summary>
internal static class OfficeSamples
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Core = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>王五</dc:creator></cp:coreProperties>""";

    public static MemoryStream Docx() => Containers.Zip(Utf8(
        ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""),
        ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml", false), ("r2", "metadata/core-properties", "docProps/core.xml", false))),
        ("docProps/core.xml", Core),
        ("word/_rels/document.xml.rels", Relations(("r1", "comments", "comments.xml", false), ("r2", "settings", "settings.xml", false), ("r3", "image", "media/image1.png", false), ("r4", "customXml", "../customXml/item1.xml", false))),
        ("word/settings.xml", $"""<w:settings xmlns:w="{Word}"><w:rsids><w:rsidRoot w:val="00A1"/></w:rsids></w:settings>"""),
        ("word/comments.xml", $"""<w:comments xmlns:w="{Word}"><w:comment w:id="0" w:author="赵六" w:date="2026-01-01T00:00:00Z"><w:p><w:r><w:t>内部意见</w:t></w:r></w:p></w:comment></w:comments>"""),
        ("customXml/item1.xml", "<data>内部数据</data>"),
        ("word/document.xml", $"""
            <w:document xmlns:w="{Word}" xmlns:r="{Office}"><w:body>
            <w:p w:rsidR="00A1"><w:r><w:t xml:space="preserve">公示</w:t></w:r><w:ins w:author="孙七" w:date="2026-01-01T00:00:00Z"><w:r><w:t>如下</w:t></w:r></w:ins><w:del w:author="孙七"><w:r><w:delText>删去的话</w:delText></w:r></w:del></w:p>
            <w:p><w:pPr><w:rPr><w:del w:author="孙七"/></w:rPr></w:pPr><w:r><w:t>前段</w:t></w:r></w:p><w:p><w:pPr/><w:r><w:t>后段</w:t></w:r></w:p>
            <w:p><w:commentRangeStart w:id="0"/><w:r><w:t>救助</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏起来的</w:t></w:r></w:p>
            </w:body></w:document>
            """)).Append(("word/media/image1.png", ImageCleaningTests.Png())).ToArray());

    public static MemoryStream Xlsx() => Containers.Zip(Utf8(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""),
        ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml", false), ("r2", "metadata/core-properties", "docProps/core.xml", false))),
        ("docProps/core.xml", Core),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><fileSharing userName="王五"/><sheets><sheet name="隐藏表" sheetId="1" state="veryHidden" r:id="r1"/><sheet name="名单" sheetId="2" r:id="r2"/></sheets><externalReferences><externalReference r:id="r4"/></externalReferences><definedNames><definedName name="来源">隐藏表!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">名单!$1:$1</definedName></definedNames></workbook>"""),
        ("xl/_rels/workbook.xml.rels", Relations(("r1", "worksheet", "worksheets/sheet1.xml", false), ("r2", "worksheet", "worksheets/sheet2.xml", false), ("r3", "sharedStrings", "sharedStrings.xml", false), ("r4", "externalLink", "externalLinks/externalLink1.xml", false))),
        ("xl/externalLinks/externalLink1.xml", $"""<externalLink xmlns="{Main}"><externalBook><sheetNames><sheetName val="外部底表"/></sheetNames></externalBook></externalLink>"""),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><t>姓名</t></si><si><t>藏在表里</t></si><si><t>藏在行里</t></si><si><r><t>张</t></r><r><t>小三</t></r></si><si><t>藏在列里</t></si></sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row></sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", $"""
            <worksheet xmlns="{Main}"><cols><col min="3" max="3" width="9" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>金额</t></is></c><c r="C1" t="s"><v>4</v></c></row>
            <row r="2" hidden="1"><c r="A2" t="s"><v>2</v></c></row>
            <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3"><f>[1]外部底表!A1*2</f><v>500</v></c><c r="D3"><v>13812345678</v></c></row>
            </sheetData><pageSetup paperSize="9" r:id="r1"/></worksheet>
            """.Replace("<worksheet ", $"<worksheet xmlns:r=\"{Office}\" ")),
        ("xl/worksheets/_rels/sheet2.xml.rels", Relations(("r1", "printerSettings", "../printerSettings/printerSettings1.bin", false))),
        ("xl/printerSettings/printerSettings1.bin", "办公室打印机")));

    public static MemoryStream Pptx() => Containers.Zip(Utf8(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>"""),
        ("_rels/.rels", Relations(("r1", "officeDocument", "ppt/presentation.xml", false))),
        ("ppt/presentation.xml", $"""<p:presentation xmlns:p="urn:p" xmlns:r="{Office}"><p:sldIdLst><p:sldId id="256" r:id="r1"/><p:sldId id="257" r:id="r2"/></p:sldIdLst></p:presentation>"""),
        ("ppt/_rels/presentation.xml.rels", Relations(("r1", "slide", "slides/slide1.xml", false), ("r2", "slide", "slides/slide2.xml", false), ("r3", "commentAuthors", "commentAuthors.xml", false))),
        ("ppt/commentAuthors.xml", """<p:cmAuthorLst xmlns:p="urn:p"><p:cmAuthor id="0" name="赵六" initials="Z"/></p:cmAuthorLst>"""),
        ("ppt/slides/slide1.xml", """<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:r><a:t>看得见</a:t></a:r></a:p></p:sld>"""),
        ("ppt/slides/slide2.xml", """<p:sld xmlns:p="urn:p" xmlns:a="urn:a" show="0"><a:p><a:r><a:t>藏在片里</a:t></a:r></a:p></p:sld>"""),
        ("ppt/slides/_rels/slide2.xml.rels", Relations(("r1", "notesSlide", "../notesSlides/notesSlide1.xml", false))),
        ("ppt/notesSlides/notesSlide1.xml", """<p:notes xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:r><a:t>藏在备注里</a:t></a:r></a:p></p:notes>""")));

    /// <summary>All texts of all parts, one after the other.</summary>
    public static string Laid(byte[] office)
    {
        using var zip = new ZipArchive(new MemoryStream(office));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return e.FullName + "\n" + reader.ReadToEnd() + "\n";
        }));
    }

    private static (string Name, byte[] Bytes)[] Utf8(params (string Name, string Text)[] parts) => [.. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text.Trim())))];

    private static string Relations(params (string Id, string Type, string Target, bool External)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"""<Relationship Id="{r.Id}" Type="{(r.Type.StartsWith("metadata", StringComparison.Ordinal) ? "http://schemas.openxmlformats.org/package/2006/relationships" : Office)}/{r.Type}" Target="{r.Target}"/>"""))
        + "</Relationships>";
}
