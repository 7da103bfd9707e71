using System.Buffers.Binary;
using System.IO.Compression;

namespace Gongkai.Content.Reading.Images;

/// <summary>What a piece beside the picture is.</summary>
internal enum PieceKind { Exif, Text, Xmp, Tail }

/// <summary>A piece of an image file that is not the picture.</summary>
internal readonly record struct ImagePiece(PieceKind Kind, ReadOnlyMemory<byte> Bytes);

/// <summary>Walks the segments of JPEG, PNG, WebP and GIF without decoding the picture.</summary>
internal static class ImagePieces
{
    private const int MostPieces = 10_000;
    private const int LongestInflated = 1 << 20;

    // A few bytes of padding are usual after the end; more is something else.
    private const int Padding = 16;

    public static IEnumerable<ImagePiece> Jpeg(byte[] bytes)
    {
        var at = 2;
        for (var n = 0; n < MostPieces && at + 4 <= bytes.Length; n++)
        {
            if (bytes[at] != 0xFF) yield break;
            var mark = bytes[at + 1];
            if (mark == 0xFF) { at++; continue; }
            if (mark is 0xD9) { if (Tail(bytes, at + 2) is { } end) yield return end; yield break; }
            if (mark is >= 0xD0 and <= 0xD8 or 0x01) { at += 2; continue; }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > bytes.Length) yield break;
            var body = bytes.AsMemory(at + 4, length - 2);
            at += 2 + length;
            if (mark == 0xE1 && body.Span.StartsWith("Exif\0\0"u8)) yield return new(PieceKind.Exif, body[6..]);
            else if (mark == 0xE1 && body.Span.StartsWith("http://ns.adobe.com/x"u8)) yield return new(PieceKind.Xmp, body[(body.Span.IndexOf((byte)0) + 1)..]);
            else if (mark == 0xED && body.Span.StartsWith("Photoshop"u8)) yield return new(PieceKind.Text, body[14..]);
            else if (mark == 0xFE) yield return new(PieceKind.Text, body);
            // Compressed data: on to the next mark that is neither stuffing nor a restart.
            if (mark == 0xDA)
                while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))) at++;
        }
    }

    public static IEnumerable<ImagePiece> Png(byte[] bytes)
    {
        var at = 8;
        for (var n = 0; n < MostPieces && at + 12 <= bytes.Length; n++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12) yield break;
            var type = bytes.AsMemory(at + 4, 4);
            var body = bytes.AsMemory(at + 8, (int)length);
            at += 12 + (int)length;
            if (type.Span.SequenceEqual("tEXt"u8)) yield return new(PieceKind.Text, body);
            else if (type.Span.SequenceEqual("zTXt"u8)) yield return new(PieceKind.Text, Packed(body, 2));
            else if (type.Span.SequenceEqual("iTXt"u8)) yield return International(body);
            else if (type.Span.SequenceEqual("eXIf"u8)) yield return new(PieceKind.Exif, body);
            else if (type.Span.SequenceEqual("IEND"u8))
            {
                if (Tail(bytes, at) is { } end) yield return end;
                yield break;
            }
        }
    }

    public static IEnumerable<ImagePiece> Webp(byte[] bytes)
    {
        var whole = (int)Math.Min(bytes.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)));
        var at = 12;
        for (var n = 0; n < MostPieces && at + 8 <= whole; n++)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            if (length > whole - at - 8) break;
            var type = bytes.AsMemory(at, 4);
            var body = bytes.AsMemory(at + 8, (int)length);
            at += 8 + (int)length + ((int)length & 1);
            if (type.Span.SequenceEqual("EXIF"u8)) yield return new(PieceKind.Exif, body.Span.StartsWith("Exif\0\0"u8) ? body[6..] : body);
            else if (type.Span.SequenceEqual("XMP "u8)) yield return new(PieceKind.Xmp, body);
        }
        if (whole > 12 && Tail(bytes, whole) is { } end) yield return end;
    }

    public static IEnumerable<ImagePiece> Gif(byte[] bytes)
    {
        var at = 13 + Table(bytes, 10);
        for (var n = 0; n < MostPieces && at + 2 <= bytes.Length; n++)
        {
            if (bytes[at] == 0x3B) break;
            if (bytes[at] == 0x2C && at + 10 < bytes.Length)
            {
                at += 10 + Table(bytes, at + 9) + 1;
                Blocks(bytes, ref at);
            }
            else if (bytes[at] == 0x21)
            {
                var label = bytes[at + 1];
                at += 2;
                var start = at;
                var body = Blocks(bytes, ref at);
                if (label == 0xFE) yield return new(PieceKind.Text, body);
                else if (label == 0xFF && bytes.AsSpan(start).StartsWith("\u000bXMP DataXMP"u8)) yield return new(PieceKind.Xmp, bytes.AsMemory(start + 12, at - start - 12));
            }
            else yield break;
        }
        if (at < bytes.Length && bytes[at] == 0x3B && Tail(bytes, at + 1) is { } end) yield return end;
    }

    private static int Table(byte[] bytes, int flags) => flags < bytes.Length && (bytes[flags] & 0x80) != 0 ? 3 << ((bytes[flags] & 7) + 1) : 0;

    private static byte[] Blocks(byte[] bytes, ref int at)
    {
        using var kept = new MemoryStream();
        while (at < bytes.Length && bytes[at] != 0)
        {
            kept.Write(bytes, at + 1, Math.Min(bytes[at], bytes.Length - at - 1));
            at += 1 + bytes[at];
        }
        at = Math.Min(at + 1, bytes.Length);
        return kept.ToArray();
    }

    private static ImagePiece? Tail(byte[] bytes, int from) =>
        from < bytes.Length && bytes.Length - from > Padding && bytes.AsSpan(from).ContainsAnyExcept((byte)0) ? new ImagePiece(PieceKind.Tail, bytes.AsMemory(from)) : null;

    private static ImagePiece International(ReadOnlyMemory<byte> body)
    {
        var end = body.Span.IndexOf((byte)0);
        if (end < 0 || end + 3 > body.Length) return new(PieceKind.Text, body);
        var kind = body.Span.StartsWith("XML:com.adobe.xmp"u8) ? PieceKind.Xmp : PieceKind.Text;
        if (body.Span[end + 1] == 0) return new(kind, body);
        // Packed: flag, method, language and translated key come before the data.
        var rest = body[(end + 3)..];
        for (var zeros = 0; zeros < 2 && rest.Span.IndexOf((byte)0) is >= 0 and var zero; zeros++) rest = rest[(zero + 1)..];
        return new(kind, Inflate(rest));
    }

    private static ReadOnlyMemory<byte> Packed(ReadOnlyMemory<byte> body, int after)
    {
        var end = body.Span.IndexOf((byte)0);
        return end < 0 || end + after > body.Length ? body : Inflate(body[(end + after)..]);
    }

    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var buffer = new byte[LongestInflated];
        return buffer.AsMemory(0, zlib.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
