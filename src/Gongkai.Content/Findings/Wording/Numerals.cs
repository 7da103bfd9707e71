using System.Buffers;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Numbers that GB/T 15835 and GB/T 15834 write otherwise: 二0一八年, full-width digits, ranges such as 5-10% and 2018-2020年.</summary>
internal sealed class Numerals : FormDetector
{
    private const string Noughts = "0oOＯ０○◯零";

    /// <summary>Measures after a range of numbers; without one of them the hyphen may belong to a code or a room.</summary>
    private const string Measures = "%％万亿年个名人元天月次项家米亩吨岁倍条份篇";

    private static readonly SearchValues<char> FullWidth = SearchValues.Create("０１２３４５６７８９"), Hyphens = SearchValues.Create("-－~");

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        if (text.AsSpan().IndexOfAny(FullWidth) is var first and >= 0)
        {
            var end = first;
            while (end < text.Length && FullWidth.Contains(text[end])) end++;
            var plain = string.Concat(text[first..end].Select(c => Folding.Fold(c)));
            notes.Add(WordingKinds.Numeral, first, end, "全文夹有全角数字。", "请改用半角数字，否则检索不到。", plain);
        }
        for (var at = 0; (at = text.AsSpan(at).IndexOf('年') is var step && step < 0 ? -1 : at + step) >= 0; at++)
            Year(text, at, notes);
        for (var at = 1; at < text.Length && (at = text.AsSpan(at).IndexOfAny(Hyphens) is var step && step < 0 ? -1 : at + step) >= 0; at++)
            Range(text, at, notes);
    }

    /// <summary>二〇一八年 with another round sign for 〇.</summary>
    private static void Year(string text, int at, Notes notes)
    {
        if (at < 4 || (at > 4 && IsYearSign(text[at - 5]))) return;
        var signs = text.AsSpan(at - 4, 4);
        var wrong = 0;
        foreach (var c in signs)
            if (!IsYearSign(c)) return;
            else if (Noughts.Contains(c)) wrong++;
        if (wrong is 0 or 4 || signs[0] is not ('一' or '二')) return;
        var right = string.Concat(text.Substring(at - 4, 4).Select(c => Noughts.Contains(c) ? '〇' : c));
        notes.Add(WordingKinds.Numeral, at - 4, at + 1, "汉字年份中的“〇”写成了别的字符。", $"请写作“{right}年”，或者用阿拉伯数字。", right + "年");
    }

    private static bool IsYearSign(char c) => Han.Digits.Contains(c) || c == '〇' || Noughts.Contains(c);

    private static void Range(string text, int at, Notes notes)
    {
        var start = at;
        while (at - start < 5 && Han.Digit(Han.At(text, start - 1)) >= 0) start--;
        var end = at + 1;
        while (end - at < 6 && Han.Digit(Han.At(text, end)) >= 0) end++;
        if (start == at || end == at + 1 || at - start > 4 || end - at > 5 || text[start] == '0') return;
        var before = Han.At(text, start - 1);
        if (before is '-' or '－' or '.' or '/' or '第' or '附' or '表' or '图' or '号' || char.IsAsciiLetterOrDigit(before)) return;
        var measure = Han.At(text, end);
        if (!Measures.Contains(measure) || measure == '\0') return;
        var (low, high) = (text[start..at], text[(at + 1)..end]);
        if (low.Length > high.Length) return;
        if (measure is '%' or '％' or '万' or '亿')
            notes.Add(WordingKinds.Numeral, start, end + 1, "范围两端的百分号、万、亿应当都写出，连接号用“～”。", $"请写作“{low}{measure}～{high}{measure}”。", $"{low}{measure}～{high}{measure}");
        else if (measure == '年' && low.Length == 4 && high.Length == 4)
            notes.Add(WordingKinds.Numeral, start, end + 1, "起止年份的连接号应当用一字线“—”。", $"请写作“{low}—{high}年”。", $"{low}—{high}年");
        else if (text[at] != '~')
            notes.Add(WordingKinds.Numeral, start, end + 1, "数值范围的连接号应当用“～”。", $"请写作“{low}～{high}{measure}”。", $"{low}～{high}{measure}");
    }
}
