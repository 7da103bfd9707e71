using System.Buffers.Binary;
using System.Text;
using Gongkai.Content.Files;

namespace Gongkai.Content.Cleaning;

/// <summary>Takes out of a picture what is not the picture: place and time of taking, camera, remarks, thumbnails, what hangs on behind the end. Pixels are not touched.</summary>
internal static class ImageCleaning
{
    public const string Facts = "图片中的拍摄位置、时间、设备和备注";

    // All that tells how the pixels are to be shown; texts, times and private parts are not among them.
    private static readonly HashSet<string> PngKept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST", "cICP", "acTL", "fcTL", "fdAT"];
    private static readonly HashSet<string> WebpKept = ["VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <exception cref="InvalidDataException">The picture is broken.</exception>
    public static byte[] Clean(ReadOnlySpan<byte> image, FileKind kind, Removals removals) => kind switch
    {
        FileKind.Jpeg => JpegCleaning.Clean(image, removals),
        FileKind.Png => Png(image, removals),
        FileKind.Gif => GifCleaning.Clean(image, removals),
        FileKind.Webp => Webp(image, removals),
        _ => image.ToArray(),
    };

    /// <summary>Kind of a picture by its first bytes; unknown for all others.</summary>
    public static FileKind KindOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return Magic.Recognise(stream, "") is { IsZip: false, Kind: var kind } && kind.IsImage() ? kind : FileKind.Unknown;
    }

    private static byte[] Png(ReadOnlySpan<byte> image, Removals removals)
    {
        const int Signature = 8, Frame = 12;
        using var kept = new MemoryStream(image.Length);
        kept.Write(image[..Signature]);
        for (var at = Signature; ;)
        {
            if (at + Frame > image.Length) throw new InvalidDataException();
            var length = BinaryPrimitives.ReadUInt32BigEndian(image[at..]);
            if (length > image.Length - at - Frame) throw new InvalidDataException();
            var chunk = image.Slice(at, (int)length + Frame);
            var type = chunk.Slice(4, 4);
            if (PngKept.Contains(Encoding.Latin1.GetString(type))) kept.Write(chunk);
            else removals.Add(Facts);
            at += chunk.Length;
            if (!type.SequenceEqual("IEND"u8)) continue;
            if (at < image.Length) removals.Add(Facts);
            return kept.ToArray();
        }
    }

    private static byte[] Webp(ReadOnlySpan<byte> image, Removals removals)
    {
        const int Head = 12;
        const byte ExifOrXmp = 0x0C;
        using var kept = new MemoryStream(image.Length);
        if (image.Length < Head) throw new InvalidDataException();
        var end = 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(image[4..]);
        if (end > image.Length) throw new InvalidDataException();
        if (end < image.Length) removals.Add(Facts);
        kept.Write(image[..Head]);
        for (var at = Head; at < end;)
        {
            if (at + 8 > end) throw new InvalidDataException();
            var length = BinaryPrimitives.ReadUInt32LittleEndian(image[(at + 4)..]);
            var whole = 8 + (long)length + (length & 1);
            if (at + whole > end) throw new InvalidDataException();
            var chunk = image.Slice(at, (int)whole);
            if (chunk.StartsWith("VP8X"u8) && length >= 10)
            {
                var copy = chunk.ToArray();
                copy[8] &= 0xFF ^ ExifOrXmp;
                kept.Write(copy);
            }
            else if (WebpKept.Contains(Encoding.Latin1.GetString(chunk[..4]))) kept.Write(chunk);
            else removals.Add(Facts);
            at += (int)whole;
        }
        var clean = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(clean.AsSpan(4), (uint)clean.Length - 8);
        return clean;
    }
}
