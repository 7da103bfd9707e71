using System.Text.RegularExpressions;
using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Documents;

namespace Gongkai.Content.Search;

/// <summary>How a text stands to a document it names.</summary>
public enum CitationKind
{
    /// <summary>引用</summary>
    Cites,

    /// <summary>修改</summary>
    Amends,

    /// <summary>代替</summary>
    Replaces,

    /// <summary>废止</summary>
    Repeals,
}

/// <summary>A document named by its 文号.</summary>
/// <param name="NumberKey">See <see cref="NumberKeys.OfNumber"/>.</param>
public readonly record struct CitedDocument(string NumberKey, CitationKind Kind);

/// <summary>引用关系 of a text, by the 文号 in it and the words beside them.</summary>
public static partial class CitedDocuments
{
    private const int Most = 200, After = 40, Before = 12, LongestSentence = 300;

    private static readonly string[] Ends = ["废止", "停止执行", "不再执行", "停止施行", "失效"], Successors = ["代替", "替代", "取代"], Changes = ["修改", "修订", "修正"];

    /// <param name="title">Title: 关于废止…的决定 tells what the list in its text is.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="ownNumber">Its own 文号, which is no citation.</param>
    /// <param name="house">Issuer by 机关代字 of the house.</param>
    /// <returns>Each document once, with the strongest of its kinds; at most 200.</returns>
    public static IReadOnlyList<CitedDocument> Of(string title, string text, string? ownNumber, IReadOnlyDictionary<string, string> house)
    {
        if (!text.Contains('号') && !text.Contains('號')) return [];
        var own = NumberKeys.OfNumber(ownNumber);
        var found = new Dictionary<string, CitationKind>(StringComparer.Ordinal);
        foreach (var (key, start, end) in Numbers(text, house).DistinctBy(n => n.End))
        {
            if (key == own) continue;
            var kind = KindOf(title, text, start, end);
            if (!found.TryGetValue(key, out var known) ? found.Count < Most : kind > known) found[key] = kind;
        }
        return [.. found.Select(f => new CitedDocument(f.Key, f.Value))];
    }

    /// <summary>文号 in a text whose 机关代字 are known, in canonical form.</summary>
    /// <param name="house">Issuer by 机关代字 of the house.</param>
    public static IEnumerable<string> NumbersIn(string text, IReadOnlyDictionary<string, string> house) => Citations.Of(text, house).Select(c => c.Number);

    private static IEnumerable<(string Key, int Start, int End)> Numbers(string text, IReadOnlyDictionary<string, string> house)
    {
        foreach (var citation in Citations.Of(text, house)) yield return (SearchText.KeyOf(citation.Number), citation.Start, citation.End);
        // Codes of other houses are not known: such a number is taken where a bracket or the end of a title tells where it begins.
        foreach (Match match in Bounded().Matches(text))
            if (DocumentNumber.Parse(match.Groups["number"].Value).Number is { } number)
                yield return (SearchText.KeyOf(number.Canonical), match.Index, match.Index + match.Length);
    }

    private static CitationKind KindOf(string title, string text, int start, int end)
    {
        // The words of the same sentence: what ends stands behind the number, what changes before the title.
        var after = text.AsSpan(end, Math.Min(After, text.Length - end));
        if (after.IndexOfAny("。\n") is >= 0 and var stop) after = after[..stop];
        var before = TitleStart(text, start);
        var lead = text.AsSpan(Math.Max(0, before - Before), before - Math.Max(0, before - Before));
        if (lead.LastIndexOfAny("。\n；") is >= 0 and var from) lead = lead[(from + 1)..];
        if (Has(after, Ends) || Has(lead, ["废止"]) || title.Contains("废止", StringComparison.Ordinal) || title.Contains("宣布失效", StringComparison.Ordinal)) return CitationKind.Repeals;
        if (Has(after, Successors) || Has(lead, Successors)) return CitationKind.Replaces;
        if (Has(lead, Changes) || (title.Contains("关于修改", StringComparison.Ordinal) || title.Contains("关于修订", StringComparison.Ordinal)) && Has(after, ["作如下修改", "作出如下修改", "修改为"]) || Has(after, ["进行修改", "予以修改", "作如下修改", "作出修改"])) return CitationKind.Amends;
        return CitationKind.Cites;
    }

    private static int TitleStart(string text, int at)
    {
        var (depth, first) = (0, Math.Max(0, at - LongestSentence));
        var i = at - 1;
        while (i >= first && text[i] is ' ' or '\u3000' or '（' or '(' or '〔' or '[') i--;
        if (i < first || text[i] != '》') return at;
        for (; i >= first; i--)
            if (text[i] == '》') depth++;
            else if (text[i] == '《' && --depth == 0) return i;
        return at;
    }

    private static bool Has(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    [GeneratedRegex(@"(?<=[（(《》〈〉、，；：“”\s\n]|^)(?>(?:根据|按照|依据|依照|参照|贯彻|落实|执行|废止|修改)*)(?<number>[\u3400-\u9FFF]{2,8}[〔\[［【﹝（(]\s?[0-9０-９]{4}\s?[〕\]］】﹞）)]\s?第?\s?[0-9０-９]{1,5}\s?号)", RegexOptions.CultureInvariant)]
    private static partial Regex Bounded();
}
