using System.Buffers;

namespace Gongkai.Domain.Requests;

/// <summary>
/// 申请内容的相似度, to find applications for the same thing (条例第三十六条第六项). Pairs of neighbouring characters are compared, punctuation, width
/// and spaces aside; bands find candidates by index before texts are compared. A number for a person to look at, never a decision.
/// </summary>
public static class TextLikeness
{
    /// <summary>How many band hashes a text has.</summary>
    public const int BandCount = 8;

    private const int RowsPerBand = 2;

    // Fixed for ever: stored bands are compared with new ones. Two rows to a band find a half-alike pair in nine of ten cases.
    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, BandCount * RowsPerBand).Select(i => Mix(0x9E3779B97F4A7C15 * (ulong)i))];

    /// <summary>Jaccard similarity of two texts, 0 (nothing in common) to 1 (the same). A text without letters or digits is like nothing.</summary>
    public static double Of(string? one, string? other) => Of(Grams(one), Grams(other));

    /// <summary>The same for prepared texts.</summary>
    public static double Of(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        if (one.IsEmpty || other.IsEmpty) return 0;
        int i = 0, j = 0, common = 0;
        while (i < one.Length && j < other.Length)
        {
            var (left, right) = (one[i], other[j]);
            if (left == right) common++;
            if (left <= right) i++;
            if (right <= left) j++;
        }
        return (double)common / (one.Length + other.Length - common);
    }

    /// <summary>A text prepared for comparison with many others: its pairs of characters, sorted, each once.</summary>
    public static uint[] Grams(string? text)
    {
        var plain = TypedText.Plain(text);
        if (plain.Length < 2) return plain.Length == 0 ? [] : [plain[0]];
        var rented = ArrayPool<uint>.Shared.Rent(plain.Length - 1);
        try
        {
            var grams = rented.AsSpan(0, plain.Length - 1);
            for (var i = 0; i < grams.Length; i++) grams[i] = ((uint)plain[i] << 16) | plain[i + 1];
            grams.Sort();
            var count = 1;
            for (var i = 1; i < grams.Length; i++)
                if (grams[i] != grams[count - 1]) grams[count++] = grams[i];
            return grams[..count].ToArray();
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(rented);
        }
    }

    /// <summary>Band hashes (MinHash, 8 bands of 2 rows): texts that share one are candidates. A hash belongs to its band, so one index over all bands does. None for a text without letters or digits.</summary>
    public static long[] Bands(string? text) => Bands(Grams(text));

    /// <summary>The same for a prepared text.</summary>
    public static long[] Bands(ReadOnlySpan<uint> grams)
    {
        if (grams.IsEmpty) return [];
        Span<ulong> least = stackalloc ulong[BandCount * RowsPerBand];
        least.Fill(ulong.MaxValue);
        foreach (var gram in grams)
            for (var row = 0; row < least.Length; row++)
                least[row] = Math.Min(least[row], Mix(gram ^ Seeds[row]));
        var bands = new long[BandCount];
        for (var band = 0; band < BandCount; band++)
            bands[band] = unchecked((long)Mix(Mix(least[RowsPerBand * band] + (ulong)band) ^ least[RowsPerBand * band + 1]));
        return bands;
    }

    // The finaliser of SplitMix64: every bit of the input moves every bit of the output.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
