namespace Gongkai.Content.Search.Words;

/// <summary>拼音 without tones, from <c>pinyin.txt</c>: how a word sounds, so that another one that sounds so is found.</summary>
public static class Pinyin
{
    private static readonly Lazy<Dictionary<char, string[]>> Table = new(ReadTable);

    // Pairs many speakers do not tell apart, and many input methods offer for each other.
    private static readonly (string From, string To)[] Near = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in"), ("iang", "ian"), ("uang", "uan")];

    /// <summary>Syllables of a character; empty when it is none of the common ones.</summary>
    public static IReadOnlyList<string> Of(char character) => Table.Value.GetValueOrDefault(character) ?? [];

    /// <summary>Sound of a word by the first reading of each character, syllables separated by a blank; null when one is not known.</summary>
    public static string? KeyOf(ReadOnlySpan<char> word)
    {
        var syllables = new string[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            if (Of(word[i]) is not [var first, ..]) return null;
            syllables[i] = first;
        }
        return string.Join(' ', syllables);
    }

    /// <summary>The same, with sounds that are easily confused made one.</summary>
    public static string? NearKeyOf(ReadOnlySpan<char> word) => KeyOf(word) is { } key ? string.Join(' ', key.Split(' ').Select(NearSyllable)) : null;

    /// <summary>Whether two characters can sound alike.</summary>
    public static bool Alike(char one, char other)
    {
        var (a, b) = (Of(one), Of(other));
        return a.Any(s => b.Any(t => s == t || NearSyllable(s) == NearSyllable(t)));
    }

    private static string NearSyllable(string syllable)
    {
        foreach (var (from, to) in Near)
            if (from.Length == 2 && from[1] == 'h') { if (syllable.StartsWith(from, StringComparison.Ordinal)) syllable = to + syllable[2..]; }
            else if (syllable.EndsWith(from, StringComparison.Ordinal)) syllable = syllable[..^from.Length] + to;
        return syllable;
    }

    private static Dictionary<char, string[]> ReadTable()
    {
        var table = new Dictionary<char, string[]>();
        foreach (var line in PresetWords.Lines("pinyin.txt").Where(l => l[0] != '#'))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var character in line.AsSpan(blank + 1))
                table[character] = [.. table.GetValueOrDefault(character) ?? [], line[..blank]];
        }
        return table;
    }
}
