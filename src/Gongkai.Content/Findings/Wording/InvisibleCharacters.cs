using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Characters nobody sees: they break search and comparison, and those that turn the direction make a text show other than it reads.</summary>
internal sealed class InvisibleCharacters : FormDetector
{
    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsInvisible(text, i)) continue;
            var end = i + 1;
            while (end < text.Length && IsInvisible(text, end)) end++;
            // Shown with the characters beside it, as it has no shape of its own.
            var (from, to) = (Math.Max(0, i - 1), Math.Min(text.Length, end + 1));
            var turns = text.AsSpan(i, end - i).IndexOfAnyInRange('\u202a', '\u202e') >= 0 || text.AsSpan(i, end - i).IndexOfAnyInRange('\u2066', '\u2069') >= 0;
            var visible = string.Concat(text[from..i], text[end..to]);
            notes.Add(WordingKinds.Invisible, from, to,
                turns ? "这里有改变书写方向的控制符，显示的内容会与实际内容不同。" : $"这里夹有看不见的字符（U+{(int)text[i]:X4}），会影响检索和复制。",
                "请删去看不见的字符。", visible.Length > 0 && !visible.Any(char.IsSurrogate) ? visible : null, turns ? FindingSeverity.Block : null, turns ? "turn" : "hidden");
            i = end;
        }
    }

    private static bool IsInvisible(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or '\u007f' => true,
        < '\u00ad' => false,
        // A joiner inside a picture character belongs to it; a byte order mark at the start belongs to the file.
        '\u200d' => !char.IsSurrogate(Han.At(text, at - 1)) && Han.At(text, at - 1) != '\ufe0f',
        '\ufeff' => at > 0,
        '\u00ad' or '\u061c' or '\u115f' or '\u1160' or '\u17b4' or '\u17b5' or '\u180e' or '\u3164' or '\uffa0' => true,
        >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u206f' => true,
        _ => false,
    };
}
