namespace Gongkai.Content.Search;

/// <summary>引号: papers write “三公”经费, 三公“经费” or 三公经费. In the index a quote ends a run, so a word is asked for with and without.</summary>
internal static class QuotedWords
{
    private const int Shortest = 4, Longest = 8;

    // What counts is what is put in quotes: 三公, 五公开, 十四五, 双减, 两新, 放管服.
    private const string Counting = "一二两三四五六七八九十双放";

    /// <summary>The word as papers may write it: without its quotes, or with quotes around its first two or three characters.</summary>
    public static IEnumerable<QueryWord> Of(QueryWord word)
    {
        if (word.Runs.Count > 1 && word.Runs.All(r => r.IsCharacters) && QueryWord.Of(word.Key) is { } joined) return [joined];
        if (word.Runs is not [{ IsCharacters: true } only] || only.Text.Length is < Shortest or > Longest || !Counting.Contains(only.Text[0], StringComparison.Ordinal)) return [];
        return Enumerable.Range(2, Math.Min(2, only.Text.Length - 3)).Select(end => QueryWord.Of($"“{only.Text[..end]}”{only.Text[end..]}")).OfType<QueryWord>();
    }
}
