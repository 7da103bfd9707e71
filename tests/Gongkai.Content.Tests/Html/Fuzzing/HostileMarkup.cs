using System.Globalization;
using System.Text;

namespace Gongkai.Content.Tests.Html.Fuzzing;

/// <summary>Markup that nobody would write by hand: known attacks and pages of Word cut up, mixed, nested in each other's contexts, and sentences of a hostile grammar.</summary>
public static class HostileMarkup
{
    private const int Longest = 1_500;

    private static readonly string[] Elements =
    [
        "p", "div", "span", "b", "i", "u", "a", "img", "br", "hr", "h2", "font", "center", "pre", "em", "strong", "code", "nobr", "big", "tt", "s", "strike", "small",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption",
        "svg", "math", "mtext", "mi", "mo", "mn", "ms", "mglyph", "malignmark", "annotation-xml", "foreignObject", "desc", "title", "style", "script", "template", "noscript",
        "select", "option", "optgroup", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext", "object", "embed", "applet", "marquee", "button", "input", "form",
        "frameset", "frame", "head", "body", "html", "base", "meta", "link", "isindex", "image", "ruby", "rb", "rt", "rtc", "rp", "details", "summary", "address", "address",
        "o:p", "v:shape", "w:sdt", "st1:place", "xml", "x-y", "listing", "keygen", "param", "source", "track", "wbr", "main", "dialog", "menu", "search", "use", "animate", "set",
    ];

    private static readonly string[] Attributes =
    [
        "onerror", "onload", "onclick", "onfocus autofocus", "onmouseover", "ontoggle open", "onbegin", "style", "class", "id", "name", "href", "src", "srcdoc", "srcset", "xlink:href",
        "action", "formaction", "data", "background", "poster", "align", "colspan", "rowspan", "width", "height", "alt", "title", "rel", "target", "hidden", "scope", "start", "span",
        "encoding", "definitionurl", "type", "is", "slot", "xmlns", "xmlns:x", "http-equiv", "content", "color", "face", "lang", "v:shapes", "/", "=", "\"", "'", "<", "href=x href",
    ];

    private static readonly string[] Values =
    [
        "javascript:alert(1)", "java\tscript:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "//evil.example/x",
        "https://evil.example/x", "http://a.gov.cn/x?a=1&b=2", "/files/x", "mailto:a@b", "tel:1", "x\" onerror=\"alert(1)", "x' onerror='alert(1)", "alert(1)", "`x`", "text/html", "hidden", "1", "2", "0", "999999999", "-1",
        "align-center", "indent evil align-right", "text-align:center", "text-indent:2em", "font-weight:bold;font-style:italic", "text-decoration:underline line-through", "vertical-align:super", "display:none",
        "font-size:0", "position:absolute;left:-9999px", "mso-list:Ignore", "mso-list:l0 level1 lfo1", "font-family:Wingdings", "width:expression(alert(1))", "background:url(javascript:alert(1))", "x;/*", "*/", "&quot;", "&lt;/p&gt;", "--&gt;&lt;img src=1 onerror=alert(1)&gt;", "</title><img src=1 onerror=alert(1)>", "refresh", "0;url=//evil.example",
    ];

    private static readonly string[] Bits =
    [
        "<!--", "-->", "--!>", "<!-->", "<!--->", "<![CDATA[", "]]>", "<![if !supportLists]>", "<![endif]>", "<!--[if gte mso 9]>", "<![endif]-->", "<?xml ?>", "<!doctype html>", "<", ">", "</", "/>", "<!", "</>", "<//x>",
        "&lt;", "&gt;", "&amp;", "&amp;lt;", "&nbsp;", "&#60;", "&#x3c;", "&#0;", "&notin", "&NewLine;", "&ZeroWidthSpace;", "&#x202e;", "&", " ", "  ", "\n", "\t", "\f", "\0", "\u00a0", "\u3000", "\u200b", "\u202e", "\ud842\udfb7", "\ud842", "文", "一、总则", "公开", "x", "\"", "'", "`", "=", "/",
        "</script>", "</style>", "</textarea>", "</title>", "</svg>", "</math>", "</table>", "</template>", "</select>", "</p>", "</br>", "</a>", "</b>", "</form>", "</noscript>", "</xmp>", "</xml>", "</body>", "</html>",
    ];

    private static readonly string[] Wraps =
    [
        "<table><tr><td>%", "<table>%", "<svg>%", "<math><mtext>%", "<svg><foreignObject>%", "<svg><desc>%</desc></svg>", "<math><annotation-xml encoding=text/html>%", "<select>%</select>", "<template>%</template>", "<b>%</b>", "<a href=/x>%</a>",
        "<p>%</p>", "<ul><li>%", "<dl><dd>%", "<form>%</form>", "<noscript>%</noscript>", "<!--%-->", "<title>%</title>", "<style>%</style>", "<textarea>%</textarea>", "<p title=\"%\">", "<a href='%'>x</a>", "<img alt=\"%\" src=https://a/>", "<h2><span style='%'>x</span></h2>", "<caption>%", "<pre>%</pre>",
    ];

    private static readonly string[] Seeds = [.. AttackCorpus.Inputs, .. Cut(WordPages.Word(1, 21, styles: false)), .. Cut(WordPages.Wps(2, 3)), .. Cut(WordPages.Portal(3, 9))];

    /// <summary>The markup of one number of one series.</summary>
    public static string Of(long seed, long number)
    {
        var dice = new FuzzDice(seed, number);
        var text = new StringBuilder();
        switch (dice.Next(4))
        {
            case 0:
                text.Append(dice.Of(Seeds));
                break;
            case 1:
                for (var n = dice.Next(5) + 1; n > 0; n--) text.Append(dice.Of(Seeds));
                break;
            default:
                for (var n = dice.Next(14) + 1; n > 0; n--) Sentence(text, ref dice);
                break;
        }
        for (var n = dice.Next(6); n > 0; n--) Mutate(text, ref dice);
        if (text.Length > Longest) text.Length = Longest;
        return text.ToString();
    }

    private static void Sentence(StringBuilder text, ref FuzzDice dice)
    {
        switch (dice.Next(7))
        {
            case 0:
                text.Append(dice.Of(Bits));
                break;
            case 1:
                text.Append("</").Append(dice.Of(Elements)).Append('>');
                break;
            case 2:
                text.Append(dice.Next(2) == 0 ? "公开" : "信息 ");
                break;
            default:
                text.Append('<').Append(dice.Of(Elements));
                for (var n = dice.Next(3); n > 0; n--) Attribute(text, ref dice);
                text.Append(dice.Next(12) == 0 ? "/>" : ">");
                break;
        }
    }

    private static void Attribute(StringBuilder text, ref FuzzDice dice)
    {
        text.Append(" \n\t/\f"[dice.Next(5)]).Append(dice.Of(Attributes));
        var quote = dice.Next(4) switch { 0 => "\"", 1 => "'", 2 => "", _ => "\"" };
        if (dice.Next(8) > 0) text.Append('=').Append(quote).Append(dice.Of(Values)).Append(quote);
    }

    private static void Mutate(StringBuilder text, ref FuzzDice dice)
    {
        if (text.Length == 0 || text.Length > Longest) return;
        var at = dice.Next(text.Length);
        var count = Math.Min(dice.Next(20) + 1, text.Length - at);
        switch (dice.Next(9))
        {
            case 0:
                text.Remove(at, count);
                break;
            case 1:
                text.Insert(at, text.ToString(at, count));
                break;
            case 2:
                text.Insert(at, dice.Of(Bits));
                break;
            case 3:
                var wrap = dice.Of(Wraps).Split('%');
                text.Insert(0, wrap[0]).Append(wrap[1]);
                break;
            case 4:
                text[at] = char.IsAsciiLetter(text[at]) ? (char)(text[at] ^ 0x20) : (char)dice.Next(128);
                break;
            case 5:
                var c = text[at];
                text.Remove(at, 1).Insert(at, dice.Next(2) == 0 ? "&#" + ((int)c).ToString(CultureInfo.InvariantCulture) + ";" : "&#x" + ((int)c).ToString("x", CultureInfo.InvariantCulture));
                break;
            case 6:
                text.Insert(at, dice.Of(Seeds));
                break;
            case 7:
                text.Length = at;
                break;
            default:
                Sentence(text, ref dice);
                break;
        }
    }

    private static IEnumerable<string> Cut(string page)
    {
        for (var at = 0; at < page.Length;)
        {
            var end = page.IndexOf("</p>", at, StringComparison.Ordinal) is >= 0 and var stop ? stop + 4 : page.Length;
            yield return page[at..end];
            at = end;
        }
    }
}
