using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Domain.Documents;

namespace Gongkai.Content.Search;

/// <summary>What 文号 and 索引号 are looked up by.</summary>
public static partial class NumberKeys
{
    /// <summary>Key of a 文号 as stored; null when there is none. Forms the standard does not know keep their letters and digits.</summary>
    public static string? OfNumber(string? number) =>
        string.IsNullOrWhiteSpace(number) ? null
        : DocumentNumber.Parse(number).Number is { } parsed ? SearchText.KeyOf(parsed.Canonical)
        : SearchText.KeyOf(number) is { Length: > 0 } key ? key : null;

    /// <summary>Key of a 索引号; null when there is none.</summary>
    public static string? OfIndexNumber(string? number) => SearchText.KeyOf(number) is { Length: > 0 } key ? key : null;

    /// <summary>The 文号 that people mean when they type it: any brackets or none, with 年, 第, leading zeros, without 号.</summary>
    /// <param name="folded">A question, folded.</param>
    /// <returns>Its key, where it stands, and whether the agency is part of it; null when there is none.</returns>
    internal static (string Key, int Start, int Length)? Typed(string folded)
    {
        if (Order().Match(folded) is { Success: true } order)
            return (SearchText.KeyOf("国务院令第" + Serial(order) + "号"), order.Index, order.Length);
        if ((Number().Match(folded) is { Success: true } usual ? usual : YearFirst().Match(folded)) is not { Success: true } found) return null;
        var year = int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        return year is < DocumentNumber.FirstYear or > DocumentNumber.LastYear ? null
            : (SearchText.KeyOf($"{found.Groups["agency"].Value}{year}{Serial(found)}号"), found.Index, found.Length);
    }

    private static string Serial(Match found) => found.Groups["serial"].Value.TrimStart('0');

    // Spaces may stand anywhere but within the agency; the serial is never longer than five digits.
    [GeneratedRegex(@"(?<agency>[\u3400-\u9FFF]{2,20})\s?[〔﹝\[【(「『]?\s?(?<year>[0-9]{4})\s?(?:[〕﹞\]】)」』]\s?|年\s?第?\s?|\s|第)\s?第?\s?0{0,6}(?<serial>[1-9][0-9]{0,4})(?![0-9])(?:\s?号|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // 2024年示政办发14号: only with the last letter of a sign, or every address would be one.
    [GeneratedRegex(@"(?<year>[0-9]{4})\s?年?\s?(?<agency>[\u3400-\u9FFF]{1,11}[发函字规办通令干电])\s?第?\s?0{0,6}(?<serial>[1-9][0-9]{0,4})\s?号", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?:中华人民共和国)?国务院令\s?第?\s?0{0,3}(?<serial>[1-9][0-9]{0,3})\s?号?", RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
