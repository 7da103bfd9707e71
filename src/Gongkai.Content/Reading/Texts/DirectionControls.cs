using System.Buffers;
using System.Text;

namespace Gongkai.Content.Reading.Texts;

/// <summary>Characters that turn the order of text around, so that what is read is not what is seen.</summary>
internal static class DirectionControls
{
    private static readonly SearchValues<char> Controls = SearchValues.Create("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c");

    public static void Count(ReadingDraft draft, StringBuilder text)
    {
        foreach (var chunk in text.GetChunks()) Count(draft, chunk.Span);
    }

    public static void Count(ReadingDraft draft, ReadOnlySpan<char> text)
    {
        var times = 0;
        for (var at = text.IndexOfAny(Controls); at >= 0; at = text.IndexOfAny(Controls))
        {
            times++;
            text = text[(at + 1)..];
        }
        draft.Meet(FileFindings.DirectionControls, null, times);
    }
}
