using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Content.Files;
using Gongkai.Content.Reading;
using Gongkai.Content.Tests.Files;

namespace Gongkai.Content.Tests.Reading;

public sealed class WordReadingTests
{
    private static FileReading Body(string body, params (string Name, byte[] Bytes)[] more) => Readings.Read(Containers.Docx(body, more).ToArray(), "a.docx");

    private static string P(string run) => $"<w:p>{run}</w:p>";

    private static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>";

    private static (string, byte[]) Part(string name, string xml) => (name, Encoding.UTF8.GetBytes(xml));

    private const string Ns = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void A_document_made_by_the_library_is_read_whole()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph(new Run(new Text("关于公示的通知"))), new Paragraph(new Run(new Text("示范县人民政府")))));
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(new Paragraph(new Run(new Text("页眉文字"))));
            var comments = main.AddNewPart<WordprocessingCommentsPart>();
            comments.Comments = new Comments(new Comment(new Paragraph(new Run(new Text("此处待核")))) { Author = "李科长", Id = "1" });
            file.PackageProperties.Creator = "王五";
            var custom = main.AddCustomXmlPart(CustomXmlPartType.CustomXml);
            using var data = new MemoryStream(Encoding.UTF8.GetBytes("<r><f>内部编号7788</f></r>"));
            custom.FeedData(data);
        }
        var reading = Readings.Read(stream.ToArray(), "通知.docx");
        Assert.Equal(FileKind.Docx, reading.Kind);
        Assert.Equal("正文第 1 段", reading.Part("关于公示的通知").Where);
        Assert.StartsWith("页眉", reading.Part("页眉文字").Where);
        Assert.Equal("批注（李科长）", reading.Part("此处待核").Where);
        Assert.Equal("文档属性“作者”", reading.Part("王五").Where);
        Assert.Equal(TextPartKind.Hidden, reading.Part("内部编号7788").Kind);
        reading.Finds("FILE-COMMENTS", "FILE-METADATA", "FILE-CUSTOM-XML");
    }

    [Fact]
    public void A_plain_document_has_no_findings()
    {
        var reading = Body(P(R("文")) + P(R("末")));
        Assert.Equal("文\n末\n", reading.Text);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void Runs_of_a_paragraph_are_one_text() => Body(P(R("450202") + R("19900101") + R("0011"))).Part("450202199001010011");

    [Fact]
    public void Cells_know_the_head_of_their_column()
    {
        static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(c => $"<w:tc>{P(R(c))}</w:tc>")) + "</w:tr>";
        var reading = Body("<w:tbl>" + Row("序号", "姓名", "身份证号") + Row("1", "张三", "450202199001010011") + "</w:tbl>");
        Assert.Equal("身份证号", reading.Part("450202199001010011").Column);
        Assert.Equal("姓名", reading.Part("张三").Column);
        Assert.Equal("正文第 1 个表格第 2 行", reading.Part("张三").Where);
        Assert.Null(reading.Part("姓名").Column);
    }

    [Fact]
    [Requirement("R-SEC-03")]
    public void Deleted_and_moved_text_is_still_in_the_file()
    {
        var reading = Body(P("<w:del w:author='a'><w:r><w:delText>原拟金额五万元</w:delText></w:r></w:del><w:ins w:author='a'>" + R("金额三万元") + "</w:ins><w:moveFrom>" + R("移走") + "</w:moveFrom>"));
        Assert.Equal(TextPartKind.Hidden, reading.Part("原拟金额五万元").Kind);
        Assert.Contains("已删除", reading.Part("原拟金额五万元").Where);
        Assert.Equal(TextPartKind.Visible, reading.Part("金额三万元").Kind);
        Assert.Equal(TextPartKind.Hidden, reading.Part("移走").Kind);
        Assert.Contains(reading.Findings, f => f.Code == "FILE-TRACKED-CHANGES" && f.Blocks);
    }

    [Theory]
    [InlineData("<w:vanish/>", true)]
    [InlineData("<w:vanish w:val='0'/>", false)]
    [InlineData("<w:color w:val='FFFFFF'/>", true)]
    [InlineData("<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='000000'/>", false)]
    [InlineData("<w:sz w:val='2'/>", true)]
    [InlineData("<w:sz w:val='32'/>", false)]
    [InlineData("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", false)]
    public void Text_nobody_sees_is_hidden(string properties, bool hidden)
    {
        var reading = Body(P(R("看得见") + R("藏着的", properties)));
        Assert.Equal(hidden, reading.Part("藏着的").Kind == TextPartKind.Hidden);
        Assert.Equal(hidden, reading.Has("FILE-HIDDEN-TEXT"));
    }

    [Fact]
    public void A_style_can_hide_too()
    {
        var styles = $"<w:styles {Ns}><w:style w:styleId='a'><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId='b'><w:basedOn w:val='a'/></w:style><w:style w:styleId='c'><w:basedOn w:val='c'/></w:style></w:styles>";
        var reading = Body(P(R("藏着的", "<w:rStyle w:val='b'/>")) + P("<w:pPr><w:pStyle w:val='a'/></w:pPr>" + R("也藏着")) + P(R("不藏", "<w:rStyle w:val='c'/>")), Part("word/styles.xml", styles));
        Assert.Equal(TextPartKind.Hidden, reading.Part("藏着的").Kind);
        Assert.Equal(TextPartKind.Hidden, reading.Part("也藏着").Kind);
        Assert.Equal(TextPartKind.Visible, reading.Part("不藏").Kind);
    }

    [Fact]
    public void A_text_box_written_twice_is_read_once_unless_the_second_differs()
    {
        static string Box(string text) => $"<w:txbxContent>{P(R(text))}</w:txbxContent>";
        static string Twice(string first, string second) => P($"<w:r><mc:AlternateContent xmlns:mc='mc'><mc:Choice>{Box(first)}</mc:Choice><mc:Fallback>{Box(second)}</mc:Fallback></mc:AlternateContent></w:r>");
        var reading = Body(Twice("框内文字", "框内文字"));
        Assert.Equal("框内文字\n", reading.Text);
        Assert.Equal("正文文本框", reading.Parts[0].Where);
        Assert.Equal(TextPartKind.Hidden, Body(Twice("框内文字", "另一段话")).Part("另一段话").Kind);
    }

    [Fact]
    public void Notes_fields_alternative_texts_and_charts_are_read()
    {
        var reading = Body(P("<w:r><w:instrText>INCLUDETEXT \"\\\\srv\\内网\"</w:instrText></w:r><w:r><w:drawing><wp:docPr xmlns:wp='wp' id='1' name='图片' descr='局长与张三合影'/></w:drawing></w:r>"),
            Part("word/footnotes.xml", $"<w:footnotes {Ns}><w:footnote>{P(R("脚注文字"))}</w:footnote></w:footnotes>"),
            Part("word/charts/chart1.xml", "<c:chartSpace xmlns:c='c'><c:v>图表数据</c:v></c:chartSpace>"),
            Part("word/glossary/document.xml", $"<w:glossaryDocument {Ns}>{P(R("图文集文字"))}</w:glossaryDocument>"));
        Assert.Equal("域代码", reading.Part("内网").Where);
        Assert.Equal("替代文字", reading.Part("局长与张三合影").Where);
        Assert.StartsWith("脚注", reading.Part("脚注文字").Where);
        Assert.Equal("图表", reading.Part("图表数据").Where);
        Assert.Equal(TextPartKind.Hidden, reading.Part("图文集文字").Kind);
    }

    [Fact]
    public void Embedded_objects_macros_links_and_places_in_photographs_are_told()
    {
        var rels = "<Relationships><Relationship Id='r1' Type='http://x/attachedTemplate' Target='https://elsewhere.example/t.dotm' TargetMode='External'/></Relationships>";
        Body(P(R("文")), ("word/embeddings/Sheet1.xlsx", Containers.Zip(("a", [1])).ToArray())).Finds("FILE-EMBEDDED");
        Body(P(R("文")), ("word/vbaProject.bin", [1, 2])).Finds("FILE-MACRO");
        Body(P(R("文")), Part("word/_rels/settings.xml.rels", rels), Part("word/settings.xml", $"<w:settings {Ns}/>")).Finds("FILE-EXTERNAL-LINK");
        Body(P(R("文")), ("word/media/image1.jpeg", ImageReadingTests.Jpeg(ImageReadingTests.Segment(0xE1, [.. "Exif\0\0"u8, .. ImageReadingTests.Exif()])))).Finds("FILE-GPS", "FILE-PICTURE");
    }

    [Fact]
    public void Entities_depth_and_endless_tables_end()
    {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
        Readings.Read(Containers.Docx("", Part("word/header1.xml", bomb)).ToArray(), "a.docx").Finds("FILE-BROKEN");
        Body(string.Concat(Enumerable.Repeat("<w:p>", 20_000)) + string.Concat(Enumerable.Repeat("</w:p>", 20_000))).Finds("FILE-TOO-HARD");
        Body(P(R(new string('长', 3_000)))).Part("长");
        Readings.Read(Containers.Docx(P(R(new string('长', 3_000)))).ToArray(), "a.docx", new ReadingLimits { MaxText = 1_000 }).Finds("FILE-TOO-LARGE");
    }
}
