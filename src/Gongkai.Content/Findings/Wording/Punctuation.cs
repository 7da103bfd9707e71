using System.Buffers;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Marks that GB/T 15834 writes otherwise: half-width marks among Chinese, 、 before 和, 》、《.</summary>
internal sealed class Punctuation : FormDetector
{
    private static readonly SearchValues<char> HalfWidth = SearchValues.Create(",;:?!()\"");

    /// <summary>Words that go on after 和, 及, 或, so that the mark before them is right: 、和平, 、及时, 、和田地区.</summary>
    private static readonly (char Word, string After)[] Last =
        [('和', "平谐睦县田顺林风解亲气善缓会声蔼硕煦约政静龙布美乐硝义"), ('及', "时格至第早物"), ('或', "许然缺")];

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        HalfWidthMarks(text, notes);
        for (var at = 0; (at = text.AsSpan(at).IndexOf('、') is var step && step < 0 ? -1 : at + step) >= 0; at++)
            Pause(text, at, notes);
    }

    private static void HalfWidthMarks(string text, Notes notes)
    {
        var (count, first) = (0, -1);
        for (var at = 0; (at = text.AsSpan(at).IndexOfAny(HalfWidth) is var step && step < 0 ? -1 : at + step) >= 0; at++)
        {
            var (before, after) = (Han.At(text, at - 1), Han.At(text, at + 1));
            var amongChinese = text[at] is '(' or ')' or '"' ? IsChinese(before) || IsChinese(after) : IsChinese(before);
            if (!amongChinese) continue;
            if (count++ == 0) first = at;
        }
        if (count > 0)
            notes.Add(WordingKinds.Punctuation, first, first + 1, $"中文里用了半角标点，全文{count}处。", "请统一改为全角标点。", count == 1 && text[first] != '"' ? $"{(char)(text[first] + 0xFEE0)}" : null);
    }

    private static bool IsChinese(char c) => Han.Is(c) || c is '》' or '”' or '）' or '〕' or '《' or '“';

    private static void Pause(string text, int at, Notes notes)
    {
        var next = Han.At(text, at + 1);
        foreach (var (word, after) in Last)
            if (next == word && Han.Is(Han.At(text, at - 1)) && !after.Contains(Han.At(text, at + 2)))
                notes.Add(WordingKinds.Punctuation, at, at + 2, $"“{word}”前面不用顿号。", "请删去顿号。", $"{word}");
        if ((Han.At(text, at - 1), next) is ('》', '《') or ('”', '“'))
            notes.Add(WordingKinds.Punctuation, at - 1, at + 2, "并列的书名号、引号之间通常不用顿号。", "请删去顿号。", $"{text[at - 1]}{next}", sort: "between", shown: 1);
    }
}
