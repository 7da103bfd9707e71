using System.Text;
using Gongkai.Content.Reading;
using Gongkai.Content.Tests.Files;

namespace Gongkai.Content.Tests.Reading;

/// <summary>Files of every kind with bytes changed, cut, doubled and swapped: nothing throws, nothing hangs, and what was not read blocks.</summary>
public sealed class MutationTests
{
    private const int Each = 180;

    private static readonly ReadingLimits Limits = new() { MaxText = 200_000, MaxTime = TimeSpan.FromSeconds(5), AllowArchives = true };

    public static TheoryData<string> Kinds => [.. Samples.Keys];

    private static Dictionary<string, byte[]> Samples { get; } = new()
    {
        ["a.docx"] = Containers.Docx("<w:p><w:r><w:t>文字</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc></w:tr></w:tbl>").ToArray(),
        ["b.docx"] = Stored(("[Content_Types].xml", Encoding.UTF8.GetBytes(Containers.WordTypes)), ("word/document.xml", "<w:document xmlns:w='w'><w:p><w:r><w:t>words</w:t></w:r></w:p></w:document>"u8.ToArray())),
        ["a.xlsx"] = Stored([.. WorkbookReadingTests.Parts("<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>4.5E+17</v></c></row></sheetData>", strings: "<si><t>张三</t></si>")]),
        ["a.pdf"] = new PdfBytes().Page("BT /F1 12 Tf 50 300 Td (4502021990) Tj ET 0 g 45 290 200 30 re f").Page("q /X Do Q").Build(),
        ["a.html"] = Encoding.UTF8.GetBytes("<html><body><p>文字<!-- 注 --><table><tr><td>姓名</table><b style='display:none'>藏"),
        ["a.txt"] = Encoding.UTF8.GetBytes("公示名单\r\n张三 450202199001010011\r\n"),
        ["a.csv"] = Encoding.UTF8.GetBytes("姓名,电话\n张三,\"138\"\"00\"\n"),
        ["a.jpg"] = ImageReadingTests.Jpeg(ImageReadingTests.Segment(0xE1, [.. "Exif\0\0"u8, .. ImageReadingTests.Exif()])),
        ["a.png"] = ImageReadingTests.Png([]),
        ["a.gif"] = [.. "GIF89a"u8, 2, 0, 2, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6, 0x21, 0xFE, 3, 65, 66, 67, 0, 0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 1, 1, 0, 0x3B],
        ["a.zip"] = Containers.Zip(("a.txt", "words"u8.ToArray()), ("b.csv", "x,y"u8.ToArray())).ToArray(),
        ["a.doc"] = FileReaderTests.Ole("WordDocument"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_changed_file_is_read_or_blocks(string name)
    {
        var whole = Samples[name];
        Assert.True(Readings.Read(whole, name, Limits) is { } good && (good.Text.Length > 0 || good.Findings.Count > 0));
        var random = new Random(name.Sum(c => c));
        for (var n = 0; n < Each; n++)
        {
            var reading = Readings.Read(Changed(whole, random), name, Limits);
            Assert.True(reading.Text.Length > 0 || reading.Findings.Any(f => f.Blocks || f.Code is "FILE-PICTURE" or "FILE-SCAN"), name + n);
        }
    }

    private static byte[] Changed(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        switch (random.Next(5))
        {
            case 0: return bytes[..random.Next(bytes.Length)];
            case 1:
                var from = random.Next(bytes.Length);
                return [.. bytes[..from], .. bytes[random.Next(bytes.Length)..]];
            case 2: return [.. bytes, .. bytes[random.Next(bytes.Length)..]];
            default:
                for (var n = random.Next(1, 8); n > 0; n--) bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)'<' : (byte)random.Next(256);
                return bytes;
        }
    }

    /// <summary>Parts unpacked in the container, so that changes reach the readers and not only the inflater.</summary>
    private static byte[] Stored(params (string Name, byte[] Bytes)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name, System.IO.Compression.CompressionLevel.NoCompression).Open();
                part.Write(bytes);
            }
        return stream.ToArray();
    }
}
