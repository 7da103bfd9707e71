namespace Gongkai.Content.Findings.Wording;

/// <summary>Lines of a text, without the blanks around them.</summary>
internal static class Lines
{
    /// <summary>Start and end of every line that is not empty, in order.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is var found && found < 0 ? text.Length : at + found;
            var (from, to) = (at, end);
            while (from < to && (char.IsWhiteSpace(text[from]) || text[from] is '\ufeff' or '|')) from++;
            while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] == '|')) to--;
            if (to > from) yield return (from, to);
            at = end + 1;
        }
    }
}
