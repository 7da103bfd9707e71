using System.Globalization;
using AngleSharp.Dom;

namespace Gongkai.Content.Html;

/// <summary>
/// The little of class and style that means something in an official document: alignment, first-line indent, weight, and "hidden".
/// Styles become classes, because the portal's content security policy allows no style attribute.
/// </summary>
internal static class Layout
{
    private static readonly string[] Classes = ["align-left", "align-center", "align-right", "align-justify", "indent", "no-indent"];

    /// <summary>A class attribute with its leading space, or nothing.</summary>
    public static string Of(IElement element)
    {
        var style = Style(element);
        var kept = element.ClassList.Where(name => Classes.Contains(name)).ToList();
        var align = style.GetValueOrDefault("text-align") ?? element.GetAttribute("align")?.Trim().ToLowerInvariant();
        if (element.LocalName == "center")
            align = "center";
        if (align is "left" or "center" or "right" or "justify" && !kept.Exists(name => name.StartsWith("align-", StringComparison.Ordinal)))
            kept.Add("align-" + align);
        if (style.TryGetValue("text-indent", out var indent) && !kept.Exists(name => name.EndsWith("indent", StringComparison.Ordinal)))
            kept.Add(Amount(indent) > 0 ? "indent" : "no-indent");
        kept = kept.Distinct().Order(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? "" : " class=\"" + string.Join(' ', kept) + "\"";
    }

    /// <summary>Elements that say what a span's style says.</summary>
    public static List<string> Marks(IElement element)
    {
        var marks = new List<string>();
        var style = Style(element);
        if (style.TryGetValue("font-weight", out var weight) && (weight is "bold" or "bolder" || Amount(weight) >= 600))
            marks.Add("strong");
        if (style.GetValueOrDefault("font-style") is "italic" or "oblique")
            marks.Add("em");
        var line = style.GetValueOrDefault("text-decoration") ?? style.GetValueOrDefault("text-decoration-line") ?? "";
        if (line.Contains("underline", StringComparison.Ordinal))
            marks.Add("u");
        if (line.Contains("line-through", StringComparison.Ordinal))
            marks.Add("s");
        if (style.GetValueOrDefault("vertical-align") is "super" or "sub")
            marks.Add(style["vertical-align"] == "super" ? "sup" : "sub");
        return marks;
    }

    /// <summary>Text that its author did not want seen would become visible once styles are gone; it goes with them.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        if (!element.HasAttribute("style"))
            return false;
        var style = Style(element);
        return style.GetValueOrDefault("display") == "none"
            || style.GetValueOrDefault("visibility") is "hidden" or "collapse"
            || style.GetValueOrDefault("mso-hide") == "all"
            || style.GetValueOrDefault("content-visibility") == "hidden"
            || (style.TryGetValue("opacity", out var opacity) && Amount(opacity) < 0.05)
            || (style.TryGetValue("font-size", out var size) && char.IsAsciiDigit(size[0]) && Amount(size) < 2 && !size.EndsWith("em", StringComparison.Ordinal) && !size.EndsWith('%'))
            || (style.TryGetValue("font-size", out var zero) && zero.StartsWith('0') && Amount(zero) < 0.1)
            || (style.TryGetValue("text-indent", out var indent) && Amount(indent) <= -900)
            || (style.GetValueOrDefault("position") is "absolute" or "fixed" && (Far(style, "left") || Far(style, "top") || Far(style, "right")))
            || (style.GetValueOrDefault("overflow") == "hidden" && (Zero(style, "height") || Zero(style, "width") || Zero(style, "max-height")))
            || style.GetValueOrDefault("clip") is { } clip && clip.Replace(" ", "", StringComparison.Ordinal).StartsWith("rect(0", StringComparison.Ordinal);
    }

    private static bool Far(Dictionary<string, string> style, string name) => style.TryGetValue(name, out var value) && Amount(value) <= -300;

    private static bool Zero(Dictionary<string, string> style, string name) => style.TryGetValue(name, out var value) && value.StartsWith('0') && Amount(value) == 0;

    private static Dictionary<string, string> Style(IElement element)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (element.GetAttribute("style") is not { Length: > 0 and <= 4_000 } style)
            return found;
        foreach (var part in StripComments(style).Split(';'))
        {
            var colon = part.IndexOf(':');
            if (colon <= 0)
                continue;
            var value = part[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
            if (value.Length > 0)
                found[part[..colon].Trim().ToLowerInvariant()] = value;
        }
        return found;
    }

    private static string StripComments(string style)
    {
        for (var start = style.IndexOf("/*", StringComparison.Ordinal); start >= 0; start = style.IndexOf("/*", StringComparison.Ordinal))
        {
            var end = style.IndexOf("*/", start + 2, StringComparison.Ordinal);
            style = end < 0 ? style[..start] : style.Remove(start, end + 2 - start);
        }
        return style;
    }

    private static double Amount(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '-' or '+'))
            end++;
        return double.TryParse(value.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
    }
}
