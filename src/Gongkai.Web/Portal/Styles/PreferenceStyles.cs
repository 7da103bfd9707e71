using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Web.Portal.Styles;

/// <summary>The reader's own style sheet: the one thing of the portal that differs between readers. It is answered from his cookie and never shared.</summary>
public sealed class PreferenceStyles(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, (byte[] Css, EntityTagHeaderValue Tag)> _made = [];

    /// <summary>The sheet for what a reader chose; empty for one who chose nothing.</summary>
    public string Of(ReadingPreferences chosen)
    {
        var tokens = StyleBundles.Read(environment, "tokens");
        var css = new StringBuilder();
        if (chosen.Scheme == ScreenScheme.Light) css.Append(StyleParts.Before(tokens)).Append("html{color-scheme:light}");
        if (chosen.Scheme == ScreenScheme.Dark) css.Append(StyleParts.Inside(tokens, StyleParts.Dark)).Append("html{color-scheme:dark}");
        // 长者模式 means high contrast too (适老化通用设计规范).
        if (chosen.Contrast || chosen.Elder)
        {
            var dark = StyleParts.Inside(tokens, StyleParts.ContrastDark);
            css.Append(StyleParts.Inside(tokens, StyleParts.Contrast));
            if (chosen.Scheme == ScreenScheme.Dark) css.Append(dark);
            if (chosen.Scheme == ScreenScheme.System) css.Append($"{StyleParts.Dark}{{{dark}}}");
        }
        if (chosen.Elder) css.Append(StyleBundles.Read(environment, "elder"));
        if (chosen.Size != TextSize.Standard)
            css.Append($"html{{font-size:{(chosen.Size, chosen.Elder) switch { (TextSize.Large, false) => "118.75", (TextSize.Largest, false) => "137.5", (TextSize.Large, true) => "150", _ => "162.5" }}%}}");
        // Paper is white and its letters are black for everybody.
        return css.Length == 0 ? "" : StyleParts.Pressed($"@media screen{{{css}}}");
    }

    /// <summary>Answers <c>/css/preferences.css</c>.</summary>
    internal IResult Answer(HttpContext context)
    {
        var chosen = ReadingPreferences.Read(context.Request.Cookies[ReadingPreferences.Cookie]);
        // At most 36 different sheets.
        var (css, tag) = _made.GetOrAdd(chosen.ToString(), _ =>
        {
            var bytes = Encoding.UTF8.GetBytes(Of(chosen));
            return (bytes, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
        });
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Cookie";
        return Results.Bytes(css, "text/css; charset=utf-8", entityTag: tag);
    }
}
