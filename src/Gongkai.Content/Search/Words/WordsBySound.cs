namespace Gongkai.Content.Search.Words;

/// <summary>Known words by what they sound like.</summary>
internal sealed class WordsBySound
{
    private readonly Dictionary<string, List<string>> _near = new(StringComparer.Ordinal), _spelled = new(StringComparer.Ordinal);

    public WordsBySound(IEnumerable<string> terms)
    {
        foreach (var term in terms.Where(t => t.Length <= 14))
        {
            if (Pinyin.NearKeyOf(term) is not { } near) continue;
            Put(_near, near, term);
            Put(_spelled, Pinyin.KeyOf(term)!.Replace(" ", "", StringComparison.Ordinal), term);
        }
    }

    /// <summary>Words that sound like this one, near sounds included, without itself.</summary>
    public IReadOnlyList<string> Like(string word) =>
        Pinyin.NearKeyOf(word) is { } key && _near.TryGetValue(key, out var terms) ? [.. terms.Where(t => t != word)] : [];

    /// <summary>Words whose pinyin, written without blanks and tones, is this.</summary>
    public IReadOnlyList<string> Spelled(string letters) => _spelled.GetValueOrDefault(letters) ?? [];

    private static void Put(Dictionary<string, List<string>> table, string key, string term)
    {
        if (table.TryGetValue(key, out var terms)) terms.Add(term);
        else table[key] = [term];
    }
}
