using System.Net;
using System.Text;

namespace Gongkai.Content.Html;

/// <summary>Foreign markup → allow-listed markup. The output is written element by element from the list; nothing is copied through.</summary>
internal static class HtmlCleaner
{
    public static string Clean(string html)
    {
        if (html.Length > HtmlBounds.Input)
            html = html[..HtmlBounds.Input];
        html = html.Replace("\0", "", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(html))
            return "";
        var once = Pass(html);
        // Unwrapping can leave a tree that parses differently the next time. Only a result that cleans to itself is let out.
        for (var round = 0; once is not null && round < 4; round++)
        {
            var again = Pass(once);
            if (again == once)
                return once;
            once = again;
        }
        return PlainText.ToHtml(TagStripper.Strip(html)).Value;
    }

    private static string? Pass(string html)
    {
        var body = BoundedParser.Body(html);
        if (body is null)
            return null;
        var longest = 2_000 + Math.Min((long)html.Length * HtmlBounds.Growth, HtmlBounds.Input * 2L);
        try
        {
            return new CleanWriter(longest).Write(body);
        }
        catch (MarkupTooComplexException)
        {
            return null;
        }
    }
}

/// <summary>Last resort: tags out, text stays, in one linear walk without a parser.</summary>
internal static class TagStripper
{
    private static readonly string[] Breaking = ["p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table"];

    public static string Strip(string html)
    {
        var text = new StringBuilder(Math.Min(html.Length, 1 << 20));
        for (var i = 0; i < html.Length;)
        {
            if (html[i] != '<')
            {
                text.Append(html[i++]);
                continue;
            }
            var end = html.IndexOf('>', i);
            if (end < 0)
                break;
            var name = NameAt(html, i + 1);
            if (Breaking.Contains(name))
                text.Append('\n');
            i = name is "script" or "style" ? After(html, end + 1, "</" + name) : end + 1;
        }
        return WebUtility.HtmlDecode(text.ToString());
    }

    private static string NameAt(string html, int i)
    {
        if (i < html.Length && html[i] == '/')
            i++;
        var start = i;
        while (i < html.Length && i - start < 12 && char.IsAsciiLetterOrDigit(html[i]))
            i++;
        return html[start..i].ToLowerInvariant();
    }

    private static int After(string html, int from, string mark)
    {
        var at = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at;
    }
}
