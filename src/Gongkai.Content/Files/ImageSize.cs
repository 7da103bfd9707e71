using System.Buffers.Binary;

namespace Gongkai.Content.Files;

/// <summary>Width and height from a picture's header, without decoding it.</summary>
internal static class ImageSize
{
    public static (long Width, long Height)? Of(Stream content, FileKind kind)
    {
        content.Position = 0;
        var head = new byte[32];
        if (content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return null;
        var size = kind switch
        {
            FileKind.Png => (Big(head, 16), Big(head, 20)),
            FileKind.Gif => (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(6)), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8))),
            FileKind.Webp => Webp(head),
            _ => Jpeg(content),
        };
        return size is { Item1: > 0, Item2: > 0 } ? size : null;
    }

    private static long Big(byte[] head, int at) => BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(at));

    private static (long, long) Webp(byte[] head)
    {
        var form = head.AsSpan(12, 4);
        if (form.SequenceEqual("VP8X"u8))
            return (1 + (head[24] | (head[25] << 8) | (head[26] << 16)), 1 + (head[27] | (head[28] << 8) | (head[29] << 16)));
        if (form.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(21));
            return ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }
        return (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28)) & 0x3FFF);
    }

    private static (long, long) Jpeg(Stream content)
    {
        content.Position = 2;
        for (var segments = 0; segments < 2_000; segments++)
        {
            if (content.ReadByte() != 0xFF)
                return default;
            var mark = content.ReadByte();
            while (mark == 0xFF)
                mark = content.ReadByte();
            var length = (content.ReadByte() << 8) | content.ReadByte();
            if (mark < 0 || length < 2)
                return default;
            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                content.ReadByte();
                var height = (content.ReadByte() << 8) | content.ReadByte();
                var width = (content.ReadByte() << 8) | content.ReadByte();
                return (width, height);
            }
            content.Position += length - 2;
        }
        return default;
    }
}
