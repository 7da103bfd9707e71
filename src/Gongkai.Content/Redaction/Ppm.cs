namespace Gongkai.Content.Redaction;

/// <summary>Reads a picture in the plain form that page renderers answer with: P6, width, height, 255, then the pixels.</summary>
internal static class Ppm
{
    private const int LongestHead = 64;

    /// <exception cref="InvalidDataException">It is no such picture, or has more pixels than may be.</exception>
    public static async Task<PagePixels> ReadAsync(Stream input, int maxPixels, CancellationToken cancellation)
    {
        var head = new byte[LongestHead];
        var length = 0;
        var numbers = new List<int>();
        // Four words, each ended by one blank: the pixels begin right after the fourth.
        for (var word = 0; numbers.Count < 3;)
        {
            if (length == head.Length || await input.ReadAsync(head.AsMemory(length, 1), cancellation) == 0) throw new InvalidDataException();
            if (head[length++] is not ((byte)' ' or (byte)'\n')) continue;
            var text = head.AsSpan(word, length - 1 - word);
            if (word == 0 && !text.SequenceEqual("P6"u8)) throw new InvalidDataException();
            if (word > 0) numbers.Add(int.TryParse(text, out var number) && number > 0 ? number : throw new InvalidDataException());
            word = length;
        }
        var (width, height) = (numbers[0], numbers[1]);
        if (numbers[2] != 255 || (long)width * height > maxPixels) throw new InvalidDataException();
        var rgb = new byte[width * height * 3];
        await input.ReadExactlyAsync(rgb, cancellation);
        return await input.ReadAsync(head, cancellation) == 0 ? new(width, height, rgb) : throw new InvalidDataException();
    }
}
