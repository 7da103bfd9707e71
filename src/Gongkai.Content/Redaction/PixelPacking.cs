using System.IO.Compression;

namespace Gongkai.Content.Redaction;

/// <summary>Packs pixels the way PDF and PNG share: each row as its difference to the row above, then deflated.</summary>
internal static class PixelPacking
{
    private const byte Up = 2;

    /// <param name="gray">One byte a pixel instead of three.</param>
    public static ArraySegment<byte> Pack(PagePixels pixels, bool gray)
    {
        var length = pixels.Width * (gray ? 1 : 3);
        var (above, row, packed) = (new byte[length], new byte[length], new byte[length + 1]);
        using var output = new MemoryStream(1 << 18);
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed[0] = Up;
            for (var y = 0; y < pixels.Height; y++)
            {
                var source = pixels.Rgb.AsSpan(y * pixels.Width * 3, pixels.Width * 3);
                if (gray)
                    for (var x = 0; x < length; x++) row[x] = source[x * 3];
                else source.CopyTo(row);
                for (var x = 0; x < length; x++) packed[x + 1] = (byte)(row[x] - above[x]);
                zlib.Write(packed);
                (above, row) = (row, above);
            }
        }
        return new(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>The pixels of a packed picture row by row, for looking at what was written.</summary>
    /// <exception cref="InvalidDataException">It is not packed this way or ends too early.</exception>
    public static IEnumerable<byte[]> Rows(ReadOnlyMemory<byte> packed, int length, int height)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var (row, line) = (new byte[length], new byte[length + 1]);
        for (var y = 0; y < height; y++)
        {
            if (zlib.ReadAtLeast(line, line.Length, throwOnEndOfStream: false) < line.Length || line[0] != Up) throw new InvalidDataException();
            for (var x = 0; x < length; x++) row[x] += line[x + 1];
            yield return row;
        }
        if (zlib.ReadByte() >= 0) throw new InvalidDataException();
    }
}
