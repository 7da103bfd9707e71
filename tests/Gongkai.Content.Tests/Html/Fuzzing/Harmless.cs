using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Content.Html;

namespace Gongkai.Content.Tests.Html.Fuzzing;

/// <summary>Judges what the sanitiser lets out. It has a list of its own, so that a slip in the product's list shows.</summary>
public static class Harmless
{
    private static readonly HashSet<string> Elements =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col",
        "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "strong", "em", "u", "s", "del", "sup", "sub", "a", "code", "br", "hr", "img",
    ];

    private static readonly HashSet<string> Classes = ["align-left", "align-center", "align-right", "align-justify", "indent", "no-indent"];

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true });

    /// <summary>What is wrong with the sanitiser's answer to a markup; null when nothing is.</summary>
    public static string? FaultOf(string dirty)
    {
        try
        {
            var clean = SafeHtml.Clean(dirty).Value;
            if (clean.Length > 2_000 + 8L * dirty.Length) return "grew to " + clean.Length;
            if (FaultIn(clean) is { } fault) return fault;
            var again = SafeHtml.Clean(clean).Value;
            return again == clean ? null : $"not stable: {clean} became {again}";
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    /// <summary>What a clean markup holds beyond the list; null when nothing.</summary>
    public static string? FaultIn(string clean)
    {
        if (clean.Contains("<!", StringComparison.Ordinal) || clean.Contains("<?", StringComparison.Ordinal)) return "a comment or instruction: " + clean;
        var body = Parser.ParseDocument("<!DOCTYPE html><body>" + clean).Body!;
        if (body.Attributes.Length > 0) return "attributes of the body";
        foreach (var node in body.Descendants())
            if (node is IElement element)
            {
                if (element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !Elements.Contains(element.LocalName)) return $"<{element.LocalName}> in {clean}";
                foreach (var attribute in element.Attributes)
                    if (!IsAllowed(element.LocalName, attribute.Name, attribute.Value)) return $"{attribute.Name}={attribute.Value} in {clean}";
            }
            else if (node is not IText)
                return $"{node.NodeName} in {clean}";
        return null;
    }

    private static bool IsAllowed(string element, string name, string value) => name switch
    {
        "class" => value.Split(' ').All(Classes.Contains),
        "href" => element == "a" && IsAddress(value, ["http://", "https://", "mailto:", "tel:"]),
        "rel" => element == "a" && value == "noopener",
        "src" => element == "img" && (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("/files/", StringComparison.Ordinal)),
        "alt" => element == "img",
        "width" or "height" => element == "img" && value.All(char.IsAsciiDigit),
        "colspan" or "rowspan" => element is "td" or "th" && value.All(char.IsAsciiDigit),
        "span" => element is "col" or "colgroup" && value.All(char.IsAsciiDigit),
        "start" => element == "ol" && value.All(char.IsAsciiDigit),
        "scope" => element == "th",
        _ => false,
    };

    /// <summary>One of the schemes, or none: no colon before the first slash, question mark or hash.</summary>
    private static bool IsAddress(string value, string[] schemes)
    {
        if (value.Any(c => c <= ' ' || c == '\\')) return false;
        var colon = value.IndexOf(':');
        var path = value.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (path >= 0 && path < colon) || schemes.Any(s => value.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }
}
