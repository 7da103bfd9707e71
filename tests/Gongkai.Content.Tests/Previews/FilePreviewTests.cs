using System.Text;
using Gongkai.Content.Pdf;
using Gongkai.Content.Previews;
using Gongkai.Content.Sheets;
using Gongkai.Content.Tests.Files;

namespace Gongkai.Content.Tests.Previews;

/// <summary>What a file says can be read in the page; what is hidden in it is not, and no file stops the page.</summary>
public sealed class FilePreviewTests
{
    private static FilePreview Read(byte[] bytes, string name, PreviewLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return FilePreviewReader.Read(stream, name, limits);
    }

    private static byte[] Workbook(int rows)
    {
        using var bytes = new MemoryStream();
        using (var book = new XlsxWriter(bytes))
        {
            var first = book.Sheet("任务分工", new SheetLayout([20, 20]));
            first.Row([SheetCell.Of("任务"), SheetCell.Of("责任单位")]);
            for (var i = 1; i < rows; i++) first.Row([SheetCell.Of($"任务{i}"), SheetCell.Of((decimal)i)]);
            book.Sheet("联系人", new SheetLayout([20])).Row([SheetCell.Of("政务公开股")]);
        }
        return bytes.ToArray();
    }

    [Fact]
    [Requirement("R-WEB-05")]
    public void Every_visible_sheet_of_a_workbook_is_a_table()
    {
        var preview = Read(Workbook(3), "分工.xlsx");
        Assert.Equal(["任务分工", "联系人"], preview.Sheets.Select(s => s.Name));
        Assert.Equal(["任务2", "2"], preview.Sheets[0].Rows[2]);
        Assert.Equal(2, preview.Sheets[0].Columns);
        Assert.False(preview.IsShortened);
    }

    [Fact]
    public void A_long_table_is_shown_from_its_beginning_and_says_so()
    {
        var preview = Read(Workbook(50), "分工.xlsx", new PreviewLimits { MaxRows = 10 });
        Assert.Equal(10, preview.Sheets.Single().Rows.Count);
        Assert.True(preview.IsShortened);
        Assert.False(Read(Workbook(50), "分工.xlsx", new PreviewLimits { MaxRows = 51 }).IsShortened);
    }

    [Fact]
    [Requirement("R-WEB-05")]
    public void A_document_keeps_headings_and_tables_and_leaves_deleted_text_behind()
    {
        const string Body = """
            <w:p><w:r><w:t>各乡镇人民政府：</w:t></w:r></w:p>
            <w:p><w:del w:id="1" w:author="甲"><w:r><w:delText>内部意见</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见的字</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>任务</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>单位</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """;
        var preview = Read(Containers.Docx(Body).ToArray(), "通知.docx");
        Assert.Contains("各乡镇人民政府：", preview.Body.Value);
        Assert.Contains("<td>", preview.Body.Value.Replace("<p>", "").Replace("<td ", "<td>"));
        Assert.DoesNotContain("内部意见", preview.Body.Value);
        Assert.DoesNotContain("看不见的字", preview.Body.Value);
        // Too long for markup: its text alone.
        var shortened = Read(Containers.Docx(Body).ToArray(), "通知.docx", new PreviewLimits { MaxText = 20 });
        Assert.True(shortened.Body.IsEmpty);
        Assert.DoesNotContain(shortened.Parts, p => p.Text.Contains("内部意见", StringComparison.Ordinal) || p.Text.Contains("看不见", StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("R-WEB-05")]
    public void Pages_of_a_pdf_and_lines_of_a_text_are_read()
    {
        var paper = new PdfPaper();
        paper.Text("第一页的内容");
        paper.NewPage();
        paper.Text("第二页的内容");
        var book = new PdfBook("书", "脚");
        book.Add("一", paper);
        var pages = Read(book.ToBytes(), "书.pdf").Parts;
        Assert.Equal(["第 1 页", "第 2 页"], pages.Select(p => p.Name));
        Assert.Contains("第一页的内容", pages[0].Text.Replace(" ", ""));

        var text = Read(Encoding.UTF8.GetBytes("第一行\n第二行\n"), "说明.txt").Parts.Single();
        Assert.Equal(("", "第一行\n第二行"), (text.Name, text.Text));
        Assert.Equal(["甲", "乙"], Read(Encoding.UTF8.GetBytes("甲,乙\n丙,丁\n"), "表.csv").Sheets.Single().Rows[0]);
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.xlsx")]
    [InlineData("a.csv")]
    [InlineData("a.pdf")]
    [InlineData("a.txt")]
    [InlineData("a.doc")]
    [InlineData("a")]
    public void No_file_stops_the_page(string name)
    {
        var random = new Random(7);
        var whole = Workbook(20);
        foreach (var bytes in Enumerable.Range(0, 60).Select(i =>
        {
            var broken = whole.ToArray();
            for (var n = 0; n < 1 + i; n++) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            return broken;
        }).Append([]).Append([0]).Append(new byte[5_000]))
            Assert.NotNull(Read(bytes, name));
    }

    [Fact]
    public void A_very_large_file_is_not_looked_into() =>
        Assert.True(Read(Encoding.UTF8.GetBytes(new string('字', 1_000)), "a.txt", new PreviewLimits { MaxBytes = 999 }).IsEmpty);
}
