using Gongkai.Domain.Documents;

namespace Gongkai.Content.Findings.Wording;

/// <summary>A 文号 in a text, with the title that stands before it: 《…》（国办发〔2016〕80号）.</summary>
/// <param name="Number">In canonical form, or 国务院令第N号.</param>
/// <param name="Agency">机关代字; 国务院令 for an order.</param>
/// <param name="Start">Place of the number.</param>
/// <param name="End">Place after 号.</param>
/// <param name="Title">Title without its 书名号; null when none stands before the number.</param>
internal readonly record struct Citation(string Number, string Agency, int Start, int End, string? Title);

/// <summary>Finds 文号 whose 机关代字 are known; what stands before such a code is ordinary text.</summary>
internal static class Citations
{
    private const int LongestAgency = 10, LongestTitle = 150, Furthest = 24;

    private const string Order = "令第";

    public static IEnumerable<Citation> Of(string text, IReadOnlyDictionary<string, string> house)
    {
        for (var at = 0; (at = text.AsSpan(at).IndexOfAny("号號") is var step && step < 0 ? -1 : at + step) >= 0; at++)
            if ((Ordered(text, at) ?? Numbered(text, at, house)) is { } citation)
                yield return citation;
    }

    /// <summary>国务院令第711号</summary>
    private static Citation? Ordered(string text, int mark)
    {
        var digits = mark;
        while (mark - digits < 4 && Han.Digit(Han.At(text, digits - 1)) >= 0) digits--;
        if (digits == mark || digits < Order.Length || string.CompareOrdinal(text, digits - Order.Length, Order, 0, Order.Length) != 0) return null;
        var start = digits - Order.Length;
        var name = start >= 3 && string.CompareOrdinal(text, start - 3, "国务院", 0, 3) == 0 ? 3 : 0;
        if (name == 0) return null;
        start -= name;
        var country = "中华人民共和国".Length;
        var before = start >= country && string.CompareOrdinal(text, start - country, "中华人民共和国", 0, country) == 0 ? start - country : start;
        return new($"国务院令第{text[digits..mark]}号", "国务院令", start, mark + 1, TitleBefore(text, before));
    }

    private static Citation? Numbered(string text, int mark, IReadOnlyDictionary<string, string> house)
    {
        var from = Math.Max(0, mark - Furthest);
        var open = text.AsSpan(from, mark - from).LastIndexOfAny("〔[［【(（﹝");
        if (open < 0) return null;
        open += from;
        var earliest = Han.SkipBack(text, open, LongestAgency);
        for (var start = earliest; start < open; start++)
        {
            var agency = string.Concat(text[start..open].Select(c => Folding.Fold(c)));
            if (!KnownDocuments.Agencies.Contains(agency) && !house.ContainsKey(agency)) continue;
            return DocumentNumber.Parse(agency + text[open..(mark + 1)]).Number is { } number ? new(number.Canonical, agency, start, mark + 1, TitleBefore(text, start)) : null;
        }
        return null;
    }

    /// <summary>The title that ends right before a place, with at most a bracket between.</summary>
    private static string? TitleBefore(string text, int at)
    {
        while (Han.At(text, at - 1) is ' ' or '\u3000') at--;
        if (Han.At(text, at - 1) is '（' or '(' or '〔' or '[') at--;
        while (Han.At(text, at - 1) is ' ' or '\u3000') at--;
        if (Han.At(text, at - 1) != '》') return null;
        var depth = 0;
        for (var i = at - 1; i >= 0 && at - i < LongestTitle; i--)
            if (text[i] == '》') depth++;
            else if (text[i] == '《' && --depth == 0) return text[(i + 1)..(at - 1)];
        return null;
    }
}
