namespace Gongkai.Content.Reading.Pdf;

/// <summary>How long LZW data is once unpacked, without unpacking it.</summary>
internal static class LzwLength
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Largest = 4096;

    public static long Of(ReadOnlySpan<byte> packed, long most)
    {
        var lengths = new long[Largest];
        var (total, next, width, previous, bits, held, at) = (0L, End + 1, 9, 0L, 0, 0, 0);
        while (total <= most)
        {
            while (held < width && at < packed.Length)
            {
                bits = ((bits << 8) | packed[at++]) & 0xFFFFFF;
                held += 8;
            }
            if (held < width) return total;
            var code = (bits >> (held - width)) & ((1 << width) - 1);
            held -= width;
            if (code == End) return total;
            if (code == Clear)
            {
                (next, width, previous) = (End + 1, 9, 0);
                continue;
            }
            var length = code < Clear ? 1 : code < next ? lengths[code] : previous + 1;
            total += length;
            if (previous > 0 && next < Largest) lengths[next++] = previous + 1;
            previous = length;
            width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
        }
        return total;
    }
}
