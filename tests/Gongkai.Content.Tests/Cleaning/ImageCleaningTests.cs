using System.Text;
using Gongkai.Content.Cleaning;
using Gongkai.Content.Files;

namespace Gongkai.Content.Tests.Cleaning;

/// <summary>Pictures without the place where they were taken, pixel bytes untouched.</summary>
public class ImageCleaningTests
{
    private static readonly byte[] Pixels = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];

    [Fact]
    [Requirement("R-SEC-06")]
    public void Place_time_and_remarks_leave_every_kind_of_picture_and_the_pixels_stay()
    {
        foreach (var (image, kind, pixels) in new[] { (Jpeg(), FileKind.Jpeg, Pixels), (Png(), FileKind.Png, "PIXELS"u8.ToArray()), (Gif(), FileKind.Gif, [2, 2, 0x44, 0x01, 0]), (Webp(), FileKind.Webp, "PIXELS"u8.ToArray()) })
        {
            Assert.True(image.AsSpan().IndexOf("GPS"u8) > 0);
            var removals = new Removals();
            var clean = ImageCleaning.Clean(image, kind, removals);
            Assert.True(clean.AsSpan().IndexOf("GPS"u8) < 0, kind.ToString());
            Assert.True(clean.AsSpan().IndexOf(pixels) > 0, kind.ToString());
            Assert.True(removals.Total > 0);
            var left = new Removals();
            Assert.Equal(clean, ImageCleaning.Clean(clean, kind, left));
            Assert.Equal(0, left.Total);
        }
    }

    [Fact]
    public void A_portrait_keeps_standing_upright()
    {
        var clean = ImageCleaning.Clean(Jpeg(turn: 6), FileKind.Jpeg, new Removals());
        var exif = clean.AsSpan().IndexOf("Exif"u8);
        Assert.True(exif > 0);
        Assert.Equal(6, clean[exif + 6 + 8 + 2 + 9]);
        var left = new Removals();
        Assert.Equal(clean, ImageCleaning.Clean(clean, FileKind.Jpeg, left));
        Assert.Equal(0, left.Total);
    }

    [Fact]
    public void A_broken_picture_is_answered_with_no_copy()
    {
        var random = new Random(5);
        foreach (var image in new[] { Jpeg(), Png(), Gif(), Webp() })
            for (var i = 0; i < 300; i++)
            {
                var broken = image[..random.Next(12, image.Length)];
                broken[random.Next(4, broken.Length)] = (byte)random.Next(256);
                var kind = ImageCleaning.KindOf(broken);
                if (kind == FileKind.Unknown) continue;
                try
                {
                    Assert.True(ImageCleaning.Clean(broken, kind, new Removals()).Length <= broken.Length + 36);
                }
                catch (InvalidDataException)
                {
                }
            }
    }

    public static byte[] Png() =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]), .. Chunk("tEXt", "Comment\0GPS 24.3N"u8), .. Chunk("eXIf", "GPS"u8),
        .. Chunk("IDAT", "PIXELS"u8), .. Chunk("IEND", []), .. "GPS behind"u8,
    ];

    public static byte[] Jpeg(byte turn = 1) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0, .. "GPS"u8]), .. Segment(0xFE, "GPS"u8),
        .. Segment(0xC0, [8, 0, 2, 0, 2, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Pixels, 0xFF, 0xD9, .. "GPS film"u8,
    ];

    private static byte[] Gif() =>
        [.. "GIF89a"u8, 2, 0, 2, 0, 0, 0, 0, 0x21, 0xFE, 3, .. "GPS"u8, 0, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, 3, .. "GPS"u8, 0, 0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3B];

    private static byte[] Webp()
    {
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X", [0x0C, 0, 0, 0, 1, 0, 0, 1, 0, 0]), .. Riff("VP8 ", "PIXELS"u8), .. Riff("EXIF", "GPS1"u8), .. Riff("XMP ", "GPS"u8)];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    private static byte[] Riff(string type, ReadOnlySpan<byte> data) => [.. Encoding.ASCII.GetBytes(type), .. BitConverter.GetBytes(data.Length), .. data, .. new byte[data.Length & 1]];

    private static byte[] Chunk(string type, ReadOnlySpan<byte> data) => [0, 0, 0, (byte)data.Length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];

    private static byte[] Segment(byte mark, ReadOnlySpan<byte> data) => [0xFF, mark, 0, (byte)(data.Length + 2), .. data];
}
