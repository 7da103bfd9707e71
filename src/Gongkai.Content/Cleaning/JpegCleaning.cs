using System.Buffers.Binary;

namespace Gongkai.Content.Cleaning;

/// <summary>Segments of a JPEG: those that shape the picture stay. Of the camera's data only the turn of the picture is written anew, or a portrait would lie on its side.</summary>
internal static class JpegCleaning
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Exif = 0xE1;

    public static byte[] Clean(ReadOnlySpan<byte> image, Removals removals)
    {
        using var kept = new MemoryStream(image.Length);
        if (image.Length < 4 || image[0] != 0xFF || image[1] != Start) throw new InvalidDataException();
        kept.Write(image[..2]);
        var turned = false;
        for (var at = 2; ;)
        {
            if (at + 2 > image.Length || image[at] != 0xFF) throw new InvalidDataException();
            var mark = image[at + 1];
            if (mark == 0xFF)
            {
                at++;
                continue;
            }
            if (mark == End)
            {
                kept.Write(image.Slice(at, 2));
                // Telephones hang short films and second pictures on behind the end.
                if (at + 2 < image.Length) removals.Add(ImageCleaning.Facts);
                return kept.ToArray();
            }
            if (at + 4 > image.Length) throw new InvalidDataException();
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
            if (length < 4 || at + length > image.Length) throw new InvalidDataException();
            var segment = image.Slice(at, length);
            if (Stays(mark, segment)) kept.Write(segment);
            else
            {
                var turn = mark == Exif && !turned ? Turn(segment) : null;
                if (turn is not null) kept.Write(turn);
                turned |= turn is not null;
                if (turn is null || !segment.SequenceEqual(turn)) removals.Add(ImageCleaning.Facts);
            }
            at += length;
            if (mark != Scan) continue;
            var next = Next(image, at);
            kept.Write(image[at..next]);
            at = next;
        }
    }

    private static bool Stays(byte mark, ReadOnlySpan<byte> segment) => mark switch
    {
        // JFIF without its thumbnail form; colour profile; how colours are packed.
        0xE0 => segment[4..].StartsWith("JFIF\0"u8) && segment.Length == 18,
        0xE2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        0xEE => segment[4..].StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    // Packed pixels go on to the next mark that is neither a stuffed byte nor a restart.
    private static int Next(ReadOnlySpan<byte> image, int at)
    {
        while (true)
        {
            var found = image[at..].IndexOf((byte)0xFF);
            if (found < 0 || at + found + 1 >= image.Length) throw new InvalidDataException();
            at += found;
            if (image[at + 1] is not (0 or (>= 0xD0 and <= 0xD7))) return at;
            at += 2;
        }
    }

    /// <summary>A segment that says how the picture is turned and nothing else; null when it stands upright or does not say.</summary>
    private static byte[]? Turn(ReadOnlySpan<byte> segment)
    {
        const int Tiff = 10;
        if (!segment[4..].StartsWith("Exif\0\0"u8) || segment.Length < Tiff + 14) return null;
        var tiff = segment[Tiff..];
        var little = tiff[0] == 'I';
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2) return null;
        var count = Short(tiff, (int)first, little);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)first + 2 + 12 * i;
            if (entry + 12 > tiff.Length) return null;
            if (Short(tiff, entry, little) != 0x0112) continue;
            var turn = Short(tiff, entry + 8, little);
            return turn is >= 2 and <= 8
                ? [0xFF, Exif, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0]
                : null;
        }
        return null;
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
