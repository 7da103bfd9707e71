namespace Gongkai.Web.Portal.Styles;

/// <summary>Reads the style sheets as they lie in the web root, and takes single blocks out of them.</summary>
public static class StyleParts
{
    /// <summary>Colours for readers of a dark screen.</summary>
    public const string Dark = "@media (prefers-color-scheme: dark)";

    /// <summary>Colours for readers who ask for more contrast.</summary>
    public const string Contrast = "@media (prefers-contrast: more)";

    /// <summary>The same on a dark screen.</summary>
    public const string ContrastDark = "@media (prefers-contrast: more) and (prefers-color-scheme: dark)";

    /// <summary>What stands before the first block that depends on the reader's system.</summary>
    public static string Before(string css) => css[..Math.Max(0, css.IndexOf("@media", StringComparison.Ordinal))];

    /// <summary>The rules inside the block with this head, without it.</summary>
    /// <exception cref="InvalidDataException">There is no such block, or it does not end.</exception>
    public static string Inside(string css, string head)
    {
        var start = css.IndexOf(head + " {", StringComparison.Ordinal);
        if (start < 0) throw new InvalidDataException($"no block {head}");
        var open = start + head.Length + 1;
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            if (css[at] == '{') depth++;
            else if (css[at] == '}' && --depth == 0) return css[(open + 1)..at];
        }
        throw new InvalidDataException($"block {head} does not end");
    }

    /// <summary>Without comments, and without white space nobody needs. The sheets hold no strings with comment signs or double spaces.</summary>
    public static string Pressed(string css)
    {
        var text = new System.Text.StringBuilder(css.Length);
        for (var at = 0; at < css.Length; at++)
        {
            if (css[at] == '/' && at + 1 < css.Length && css[at + 1] == '*')
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 1;
            }
            else if (!char.IsWhiteSpace(css[at])) text.Append(css[at]);
            else if (text.Length > 0 && text[^1] is not (' ' or '{' or '}' or ';')) text.Append(' ');
        }
        return text.ToString();
    }
}
