using Gongkai.Content.Html;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Links;

/// <summary>
/// 链接检查 (R-WEB-10, R-WEB-18). Ask it of the markup as it came, before the sanitiser: hidden links are gone after it, and that they were there has to be told.
/// Ask it again of the stored markup when addresses may have died. Markup beyond the bounds of the parser has no links, because none of it is kept.
/// </summary>
public static class HtmlLinks
{
    /// <summary>Every link, in order. Never throws.</summary>
    public static IReadOnlyList<HtmlLink> Of(string? html) => Read(html).Links;

    /// <summary>What is wrong with the links, in places of the plain text (<see cref="PlainText.OfHtml"/>).</summary>
    /// <param name="facts">Hosts of the site: the first is its own name, links to the others are allowed likewise.</param>
    /// <param name="isPublished">Tells of an address of this site, from its first slash on and without fragment, whether a visitor gets something there; null when it is not asked.</param>
    public static IReadOnlyList<ContentFinding> Findings(string? html, PaperFacts facts, Func<string, bool>? isPublished = null)
    {
        var (links, text) = Read(html);
        var judge = new LinkJudge(facts, isPublished);
        var found = new List<ContentFinding>();
        foreach (var link in links)
        {
            if (found.Count >= FindingSink.Most) break;
            found.AddRange(judge.Of(link, text));
        }
        return Ordered.Of(found);
    }

    private static (IReadOnlyList<HtmlLink> Links, string Text) Read(string? html)
    {
        if (html is null || !html.Contains('<')) return ([], "");
        if (html.Length > HtmlBounds.Input) html = html[..HtmlBounds.Input];
        html = html.Replace("\0", "", StringComparison.Ordinal);
        if (BoundedParser.Body(html) is not { } body || LinkWalk.Of(body) is not { Count: > 0 } found) return ([], "");
        var text = PlainText.OfHtml(html);
        return (Placed(found, text), text);
    }

    /// <summary>Turns counts of characters into places: the plain text holds the same characters with other blanks.</summary>
    private static List<HtmlLink> Placed(IReadOnlyList<(HtmlLink Link, int Start, int End)> found, string text)
    {
        var places = new int[text.Length + 1];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i])) places[count++] = i;
        var links = new List<HtmlLink>(found.Count);
        foreach (var (link, start, end) in found)
        {
            var from = start < count ? places[start] : text.Length;
            var to = end > start && end <= count ? places[end - 1] + 1 : from;
            links.Add(link with { Start = from, Length = to - from });
        }
        return links;
    }
}
