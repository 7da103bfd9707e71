using AngleSharp.Dom;
using Gongkai.Content.Html;

namespace Gongkai.Content.Findings.Links;

/// <summary>Whether what stands in an element is seen, and if not why. Handed down from an element to what is in it.</summary>
internal readonly record struct Visibility
{
    private const int LongestStyle = 4_000;

    /// <summary>Why it is not seen, in one Chinese phrase; null when it is.</summary>
    public string? Reason { get; private init; }

    private Colour? Ink { get; init; }

    private Colour? Ground { get; init; }

    /// <summary>A picture or a gradient lies below the text: no colour is held against it.</summary>
    private bool IsPainted { get; init; }

    public Visibility Into(IElement element, HiddenNames hidden)
    {
        if (Reason is not null) return this;
        if (element.HasAttribute("hidden") || hidden.Covers(element)) return this with { Reason = "所在部分不显示" };
        if (element.LocalName == "marquee" && (IsThin(element.GetAttribute("width")) || IsThin(element.GetAttribute("height")))) return this with { Reason = "放在看不见的滚动条里" };
        var within = this;
        if (element.GetAttribute("color") is { } ink && Colour.Of(Lower(ink)) is { } named) within = within with { Ink = named };
        if (element.GetAttribute("bgcolor") is { } ground && Colour.Of(Lower(ground)) is { } below) within = within with { Ground = below };
        if (element.GetAttribute("style") is { Length: > 0 and <= LongestStyle } style)
        {
            if (InlineStyle.Of(style).IsHidden) return this with { Reason = "所在部分不显示、缩到看不见或移出页面" };
            within = within.Styled(Lower(style));
        }
        return within.Reason is null && within is { Ink: { } text, IsPainted: false } && text.IsLike(within.Ground ?? Colour.White)
            ? within with { Reason = "文字与背景同色" }
            : within;
    }

    private Visibility Styled(string style)
    {
        var next = this;
        var thin = false;
        var clipped = false;
        foreach (var part in style.Split(';'))
        {
            var colon = part.IndexOf(':');
            if (colon <= 0) continue;
            var value = part[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal).Trim();
            switch (part[..colon].Trim())
            {
                case "color" when value == "transparent" || value.StartsWith("rgba(", StringComparison.Ordinal) && value.Replace(" ", "", StringComparison.Ordinal).EndsWith(",0)", StringComparison.Ordinal):
                    next = next with { Reason = "文字透明" };
                    break;
                case "color" when Colour.Of(value) is { } ink:
                    next = next with { Ink = ink };
                    break;
                case "background" or "background-color" or "background-image":
                    if (Colour.Of(value) is { } ground) next = next with { Ground = ground, IsPainted = false };
                    if (value.Contains("url(", StringComparison.Ordinal) || value.Contains("gradient", StringComparison.Ordinal)) next = next with { IsPainted = true };
                    break;
                case "height" or "width" or "max-height" or "max-width":
                    thin |= IsThin(value);
                    break;
                case "overflow" or "overflow-y" or "overflow-x":
                    clipped |= value == "hidden";
                    break;
                case "line-height" or "zoom" when value is "0" or "0px" or "0%" or "0.0":
                    next = next with { Reason = "缩到看不见" };
                    break;
                case "transform" when value.StartsWith("scale(0", StringComparison.Ordinal) && !value.StartsWith("scale(0.", StringComparison.Ordinal):
                    next = next with { Reason = "缩到看不见" };
                    break;
                case "margin-left" or "margin-top" or "left" or "top" or "text-indent" when IsFar(value):
                    next = next with { Reason = "移出页面" };
                    break;
            }
        }
        return thin && clipped ? next with { Reason = "缩到看不见" } : next;
    }

    private static bool IsThin(string? value) => value?.Trim() is "0" or "1" or "2" or "0px" or "1px" or "2px" or "0pt" or "1pt" or "0%" or "0em";

    private static bool IsFar(string value)
    {
        if (value.Length < 4 || value[0] != '-') return false;
        var digits = 1;
        while (digits < value.Length && char.IsAsciiDigit(value[digits])) digits++;
        return digits >= 4 || (digits >= 3 && value.EndsWith("em", StringComparison.Ordinal));
    }

    private static string Lower(string text) => text.Trim().ToLowerInvariant();
}
