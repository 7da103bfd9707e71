using System.IO.Compression;
using System.Text;
using Gongkai.Content.Files;
using Gongkai.Content.Reading;

namespace Gongkai.Content.Tests.Reading;

public sealed class PdfReadingTests
{
    private static FileReading Read(PdfBytes pdf, ReadingLimits? limits = null) => Readings.Read(pdf.Build(), "a.pdf", limits);

    private static FileReading Page(string content, string resources = "", string more = "") => Read(new PdfBytes().Page(content, resources, more));

    [Fact]
    public void Pages_are_read_from_above_down_with_their_number()
    {
        var reading = Read(new PdfBytes().Page("BT /F1 12 Tf 50 100 Td (below) Tj ET BT /F1 12 Tf 50 300 Td (above) Tj ET").Page("BT /F1 12 Tf 50 300 Td (second) Tj ET"));
        Assert.Equal(FileKind.Pdf, reading.Kind);
        Assert.Equal("above\nbelow\nsecond\n", reading.Text);
        Assert.Equal("第 1 页", reading.Part("below").Where);
        Assert.Equal("第 2 页", reading.Part("second").Where);
        reading.FindsNothingThatBlocks();
    }

    [Fact]
    [Requirement("R-SEC-03")]
    public void Text_under_a_box_drawn_later_is_covered_text()
    {
        var reading = Page("BT /F1 12 Tf 50 300 Td (450202199001010011) Tj ET 0 0 0 rg 45 290 200 30 re f");
        reading.Finds("FILE-COVERED-TEXT");
        Assert.Equal(TextPartKind.Hidden, reading.Part("450202199001010011").Kind);
        Assert.Contains("被遮盖", reading.Part("450202199001010011").Where);
        Assert.Contains(reading.Findings, f => f.Code == "FILE-COVERED-TEXT" && f.Blocks && f.Where == "第 1 页（被遮盖的文字）");
    }

    [Fact]
    public void A_ground_drawn_first_covers_nothing_and_white_letters_on_it_are_seen()
    {
        var reading = Page("0 0 0.5 rg 45 290 200 30 re f 1 1 1 rg BT /F1 12 Tf 50 300 Td (head) Tj ET");
        reading.FindsNothingThatBlocks();
        Assert.Equal(TextPartKind.Visible, reading.Part("head").Kind);
    }

    [Fact]
    public void A_translucent_or_clipped_box_covers_nothing()
    {
        Page("BT /F1 12 Tf 50 300 Td (marked) Tj ET /G gs 1 1 0 rg 45 290 200 30 re f", "/ExtGState << /G << /ca 0.4 >> >>").FindsNothingThatBlocks();
        Page("BT /F1 12 Tf 50 300 Td (framed) Tj ET q 40 280 m 260 280 l 260 330 l 250 330 l 250 295 l 45 295 l 45 330 l 40 330 l W n 0 g 40 280 220 50 re f Q").FindsNothingThatBlocks();
        Page("BT /F1 12 Tf 50 300 Td (clipped) Tj ET q 300 0 50 50 re W n 0 g 0 0 400 400 re f Q").FindsNothingThatBlocks();
    }

    [Theory]
    [InlineData("BT /F1 12 Tf 3 Tr 50 300 Td (secret) Tj ET", "FILE-HIDDEN-TEXT")]
    [InlineData("1 g BT /F1 12 Tf 50 300 Td (secret) Tj ET", "FILE-HIDDEN-TEXT")]
    [InlineData("BT /F1 0.5 Tf 50 300 Td (secret) Tj ET", "FILE-HIDDEN-TEXT")]
    [InlineData("BT /F1 12 Tf 50 900 Td (secret) Tj ET", "FILE-HIDDEN-TEXT")]
    [InlineData("BT /F1 12 Tf 50 300 Td (secret) Tj ET 0 g 45 290 m 200 290 l 200 320 l 45 320 l h f", "FILE-COVERED-TEXT")]
    [InlineData("BT /F1 12 Tf 50 300 Td (secret) Tj ET q 200 0 0 40 40 290 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q", "FILE-COVERED-TEXT")]
    public void Text_nobody_sees_is_hidden(string content, string code)
    {
        var reading = Page(content);
        reading.Finds(code);
        Assert.Equal(TextPartKind.Hidden, reading.Part("secret").Kind);
    }

    [Fact]
    public void Text_outside_the_crop_box_is_hidden()
    {
        var reading = Page("BT /F1 12 Tf 50 300 Td (inside) Tj ET BT /F1 12 Tf 50 30 Td (outside) Tj ET", more: "/CropBox [0 200 400 400]");
        reading.Finds("FILE-HIDDEN-TEXT");
        Assert.Equal(TextPartKind.Visible, reading.Part("inside").Kind);
        Assert.Contains("页面以外", reading.Part("outside").Where);
    }

    [Fact]
    public void Text_in_a_layer_that_is_off_is_hidden()
    {
        var pdf = new PdfBytes();
        var layer = pdf.Add("<< /Type /OCG /Name (draft) >>");
        pdf.Page("/OC /L BDC BT /F1 12 Tf 50 300 Td (inlayer) Tj ET EMC BT /F1 12 Tf 50 200 Td (plain) Tj ET", $"/Properties << /L {layer} 0 R >>")
            .Catalog($"/OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] >> >>");
        var reading = Read(pdf);
        reading.Finds("FILE-HIDDEN-LAYER");
        Assert.Equal(TextPartKind.Hidden, reading.Part("inlayer").Kind);
        Assert.Equal(TextPartKind.Visible, reading.Part("plain").Kind);
    }

    [Fact]
    public void Annotations_fields_bookmarks_and_properties_are_read_with_their_place()
    {
        var pdf = new PdfBytes();
        var note = pdf.Add($"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents {PdfBytes.Utf16("此处待核")} /T {PdfBytes.Utf16("李科长")} >>");
        var field = pdf.Add($"<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [0 0 9 9] /T (phone) /V (13800138000) >>");
        var mark = pdf.Add($"<< /Title {PdfBytes.Utf16("第一章")} /Parent 1 0 R >>");
        var info = pdf.Add($"<< /Author {PdfBytes.Utf16("张三")} >>");
        var xmp = pdf.Stream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator xmlns:dc='d'>王五</dc:creator></x:xmpmeta>"));
        pdf.Page("BT /F1 12 Tf 50 300 Td (page) Tj ET", more: $"/Annots [{note} 0 R {field} 0 R]")
            .Catalog($"/AcroForm << /Fields [{field} 0 R] >> /Outlines << /First {mark} 0 R >> /Metadata {xmp} 0 R").Trailer($"/Info {info} 0 R");
        var reading = Read(pdf);
        reading.Finds("FILE-COMMENTS", "FILE-METADATA");
        Assert.Equal(new TextPart(0, 0, TextPartKind.Comment, "第 1 页批注"), reading.Part("此处待核") with { Start = 0, Length = 0 });
        Assert.Equal("第 1 页表单域“phone”", reading.Part("13800138000").Where);
        Assert.Equal("文档属性“作者”", reading.Part("张三").Where);
        Assert.Equal("文档属性“标题”", reading.Part("第一章").Where);
        Assert.Equal("文档元数据“creator”", reading.Part("王五").Where);
        Assert.Equal("第 1 页批注作者", reading.Part("李科长").Where);
    }

    [Fact]
    public void What_an_annotation_paints_is_read_with_its_page()
    {
        var pdf = new PdfBytes();
        var drawing = pdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >>", "BT /F1 12 Tf 0 0 Td (stamped) Tj ET"u8.ToArray());
        var stamp = pdf.Add($"<< /Type /Annot /Subtype /Stamp /Rect [0 0 100 20] /AP << /N {drawing} 0 R >> >>");
        Assert.Equal("第 1 页标注图形", Read(pdf.Page("BT /F1 12 Tf 50 300 Td (page) Tj ET", more: $"/Annots [{stamp} 0 R]")).Part("stamped").Where);
    }

    [Fact]
    public void A_filled_annotation_over_text_covers_it_where_it_stands()
    {
        FileReading Over(string rectangle, string flags = "")
        {
            var pdf = new PdfBytes();
            var drawing = pdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 10 10]", "0 g 0 0 10 10 re f"u8.ToArray());
            var box = pdf.Add($"<< /Type /Annot /Subtype /Square /Rect [{rectangle}] {flags} /AP << /N {drawing} 0 R >> >>");
            return Read(pdf.Page("BT /F1 12 Tf 50 300 Td (450202) Tj ET", more: $"/Annots [{box} 0 R]"));
        }
        Over("40 290 250 320").Finds("FILE-COVERED-TEXT");
        Over("40 90 250 120").FindsNothingThatBlocks();
        Over("40 290 250 320", "/F 2").FindsNothingThatBlocks();
    }

    [Fact]
    public void A_stamp_painted_twice_hides_nothing() =>
        Page("BT /F1 12 Tf 50 300 Td (stamp) Tj ET 1 0 0 rg 45 290 200 30 re f 0 g BT /F1 12 Tf 50 300 Td (stamp) Tj ET").FindsNothingThatBlocks();

    [Fact]
    public void Attachments_scripts_signatures_and_redaction_marks_are_told()
    {
        var pdf = new PdfBytes();
        pdf.Stream("/Type /EmbeddedFile", [1, 2, 3]);
        pdf.Add("<< /S /JavaScript /JS (app.alert\\(1\\)) >>");
        pdf.Add("<< /Type /Sig /Name (Li) /Contents <00> >>");
        pdf.Add("<< /Type /Annot /Subtype /Redact /Rect [0 0 9 9] >>");
        Read(pdf.Page("BT /F1 12 Tf 50 300 Td (page) Tj ET")).Finds("FILE-EMBEDDED", "FILE-SCRIPT", "FILE-SIGNATURE", "FILE-COVERED-TEXT");
    }

    [Fact]
    public void A_page_that_is_a_picture_is_said_to_be_unseen()
    {
        var pdf = new PdfBytes();
        var image = pdf.Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [7]);
        pdf.Page("BT /F1 12 Tf 50 300 Td (plain page) Tj ET").Page("q 400 0 0 400 0 0 cm /I Do Q", $"/XObject << /I {image} 0 R >>");
        var reading = Read(pdf);
        var scan = Assert.Single(reading.Findings, f => f.Code == "FILE-SCAN");
        Assert.Equal("第 2 页", scan.Where);
        Assert.False(scan.Blocks);
    }

    [Fact]
    public void Recognised_text_of_a_scan_is_seen_and_the_scan_is_told()
    {
        var pdf = new PdfBytes();
        var image = pdf.Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [7]);
        var reading = Read(pdf.Page("q 400 0 0 400 0 0 cm /I Do Q BT /F1 12 Tf 3 Tr 50 300 Td (recognised) Tj ET", $"/XObject << /I {image} 0 R >>"));
        reading.Finds("FILE-SCAN");
        reading.FindsNothingThatBlocks();
        Assert.Equal(TextPartKind.Visible, reading.Part("recognised").Kind);
    }

    [Fact]
    public void A_font_whose_letters_cannot_be_told_blocks()
    {
        var pdf = new PdfBytes();
        var map = pdf.Stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <30> <7A> <E030> endbfrange endcmap end end"u8.ToArray());
        var font = pdf.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /Own {Widths(pdf)} /Encoding /WinAnsiEncoding /ToUnicode {map} 0 R >>");
        var reading = Read(pdf.Page("BT /F9 12 Tf 50 300 Td (4502021990) Tj ET", $"/Font << /F9 {font} 0 R >>"));
        reading.Finds("FILE-UNMAPPED-FONT");
    }

    [Fact]
    public void A_mapping_that_contradicts_the_names_of_the_glyphs_blocks()
    {
        var pdf = new PdfBytes();
        var map = pdf.Stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <30> <39> <0061> endbfrange endcmap end end"u8.ToArray());
        var font = pdf.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /Own {Widths(pdf)} /Encoding << /Differences [48 /zero /one /two /three /four /five /six /seven /eight /nine] >> /ToUnicode {map} 0 R >>");
        Read(pdf.Page("BT /F9 12 Tf 50 300 Td (4502021990) Tj ET", $"/Font << /F9 {font} 0 R >>")).Finds("FILE-UNMAPPED-FONT");
    }

    [Fact]
    public void Encrypted_broken_and_glued_files_block()
    {
        var whole = new PdfBytes().Page("BT /F1 12 Tf 50 300 Td (page) Tj ET").Build();
        Read(new PdfBytes().Page("").Trailer("/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P 1 >>")).Finds("FILE-ENCRYPTED");
        Readings.Read(whole[..(whole.Length / 3)], "a.pdf").Finds("FILE-BROKEN");
        Readings.Read([.. whole, .. Files.Containers.Zip(("a.txt", [65])).ToArray()], "a.pdf").Finds("FILE-POLYGLOT");
    }

    [Fact]
    public void Earlier_versions_kept_in_the_file_are_told()
    {
        var whole = new PdfBytes().Page("BT /F1 12 Tf 50 300 Td (page) Tj ET").Build();
        Assert.False(Readings.Read(whole, "a.pdf").Has("FILE-EARLIER-VERSION"));
        Readings.Read([.. whole, .. whole.AsSpan(9)], "a.pdf").Finds("FILE-EARLIER-VERSION");
    }

    [Fact]
    public void A_stream_that_inflates_without_end_is_a_bomb()
    {
        var reading = Read(new PdfBytes().Page(Zlib(new byte[90_000_000]), "/Filter /FlateDecode"));
        reading.Finds("FILE-BOMB");
        Read(new PdfBytes().Page(Zlib(Zlib(new byte[90_000_000])), "/Filter [/FlateDecode /FlateDecode]")).Finds("FILE-BOMB");
    }

    [Fact]
    public void Loops_and_depths_end()
    {
        var loop = new PdfBytes();
        loop.Page("BT /F1 12 Tf 50 300 Td (page) Tj ET");
        Readings.Read(loop.Build("2 0 R 2 0 R"), "a.pdf").Part("page");
        var form = new PdfBytes();
        form.Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>", "/X Do"u8.ToArray());
        Assert.NotNull(Read(form.Page("/X Do", "/XObject << /X 10 0 R >>")));
        var deep = new PdfBytes();
        deep.Add(new string('[', 100_000) + new string(']', 100_000));
        Assert.NotNull(Read(deep.Page(new string('[', 50_000) + " TJ")));
        Assert.NotNull(Read(new PdfBytes().Page(string.Concat(Enumerable.Repeat("q ", 100_000)))));
    }

    [Fact]
    public void What_takes_too_long_is_left_and_blocks()
    {
        var pdf = new PdfBytes();
        // Each form paints the one before a hundred times: a hundred to the tenth in all.
        var last = pdf.Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m"u8.ToArray());
        for (var i = 0; i < 10; i++)
            last = pdf.Stream($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {last} 0 R >> >>", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/X Do ", 100))));
        Read(pdf.Page("/X Do", $"/XObject << /X {last} 0 R >>"), new ReadingLimits { MaxTime = TimeSpan.FromMilliseconds(500) }).Finds("FILE-TOO-HARD");
    }

    /// <summary>What makes a font one of its own and not one of the fourteen every program has.</summary>
    private static string Widths(PdfBytes pdf) =>
        $"/FirstChar 48 /LastChar 57 /Widths [500 500 500 500 500 500 500 500 500 500] /FontDescriptor {pdf.Add("<< /Type /FontDescriptor /FontName /Own /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>")} 0 R";

    private static byte[] Zlib(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest)) zlib.Write(data);
        return packed.ToArray();
    }
}
