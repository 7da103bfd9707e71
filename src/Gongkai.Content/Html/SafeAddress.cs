using System.Text.RegularExpressions;

namespace Gongkai.Content.Html;

/// <summary>Which addresses a link or a picture may point to.</summary>
internal static partial class SafeAddress
{
    private const int Longest = 2_000;

    /// <summary>A link target we keep, or null. Relative addresses, http, https, mailto and tel only.</summary>
    public static string? Link(string? raw)
    {
        if (!IsPlain(raw, out var address))
            return null;
        var colon = address.IndexOf(':');
        var end = address.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (end >= 0 && end < colon))
            return address;
        var scheme = address[..colon].ToLowerInvariant();
        return scheme switch
        {
            "http" or "https" => address.AsSpan(colon + 1).StartsWith("//") ? address : null,
            "mailto" or "tel" => address,
            _ => null,
        };
    }

    /// <summary>A link that leaves the site: it gets rel=noopener.</summary>
    public static bool IsForeign(string link) =>
        link.StartsWith("//", StringComparison.Ordinal) || link.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>A picture: from our own file store, or over https. Never data:, which could carry a scriptable SVG.</summary>
    public static string? Picture(string? raw)
    {
        if (!IsPlain(raw, out var address))
            return null;
        if (OwnFile().IsMatch(address))
            return address;
        return address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address : null;
    }

    /// <summary>Browsers skip tabs and newlines inside an address and read \ as /, so an address with any of them is refused.</summary>
    private static bool IsPlain(string? raw, out string address)
    {
        address = raw?.Trim(' ', '\t', '\r', '\n', '\f') ?? "";
        if (address.Length is 0 or > Longest)
            return false;
        foreach (var c in address)
            if (c <= ' ' || c is '\\' or '<' or '>' or '"' or '`' or '\u007f' || char.IsControl(c) || VisibleText.IsHiding(c) || char.IsSurrogate(c))
                return false;
        return true;
    }

    [GeneratedRegex(@"\A/files/[0-9a-f]{64}(/[^/?#]{1,200})?\z")]
    private static partial Regex OwnFile();
}
