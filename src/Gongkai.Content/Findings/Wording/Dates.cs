namespace Gongkai.Content.Findings.Wording;

/// <summary>A date as it stands in a text.</summary>
/// <param name="Year">0 when only month and day are written.</param>
/// <param name="Day">0 when only the month is written.</param>
internal readonly record struct WrittenDate(int Start, int End, int Year, int Month, int Day)
{
    /// <summary>Whether there is such a day or month; 29 February exists when no year is written.</summary>
    public bool Exists => Month is >= 1 and <= 12 && Day >= 0 && Day <= DateTime.DaysInMonth(Year is 0 or > 9999 ? 2000 : Year, Month) && !Zero;

    /// <summary>0日 as written; a missing day is no fault.</summary>
    public bool Zero { get; init; }

    /// <summary>The day, or null when it is not written in full or does not exist.</summary>
    public DateOnly? Date => Exists && Year is >= 1900 and <= 2200 && Day > 0 ? new DateOnly(Year, Month, Day) : null;
}

/// <summary>Reads 2018年8月10日, 二〇一八年八月十日, 8月10日.</summary>
internal static class Dates
{
    private const string Signs = "〇一二三四五六七八九";

    public static IEnumerable<WrittenDate> Of(string text)
    {
        for (var at = 0; (at = text.AsSpan(at).IndexOf('月') is var step && step < 0 ? -1 : at + step) >= 0; at++)
            if (At(text, at) is { } date) yield return date;
    }

    /// <summary>The date around a 月.</summary>
    private static WrittenDate? At(string text, int month)
    {
        var (value, start) = Back(text, month, 2);
        if (start == month) return null;
        var (day, end, zero) = (0, month + 1, false);
        var (first, last) = (Han.SkipSpaces(text, month + 1), 0);
        if (first - month <= 3)
        {
            (day, last) = Forward(text, first);
            if (last > first && Han.At(text, last) is '日' or '号') (end, zero) = (last + 1, day == 0);
            else day = 0;
        }
        var (year, beginning) = (0, start);
        var mark = start;
        while (start - mark < 3 && Han.At(text, mark - 1) is ' ' or '\u3000') mark--;
        if (Han.At(text, mark - 1) == '年' && Back(text, mark - 1, 4) is var (y, s) && mark - 1 - s == 4) (year, beginning) = (y, s);
        if (year == 0 && day == 0 && !zero) return null;
        return new(beginning, end, year, value, day) { Zero = zero };
    }

    /// <summary>A number that ends before a place, in Arabic or Chinese figures.</summary>
    private static (int Value, int Start) Back(string text, int end, int most)
    {
        var start = end;
        while (end - start <= most && Han.Digit(Han.At(text, start - 1)) >= 0) start--;
        if (start < end)
        {
            if (end - start > most) return (0, end);
            var value = 0;
            for (var i = start; i < end; i++) value = value * 10 + Han.Digit(text[i]);
            return (value, start);
        }
        while (end - start < most && start > 0 && (Signs.Contains(text[start - 1]) || text[start - 1] == '十')) start--;
        return start == end ? (0, end) : (Chinese(text.AsSpan(start, end - start)), start);
    }

    private static (int Value, int End) Forward(string text, int start)
    {
        var (value, end) = (0, start);
        while (end - start < 3 && Han.Digit(Han.At(text, end)) is var digit and >= 0) (value, end) = (value * 10 + digit, end + 1);
        if (end > start) return (value, end);
        while (end - start < 3 && (Signs.Contains(Han.At(text, end)) || Han.At(text, end) == '十')) end++;
        return (end == start ? 0 : Chinese(text.AsSpan(start, end - start)), end);
    }

    /// <summary>二〇一八 by signs, 十二 and 二十 by tens.</summary>
    private static int Chinese(ReadOnlySpan<char> text)
    {
        if (text.Contains('十') || text.Length == 1) return Han.Number(text);
        var value = 0;
        foreach (var c in text) value = value * 10 + Signs.IndexOf(c);
        return value;
    }
}
