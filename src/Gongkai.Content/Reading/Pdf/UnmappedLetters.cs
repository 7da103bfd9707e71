using System.Buffers;

namespace Gongkai.Content.Reading.Pdf;

/// <summary>Letters that are seen but cannot be told: fonts without a mapping, or mapped to nothing that is a character.</summary>
internal static class UnmappedLetters
{
    private const int Run = 3;
    private const double Share = 0.2;

    /// <summary>Private use, controls and the like.</summary>
    public static readonly SearchValues<char> Marks = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\ufffd', '\ufffe', '\uffff', .. Enumerable.Range(0xE000, 0x1900).Select(c => (char)c)]);

    /// <summary>Three in a row or a fifth of a page; a lone bullet of a symbol font is none.</summary>
    public static bool AreMany(IReadOnlyList<PaintedLetter> letters)
    {
        var (run, all) = (0, 0);
        foreach (var letter in letters)
        {
            run = letter.Mapped ? 0 : run + 1;
            if (run >= Run) return true;
            if (!letter.Mapped) all++;
        }
        return all > 1 && all > letters.Count * Share;
    }
}
