using System.Buffers;

namespace Gongkai.Content.Findings.Wording;

/// <summary>What a template or a conversion has left: 〔2026〕X号, ××××, 2018年 月 日, [image: …], {{…}}, （）.</summary>
internal sealed class Blanks : FormDetector
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("×＊XxＸ年[!{$<（(《“：");

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        for (var at = 0; at < text.Length && (at = text.AsSpan(at).IndexOfAny(Signs) is var step && step < 0 ? -1 : at + step) >= 0;)
        {
            var (end, message) = Left(text, at);
            if (message is not null) notes.Add(WordingKinds.Blank, at, end, message, "请填写或删去后再发布。", sort: message);
            at = message is null && end == at ? at + 1 : Math.Max(end, at + 1);
        }
    }

    /// <returns>The place after what was looked at, and what is wrong with it, or null.</returns>
    private static (int End, string? Message) Left(string text, int at) => text[at] switch
    {
        '×' or '＊' or 'X' or 'x' or 'Ｘ' => Crosses(text, at),
        '年' => Date(text, at),
        '[' => (at, Starts(text, at, "[image:") || Starts(text, at, "[图片]") ? "这里有没有转换出来的图片。" : null) is (_, { } lost) ? (Until(text, at, ']'), lost) : (at, null),
        '!' => Starts(text, at, "![") ? (Until(text, at, ')'), "这里有没有转换出来的图片。") : (at, null),
        '{' => Starts(text, at, "{{") ? (Until(text, at, '}'), "这里有模板标记没有替换。") : (at, null),
        '$' => Starts(text, at, "${") ? (Until(text, at, '}'), "这里有模板标记没有替换。") : (at, null),
        '<' => Starts(text, at, "<%") ? (Until(text, at, '>'), "这里有模板标记没有替换。") : (at, null),
        '：' => Starts(text, at + 1, "null") && !char.IsAsciiLetterOrDigit(Han.At(text, at + 5)) ? (at + 5, "这里的内容没有取到，显示为“null”。") : (at, null),
        _ => Empty(text, at),
    };

    private static (int, string?) Crosses(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == text[at]) end++;
        var (before, after) = (Han.At(text, at - 1), Han.At(text, end));
        var number = before is '〕' or '〔' || (before is >= '0' and <= '9' && after == '〕');
        if (number && after is '号' or '〕' || (number && before == '〔')) return (end, "文号没有填写完整。");
        var word = end - at >= (text[at] is 'X' or 'x' or 'Ｘ' ? 2 : 1) && (end - at >= 2 || text[at] == '＊') && (Han.Is(before) || Han.Is(after)) && !char.IsAsciiLetterOrDigit(before) && !char.IsAsciiLetterOrDigit(after);
        return (end, word ? "这里用“×”“X”代替了应当填写的内容。" : null);
    }

    /// <summary>2018年 月 日 at the end of a paper; a field of a form (填报日期：) stays blank by right.</summary>
    private static (int, string?) Date(string text, int at)
    {
        var month = Han.SkipSpaces(text, at + 1);
        if (month == at + 1 || month - at > 12 || Han.At(text, month) != '月') return (at, null);
        var line = text.AsSpan(Math.Max(0, at - 40), at - Math.Max(0, at - 40));
        return line[(line.LastIndexOf('\n') + 1)..].IndexOfAny('：', ':') >= 0 ? (month + 1, null) : (month + 1, "日期没有填写完整。");
    }

    private static (int, string?) Empty(string text, int at)
    {
        var close = Han.SkipSpaces(text, at + 1);
        var (open, end) = (text[at], Han.At(text, close));
        return (open, end) is ('（', '）') or ('(', ')') or ('《', '》') or ('“', '”') && close - at <= 8 && (Han.Is(Han.At(text, at - 1)) || open != '(')
            ? (close + 1, $"“{open}{end}”里没有内容。") : (at, null);
    }

    private static bool Starts(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static int Until(string text, int at, char close) =>
        text.AsSpan(at, Math.Min(80, text.Length - at)).IndexOf(close) is var found and >= 0 ? at + found + 1 : Math.Min(text.Length, at + 2);
}
