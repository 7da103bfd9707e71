using System.Text;

namespace Gongkai.Content.Redaction;

/// <summary>What one new page must and must not hold, noted while it was made.</summary>
/// <param name="Size">Points.</param>
/// <param name="Pixels">Width and height of its picture.</param>
/// <param name="Kept">Letters of the text layer in their order.</param>
/// <param name="Labels">Text printed on the boxes.</param>
/// <param name="Removed">Runs of letters that are gone, without blanks.</param>
/// <param name="Black">Rectangles that must be black.</param>
internal sealed record PageEvidence(
    (double Width, double Height) Size, (int Width, int Height) Pixels, IReadOnlyList<KeptLetter> Kept, string Labels, IReadOnlyCollection<string> Removed, IReadOnlyList<PageRect> Black)
{
    /// <summary>All that may be read of it, without blanks.</summary>
    public string Text { get; } = string.Concat(Kept.Select(k => Compact(k.Value)));

    /// <summary>A text without blanks: programs disagree on where words and lines end.</summary>
    public static string Compact(string text)
    {
        if (!text.Any(char.IsWhiteSpace)) return text;
        var compact = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) compact.Append(c);
        return compact.ToString();
    }

    /// <summary>How often a run stands in a text.</summary>
    public static int Count(string text, string run)
    {
        var count = 0;
        for (var at = text.IndexOf(run, StringComparison.Ordinal); at >= 0; at = text.IndexOf(run, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }
}

/// <summary>A letter of the text layer and where its base line begins, in points.</summary>
internal readonly record struct KeptLetter(string Value, float X, float Y);
