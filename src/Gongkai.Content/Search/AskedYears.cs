using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Content.Search;

/// <summary>年份 in a question: “2024年低保标准” asks for 低保标准 and prefers what belongs to 2024, however a title puts the year.</summary>
internal static partial class AskedYears
{
    private const int ShortestRest = 2;

    /// <summary>The words with each year as a word of its own; as they were when years are all there is.</summary>
    public static List<QueryWord> Apart(List<QueryWord> words)
    {
        var apart = words.SelectMany(Divide).DistinctBy(w => w.Text).Take(SearchQuery.MostWords).ToList();
        return apart.TrueForAll(w => w.Year is not null) ? words : apart;
    }

    private static IEnumerable<QueryWord> Divide(QueryWord word)
    {
        // Two years are a period: a plan's or a report's own name.
        if (word.Quoted || Year().Matches(word.Text) is not [var found]) return [word];
        var (before, after) = (word.Text[..found.Index], word.Text[(found.Index + found.Length)..]);
        if (!IsRest(before) || !IsRest(after)) return [word];
        var year = QueryWord.Of(found.Groups["year"].Value)! with { Year = int.Parse(found.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) };
        return new[] { QueryWord.Of(before), year, QueryWord.Of(after) }.OfType<QueryWord>();
    }

    // 第2026号 and 2026年3月 name no year.
    private static bool IsRest(string rest) => rest.Length == 0 || rest.Length >= ShortestRest && !rest.Any(char.IsAsciiLetterOrDigit);

    [GeneratedRegex("(?<![0-9a-z])(?<year>(?:19|20)[0-9]{2})(?![0-9a-z])(?:年度|年)?", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
