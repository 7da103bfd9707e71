using System.Buffers;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Text that was read with the wrong encoding or written in a font of somebody's own.</summary>
internal sealed class BrokenCharacters : FormDetector
{
    private static readonly string[] Mojibake =
        ["锟斤拷", "烫烫烫", "屯屯屯", "鐨勬", "鏀垮簻", "銆€", "锛屽", "锛岀", "ï¿½", "ï»¿", "â€œ", "â€�", "ã€‚", "ï¼Œ", "çš„", "Ã©", "Â·"];

    // Rare in sound texts, so that a search for many characters at once passes over almost everything.
    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Mojibake.Select(m => m[0]).Distinct()]);

    protected override void Look(string text, PaperFacts facts, Notes notes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\ud800') continue;
            if (c == '\ufffd') i = Run(text, i, notes);
            else if (c is >= '\ue000' and <= '\uf8ff') notes.Add(WordingKinds.Broken, i, i + 1, $"U+{(int)c:X4}是自造字区的字符，别人的电脑上显示不出来。", "请改用标准字；生僻字请用国家标准编码录入。", sort: "private");
            else if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Han.At(text, i + 1)))
            {
                if (char.ConvertToUtf32(c, text[i + 1]) >= 0xF0000) notes.Add(WordingKinds.Broken, i, i + 2, "这是自造字区的字符，别人的电脑上显示不出来。", "请改用标准字。", sort: "private");
                i++;
            }
            else if (char.IsSurrogate(c)) notes.Add(WordingKinds.Broken, i, i + 1, "这里有半个字符，显示为乱码。", "请对照原稿重新录入。", sort: "half");
        }
        for (var at = 0; (at = text.AsSpan(at).IndexOfAny(Firsts) is var step && step < 0 ? -1 : at + step) >= 0; at++)
            if (IsMojibake(text.AsSpan(at))) notes.Add(WordingKinds.Broken, at, Math.Min(at + 3, text.Length), "这里像是编码转换造成的乱码。", "请对照原稿重新录入这一段。", sort: "mojibake", shown: 3);
    }

    private static bool IsMojibake(ReadOnlySpan<char> text)
    {
        foreach (var broken in Mojibake)
            if (text.StartsWith(broken, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>One finding for characters lost side by side.</summary>
    private static int Run(string text, int start, Notes notes)
    {
        var end = start + 1;
        while (Han.At(text, end) == '\ufffd') end++;
        notes.Add(WordingKinds.Broken, start, end, "这里的字在转换时丢失了，显示为“�”。", "请对照原稿补上。", sort: "lost");
        return end - 1;
    }
}
