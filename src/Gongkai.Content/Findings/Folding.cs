namespace Gongkai.Content.Findings;

/// <summary>One character for one: what detectors and word lists compare.</summary>
internal static class Folding
{
    private static readonly char[] Table = Build();

    /// <summary>Folds into a buffer of the same length; what nobody sees becomes NUL.</summary>
    /// <returns>How many became NUL.</returns>
    public static int Fold(ReadOnlySpan<char> raw, Span<char> folded)
    {
        var (table, hidden) = (Table, 0);
        for (var i = 0; i < raw.Length; i++)
            if ((folded[i] = table[raw[i]]) == '\0') hidden++;
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
        for (var i = 0; i < table.Length; i++) table[i] = (char)i;
        for (var c = '！'; c <= '～'; c++) table[c] = (char)(c - 0xFEE0);
        table['\u3000'] = ' ';
        return table;
    }
}
