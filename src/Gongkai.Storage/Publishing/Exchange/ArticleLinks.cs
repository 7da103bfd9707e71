using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>Links from one publication's text to another's page. A page has another number on the other side of the border, so a link crosses by key.</summary>
internal static partial class ArticleLinks
{
    /// <summary>Numbers of the pages a sanitised text links to, each once.</summary>
    public static IReadOnlyList<long> In(string html) =>
        !html.Contains("\"/articles/", StringComparison.Ordinal) ? [] : [.. Link().Matches(html).Select(IdOf).Distinct()];

    /// <summary>The text with its links led to the pages of this side; of a link that leads nowhere the words are kept.</summary>
    /// <param name="here">Number there to number here.</param>
    public static string Led(string html, IReadOnlyDictionary<long, long> here) =>
        Link().Replace(html, m => here.TryGetValue(IdOf(m), out var id)
            ? string.Create(CultureInfo.InvariantCulture, $"{m.Groups["before"].Value}{id}{m.Groups["after"].Value}{m.Groups["words"].Value}</a>")
            : m.Groups["words"].Value);

    private static long IdOf(Match link) => long.Parse(link.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<before><a [^>]*href=\"/articles/)(?<id>[0-9]{1,18})(?<after>[\"?#][^>]*>)(?<words>.*?)</a>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
