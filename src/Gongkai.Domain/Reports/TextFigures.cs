using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Domain.Reports;

/// <summary>K8: numbers quoted in the texts of parts 一 and 三 against the tables.</summary>
/// <remarks>
/// Understood are plain phrases in one clause, with the number in figures: 新收／收到（受理）…申请…N件, 收到N件…申请, 上年结转…N件, 结转下年度…N件, 办结（答复）…N件,
/// 予以公开／部分公开／不予公开／无法提供／不予处理／其他处理…N件, 行政复议…N件, 行政诉讼…N件. Other wording is left to the reader, so a silent text proves nothing.
/// </remarks>
internal static partial class TextFigures
{
    private const string Gap = @"[^\d，,。；;、：:（(\n]{0,12}?";
    private const string Count = @"(?<n>\d{1,12})件";

    private static readonly (Regex Phrase, string Where, string Words, Func<AnnualReport, decimal?> Of)[] Phrases =
    [
        Phrase(@"(?:新收|收到|受理)" + Gap + "申请" + Gap + Count, "本年新收", Table3Row.New),
        Phrase(@"(?:新收|收到|受理)" + Gap + Count + "[^，。；\n件]{0,12}申请", "本年新收", Table3Row.New),
        Phrase(@"上(?:一)?年(?:度)?结转" + Gap + Count, "上年结转", Table3Row.CarriedIn),
        Phrase(@"结转(?:至|到)?(?:下(?:一)?年|次年)(?:度)?" + Gap + Count, "结转下年度", Table3Row.CarriedOut),
        Phrase(@"(?<!未)(?:办结|答复)" + Gap + Count, "办理结果总计", Table3Row.Total),
        Phrase(@"(?<!不)予以公开" + Gap + Count, "予以公开", "T3-3-1"),
        Phrase("部分公开" + Gap + Count, "部分公开", "T3-3-2"),
        .. Table3Row.Groups.Select(g => Phrase(Regex.Escape(g.Text[3..]) + Gap + Count, g.Text[3..], g.Prefix)),
        (Made("行政复议(?:案件|申请)?" + Gap + Count), "T4 行政复议 总计", "行政复议", r => r.Table4?[4]),
        (Made("行政诉讼(?:案件)?" + Gap + Count), "T4 行政诉讼 总计", "行政诉讼", r => r.Table4?[9] + r.Table4?[14]),
    ];

    internal static IEnumerable<CheckFailure> Of(AnnualReport report)
    {
        foreach (var (part, text) in new[] { ("一", report.Texts?.Overview), ("三", report.Texts?.Requests) })
        {
            if (string.IsNullOrEmpty(text)) continue;
            var plain = Plain(text);
            foreach (var (phrase, where, words, of) in Phrases)
                foreach (Match match in phrase.Matches(plain))
                    if (of(report) is { } expected && Number(match) is { } quoted && quoted != expected)
                        yield return new("K8", $"第{part}部分 {where}", expected, quoted,
                            $"第{part}部分文字写“{match.Value}”，表中“{words}”是{CheckFailure.Print(expected)}件。", true);
        }
    }

    private static (Regex, string, string, Func<AnnualReport, decimal?>) Phrase(string pattern, string words, string code)
    {
        var rows = Table3Row.All.Where(r => r.Code == code || r.Code.StartsWith(code + "-", StringComparison.Ordinal)).Select(r => r.Code).ToArray();
        return (Made(pattern), $"{code} 总计", words, r => r.Table3 is { } table ? SumChecks.Sum(rows.Select(row => table[row, Table3.TotalColumn])) : null);
    }

    private static Regex Made(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static decimal? Number(Match match) =>
        decimal.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Full-width figures as plain ones, spaces and thousands' separators away.</summary>
    private static string Plain(string text) => Separators().Replace(
        string.Concat(text.Where(c => c is '\n' || !char.IsWhiteSpace(c)).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c)), "");

    [GeneratedRegex(@"(?<=\d)[,，](?=\d{3}(?!\d))")]
    private static partial Regex Separators();
}
