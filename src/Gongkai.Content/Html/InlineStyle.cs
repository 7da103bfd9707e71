using System.Globalization;
using System.Net;

namespace Gongkai.Content.Html;

/// <summary>What a style attribute says that means something in an official document; read in one walk. Everything else of it is presentation.</summary>
internal struct InlineStyle
{
    private const int Longest = 4_000;
    private const int LongestValue = 60;

    private bool _placed, _far, _overflowHidden, _noSize;

    /// <summary>left, center, right or justify.</summary>
    public string? Align { get; private set; }

    /// <summary>1 for a first-line indent, -1 for expressly none, 0 when not said.</summary>
    public int Indent { get; private set; }

    public bool Bold { get; private set; }

    public bool Italic { get; private set; }

    public bool Underlined { get; private set; }

    public bool Struck { get; private set; }

    /// <summary>sup or sub.</summary>
    public string? Raised { get; private set; }

    /// <summary>Its author did not want it seen.</summary>
    public bool IsHidden { readonly get => _hidden || (_placed && _far) || (_overflowHidden && _noSize); private set => _hidden = value; }

    /// <summary>Whether an element is hidden by its own attributes.</summary>
    public static bool Hides(AngleSharp.Dom.IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && Of(style).IsHidden);

    /// <summary>The number or bullet that Word typed before a list paragraph.</summary>
    public bool IsListMark { get; private set; }

    /// <summary>Letters stand for pictures, as in Wingdings.</summary>
    public bool IsSymbolFont { get; private set; }

    private bool _hidden;

    /// <param name="style">Value of the attribute, entities already resolved.</param>
    public static InlineStyle Of(ReadOnlySpan<char> style)
    {
        var read = new InlineStyle();
        if (style.Length > Longest) return read;
        if (style.Contains("/*", StringComparison.Ordinal)) style = WithoutComments(style);
        Span<char> name = stackalloc char[20];
        Span<char> value = stackalloc char[LongestValue];
        foreach (var range in style.Split(';'))
        {
            var part = style[range];
            var colon = part.IndexOf(':');
            if (colon <= 0) continue;
            var said = part[..colon].Trim();
            if (said.Length is < 3 or > 20) continue;
            var given = part[(colon + 1)..].Trim();
            if (given.Length > LongestValue) given = given[..LongestValue];
            if (given.IsEmpty || !IsAsked(said[0])) continue;
            var lower = value[..given.ToLowerInvariant(value)];
            if (lower.EndsWith("!important")) lower = lower[..^10].TrimEnd();
            if (lower.Length > 0) read.Take(name[..said.ToLowerInvariant(name)], lower);
        }
        return read;
    }

    /// <summary>The same for a value as it stands in markup.</summary>
    public static InlineStyle OfMarkup(ReadOnlySpan<char> value) =>
        value.Length <= Longest && value.Contains('&') ? Of(WebUtility.HtmlDecode(value.ToString())) : Of(value);

    // First letters of the properties below; most declarations of a word processor end here.
    private static bool IsAsked(char first) => (first | 0x20) is 't' or 'f' or 'v' or 'm' or 'd' or 'c' or 'o' or 'p' or 'l' or 'r' or 'h' or 'w';

    private void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "text-align": Align = value switch { "left" => "left", "center" => "center", "right" => "right", "justify" => "justify", _ => null }; break;
            case "text-indent":
                var indent = Amount(value);
                Indent = indent > 0 ? 1 : -1;
                _hidden |= indent <= -900;
                break;
            case "font-weight": Bold = value is "bold" or "bolder" || Amount(value) >= 600; break;
            case "font-style": Italic = value is "italic" or "oblique"; break;
            case "text-decoration" or "text-decoration-line":
                (Underlined, Struck) = (value.Contains("underline", StringComparison.Ordinal), value.Contains("line-through", StringComparison.Ordinal));
                break;
            case "vertical-align": Raised = value switch { "super" => "sup", "sub" => "sub", _ => null }; break;
            case "mso-list": IsListMark = value is "ignore"; break;
            case "font-family": IsSymbolFont = value.TrimStart("\"'").StartsWith("wingdings") || value.TrimStart("\"'").StartsWith("symbol"); break;
            case "font-size": _hidden |= IsTiny(value); break;
            case "display": _hidden |= value is "none"; break;
            case "visibility": _hidden |= value is "hidden" or "collapse"; break;
            case "content-visibility": _hidden |= value is "hidden"; break;
            case "mso-hide": _hidden |= value is "all"; break;
            case "opacity": _hidden |= Amount(value) < 0.05; break;
            case "position": _placed = value is "absolute" or "fixed"; break;
            case "left" or "top" or "right": _far |= Amount(value) <= -300; break;
            case "overflow": _overflowHidden = value is "hidden"; break;
            case "height" or "width" or "max-height": _noSize |= value[0] == '0' && Amount(value) == 0; break;
            case "clip": _hidden |= value.StartsWith("rect(0") || value.StartsWith("rect( 0"); break;
        }
    }

    /// <summary>Below two points or pixels, or a tenth of anything: nobody reads it.</summary>
    private static bool IsTiny(ReadOnlySpan<char> value)
    {
        if (!char.IsAsciiDigit(value[0]) && value[0] != '.') return false;
        var amount = Amount(value);
        return amount < 0.1 || (amount < 2 && !value.EndsWith("em") && !value.EndsWith("%"));
    }

    private static double Amount(ReadOnlySpan<char> value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '-' or '+')) end++;
        return double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
    }

    private static string WithoutComments(ReadOnlySpan<char> style)
    {
        var kept = new System.Text.StringBuilder(style.Length);
        while (style.IndexOf("/*") is >= 0 and var start)
        {
            kept.Append(style[..start]);
            var end = style[(start + 2)..].IndexOf("*/");
            style = end < 0 ? [] : style[(start + 2 + end + 2)..];
        }
        return kept.Append(style).ToString();
    }
}
