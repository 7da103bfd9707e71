using System.Net;
using System.Text;

namespace Gongkai.Content.Html;

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
