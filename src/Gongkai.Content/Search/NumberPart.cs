using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Domain.Documents;

namespace Gongkai.Content.Search;

/// <summary>部分文号: what somebody remembers of a 文号. At least the sign with one of the others, year and serial, or the serial with 号 behind it.</summary>
/// <param name="Sign">机关代字, folded; null when it was not typed.</param>
/// <param name="Year">年份; null when it was not typed.</param>
/// <param name="Serial">序号; null when it was not typed.</param>
public sealed partial record NumberPart(string? Sign, int? Year, int? Serial)
{
    private const string Opens = @"[〔﹝\[【(「『]", Closes = @"[〕﹞\]】)」』]", Tail = "(?:文件|文)?$", Ordinal = "第?\\s?0{0,6}(?<serial>[1-9][0-9]{0,4})";

    /// <summary>Part of a 文号 that a question consists of; null when it is something else, or a whole one.</summary>
    /// <param name="folded">A question, folded, without blanks around it.</param>
    internal static NumberPart? Of(string folded)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[SignAndYear(), YearAndSerial(), SignAndSerial(), SerialAlone()])
        {
            if (form.Match(folded) is not { Success: true } found) continue;
            var part = new NumberPart(found.Groups["sign"] is { Success: true } sign ? sign.Value : null, Number(found.Groups["year"]), Number(found.Groups["serial"]));
            return part.Year is < DocumentNumber.FirstYear or > DocumentNumber.LastYear ? null : part;
        }
        return null;
    }

    private static int? Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<sign>[\u3400-\u9FFF]{2,12})\s?(?:" + Opens + @"\s?(?<year>[0-9]{4})\s?" + Closes + "?|(?<=[发函字规办通令干电])(?<year>[0-9]{4})年?)\\s?[第号]?$", RegexOptions.CultureInvariant)]
    private static partial Regex SignAndYear();

    [GeneratedRegex("^(?:" + Opens + @"\s?(?<year>[0-9]{4})\s?" + Closes + @"\s?" + Ordinal + "号?|(?<year>[0-9]{4})(?:\\s|\\s?年\\s?)" + Ordinal + @"\s?号)" + Tail, RegexOptions.CultureInvariant)]
    private static partial Regex YearAndSerial();

    [GeneratedRegex(@"^(?<sign>[\u3400-\u9FFF]{2,12}?)\s?" + Ordinal + @"\s?号" + Tail, RegexOptions.CultureInvariant)]
    private static partial Regex SignAndSerial();

    [GeneratedRegex("^" + Ordinal + @"\s?号" + Tail, RegexOptions.CultureInvariant)]
    private static partial Regex SerialAlone();
}
