using AngleSharp.Dom;

namespace Gongkai.Content.Reading.Texts;

/// <summary>White letters, and grounds on which they can be read.</summary>
internal static class HtmlPaint
{
    private static readonly string[] Whites = ["white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)", "transparent", "rgba(0,0,0,0)"];

    public static bool IsWhite(IElement element) => Value(element, "color") is { } colour ? Whites.Contains(colour) : element.GetAttribute("color") is { } old && Whites.Contains(Plain(old));

    public static bool IsShaded(IElement element) =>
        (Value(element, "background-color") ?? Value(element, "background") ?? element.GetAttribute("bgcolor")) is { } ground && !Whites.Contains(Plain(ground));

    private static string? Value(IElement element, string name)
    {
        if (element.GetAttribute("style") is not { Length: > 0 and <= 4_000 } style) return null;
        foreach (var part in style.Split(';'))
            if (part.IndexOf(':') is > 0 and var colon && part.AsSpan(0, colon).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return Plain(part[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase));
        return null;
    }

    private static string Plain(string value) => value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
