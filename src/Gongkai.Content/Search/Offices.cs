using System.Text.RegularExpressions;

namespace Gongkai.Content.Search;

/// <summary>机关 in a question: “教育局 招生” and “自然资源局年报” ask for papers of that office.</summary>
internal static partial class Offices
{
    private const int ShortestName = 3, ShortestRest = 2;

    /// <summary>The word, or the office it begins with and the rest.</summary>
    public static IReadOnlyList<(QueryWord Word, bool IsOffice)> Apart(QueryWord word, ISearchWords words)
    {
        if (word.Quoted || word.Year is not null || word.Runs is not [{ IsCharacters: true } only]) return [(word, false)];
        // Only a known word may be taken out of a longer one: 公共厕所改造局面 begins with none.
        if (words.TermsIn(only.Text) is [var first, _, ..] && IsName(first) && words.Knows(first) && only.Text.Length - first.Length >= ShortestRest)
            return [(QueryWord.Of(first)!, true), (QueryWord.Of(only.Text[first.Length..])!, false)];
        return [(word, IsName(only.Text))];
    }

    private static bool IsName(string text) => text.Length >= ShortestName && Ending().IsMatch(text);

    [GeneratedRegex("(?:局|委|厅|(?<![乡城村小])镇|乡|街道|办事处|委员会|管委会|人民政府|县政府|市政府|区政府|政府办|办公室|服务中心|联合会)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
