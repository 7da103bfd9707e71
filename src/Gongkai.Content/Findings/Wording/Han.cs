namespace Gongkai.Content.Findings.Wording;

/// <summary>What kind of character one is; simple ranges, for tight loops.</summary>
internal static class Han
{
    /// <summary>一 to 十, without 〇.</summary>
    public const string Digits = "一二三四五六七八九";

    /// <summary>A unified ideograph of the basic plane.</summary>
    public static bool Is(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    /// <summary>The value of a digit as people type it, half or full width; -1 for anything else.</summary>
    public static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    public static char At(string text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';

    public static int SkipDigits(string text, int at)
    {
        while (Digit(At(text, at)) >= 0) at++;
        return at;
    }

    public static int SkipSpaces(string text, int at)
    {
        while (At(text, at) is ' ' or '\u3000' or '\u00a0' or '\t') at++;
        return at;
    }

    /// <summary>Start of the run of ideographs that ends before a place, at most so many.</summary>
    public static int SkipBack(string text, int end, int most)
    {
        var start = end;
        while (end - start < most && start > 0 && Is(text[start - 1])) start--;
        return start;
    }

    /// <summary>Letters and digits only, folded: what two writings of one title share.</summary>
    public static string Core(ReadOnlySpan<char> text)
    {
        var core = new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (Folding.Fold(c) is var f && char.IsLetterOrDigit(f)) core[length++] = f;
        return new(core, 0, length);
    }

    /// <summary>一 to 九十九 as a number; 0 when it is none.</summary>
    public static int Number(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 3) return 0;
        var ten = text.IndexOf('十');
        if (ten < 0) return text.Length == 1 ? Digits.IndexOf(text[0]) + 1 : 0;
        var tens = ten == 0 ? 1 : ten == 1 ? Digits.IndexOf(text[0]) + 1 : 0;
        var ones = ten + 1 == text.Length ? 0 : ten + 2 == text.Length ? Digits.IndexOf(text[ten + 1]) + 1 : -1;
        return tens == 0 || ones < 0 || (ones == 0 && ten + 1 < text.Length) ? 0 : tens * 10 + ones;
    }

    /// <summary>A number below a hundred as 一 to 九十九.</summary>
    public static string Written(int number) => (number / 10, number % 10) switch
    {
        (0, var n) => $"{Digits[n - 1]}",
        (1, 0) => "十",
        (1, var n) => $"十{Digits[n - 1]}",
        (var t, 0) => $"{Digits[t - 1]}十",
        var (t, n) => $"{Digits[t - 1]}十{Digits[n - 1]}",
    };
}
