using System.IO.Compression;
using System.Text;

namespace Gongkai.Content.Tests.Files;

/// <summary>Small zip containers made in memory.</summary>
internal static class Containers
{
    public const string WordTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    public static MemoryStream Docx(string body = "<w:p><w:r><w:t>文</w:t></w:r></w:p>", params (string Name, byte[] Bytes)[] more) => Zip(
    [
        ("[Content_Types].xml", Encoding.UTF8.GetBytes(WordTypes)),
        ("_rels/.rels", Encoding.UTF8.GetBytes("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""")),
        ("word/document.xml", Encoding.UTF8.GetBytes("""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>""" + body + "</w:body></w:document>")),
        .. more,
    ]);

    public static MemoryStream Zip(params (string Name, byte[] Bytes)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        stream.Position = 0;
        return stream;
    }

    public static byte[] Png(int width = 2, int height = 2)
    {
        byte[] head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
        byte[] size = [(byte)(width >> 24), (byte)(width >> 16), (byte)(width >> 8), (byte)width, (byte)(height >> 24), (byte)(height >> 16), (byte)(height >> 8), (byte)height];
        return [.. head, .. size, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }
}
