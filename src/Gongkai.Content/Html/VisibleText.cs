using System.Text;

namespace Gongkai.Content.Html;

/// <summary>Removes characters a reader cannot see: they turn text around or break words so that search and review miss them.</summary>
public static class VisibleText
{
    /// <summary>Control, zero-width, direction-changing and non-characters. Joiners are judged by their neighbour.</summary>
    public static bool IsHiding(char c) => c switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or '\u007f' => true,
        < '\u00ad' => c is >= '\u0080' and <= '\u009f',
        '\u00ad' or '\ufeff' or '\u061c' or '\u115f' or '\u1160' or '\u3164' or '\uffa0' => true,
        >= '\u200b' and <= '\u200f' => true,
        >= '\u2028' and <= '\u202e' => true,
        >= '\u2060' and <= '\u206f' => true,
        >= '\ufff0' and <= '\ufffb' => true,
        '\ufffe' or '\uffff' => true,
        _ => false,
    };

    /// <summary>The text without hiding characters and broken surrogates; the same string when there is nothing to remove.</summary>
    public static string Of(string text)
    {
        var i = 0;
        while (i < text.Length && Stays(text, i))
            i++;
        if (i == text.Length)
            return text;
        var kept = new StringBuilder(text.Length).Append(text, 0, i);
        for (; i < text.Length; i++)
            if (Stays(text, i))
                kept.Append(text[i]);
        return kept.ToString();
    }

    private static bool Stays(string text, int i)
    {
        var c = text[i];
        // Joiners belong to the spelling of Uyghur, Mongolian and Tibetan, and to emoji; between Chinese characters they only hide.
        if (c is '\u200c' or '\u200d')
            return i > 0 && (text[i - 1] is >= '\u0600' and <= '\u1fff' or '\ufe0f' || char.IsLowSurrogate(text[i - 1]));
        if (char.IsHighSurrogate(c))
            return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && !IsTag(c, text[i + 1]);
        if (char.IsLowSurrogate(c))
            return i > 0 && char.IsHighSurrogate(text[i - 1]) && !IsTag(text[i - 1], c);
        return !IsHiding(c);
    }

    /// <summary>U+E0000–U+E00FF: invisible tag characters. The variation selectors above them choose forms of rare ideographs and stay.</summary>
    private static bool IsTag(char high, char low) => char.ConvertToUtf32(high, low) is >= 0xE0000 and <= 0xE00FF;
}
