using System.Buffers.Binary;
using System.Text;
using Gongkai.Content.Files;
using Gongkai.Content.Tests.Files;

namespace Gongkai.Content.Tests.Reading;

public sealed class ImageReadingTests
{
    private static readonly byte[] Frame = [0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 2, 1, 0, 0, 0];

    [Fact]
    public void A_photograph_tells_its_place_camera_and_day()
    {
        var reading = Readings.Read(Jpeg(Segment(0xE1, [.. "Exif\0\0"u8, .. Exif()])), "a.jpg");
        Assert.Equal(FileKind.Jpeg, reading.Kind);
        reading.Finds("FILE-GPS", "FILE-IMAGE-METADATA", "FILE-PICTURE");
        Assert.Equal("图片信息“设备型号”", reading.Part("相机X1").Where);
        var place = Assert.Single(reading.Findings, f => f.Code == "FILE-GPS");
        Assert.Equal("图片（纬度约 24.3 度）", place.Where);
        Assert.DoesNotContain("19", reading.Text);
    }

    [Fact]
    public void Comments_and_xmp_of_pictures_are_text()
    {
        var xmp = Encoding.UTF8.GetBytes("http://ns.adobe.com/xap/1.0/\0<x xmlns:e='e'><e:creator>王五</e:creator></x>");
        var reading = Readings.Read(Jpeg([.. Segment(0xFE, Encoding.UTF8.GetBytes("拍摄者李四")), .. Segment(0xE1, xmp)]), "a.jpg");
        Assert.Equal("图片附注", reading.Part("拍摄者李四").Where);
        Assert.Equal("图片元数据“creator”", reading.Part("王五").Where);
    }

    [Fact]
    public void Png_gif_and_webp_are_read_alike()
    {
        Readings.Read(Png([.. Chunk("tEXt", Encoding.UTF8.GetBytes("Author\0王五")), .. Chunk("eXIf", Exif())]), "a.png").Finds("FILE-GPS", "FILE-IMAGE-METADATA");
        Readings.Read(Png(Chunk("iTXt", Encoding.UTF8.GetBytes("Title\0\0\0\0\0会议照片"))), "a.png").Part("会议照片");
        byte[] gif = [.. "GIF89a"u8, 2, 0, 2, 0, 0, 0, 0, 0x21, 0xFE, 6, .. Encoding.UTF8.GetBytes("李四"), 0, .. new byte[0], 0x3B, .. new byte[10]];
        Readings.Read(gif, "a.gif").Part("李四");
        byte[] body = [.. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, .. "EXIF"u8, .. BitConverter.GetBytes(Exif().Length), .. Exif()];
        Readings.Read([.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body], "a.webp").Finds("FILE-GPS");
    }

    [Fact]
    public void What_follows_the_end_of_a_picture_blocks()
    {
        Readings.Read([.. Jpeg([]), .. Containers.Zip(("a.txt", [65])).ToArray()], "a.jpg").Finds("FILE-POLYGLOT");
        Readings.Read([.. Png([]), .. "<html><script>alert(1)</script></html>"u8], "a.png").Finds("FILE-POLYGLOT");
        Readings.Read(Jpeg(Segment(0xFE, "<html><script>alert(1)</script>"u8.ToArray())), "a.jpg").Finds("FILE-POLYGLOT");
    }

    [Fact]
    public void A_plain_picture_only_says_that_its_text_cannot_be_seen()
    {
        var reading = Readings.Read(Png([]), "a.png");
        Assert.Equal("FILE-PICTURE", Assert.Single(reading.Findings).Code);
        Assert.Contains("人工核对", reading.Findings[0].Message);
    }

    internal static byte[] Jpeg(byte[] segments) => [0xFF, 0xD8, .. segments, .. Frame, 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9, .. new byte[12]];

    internal static byte[] Png(byte[] chunks) => [.. Containers.Png()[..33], .. chunks, .. Chunk("IEND", [])];

    internal static byte[] Segment(byte mark, byte[] body) => [0xFF, mark, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Chunk(string type, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. body, 0, 0, 0, 0];
    }

    /// <summary>Little-endian: camera in the first directory, latitude 24°19′ in the one for places.</summary>
    internal static byte[] Exif()
    {
        var block = new byte[200];
        "II*\0"u8.CopyTo(block);
        Put(4, 8);
        block[8] = 2;
        var camera = Encoding.UTF8.GetBytes("相机X1\0");
        Entry(10, 0x0110, 2, camera.Length, 100);
        Entry(22, 0x8825, 4, 1, 50);
        camera.CopyTo(block, 100);
        block[50] = 1;
        Entry(52, 2, 5, 3, 120);
        foreach (var (at, value) in new[] { (120, 24), (124, 1), (128, 19), (132, 1), (136, 5), (140, 1) }) Put(at, value);
        return block;

        void Put(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(block.AsSpan(at), value);

        void Entry(int at, ushort tag, ushort type, int count, int value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(at), tag);
            BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(at + 2), type);
            Put(at + 4, count);
            Put(at + 8, value);
        }
    }
}
