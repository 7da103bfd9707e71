using System.Text;
using Gongkai.Content.Files;

namespace Gongkai.Content.Tests.Files;

public sealed class FileInspectionTests
{
    private static readonly byte[] Ole = Ole2("WordDocument");

    private static FileVerdict Inspect(byte[] bytes, string name, FileLimits? limits = null) => FileInspection.Inspect(new MemoryStream(bytes), name, limits);

    private static void Refused(string code, FileVerdict verdict)
    {
        Assert.Contains(verdict.Refusals, refusal => refusal.Code == code);
        Assert.All(verdict.Refusals, refusal => Assert.Matches(@"[\u4e00-\u9fff].*。$", refusal.Sentence));
    }

    [Fact]
    public void A_plain_docx_is_accepted()
    {
        var verdict = FileInspection.Inspect(Containers.Docx(), "通知.docx");
        Assert.Empty(verdict.Refusals);
        Assert.Equal(FileKind.Docx, verdict.Kind);
    }

    [Fact]
    public void Each_kind_on_the_list_is_told_by_its_content()
    {
        Assert.Equal(FileKind.Png, Accepted(Containers.Png(), "a.png"));
        Assert.Equal(FileKind.Jpeg, Accepted([0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 2, 1, 0, 0, 0, .. new byte[20]], "a.JPG"));
        Assert.Equal(FileKind.Gif, Accepted([.. "GIF89a"u8, 2, 0, 2, 0, .. new byte[30]], "a.gif"));
        Assert.Equal(FileKind.Webp, Accepted([.. "RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\u0001\0\0\u0001\0\0"u8, 0, 0, 0], "a.webp"));
        Assert.Equal(FileKind.Pdf, Accepted([.. "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"u8], "a.pdf"));
        Assert.Equal(FileKind.Txt, Accepted(Encoding.UTF8.GetBytes("公开\r\n文本"), "a.txt"));
        Assert.Equal(FileKind.Csv, Accepted(Encoding.UTF8.GetBytes("姓名,单位"), "a.csv"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(FileKind.Csv, Accepted(Encoding.GetEncoding("GB18030").GetBytes("姓名,单位"), "a.csv"));
        Assert.Equal(FileKind.Doc, Accepted(Ole, "a.doc"));
        Assert.Equal(FileKind.Wps, Accepted(Ole, "a.wps"));
        Assert.Equal(FileKind.Xls, Accepted(Ole2("Workbook"), "a.xls"));
        Assert.Equal(FileKind.Ofd, Accepted(Containers.Zip(("OFD.xml", "<ofd:OFD/>"u8.ToArray())).ToArray(), "a.ofd"));
        Assert.Equal(FileKind.Xlsx, Accepted(Containers.Zip(("[Content_Types].xml", "spreadsheetml.sheet.main+xml"u8.ToArray())).ToArray(), "a.xlsx"));

        static FileKind Accepted(byte[] bytes, string name)
        {
            var verdict = Inspect(bytes, name);
            Assert.True(verdict.IsAccepted, name + string.Join(' ', verdict.Refusals.Select(refusal => refusal.Code)));
            return verdict.Kind;
        }
    }

    [Fact]
    public void A_forty_megabyte_docx_is_refused_with_its_size_and_the_limit()
    {
        var verdict = FileInspection.Inspect(Containers.Docx("<w:p/>", ("word/media/a.png", [.. Containers.Png(), .. Noise(40 * 1024 * 1024)])), "大文件.docx");
        Refused("FILE-SIZE", verdict);
        Assert.Contains("30 MB", verdict.Refusals[0].Sentence);
    }

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/vbaData.xml")]
    public void Macros_are_refused(string part) => Refused("FILE-MACRO", FileInspection.Inspect(Containers.Docx("<w:p/>", (part, [1, 2, 3])), "a.docx"));

    [Fact]
    public void A_macro_enabled_type_is_refused_even_without_the_project() => Refused("FILE-MACRO", FileInspection.Inspect(
        Containers.Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"u8.ToArray())), "a.docx"));

    [Fact]
    public void A_zip_bomb_is_refused_without_inflating_it_all()
    {
        var verdict = FileInspection.Inspect(Containers.Docx("<w:p/>", ("word/media/a.xml", new byte[90 * 1024 * 1024])), "a.docx");
        Refused("FILE-BOMB", verdict);
    }

    [Fact]
    public void Too_many_parts_and_too_much_in_all_are_bombs()
    {
        Refused("FILE-BOMB", FileInspection.Inspect(Containers.Docx("<w:p/>", [.. Enumerable.Range(0, 6_000).Select(i => ($"word/{i}.xml", new byte[1]))]), "a.docx"));
        Refused("FILE-BOMB", FileInspection.Inspect(Containers.Docx("<w:p/>", ("a.xml", Noise(5_000)), ("b.xml", Noise(5_000))), "a.docx", new FileLimits { MaxInflated = 9_000 }));
    }

    [Fact]
    public void Packed_or_executable_content_inside_is_refused()
    {
        Refused("FILE-NESTED", FileInspection.Inspect(Containers.Docx("<w:p/>", ("word/media/image1.png", Containers.Zip(("a", [1])).ToArray())), "a.docx"));
        Refused("FILE-NESTED", FileInspection.Inspect(Containers.Docx("<w:p/>", ("word/embeddings/a.bin", [.. "MZ"u8, 1, 2])), "a.docx"));
        Assert.True(FileInspection.Inspect(Containers.Docx("<w:p/>", ("word/embeddings/Sheet1.xlsx", Containers.Zip(("a", [1])).ToArray())), "a.docx").IsAccepted);
    }

    [Theory]
    [InlineData("https://evil.example/t.dotm", false)]
    [InlineData("\\\\host\\t.dotm", false)]
    [InlineData("file:///C:/Users/a/Normal.dotm", true)]
    public void A_template_on_another_machine_is_refused(string target, bool accepted)
    {
        var rels = $"""<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{target}" TargetMode="External"/></Relationships>""";
        var verdict = FileInspection.Inspect(Containers.Docx("<w:p/>", ("word/_rels/settings.xml.rels", Encoding.UTF8.GetBytes(rels))), "a.docx");
        Assert.Equal(accepted, verdict.IsAccepted);
    }

    [Fact]
    [Requirement("R-WEB-05")]
    public void Archives_are_refused()
    {
        Refused("FILE-ARCHIVE", FileInspection.Inspect(Containers.Zip(("a.txt", [65])), "a.zip"));
        Refused("FILE-ARCHIVE", FileInspection.Inspect(Containers.Zip(("a.txt", [65])), "a.docx"));
        Refused("FILE-ARCHIVE", Inspect([.. "Rar!\x1a\x07\0"u8, .. new byte[20]], "a.rar"));
        Refused("FILE-ARCHIVE", Inspect([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, .. new byte[20]], "a.7z"));
    }

    [Fact]
    public void Programs_scripts_and_web_pages_are_refused()
    {
        Refused("FILE-EXECUTABLE", Inspect([.. "MZ"u8, .. new byte[100]], "a.docx"));
        Refused("FILE-EXECUTABLE", Inspect("#!/bin/sh\nls"u8.ToArray(), "a.txt"));
        Refused("FILE-EXECUTABLE", Inspect("<html><script>alert(1)</script>"u8.ToArray(), "a.txt"));
        Refused("FILE-EXECUTABLE", Inspect("<svg onload=alert(1)>"u8.ToArray(), "a.png"));
    }

    [Fact]
    public void A_name_that_belies_the_content_is_refused()
    {
        Refused("FILE-EXTENSION", Inspect(Containers.Png(), "a.docx"));
        Refused("FILE-EXTENSION", FileInspection.Inspect(Containers.Docx(), "a"));
        Refused("FILE-NAME", Inspect(Containers.Png(), "a\u202egnp.png"));
        Refused("FILE-NAME", Inspect(Containers.Png(), "../a.png"));
    }

    [Fact]
    public void Encrypted_broken_and_empty_files_are_refused()
    {
        Refused("FILE-EMPTY", Inspect([], "a.docx"));
        Refused("FILE-ENCRYPTED", Inspect(Ole2("EncryptedPackage"), "a.docx"));
        Refused("FILE-ENCRYPTED", Inspect([.. "%PDF-1.7\ntrailer <</Encrypt 5 0 R>> %%EOF"u8], "a.pdf"));
        Refused("FILE-SCRIPT", Inspect([.. "%PDF-1.7\n<</S /JavaScript>> %%EOF"u8], "a.pdf"));
        Refused("FILE-BROKEN", Inspect([.. "%PDF-1.7\n"u8], "a.pdf"));
        Refused("FILE-MACRO", Inspect([.. Ole, .. Ole2("Macros").AsSpan(512)], "a.doc"));
        var whole = Containers.Docx("<w:p>" + new string('x', 3_000) + "</w:p>").ToArray();
        Refused("FILE-BROKEN", Inspect(whole[..(whole.Length / 2)], "a.docx"));
    }

    [Fact]
    public void A_picture_of_immense_size_is_refused() => Refused("FILE-PIXELS", Inspect(Containers.Png(50_000, 50_000), "a.png"));

    [Fact]
    public void Any_broken_container_is_answered_without_an_exception()
    {
        var random = new Random(7);
        var whole = Containers.Docx().ToArray();
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var n = random.Next(1, 6); n > 0; n--)
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(Inspect(bytes[..random.Next(1, bytes.Length + 1)], "a.docx"));
        }
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Ole2(string name)
    {
        var bytes = new byte[1_024];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        Encoding.Unicode.GetBytes(name).CopyTo(bytes, 512);
        bytes[512 + 64] = (byte)((name.Length + 1) * 2);
        return bytes;
    }
}
