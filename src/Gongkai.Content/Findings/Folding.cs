using System.Globalization;
using System.Text;

namespace Gongkai.Content.Findings;

/// <summary>
/// One character for one: what detectors and word lists compare. Full width becomes half width, radicals and compatibility forms the ideograph,
/// traditional simplified, digits of any script ASCII, spaces of any width a space; what nobody sees becomes NUL.
/// </summary>
internal static class Folding
{
    private static readonly char[] Table = Build();

    /// <summary>Folds into a buffer of the same length; what nobody sees becomes NUL.</summary>
    /// <returns>How many became NUL.</returns>
    public static int Fold(ReadOnlySpan<char> raw, Span<char> folded)
    {
        var (table, hidden) = (Table, 0);
        folded = folded[..raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            var c = table[raw[i]];
            folded[i] = c;
            hidden += c == '\0' ? 1 : 0;
        }
        return hidden;
    }

    public static char Fold(char c) => Table[c];

    /// <summary>A word as lists keep it.</summary>
    public static string Fold(string word)
    {
        var folded = new char[word.Length];
        Fold(word, folded);
        return new string(folded).Replace("\0", "", StringComparison.Ordinal);
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = Plain((char)i);
        foreach (var line in Pairs().Split('\n'))
            if (!line.StartsWith('#'))
                for (var i = 0; i + 1 < line.Length; i += 2) table[line[i]] = line[i + 1];
        for (var c = '！'; c <= '～'; c++) table[c] = (char)(c - 0xFEE0);
        foreach (var hyphen in "\u2010\u2011\u2012\u2212\uFE63") table[hyphen] = '-';
        foreach (var bound in "\u0085\u2028\u2029\v\f") table[bound] = '\n';
        return table;
    }

    private static char Plain(char c)
    {
        if (c is '\t' or '\n' or '\r') return c;
        if (Unseen(c)) return '\0';
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)char.GetNumericValue(c)),
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.Format or UnicodeCategory.Control => '\0',
            _ => c,
        };
    }

    /// <summary>Variation selectors, joiners and fillers, which no category tells apart from marks and letters.</summary>
    private static bool Unseen(char c) => c is '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or (>= '\u180B' and <= '\u180F') or (>= '\uFE00' and <= '\uFE0F') or (>= '\u2060' and <= '\u206F');

    private static string Pairs()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("Gongkai.Content.Findings.folding.txt")
            ?? throw new InvalidOperationException("folding.txt is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
