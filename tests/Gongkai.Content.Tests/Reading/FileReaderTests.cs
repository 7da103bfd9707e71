using System.Text;
using Gongkai.Content.Files;
using Gongkai.Content.Reading;
using Gongkai.Content.Reading.Legacy;
using Gongkai.Content.Reading.Pdf;
using Gongkai.Content.Tests.Documents;
using Gongkai.Content.Tests.Files;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Reading;

public sealed class FileReaderTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("张三的电话");

    [Fact]
    [Requirement("R-WEB-05")]
    public void Archives_block_and_their_names_are_told()
    {
        var reading = Readings.Read(Containers.Zip(("张三的身份证.txt", Text)).ToArray(), "附件.zip");
        var archive = Assert.Single(reading.Findings);
        Assert.Equal(("FILE-ARCHIVE", true, WaiverRule.Never), (archive.Code, archive.Blocks, archive.Kind.Waiver));
        Assert.Contains("网页上直接可读", archive.Message);
        reading.Part("张三的身份证.txt");
        Assert.DoesNotContain("电话", reading.Text);
        foreach (var bytes in new byte[][] { [.. "Rar!\x1a\x07\0"u8, .. new byte[20]], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, .. new byte[20]], [0x1F, 0x8B, 8, .. new byte[20]] })
            Readings.Read(bytes, "附件.rar").Finds("FILE-ARCHIVE");
    }

    [Fact]
    [Requirement("R-WEB-05")]
    public void Members_of_an_archive_that_is_let_through_are_read_one_level_deep()
    {
        var inner = Containers.Zip(("b.txt", Text)).ToArray();
        var docx = Containers.Docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏着的</w:t></w:r></w:p>").ToArray();
        var reading = Readings.Read(Containers.Zip(("a.txt", Text), ("通知.docx", docx), ("inner.zip", inner)).ToArray(), "a.zip", new ReadingLimits { AllowArchives = true });
        Assert.Equal("“a.txt”第 1 行起", reading.Part("张三的电话").Where);
        Assert.StartsWith("“通知.docx”正文", reading.Part("藏着的").Where);
        Assert.StartsWith("“通知.docx”", Assert.Single(reading.Findings, f => f.Code == "FILE-HIDDEN-TEXT").Where);
        Assert.Equal("“inner.zip”", Assert.Single(reading.Findings, f => f.Code == "FILE-ARCHIVE").Where);
    }

    [Theory]
    [InlineData("WordDocument", ".doc", FileKind.Doc)]
    [InlineData("Workbook", ".xls", FileKind.Xls)]
    [InlineData("WordDocument", ".wps", FileKind.Wps)]
    [InlineData("PowerPoint Document", ".ppt", FileKind.Unknown)]
    public void Legacy_files_are_known_and_block(string stream, string extension, FileKind kind)
    {
        var reading = Readings.Read(Ole(stream), "a" + extension);
        Assert.Equal(kind, reading.Kind);
        Assert.Contains("另存为 docx", Assert.Single(reading.Findings, f => f.Code == "FILE-LEGACY").Suggestion);
    }

    [Fact]
    public void Rtf_ofd_and_encrypted_office_files_block()
    {
        Readings.Read("{\\rtf1 text}"u8.ToArray(), "a.rtf").Finds("FILE-LEGACY");
        Readings.Read(Containers.Zip(("OFD.xml", "<ofd:OFD/>"u8.ToArray())).ToArray(), "a.ofd").Finds("FILE-LEGACY");
        Readings.Read(Ole("EncryptedPackage"), "a.docx").Finds("FILE-ENCRYPTED");
        Readings.Read([.. Ole("WordDocument"), .. Ole("Macros").AsSpan(512)], "a.doc").Finds("FILE-MACRO");
    }

    [Fact]
    public void A_converter_of_the_caller_makes_legacy_files_readable()
    {
        var limits = new ReadingLimits { Legacy = new Fixed(Containers.Docx("<w:p><w:r><w:t>旧文件的文字</w:t></w:r></w:p>").ToArray()) };
        var reading = Readings.Read(Ole("WordDocument"), "a.doc", limits);
        Assert.Equal(FileKind.Doc, reading.Kind);
        reading.Part("旧文件的文字");
        reading.FindsNothingThatBlocks();
        Readings.Read(Ole("WordDocument"), "a.doc", new ReadingLimits { Legacy = new Fixed(null) }).Finds("FILE-LEGACY");
    }

    [OfficeFact]
    public void LibreOffice_converts_and_leaves_nothing_behind()
    {
        using var stream = new MemoryStream("{\\rtf1\\ansi old words\\par}"u8.ToArray());
        var before = Directory.GetDirectories(Path.GetTempPath(), "gongkai-legacy-*").Length;
        var made = LibreOfficeConverter.Installed(TimeSpan.FromMinutes(1))!.Convert(stream, ".rtf");
        Assert.Equal(".docx", made!.Value.Extension);
        Readings.Read(made.Value.Content, "a.docx").Part("old words");
        stream.Position = 0;
        Assert.Null(LibreOfficeConverter.Installed(TimeSpan.FromMilliseconds(1))!.Convert(stream, ".rtf"));
        Assert.Equal(before, Directory.GetDirectories(Path.GetTempPath(), "gongkai-legacy-*").Length);
    }

    [Fact]
    public void Empty_unknown_and_program_files_block()
    {
        Readings.Read([], "a.docx").Finds("FILE-EMPTY");
        Readings.Read(Containers.Docx("<w:p/>").ToArray(), "a.docx").Finds("FILE-EMPTY");
        Readings.Read([1, 2, 3, 0, 0, 255], "a.bin").Finds("FILE-UNKNOWN");
        Readings.Read([.. "MZ"u8, .. new byte[100]], "a.docx").Finds("FILE-EXECUTABLE");
        Readings.Read("#!/bin/sh\nls"u8.ToArray(), "a.txt").Finds("FILE-EXECUTABLE");
    }

    [Fact]
    public void Zips_with_something_glued_to_them_block()
    {
        var whole = Containers.Docx().ToArray();
        Readings.Read([.. whole, .. "<html>"u8], "a.docx").Finds("FILE-POLYGLOT");
        byte[] twice = [.. whole, .. whole];
        Readings.Read(twice, "a.docx").Finds("FILE-POLYGLOT");
        Readings.Read(whole[..(whole.Length / 2)], "a.docx").Finds("FILE-BROKEN");
    }

    [Fact]
    public void A_bomb_is_told_without_inflating_it_all() =>
        Readings.Read(Containers.Docx("<w:p/>", ("word/header1.xml", new byte[120_000_000])).ToArray(), "a.docx").Finds("FILE-BOMB");

    [Fact]
    public void Whatever_takes_longer_than_its_time_is_given_up()
    {
        using var begin = new ManualResetEventSlim();
        Assert.Throws<UnreadableException>(() => BoundedThread.Run(begin.Wait, TimeSpan.FromMilliseconds(20), TimeSpan.Zero));
        begin.Set();
        Assert.Throws<InvalidOperationException>(() => BoundedThread.Run(() => throw new InvalidOperationException(), TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Slides_are_read_with_notes_and_hidden_ones()
    {
        static (string, byte[]) Part(string name, string xml) => (name, Encoding.UTF8.GetBytes(xml));
        static string Slide(string text, string more = "") => $"<p:sld xmlns:p='p' xmlns:a='a' {more}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>";
        var reading = Readings.Read(Containers.Zip(Part("[Content_Types].xml", "<Types><Override PartName='/ppt/presentation.xml' ContentType='application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'/></Types>"),
            Part("ppt/slides/slide1.xml", Slide("看得见")), Part("ppt/slides/slide2.xml", Slide("藏着的", "show='0'")), Part("ppt/notesSlides/notesSlide1.xml", Slide("备注文字"))).ToArray(), "a.pptx");
        Assert.Equal("第 1 张幻灯片", reading.Part("看得见").Where);
        Assert.Equal(TextPartKind.Hidden, reading.Part("藏着的").Kind);
        Assert.Equal(TextPartKind.Comment, reading.Part("备注文字").Kind);
        reading.Finds("FILE-HIDDEN-TEXT");
    }

    internal static byte[] Ole(string name)
    {
        var bytes = new byte[1_024];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        Encoding.Unicode.GetBytes(name).CopyTo(bytes, 512);
        bytes[512 + 64] = (byte)((name.Length + 1) * 2);
        return bytes;
    }

    private sealed class Fixed(byte[]? made) : ILegacyConverter
    {
        public (byte[] Content, string Extension)? Convert(Stream content, string extension) => made is null ? null : (made, ".docx");
    }
}
