using System.Buffers;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Characters that look like another one: radicals and compatibility forms from PDF files, 巿 for 市, 曰 for 日, kana and Cyrillic letters.</summary>
internal sealed class LookAlikes : FormDetector
{
    private const string Kana = "ーニハロエトタカミオ", KanaMeans = "一二八口工卜夕力三才";

    private const string Letters = "АВЕКМНОРСТУХаеорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", LettersMean = "ABEKMHOPCTYXaeopcyxABEZHIKMNOPTYX";

    /// <summary>Before 曰 these make a day of it: 之曰起, 当曰, 3曰.</summary>
    private const string BeforeDay = "作当即今昨明次近生假休周每同本截0123456789０１２３４５６７８９一二三四五六七八九十";

    private const string AfterDay = "起前内期常止报益程后";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "巿囗曰" + Kana + Letters + Range('\u2e80', '\u2fdf') + Range('\uf900', '\ufaff'));

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        for (var at = 0; (at = text.AsSpan(at).IndexOfAny(Suspects) is var step && step < 0 ? -1 : at + step) >= 0; at++)
            if (text[at] is >= '\u2e80' and <= '\u2fdf' or >= '\uf900' and <= '\ufaff') Radical(text, at, notes);
            else if (Meant(text, at) is { } meant)
                notes.Add(WordingKinds.LookAlike, at, at + 1, $"“{text[at]}”（U+{(int)text[at]:X4}）是形近字符，此处应为“{meant}”。", $"请改为“{meant}”，否则检索不到。", $"{meant}", sort: $"{text[at]}");
    }

    private static void Radical(string text, int at, Notes notes)
    {
        var character = Folding.Fold(text[at]);
        var known = character != text[at];
        notes.Add(WordingKinds.Radical, at, at + 1, $"U+{(int)text[at]:X4}是部首或兼容符号，不是汉字，多由PDF复制带入。",
            known ? $"请改为汉字“{character}”，否则检索和读屏都认不出。" : "请重新录入这个字。", known ? $"{character}" : null, sort: $"{text[at]}");
    }

    private static char? Meant(string text, int at)
    {
        var (before, after) = (Han.At(text, at - 1), Han.At(text, at + 1));
        return text[at] switch
        {
            '巿' => '市',
            '囗' => '口',
            '曰' => IsDay(before, after) ? '日' : null,
            var c when Kana.IndexOf(c) is var kana and >= 0 => (Han.Is(before) || Han.Is(after)) && !IsKana(before) && !IsKana(after) ? KanaMeans[kana] : null,
            var c => IsForeign(Han.At(text, at - 1)) || IsForeign(after) || !(char.IsAsciiLetterOrDigit(before) || char.IsAsciiLetterOrDigit(after)) ? null : LettersMean[Letters.IndexOf(c)],
        };
    }

    private static bool IsDay(char before, char after) =>
        after is not ('：' or ':' or '“' or '"') && (BeforeDay.Contains(before) || AfterDay.Contains(after) && (before is '之' or '节' || Han.Is(before)));

    private static bool IsKana(char c) => c is >= '\u3040' and <= '\u30ff';

    private static bool IsForeign(char c) => c is >= '\u0370' and <= '\u04ff';

    private static string Range(char first, char last) => string.Create(last - first + 1, first, (span, c) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = (char)(c + i);
    });
}
