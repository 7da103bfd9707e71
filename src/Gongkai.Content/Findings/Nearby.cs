namespace Gongkai.Content.Findings;

/// <summary>What stands around a place: labels before it, words beside it. Always bounded.</summary>
internal static class Nearby
{
    /// <summary>Words before a place on its line; on the line above as well where the line only holds the thing itself, as in forms.</summary>
    public static ReadOnlySpan<char> Before(ScanText text, int at, int most = 40)
    {
        var (floor, start, blank) = (Math.Max(0, at - most), at, true);
        while (start > floor)
        {
            var c = text.Buffer[start - 1];
            if (c == '\n' && !blank) break;
            if (c is not (' ' or '\t' or '\r')) blank = false;
            start--;
        }
        return text.Slice(start, at);
    }

    /// <summary>Words after a place on its line.</summary>
    public static ReadOnlySpan<char> After(ScanText text, int at, int most = 20)
    {
        var rest = text.Slice(at, at + most);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Words before a place up to the beginning of its sentence.</summary>
    public static ReadOnlySpan<char> Sentence(ScanText text, int at, int most = 40)
    {
        var floor = Math.Max(0, at - most);
        var start = at;
        while (start > floor && text.Buffer[start - 1] is not ('\n' or '。' or ';' or '!' or '?')) start--;
        return text.Slice(start, at);
    }

    public static bool Has(ReadOnlySpan<char> words, ReadOnlySpan<string> any)
    {
        foreach (var word in any)
            if (words.IndexOf(word) >= 0)
                return true;
        return false;
    }

    /// <summary>Whether a character is an ideograph.</summary>
    public static bool Ideograph(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';
}
