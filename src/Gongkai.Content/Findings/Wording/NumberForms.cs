using System.Globalization;
using Gongkai.Domain.Documents;

namespace Gongkai.Content.Findings.Wording;

/// <summary>文号 that are not written as GB/T 9704 has it: other brackets, 第, leading zeros, spaces, no 号, a year of two digits.</summary>
internal sealed class NumberForms : FormDetector
{
    private const int LongestAgency = 8, LongestTail = 14;

    /// <summary>What stands after 号 when it was no 文号: 12号楼.</summary>
    private const string Places = "楼院栋线路机仓井房门宗地桥站库坑";

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        for (var at = 0; (at = text.AsSpan(at).IndexOfAny("〔﹝[［【(（") is var step && step < 0 ? -1 : at + step) >= 0; at++)
            if (Year(text, at) is { } inside) Judge(text, at, inside, notes);
    }

    /// <summary>Place after the closing bracket when two or four digits stand between, and the year.</summary>
    private static (int After, int Year)? Year(string text, int open)
    {
        var start = Han.SkipSpaces(text, open + 1);
        var (year, end) = (0, start);
        while (end - start < 5 && Han.Digit(Han.At(text, end)) is var digit and >= 0) (year, end) = (year * 10 + digit, end + 1);
        var close = Han.SkipSpaces(text, end);
        if (close - open > 12 || Han.At(text, close) is not ('〕' or '﹞' or ']' or '］' or '】' or ')' or '）')) return null;
        return (end - start) switch
        {
            4 when year is >= DocumentNumber.FirstYear and <= DocumentNumber.LastYear => (close + 1, year),
            2 => (close + 1, year < 50 ? 2000 + year : 1900 + year),
            _ => null,
        };
    }

    private static void Judge(string text, int open, (int After, int Year) inside, Notes notes)
    {
        var agency = Han.SkipBack(text, open, LongestAgency);
        // Numbers of cases and licences end in 字 before the bracket and keep 第 and their zeros.
        if (agency == open || text[open - 1] == '字') return;
        var at = Han.SkipSpaces(text, inside.After);
        if (Han.At(text, at) == '第') at = Han.SkipSpaces(text, at + 1);
        var digits = at;
        at = Han.SkipDigits(text, at);
        if (at == digits || at - digits > 5) return;
        var serial = int.Parse(Half(text.AsSpan(digits, at - digits)), CultureInfo.InvariantCulture);
        var mark = Han.SkipSpaces(text, at);
        var marked = Han.At(text, mark) is '号' or '號';
        // A list such as 〔2016〕8、9号 carries its 号 at the end; a two-digit year without 号 is some other bracket.
        if (!marked && (Han.At(text, mark) is '、' or ',' or '，' or '和' or '至' or '-' or '—' or '～' or '~' or '.' or '．' or '/' || inside.After - open < 6)) return;
        if (marked && Places.Contains(Han.At(text, mark + 1))) return;
        var end = marked ? mark + 1 : at;
        if (end - open > LongestTail + 6) return;
        var written = text[open..end];
        if (serial == 0) return;
        var right = new DocumentNumber(text[agency..open], inside.Year, serial).Canonical[(open - agency)..];
        if (written != right && written != right.Replace('号', '號'))
            notes.Add(WordingKinds.Number, open, end, $"文号写法不规范：{Why(written, marked)}。", $"请写作“{right}”。", right);
    }

    private static string Why(string written, bool marked)
    {
        var wrong = new List<string>(3);
        if (written[0] != '〔' || !written.Contains('〕')) wrong.Add("年份应当用六角括号〔〕");
        if (written.Contains('第')) wrong.Add("序号前不加“第”");
        if (written.Any(c => c is >= '０' and <= '９')) wrong.Add("数字应当用半角");
        if (Han.SkipDigits(written, 1) - 1 == 2) wrong.Add("年份应当写全四位");
        if (!marked) wrong.Add("末尾缺少“号”字");
        if (written.Any(char.IsWhiteSpace)) wrong.Add("中间不空格");
        return wrong.Count > 0 ? string.Join("，", wrong) : "序号不编虚位，1不写作01";
    }

    private static string Half(ReadOnlySpan<char> digits)
    {
        var half = new char[digits.Length];
        for (var i = 0; i < half.Length; i++) half[i] = (char)('0' + Han.Digit(digits[i]));
        return new(half);
    }
}
