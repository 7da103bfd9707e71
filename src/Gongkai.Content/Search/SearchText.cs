using System.Buffers;
using System.Globalization;
using Gongkai.Content.Findings;

namespace Gongkai.Content.Search;

/// <summary>A text as index and question hold it: half width, radicals and look-alikes as the ideograph, traditional as simplified, lower case.</summary>
public static class SearchText
{
    private static readonly char[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => char.ToLowerInvariant(Folding.Fold((char)c)))];

    private static readonly TermKind[] Kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => KindOf(CharUnicodeInfo.GetUnicodeCategory((char)c)))];

    /// <summary>Folds a word; what nobody sees is left out.</summary>
    public static string Fold(string text)
    {
        var folded = new char[text.Length];
        return new string(folded, 0, Compact(text, folded));
    }

    /// <summary>What exact titles and numbers are compared by: letters and digits alone, folded.</summary>
    public static string KeyOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var key = new char[text.Length];
        var length = Compact(text, key);
        var at = 0;
        for (var i = 0; i < length; i++)
            if (IsTerm(key[i]) || char.IsSurrogate(key[i])) key[at++] = key[i];
        return new string(key, 0, at);
    }

    /// <summary>Folds place by place: places of the folded text are places of the text. What nobody sees becomes NUL.</summary>
    internal static void FoldInPlace(ReadOnlySpan<char> raw, Span<char> folded)
    {
        for (var i = 0; i < raw.Length; i++) folded[i] = Table[raw[i]];
    }

    /// <summary>Cuts a text into the terms of the index, in their order, without gaps.</summary>
    internal static void Cut<TSink>(ReadOnlySpan<char> raw, ref TSink sink) where TSink : struct, ITermSink, allows ref struct
    {
        var rented = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            CutFolded(rented.AsSpan(0, Compact(raw, rented)), ref sink);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Runs of a folded text, each either of characters or of Latin letters and digits.</summary>
    internal static List<TermRun> Runs(string folded)
    {
        var runs = new List<TermRun>();
        for (var i = 0; i < folded.Length;)
        {
            var kind = KindAt(folded, i, out var length);
            var start = i;
            i += length;
            if (kind == TermKind.None) continue;
            while (i < folded.Length && KindAt(folded, i, out length) == kind) i += length;
            runs.Add(new(start, folded[start..i], kind == TermKind.Character));
        }
        return runs;
    }

    internal static bool IsTerm(char folded) => Kinds[folded] != TermKind.None;

    private static void CutFolded<TSink>(ReadOnlySpan<char> text, ref TSink sink) where TSink : struct, ITermSink, allows ref struct
    {
        const int longestWord = 64;
        for (var i = 0; i < text.Length;)
        {
            var kind = KindAt(text, i, out var length);
            var start = i;
            i += length;
            if (kind == TermKind.Word)
            {
                while (i < text.Length && Kinds[text[i]] == TermKind.Word) i++;
                sink.Add(text.Slice(start, Math.Min(i - start, longestWord)), false);
            }
            else if (kind == TermKind.Character)
            {
                var before = start;
                for (; i < text.Length && KindAt(text, i, out length) == TermKind.Character; i += length)
                {
                    sink.Add(text[before..(i + length)], false);
                    before = i;
                }
                sink.Add(text[before..i], true);
            }
        }
    }

    private static int Compact(ReadOnlySpan<char> raw, Span<char> folded)
    {
        var at = 0;
        foreach (var c in raw)
            if (Table[c] is var plain && plain != '\0') folded[at++] = plain;
        return at;
    }

    private static TermKind KindAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return Kinds[text[at]];
        length = 2;
        return KindOf(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1])));
    }

    private static TermKind KindOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.DecimalDigitNumber => TermKind.Word,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => TermKind.Character,
        _ => TermKind.None,
    };

    private enum TermKind : byte
    {
        None,
        Word,
        Character,
    }
}

/// <summary>Takes terms one after the other.</summary>
internal interface ITermSink
{
    /// <param name="term">Folded.</param>
    /// <param name="last">The last character of a run, standing alone.</param>
    void Add(ReadOnlySpan<char> term, bool last);
}

/// <summary>A piece of a folded text without punctuation.</summary>
/// <param name="Start">Place in the folded text.</param>
/// <param name="IsCharacters">Chinese and other scripts without spaces between words.</param>
public readonly record struct TermRun(int Start, string Text, bool IsCharacters);
