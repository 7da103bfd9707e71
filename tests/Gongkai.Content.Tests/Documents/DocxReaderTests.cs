using System.Text;
using Gongkai.Content.Documents;
using Gongkai.Content.Html;
using Gongkai.Content.Tests.Files;

namespace Gongkai.Content.Tests.Documents;

public sealed class DocxReaderTests
{
    private static readonly string Own = "/files/" + new string('a', 64) + "/image1.png";

    private static DocxReading Read(MemoryStream docx) => DocxReader.Read(docx, (_, _) => Own);

    private static string Body(string body, params (string, byte[])[] more)
    {
        var reading = Read(Containers.Docx(body, more));
        Assert.Empty(reading.Refusals);
        return reading.Body.Value;
    }

    private static string P(string text, string run = "", string paragraph = "") => $"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>";

    [Fact]
    public void Headings_are_told_by_number_and_face()
    {
        var html = Body(P("一、总则", "<w:rFonts w:eastAsia=\"黑体\"/>") + P("（一）范围", "<w:b/>") + P("二、只是正文") + P("文", "", "<w:jc w:val=\"center\"/>") + P("进", "", "<w:ind w:firstLine=\"640\"/>"));
        Assert.Equal("<h2 class=\"no-indent\">一、总则</h2><h3 class=\"no-indent\"><strong>（一）范围</strong></h3><p class=\"no-indent\">二、只是正文</p><p class=\"align-center\">文</p><p class=\"indent\">进</p>", html);
    }

    [Fact]
    public void Character_formats_and_line_breaks_are_kept() =>
        Assert.Equal("<p class=\"no-indent\"><strong>粗</strong><em>斜</em><u>线</u>m<sup>2</sup><br>行</p>", Body("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>斜</w:t></w:r>"
            + "<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>线</w:t></w:r><w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:br/><w:t>行</w:t></w:r></w:p>"));

    [Fact]
    public void Merged_cells_become_spans() => Assert.Equal(
        "<table><tbody><tr><td colspan=\"2\"><p class=\"no-indent\">甲</p></td><td rowspan=\"2\"><p class=\"no-indent\">乙</p></td></tr><tr><td><p class=\"no-indent\">丙</p></td><td><p class=\"no-indent\">丁</p></td></tr></tbody></table>",
        Body("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("甲") + "</w:tc><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + P("乙") + "</w:tc></w:tr>"
            + "<w:tr><w:tc>" + P("丙") + "</w:tc><w:tc>" + P("丁") + "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"));

    [Fact]
    public void Revisions_comments_and_hidden_text_stay_behind_and_are_named()
    {
        var reading = Read(Containers.Docx("<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"));
        Assert.Equal("<p class=\"no-indent\">留增</p>", reading.Body.Value);
        Assert.Equal(3, reading.Notices.Count);
    }

    [Fact]
    public void Automatic_numbers_become_text_and_lists()
    {
        const string numbering = """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>
            """;
        static string N(int list, string text) => P(text, "", $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        Assert.Equal("<p class=\"no-indent\">一、甲</p><p class=\"no-indent\">二、乙</p><ol><li>一</li><li>二</li></ol><p class=\"no-indent\">间</p><ol start=\"3\"><li>三</li></ol><ul><li>点</li></ul>",
            Body(N(1, "甲") + N(1, "乙") + N(2, "一") + N(2, "二") + P("间") + N(2, "三") + N(3, "点"), ("word/numbering.xml", Encoding.UTF8.GetBytes(numbering))));
    }

    [Fact]
    public void Pictures_links_and_footnotes_are_kept()
    {
        const string rels = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r5" Type="http://x/image" Target="media/image1.png"/>
            <Relationship Id="r6" Type="http://x/hyperlink" Target="https://www.gov.cn/" TargetMode="External"/><Relationship Id="r7" Type="http://x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>
            """;
        const string notes = """<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>注文</w:t></w:r></w:p></w:footnote></w:footnotes>""";
        var stored = new List<string>();
        var reading = DocxReader.Read(Containers.Docx("<w:p><w:r><w:drawing><a:blip r:embed=\"r5\"/></w:drawing></w:r><w:hyperlink r:id=\"r6\"><w:r><w:t>链</w:t></w:r></w:hyperlink>"
            + "<w:hyperlink r:id=\"r7\"><w:r><w:t>坏</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(rels)), ("word/footnotes.xml", Encoding.UTF8.GetBytes(notes)), ("word/media/image1.png", Containers.Png())),
            (bytes, type) =>
            {
                stored.Add($"{type} {bytes.Length}");
                return Own;
            });
        Assert.Equal($"<p class=\"no-indent\"><img src=\"{Own}\" alt=\"\"><a href=\"https://www.gov.cn/\" rel=\"noopener\">链</a>坏<sup>〔1〕</sup></p><hr><p class=\"no-indent\">〔1〕注文</p>", reading.Body.Value);
        Assert.Equal([$"image/png {Containers.Png().Length}"], stored);
    }

    [Fact]
    public void A_paper_we_wrote_is_read_back_with_its_elements()
    {
        var written = OfficialDocx.ToBytes(SamplePapers.Notice());
        var reading = Read(new MemoryStream(written));
        Assert.Empty(reading.Refusals);
        Assert.Equal("柳州市人民政府办公室关于进一步加强政务公开工作的通知", reading.Guess.Title);
        Assert.Equal("柳政办〔2018〕142号", reading.Guess.DocNumber);
        Assert.StartsWith("各县、区人民政府", reading.Guess.Addressees);
        Assert.Equal(new DateOnly(2018, 8, 10), reading.Guess.Date);
        Assert.Equal("公开方式：主动公开", reading.Guess.Note);
        Assert.Equal(2, reading.Guess.Annexes.Count);
        Assert.Contains("<h3 class=\"indent\">（二）全面制定并落实“十公开”制度</h3>", reading.Body.Value);
        Assert.Contains("<td rowspan=\"2\">", reading.Body.Value.Replace("<th rowspan=\"2\" scope=\"col\">", "<td rowspan=\"2\">"));
        Assert.Equal(reading.Body.Value, SafeHtml.Clean(reading.Body.Value).Value);
    }

    [Theory]
    [InlineData("二〇一八年八月十日", 2018, 8, 10)]
    [InlineData("2017年11月29日", 2017, 11, 29)]
    [InlineData("二○二一年十二月三十一日", 2021, 12, 31)]
    public void Dates_are_read_in_both_numerals(string text, int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), Read(Containers.Docx(P(text))).Guess.Date);
    }

    [Fact]
    public void Hostile_files_are_refused_and_never_throw()
    {
        Assert.Equal("FILE-BROKEN", Read(Containers.Docx("<w:p>")).Refusals.Single().Code);
        Assert.Equal("FILE-BROKEN", Read(Containers.Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 5_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5_000)))).Refusals.Single().Code);
        var entity = Containers.Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(Containers.WordTypes)), ("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"u8.ToArray()));
        Assert.Equal("FILE-BROKEN", Read(entity).Refusals.Single().Code);
        var whole = Containers.Docx(P("一、文") + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"-9\"/></w:tcPr></w:tc></w:tr></w:tbl>").ToArray();
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var n = random.Next(1, 5); n > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(Read(new MemoryStream(bytes)));
        }
    }
}
