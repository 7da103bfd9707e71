using System.Buffers;

namespace Gongkai.Content.Findings.Wording;

/// <summary>A word or mark written twice by mistake: 的的, 进行进行, 。。</summary>
internal sealed class DoubledWords : FormDetector
{
    /// <summary>Particles that stand once, with what before or after them makes the two right: 目的的, 为了了解, 以及及时.</summary>
    private static readonly (char Word, string Before, string After)[] Singles =
    [
        ('的', "目标", "确喀"), ('了', "", "解之无若"), ('和', "共饱温柔缓总随谦附", "美气睦乐平谐睦"), ('及', "以普涉波顾触埃论提危惠言", "时格至第"), ('与', "参给赋授", "会其"), ('被', "棉植毛羽", "褥子面单"),
        ('或', "", ""), ('也', "", ""), ('在', "存现实所潜内好正旨自健", "校职线编建"), ('其', "", "格中"), ('之', "总", ""), ('我', "自", ""), ('将', "即必大老小名干武", ""),
    ];

    private static readonly string[] Words =
    [
        "我们", "他们", "你们", "进行", "以及", "通过", "根据", "按照", "关于", "对于", "由于", "因此", "但是", "如果", "可以", "应当", "应该", "必须", "已经", "其他", "有关", "相关", "开展",
        "推进", "提高", "完善", "建立", "切实", "积极", "进一步", "全面", "各级", "负责", "召开", "坚持", "围绕", "做好", "人民政府", "办公室", "为了", "并且", "或者", "不得", "同时", "目前",
    ];

    // Lengths of the words above.
    private const int Shortest = 2, Longest = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。，、；：");

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && Han.Is(text[i])) Single(text, i - 1, notes);
            for (var length = Shortest; length <= Longest; length++)
                if (i >= 2 * length - 1 && text[i] == text[i - length] && text.AsSpan(i - length + 1, length).SequenceEqual(text.AsSpan(i - 2 * length + 1, length)))
                    Pair(text, i - 2 * length + 1, length, notes);
        }
        for (var at = 0; (at = text.AsSpan(at).IndexOfAny(Marks) is var step && step < 0 ? -1 : at + step) >= 0;)
            at = Mark(text, at, notes);
    }

    private static void Single(string text, int at, Notes notes)
    {
        foreach (var (word, before, after) in Singles)
            if (word == text[at] && !before.Contains(Han.At(text, at - 1)) && !after.Contains(Han.At(text, at + 2)) && !Reduplicated(text, at))
                notes.Add(WordingKinds.Doubled, at, at + 2, $"“{word}{word}”多了一个字。", $"请删去一个“{word}”。", $"{word}");
    }

    /// <summary>实实在在, 的的确确: two pairs side by side are meant.</summary>
    private static bool Reduplicated(string text, int at) =>
        (Han.Is(Han.At(text, at - 1)) && Han.At(text, at - 1) == Han.At(text, at - 2)) || (Han.Is(Han.At(text, at + 2)) && Han.At(text, at + 2) == Han.At(text, at + 3));

    private static void Pair(string text, int at, int length, Notes notes)
    {
        foreach (var word in Words)
            if (word.Length == length && string.CompareOrdinal(text, at, word, 0, length) == 0)
            {
                notes.Add(WordingKinds.Doubled, at, at + word.Length * 2, $"“{word}”重复了。", $"请删去一个“{word}”。", word);
                return;
            }
    }

    /// <returns>The place after the run of marks.</returns>
    private static int Mark(string text, int at, Notes notes)
    {
        var end = at + 1;
        while (end < text.Length && Marks.Contains(text[end])) end++;
        if (end - at > 1)
        {
            var same = text.AsSpan(at, end - at).IndexOfAnyExcept(text[at]) < 0;
            notes.Add(WordingKinds.Doubled, at, end, "标点重复。", "请只留一个标点。", same ? $"{text[at]}" : null);
        }
        return end;
    }
}
