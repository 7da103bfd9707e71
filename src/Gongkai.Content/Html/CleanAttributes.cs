using AngleSharp.Dom;

namespace Gongkai.Content.Html;

/// <summary>The attributes of the allow-list.</summary>
internal static class CleanAttributes
{
    private const int LongestAlternative = 300;

    public static void Write(MarkupBuffer to, KeptNode node, string name)
    {
        var element = node.Element!;
        to.Append(Layout.Of(element, node.Style));
        if (name is "td" or "th")
        {
            to.Append(Number(element, "colspan", 3));
            to.Append(Number(element, "rowspan", 3));
            if (name is "th" && element.GetAttribute("scope")?.ToLowerInvariant() is ("row" or "col" or "rowgroup" or "colgroup") and var scope)
                to.Append($" scope=\"{scope}\"");
        }
        else if (name is "colgroup") to.Append(Number(element, "span", 2));
        else if (name is "ol") to.Append(Number(element, "start", 4));
    }

    /// <summary>A small whole number with its name and a leading space, or nothing.</summary>
    public static string Number(IElement element, string name, int digits)
    {
        var raw = element.GetAttribute(name).AsSpan().Trim();
        return IsNumber(raw, digits) && !(raw is "1" && name is not ("width" or "height")) ? $" {name}=\"{raw}\"" : "";
    }

    /// <summary>The alternative text of a picture.</summary>
    public static string Shorten(string? text)
    {
        var plain = VisibleText.Of(text ?? "").Trim();
        return plain.Length <= LongestAlternative ? plain : VisibleText.Of(plain[..LongestAlternative]).Trim();
    }

    public static bool IsNumber(ReadOnlySpan<char> raw, int digits) =>
        raw.Length > 0 && raw.Length <= digits && raw[0] != '0' && !raw.ContainsAnyExceptInRange('0', '9');
}
