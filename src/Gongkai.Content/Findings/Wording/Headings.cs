namespace Gongkai.Content.Findings.Wording;

/// <summary>Form of a heading or list number, from the outermost to the innermost.</summary>
internal enum HeadingForm { Chapter, Article, First, Second, Third, Fourth }

/// <summary>A line that begins with a number.</summary>
/// <param name="Start">Place of the line.</param>
/// <param name="End">Place after the number and its mark.</param>
/// <param name="Written">The number as it stands, without spaces: 一、 （一） 1. 第三章.</param>
internal readonly record struct Heading(HeadingForm Form, int Number, int Start, int End, string Written)
{
    /// <summary>The number as this form writes it right.</summary>
    public string As(HeadingForm form, int number) => form switch
    {
        HeadingForm.First => $"{Han.Written(number)}、",
        HeadingForm.Second => $"（{Han.Written(number)}）",
        HeadingForm.Third => $"{number}.",
        HeadingForm.Fourth => $"（{number}）",
        _ => $"第{Han.Written(number)}{Written[^1]}",
    };
}

/// <summary>Reads the numbers that lines begin with.</summary>
internal static class Headings
{
    public static IEnumerable<Heading> Of(string text)
    {
        foreach (var (start, end) in Lines.Of(text))
            if (At(text, start, end) is { } heading) yield return heading;
    }

    public static Heading? At(string text, int start, int end)
    {
        if (text[start] == '第') return Chapter(text, start, end);
        if (text[start] is '（' or '(') return Bracketed(text, start, end);
        var at = start;
        while (at < end && at - start < 3 && (Han.Digits.Contains(text[at]) || text[at] == '十')) at++;
        if (at > start)
            return Han.Number(text.AsSpan(start, at - start)) is var number and > 0 && Han.At(text, at) is '、' or '.' or '．' && at < end
                ? new(HeadingForm.First, Han.Number(text.AsSpan(start, at - start)), start, at + 1, text[start..(at + 1)]) : null;
        var value = 0;
        while (at < end && at - start < 2 && char.IsAsciiDigit(text[at])) value = value * 10 + text[at++] - '0';
        // 2.5 and 10、20年 are no list numbers.
        return value > 0 && at < end && text[at] is '.' or '．' or '、' && !char.IsAsciiDigit(Han.At(text, at + 1)) && char.IsAsciiDigit(text[start])
            ? new(HeadingForm.Third, value, start, at + 1, text[start..(at + 1)]) : null;
    }

    private static Heading? Chapter(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && at - start < 4 && (Han.Digits.Contains(text[at]) || text[at] == '十')) at++;
        if (Han.Number(text.AsSpan(start + 1, at - start - 1)) is not (var number and > 0) || at >= end || text[at] is not ('章' or '条' or '项')) return null;
        // 第十七条之一 stands between two numbers, not in the row of them.
        if (Han.At(text, at + 1) == '之') return null;
        return new(text[at] == '条' ? HeadingForm.Article : HeadingForm.Chapter, number, start, at + 1, text[start..(at + 1)]);
    }

    private static Heading? Bracketed(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && at - start < 4 && text[at] is not ('）' or ')')) at++;
        if (at >= end || text[at] is not ('）' or ')')) return null;
        // （四）、（五）项所列 names items of another list.
        if (Han.At(text, at + 1) is '项' or '和' or '至' || (Han.At(text, at + 1) == '、' && Han.At(text, at + 2) is '（' or '(')) return null;
        var inside = text.AsSpan(start + 1, at - start - 1).Trim();
        if (Han.Number(inside) is var number and > 0) return new(HeadingForm.Second, number, start, at + 1, text[start..(at + 1)]);
        return inside.Length is 1 or 2 && inside.IndexOfAnyExceptInRange('0', '9') < 0 && int.Parse(inside) is var digits and > 0
            ? new(HeadingForm.Fourth, digits, start, at + 1, text[start..(at + 1)]) : null;
    }
}
