using System.IO.Compression;

namespace Gongkai.Content.Redaction;

/// <summary>How the pixels of a page are kept.</summary>
/// <param name="Bits">Bits of one component.</param>
/// <param name="Components">1 gray, 3 red, green and blue.</param>
internal readonly record struct PixelDepth(int Bits, int Components)
{
    // Beyond this part of pixels neither white nor black there is a photograph, whose tones are kept.
    private const double MostTones = 0.15;

    /// <summary>Colour where there is colour; print, which is gray only at its edges, in sixteen tones.</summary>
    public static PixelDepth Of(PagePixels pixels)
    {
        var rgb = pixels.Rgb;
        var tones = 0;
        for (var i = 0; i < rgb.Length; i += 3)
        {
            if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) return new(8, 3);
            if (rgb[i] is > 16 and < 239) tones++;
        }
        return new(tones > MostTones * rgb.Length / 3 ? 8 : 4, 1);
    }

    public string ColorSpace => Components == 1 ? "DeviceGray" : "DeviceRGB";

    /// <summary>Bytes of a row.</summary>
    public int Row(int width) => (width * Components * Bits + 7) / 8;
}

/// <summary>Packs pixels the way PDF and PNG share: each row begins with how it is written, then all are deflated.</summary>
internal static class PixelPacking
{
    private const byte AsIs = 0, ToRowAbove = 2;

    public static ArraySegment<byte> Pack(PagePixels pixels, PixelDepth depth)
    {
        var length = depth.Row(pixels.Width);
        var (above, row, packed) = (new byte[length], new byte[length], new byte[length + 1]);
        // Tones of a photograph differ little from those above; edges of print do not gain by the difference.
        packed[0] = depth.Bits == 8 ? ToRowAbove : AsIs;
        using var output = new MemoryStream(1 << 18);
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < pixels.Height; y++)
            {
                Fill(row, pixels.Rgb.AsSpan(y * pixels.Width * 3, pixels.Width * 3), depth);
                if (packed[0] == AsIs) row.CopyTo(packed, 1);
                else for (var x = 0; x < length; x++) packed[x + 1] = (byte)(row[x] - above[x]);
                zlib.Write(packed);
                (above, row) = (row, above);
            }
        return new(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>The pixels of a packed picture row by row, one byte a component, for looking at what was written.</summary>
    /// <exception cref="InvalidDataException">It is not packed this way or does not end where it should.</exception>
    public static IEnumerable<byte[]> Rows(ReadOnlyMemory<byte> packed, PixelDepth depth, int width, int height)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var length = depth.Row(width);
        var (row, line, spread) = (new byte[length], new byte[length + 1], new byte[width * depth.Components]);
        for (var y = 0; y < height; y++)
        {
            if (zlib.ReadAtLeast(line, line.Length, throwOnEndOfStream: false) < line.Length || line[0] is not (AsIs or ToRowAbove)) throw new InvalidDataException();
            for (var x = 0; x < length; x++) row[x] = (byte)(line[x + 1] + (line[0] == AsIs ? 0 : row[x]));
            for (var x = 0; x < spread.Length; x++) spread[x] = depth.Bits == 8 ? row[x] : (byte)(x % 2 == 0 ? row[x / 2] >> 4 : row[x / 2] & 15);
            yield return spread;
        }
        if (zlib.ReadByte() >= 0) throw new InvalidDataException();
    }

    private static void Fill(byte[] row, ReadOnlySpan<byte> rgb, PixelDepth depth)
    {
        if (depth.Components == 3)
        {
            rgb.CopyTo(row);
        }
        else if (depth.Bits == 8)
        {
            for (var x = 0; x < row.Length; x++) row[x] = rgb[x * 3];
        }
        else
        {
            row.AsSpan().Clear();
            for (var x = 0; x * 3 < rgb.Length; x++) row[x / 2] |= (byte)(x % 2 == 0 ? rgb[x * 3] & 0xF0 : rgb[x * 3] >> 4);
        }
    }
}
