using System.Text;
using Gongkai.Content.Cleaning;
using Gongkai.Content.Documents;
using Gongkai.Content.Tests.Documents;
using Gongkai.Content.Tests.Files;
using Gongkai.Content.Tests.Redaction;

namespace Gongkai.Content.Tests.Cleaning;

/// <summary>清理副本: facts about the file always go, the rest on demand, and a copy that is not proven is none.</summary>
[Collection(LargeFiles.Name)]
public class CleanCopyTests
{
    [Fact]
    [Requirement("R-SEC-06")]
    public void Who_wrote_a_file_leaves_it_and_what_is_seen_stays()
    {
        var word = OfficeSamples.Laid(Clean(OfficeSamples.Docx(), "a.docx").Bytes);
        foreach (var gone in new[] { "王五", "赵六", "孙七", "docProps", "rsid", "GPS", "2026-01-01" }) Assert.DoesNotContain(gone, word);
        foreach (var kept in new[] { "内部意见", "删去的话", "藏起来的", "内部数据" }) Assert.Contains(kept, word);
        var sheet = OfficeSamples.Laid(Clean(OfficeSamples.Xlsx(), "a.xlsx").Bytes);
        foreach (var gone in new[] { "王五", "打印机", "r:id=\"r1\"/></worksheet>", "printerSettings" }) Assert.DoesNotContain(gone, sheet);
        Assert.Contains("<pageSetup paperSize=\"9\"/>", sheet);
        Assert.Contains("藏在表里", sheet);
        var slides = OfficeSamples.Laid(Clean(OfficeSamples.Pptx(), "a.pptx").Bytes);
        Assert.DoesNotContain("赵六", slides);
        Assert.Contains("藏在片里", slides);
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public void For_publication_nothing_stays_that_is_not_seen_on_paper()
    {
        var (bytes, removed) = Clean(OfficeSamples.Docx(), "a.docx", CleaningOptions.ForPublication);
        var word = OfficeSamples.Laid(bytes);
        foreach (var gone in new[] { "内部意见", "删去的话", "藏起来的", "内部数据", "comments", "w:ins", "w:del" }) Assert.DoesNotContain(gone, word);
        foreach (var what in new[] { "修订痕迹", "批注", "隐藏文字", "自定义 XML 数据" }) Assert.Contains(removed, r => r.What == what);
        var body = DocxReader.Read(new MemoryStream(bytes), (_, _) => "/files/x").Body.ToString();
        Assert.Contains("公示如下", body);
        Assert.Contains("前段后段", body);
        var (sheets, taken) = Clean(OfficeSamples.Xlsx(), "a.xlsx", CleaningOptions.ForPublication);
        var sheet = OfficeSamples.Laid(sheets);
        foreach (var gone in new[] { "藏在", "隐藏表", "外部底表", "<f>", "externalReference" }) Assert.DoesNotContain(gone, sheet);
        foreach (var kept in new[] { "姓名", "小三", "<v>500</v>", "金额", "localSheetId=\"0\"" }) Assert.Contains(kept, sheet);
        foreach (var what in new[] { "隐藏的工作表", "隐藏的行", "隐藏列中的单元格", "公式", "已不显示的残留文字" }) Assert.Contains(taken, r => r.What == what);
    }

    [Fact]
    public void Hidden_slides_go_with_their_notes_and_the_others_stay()
    {
        var slides = OfficeSamples.Laid(Clean(OfficeSamples.Pptx(), "a.pptx", CleaningOptions.ForPublication).Bytes);
        foreach (var gone in new[] { "藏在", "slide2", "notesSlide", "commentAuthors", "\"257\"" }) Assert.DoesNotContain(gone, slides);
        Assert.Contains("看得见", slides);
    }

    [Fact]
    public void The_same_file_gives_the_same_copy_and_a_copy_of_the_copy_is_the_copy()
    {
        var once = Clean(OfficeSamples.Docx(), "a.docx", CleaningOptions.ForPublication).Bytes;
        Assert.Equal(once, Clean(OfficeSamples.Docx(), "a.docx", CleaningOptions.ForPublication).Bytes);
        var again = Clean(new MemoryStream(once), "a.docx", CleaningOptions.ForPublication);
        Assert.Equal(once, again.Bytes);
        Assert.Empty(again.Removed);
    }

    [OfficeFact]
    public void LibreOffice_reads_the_clean_copies_as_before()
    {
        var sheet = Office.ToCsv(Clean(OfficeSamples.Xlsx(), "a.xlsx", CleaningOptions.ForPublication).Bytes);
        Assert.Contains("张小三,500", sheet.Replace("\"", ""));
        var text = Office.Text(Office.ToPdf(Clean(OfficeSamples.Docx(), "a.docx", CleaningOptions.ForPublication).Bytes));
        Assert.Contains("公示如下", text);
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public void A_pdf_loses_facts_scripts_attachments_and_names_and_keeps_its_pages()
    {
        var bytes = Clean(new MemoryStream(Pdf()), "a.pdf", new CleaningOptions { Comments = false }).Bytes;
        foreach (var gone in new[] { "WangWu", "ZhaoLiu", "JavaScript", "secretfile", "Metadata", "OLDVERSION" })
            Assert.False(RedactionBench.Holds(bytes, gone) || RedactionBench.Holds(bytes, Convert.ToHexString(Encoding.ASCII.GetBytes(gone))), gone);
        Assert.Contains(Remark, Encoding.Latin1.GetString(bytes));
        Assert.Equal(["Text"], RedactionBench.Texts(bytes));
        Assert.DoesNotContain(Remark, Encoding.Latin1.GetString(Clean(new MemoryStream(Pdf()), "a.pdf", CleaningOptions.ForPublication).Bytes));
    }

    [OfficeFact]
    public void A_pdf_of_LibreOffice_reads_the_same_after_cleaning()
    {
        var pdf = File.ReadAllBytes(Office.ToPdf(Containers.Docx("<w:p><w:r><w:t>关于发放临时救助金的公示</w:t></w:r></w:p>").ToArray()));
        var (bytes, removed) = Clean(new MemoryStream(pdf), "a.pdf");
        Assert.NotEmpty(removed);
        var file = Path.Combine(Directory.CreateTempSubdirectory("gongkai-test-").FullName, "a.pdf");
        File.WriteAllBytes(file, bytes);
        Assert.Contains("关于发放临时救助金的公示", Office.Text(file));
        Assert.DoesNotContain("Producer", Office.Information(file));
    }

    [Fact]
    public void A_signed_pdf_is_left_as_it_is_and_says_so()
    {
        var signed = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf()).Replace("/Type /Annot", "/ByteRange [0 1 2 3] /Type /Annot"));
        Assert.Contains("电子签章", Assert.IsType<SignedUntouched>(CleanCopy.Of(new MemoryStream(signed), "a.pdf")).Sentence);
    }

    [Fact]
    public void Broken_encrypted_and_old_files_are_refused_in_words()
    {
        Assert.Equal("FILE-BROKEN", Failed([.. OfficeSamples.Docx().ToArray().AsSpan(0, 900)], "a.docx"));
        Assert.Equal("CLEAN-BROKEN", Failed(Containers.Docx("<w:p>").ToArray(), "a.docx"));
        Assert.Equal("CLEAN-BROKEN", Failed(ImageCleaningTests.Jpeg()[..^10], "a.jpg"));
        Assert.Equal("FILE-EXTENSION", Failed(ImageCleaningTests.Png(), "a.docx"));
        var random = new Random(3);
        foreach (var (file, name) in new[] { (OfficeSamples.Docx().ToArray(), "a.docx"), (OfficeSamples.Xlsx().ToArray(), "a.xlsx"), (Pdf(), "a.pdf") })
            for (var i = 0; i < 60; i++)
            {
                var broken = (byte[])file.Clone();
                for (var n = 0; n < 6; n++) broken[random.Next(8, broken.Length)] = (byte)random.Next(256);
                Assert.NotNull(CleanCopy.Of(new MemoryStream(broken), name, CleaningOptions.ForPublication));
            }
    }

    // Texts of the copy are written in hexadecimal.
    private static readonly string Remark = Convert.ToHexString("remark"u8);

    private static byte[] Pdf() => RawPdf.Of([RawPdf.Line("Text", 72, 700)], "/Annots [11 0 R 14 0 R]", "/Metadata 12 0 R /OpenAction << /S /JavaScript /JS (run) >> /Names << /JavaScript << /Names [] >> /EmbeddedFiles << /Names [(x) 13 0 R] >> >>",
        "<< /Author (WangWu) /Title (OLDVERSION) >>",
        "<< /Type /Annot /Subtype /Text /Rect [100 100 120 120] /Contents (remark) /T (ZhaoLiu) >>",
        "<< /Type /Metadata /Subtype /XML /Length 14 >>\nstream\n<x>WangWu</x>!\nendstream",
        "<< /Type /Filespec /F (secretfile.txt) /EF << /F 12 0 R >> >>",
        "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 20 20] /FS 13 0 R >>");

    private static (byte[] Bytes, IReadOnlyList<Removal> Removed) Clean(Stream file, string name, CleaningOptions? options = null)
    {
        var outcome = CleanCopy.Of(file, name, options);
        Assert.True(outcome is Cleaned, (outcome as CleaningFailed)?.Refusal.Sentence);
        return (((Cleaned)outcome).Bytes, ((Cleaned)outcome).Removed);
    }

    private static string Failed(byte[] file, string name) => Assert.IsType<CleaningFailed>(CleanCopy.Of(new MemoryStream(file), name)).Refusal.Code;
}
