using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Content.Files;
using Gongkai.Content.Sheets;
using Gongkai.Content.Tests.Documents;

namespace Gongkai.Content.Tests.Sheets;

[Collection(Redaction.LargeFiles.Name)]
public sealed class XlsxWriterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void A_workbook_is_valid_and_accepted_by_our_own_inspection()
    {
        var bytes = Register();
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(package).Select(error => error.Description + " " + error.Path?.XPath));
        var verdict = FileInspection.Inspect(new MemoryStream(bytes), "报备表.xlsx");
        Assert.True(verdict.IsAccepted);
        Assert.Equal(FileKind.Xlsx, verdict.Kind);
    }

    [Fact]
    public void Title_head_dates_and_numbers_stand_where_they_belong()
    {
        var sheet = Sheet(Register());
        Assert.Equal(["A1:D1", "A2:A3", "B2:C2", "D2:D3"], sheet.Descendants(Main + "mergeCell").Select(m => (string)m.Attribute("ref")!));
        var pane = Assert.Single(sheet.Descendants(Main + "pane"));
        Assert.Equal(("3", "A4", "frozen"), ((string?)pane.Attribute("ySplit"), (string?)pane.Attribute("topLeftCell"), (string?)pane.Attribute("state")));
        var setup = Assert.Single(sheet.Descendants(Main + "pageSetup"));
        Assert.Equal(("9", "landscape", "1", "0"), ((string?)setup.Attribute("paperSize"), (string?)setup.Attribute("orientation"), (string?)setup.Attribute("fitToWidth"), (string?)setup.Attribute("fitToHeight")));
        // Cells under the merged ones carry the border; the text of the second head row begins at B.
        var cells = sheet.Descendants(Main + "c").ToDictionary(c => (string)c.Attribute("r")!);
        Assert.Equal(("", "收到", "结案"), (cells["A3"].Value, cells["B3"].Value, cells["C3"].Value));
        Assert.Equal(("46023", "12"), (cells["B4"].Element(Main + "v")!.Value, cells["D4"].Element(Main + "v")!.Value));
        Assert.Equal("'依申请办理情况报备表'!$2:$3", XDocument.Load(Part(Register(), "xl/workbook.xml")).Descendants(Main + "definedName").Single().Value);
    }

    [Theory]
    [InlineData("=1+1"), InlineData("=cmd|'/C calc'!A0"), InlineData("+86 138"), InlineData("-2"), InlineData("@SUM(A1)"), InlineData("\t=1"), InlineData("\u200b=1+1")]
    public void Text_is_never_a_formula(string text)
    {
        var sheet = Sheet(Book(s => s.Row([SheetCell.Of(text)])));
        Assert.Empty(sheet.Descendants(Main + "f"));
        var cell = Assert.Single(sheet.Descendants(Main + "c"));
        Assert.Equal("inlineStr", (string?)cell.Attribute("t"));
        // The second half of the looks is marked as text, also for whoever edits the cell.
        Assert.Equal(9 + (int)SheetStyle.Text, (int)cell.Attribute("s")!);
        var looks = XDocument.Load(Part(Book(s => s.Row([])), "xl/styles.xml")).Descendants(Main + "cellXfs").Single().Elements().ToList();
        Assert.All(looks.Index(), look => Assert.Equal(look.Index >= 9 ? "1" : null, (string?)look.Item.Attribute("quotePrefix")));
    }

    [Fact]
    public void Characters_a_file_cannot_hold_do_not_break_it()
    {
        const string odd = "坏\u0001\ud800\uffff<&>\n二";
        Assert.Equal("坏<&>\n二", Sheet(Book(s => s.Row([SheetCell.Of(odd)]))).Descendants(Main + "t").Single().Value);
        Assert.Equal(32_767, Sheet(Book(s => s.Row([SheetCell.Of(new string('长', 40_000))]))).Descendants(Main + "t").Single().Value.Length);
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
        {
            workbook.Sheet("a[b]:*?/\\'" + new string('长', 40), new([10]));
            workbook.Sheet("", new([10]));
            workbook.Sheet("表2", new([10]));
        }
        var names = XDocument.Load(Part(stream.ToArray(), "xl/workbook.xml")).Descendants(Main + "sheet").Select(s => (string)s.Attribute("name")!).ToList();
        Assert.Equal(["ab" + new string('长', 29), "表2", "表3"], names);
    }

    [Fact]
    public void A_list_of_200_000_rows_leaves_the_house_while_it_is_written()
    {
        var sink = new Sink();
        var lead = 0L;
        using (var workbook = new XlsxWriter(sink))
        {
            var sheet = workbook.Sheet("清单", new([10, 40, 12, 10], 0));
            sheet.Row([.. new[] { "编号", "内容", "日期", "件" }.Select(t => SheetCell.Of(t, SheetStyle.Header))]);
            var (day, before) = (new DateOnly(2026, 1, 1), GC.GetTotalMemory(true));
            for (var i = 0; i < 200_000; i++)
            {
                sheet.Row([SheetCell.Of($"依申请〔2026〕{i}号"), SheetCell.Of("关于公开征地补偿安置方案的申请"), SheetCell.Of(day), SheetCell.Of(i)]);
                if (i is 100_000 or 199_999) lead = Math.Max(lead, GC.GetTotalMemory(true) - before);
                if (i == 1_000) Assert.True(sink.Written > 0);
            }
        }
        Assert.InRange(lead, long.MinValue, 4_000_000);
    }

    [OfficeFact]
    public void A_workbook_prints_on_landscape_A4()
    {
        var pdf = Office.ToPdf(Register(), "xlsx");
        Assert.Matches(@"Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)", Office.Information(pdf));
        var text = Office.Text(pdf);
        Assert.Contains("依申请办理情况报备表", text);
        Assert.Contains("2026-01-01", text);
        Assert.Contains("=1+1", text);
        // Title rows come once, the head on both pages.
        Assert.Equal((1, 2), (Times(text, "依申请办理情况报备表"), Times(text, "登记编号")));

        static int Times(string text, string word) => text.Split(word).Length - 1;
    }

    private static byte[] Register() => Book(sheet =>
    {
        sheet.Row([SheetCell.Of("依申请办理情况报备表", SheetStyle.Title, 4)], 30);
        sheet.Row([SheetCell.Of("登记编号", SheetStyle.Header, down: 2), SheetCell.Of("日期", SheetStyle.Header, 2), SheetCell.Of("件数", SheetStyle.Header, down: 2)]);
        sheet.Row([SheetCell.Of("收到", SheetStyle.Header), SheetCell.Of("结案", SheetStyle.Header)]);
        sheet.Row([SheetCell.Of("依申请〔2026〕1号"), SheetCell.Of(new DateOnly(2026, 1, 1)), SheetCell.Of((DateOnly?)null), SheetCell.Of(12)]);
        for (var i = 0; i < 40; i++) sheet.Row([SheetCell.Of("=1+1"), SheetCell.Of((DateOnly?)null), SheetCell.Of((DateOnly?)null), SheetCell.Of(1.5m, SheetStyle.Decimal)]);
    });

    private static byte[] Book(Action<SheetWriter> rows)
    {
        using var stream = new MemoryStream();
        using (var workbook = new XlsxWriter(stream))
            rows(workbook.Sheet("依申请办理情况报备表", new([24, 14, 14, 10], 1, 2)));
        return stream.ToArray();
    }

    private static Stream Part(byte[] book, string name) => new ZipArchive(new MemoryStream(book)).GetEntry(name)!.Open();

    private static XDocument Sheet(byte[] book) => XDocument.Load(Part(book, "xl/worksheets/sheet1.xml"), LoadOptions.PreserveWhitespace);

    /// <summary>Counts what comes and keeps nothing.</summary>
    private sealed class Sink : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
