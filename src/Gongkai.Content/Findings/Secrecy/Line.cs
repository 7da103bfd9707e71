namespace Gongkai.Content.Findings.Secrecy;

/// <summary>The line a place stands on, as far as marks are long: a mark stands alone, talk about marks stands in sentences.</summary>
internal static class Line
{
    private const int Most = 40;

    /// <summary>Whether the line holds [start, end) and otherwise only what may stand beside a mark.</summary>
    /// <param name="beside">Words that may stand beside it.</param>
    public static bool IsAlone(ScanText text, int start, int end, params ReadOnlySpan<string> beside)
    {
        var (from, to) = (Begin(text, start), Finish(text, end));
        return start - from < Most && to - end < Most && OnlyMarks(text.Slice(from, start), beside) && OnlyMarks(text.Slice(end, to), beside);
    }

    /// <summary>Whether [start, end) is what a pair of brackets holds, alone or between others of its kind: （内部资料，注意保存）.</summary>
    public static bool IsBracketed(ScanText text, int start, int end, params ReadOnlySpan<string> beside)
    {
        var (from, to) = (start, end);
        while (start - from < Most && text[from - 1] is not ('(' or '【' or '[' or '〔' or '<' or '《' or '\n' or '\0' or '。')) from--;
        while (to - end < Most && text[to] is not (')' or '】' or ']' or '〕' or '>' or '\n' or '\0' or '。')) to++;
        return text[from - 1] is '(' or '【' or '[' or '〔' && text[to] is ')' or '】' or ']' or '〕' && OnlyMarks(text.Slice(from, start), beside) && OnlyMarks(text.Slice(end, to), beside);
    }

    /// <summary>Whether it is quoted: named, not set.</summary>
    public static bool IsQuoted(ScanText text, int start, int end) => text[start - 1] is '“' or '"' or '「' or '‘' or '《' || text[end] is '”' or '"' or '」' or '’' or '》';

    public static int Begin(ScanText text, int at)
    {
        var from = at;
        while (from > 0 && at - from < Most && text.Buffer[from - 1] is not ('\n' or '\r')) from--;
        return from;
    }

    public static int Finish(ScanText text, int at)
    {
        var to = at;
        while (to < text.Length && to - at < Most && text.Buffer[to] is not ('\n' or '\r')) to++;
        return to;
    }

    private static bool OnlyMarks(ReadOnlySpan<char> rest, ReadOnlySpan<string> beside)
    {
        while (rest.Length > 0)
        {
            var taken = 0;
            foreach (var word in beside)
                if (rest.StartsWith(word)) taken = Math.Max(taken, word.Length);
            if (taken == 0 && !Nearby.Ideograph(rest[0])) taken = 1;
            if (taken == 0) return false;
            rest = rest[taken..];
        }
        return true;
    }
}
