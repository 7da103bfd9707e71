namespace Gongkai.Content.Cleaning;

/// <summary>Blocks of a GIF: pictures, their timing and the number of rounds stay.</summary>
internal static class GifCleaning
{
    private const byte Extension = 0x21, Picture = 0x2C, Trailer = 0x3B, Timing = 0xF9, Application = 0xFF;

    public static byte[] Clean(ReadOnlySpan<byte> image, Removals removals)
    {
        using var kept = new MemoryStream(image.Length);
        var at = 13 + (image.Length > 10 ? Colours(image[10]) : 0);
        if (at > image.Length) throw new InvalidDataException();
        kept.Write(image[..at]);
        while (true)
        {
            var from = at;
            if (at + 2 > image.Length && !(at < image.Length && image[at] == Trailer)) throw new InvalidDataException();
            switch (image[at])
            {
                case Trailer:
                    kept.WriteByte(Trailer);
                    if (at + 1 < image.Length) removals.Add(ImageCleaning.Facts);
                    return kept.ToArray();
                case Picture:
                    if (at + 10 > image.Length) throw new InvalidDataException();
                    at = Blocks(image, at + 11 + Colours(image[at + 9]));
                    kept.Write(image[from..at]);
                    break;
                case Extension:
                    at = Blocks(image, at + 2);
                    if (image[from + 1] == Timing || (image[from + 1] == Application && IsRounds(image[(from + 2)..at]))) kept.Write(image[from..at]);
                    else removals.Add(ImageCleaning.Facts);
                    break;
                default:
                    throw new InvalidDataException();
            }
        }
    }

    private static bool IsRounds(ReadOnlySpan<byte> block) => block.Length > 12 && (block[1..].StartsWith("NETSCAPE2.0"u8) || block[1..].StartsWith("ANIMEXTS1.0"u8));

    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int Blocks(ReadOnlySpan<byte> image, int at)
    {
        while (true)
        {
            if (at >= image.Length) throw new InvalidDataException();
            var length = image[at];
            at += 1 + length;
            if (length == 0) return at;
        }
    }
}
