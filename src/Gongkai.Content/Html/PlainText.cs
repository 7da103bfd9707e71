using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Content.Html;

/// <summary>Between text and clean markup, without a parser: bulk import of hundreds of thousands of papers goes this way.</summary>
public static partial class PlainText
{
    private const int LongestHeading = 40;

    /// <summary>True when the text carries markup worth parsing. Angle quotes in titles such as <c>&lt;2018年工作要点&gt;</c> are no markup.</summary>
    public static bool LooksLikeHtml(string text) =>
        (text.Contains('<') && Tag().IsMatch(text)) || (text.Contains('&') && Entity().IsMatch(text));

    /// <summary>
    /// Paragraphs from lines, with the levels of GB/T 9704 (一、 · （一）) as headings, 主送机关 flush left and a lone 成文日期 to the right.
    /// </summary>
    public static SafeHtml ToHtml(string text)
    {
        var html = new StringBuilder(text.Length + text.Length / 8 + 16);
        var any = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var span = raw.Trim(" \t\u3000\u00a0\f\v");
            if (span.IsEmpty)
                continue;
            var line = VisibleText.Of(span.ToString().Replace("\0", "", StringComparison.Ordinal)).Trim();
            if (line.Length == 0)
                continue;
            WriteLine(html, line, first: !any);
            any = true;
        }
        return SafeHtml.Made(html.ToString());
    }

    /// <summary>The text of clean markup: one line for each paragraph, cells of a row divided by tabs.</summary>
    public static string Of(SafeHtml html)
    {
        var source = html.Value;
        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var tag = source.IndexOf('<', i);
            if (tag < 0)
                tag = source.Length;
            text.Append(source, i, tag - i);
            if (tag == source.Length)
                break;
            var end = source.IndexOf('>', tag);
            if (end < 0)
                break;
            WriteBreak(text, source.AsSpan(tag + 1, end - tag - 1));
            i = end + 1;
        }
        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    /// <summary>The text of any markup.</summary>
    public static string OfHtml(string html) => Of(SafeHtml.Clean(html));

    /// <summary>Level of a line by its number: 1 一、 2 （一） 3 1. 4 （1）; 0 when it carries none.</summary>
    public static int LevelOf(string line) => Number().Match(line) switch
    {
        { Success: false } => 0,
        var found when found.Groups["a"].Success => 1,
        var found when found.Groups["b"].Success => 2,
        var found when found.Groups["c"].Success => 3,
        _ => 4,
    };

    private static void WriteLine(StringBuilder html, string line, bool first)
    {
        var level = LevelOf(line);
        var alone = line.Length <= LongestHeading && line.AsSpan().IndexOfAny("。；;") < 0;
        if (level is 1 or 2 && alone)
            Wrap(html, level == 1 ? "h2" : "h3", line);
        else if (level is 2 && line.IndexOf('。') is > 0 and < LongestHeading and var stop)
        {
            html.Append("<p><strong>");
            Encode(html, line.AsSpan(0, stop + 1));
            html.Append("</strong>");
            Encode(html, line.AsSpan(stop + 1));
            html.Append("</p>");
        }
        else if (first && line.Length <= 200 && line[^1] is '：' or ':')
            Wrap(html, "p", line, " class=\"no-indent\"");
        else if (line.Length <= 12 && LoneDate().IsMatch(line))
            Wrap(html, "p", line, " class=\"align-right\"");
        else if (line.Length <= 6 && Annex().IsMatch(line))
            Wrap(html, "h2", line, " class=\"no-indent\"");
        else
            Wrap(html, "p", line);
    }

    private static void Wrap(StringBuilder html, string name, string text, string attributes = "")
    {
        html.Append('<').Append(name).Append(attributes).Append('>');
        Encode(html, text);
        html.Append("</").Append(name).Append('>');
    }

    internal static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny('&', '<', '>'); at >= 0; at = text.IndexOfAny('&', '<', '>'))
        {
            html.Append(text[..at]).Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(at + 1)..];
        }
        html.Append(text);
    }

    internal static void WriteBreak(StringBuilder text, ReadOnlySpan<char> tag)
    {
        var name = tag.IndexOf(' ') is > 0 and var space ? tag[..space] : tag;
        if (name is "br" or "hr" or "/p" or "/h1" or "/h2" or "/h3" or "/h4" or "/h5" or "/h6" or "/li" or "/tr" or "/caption" or "/dt" or "/dd"
            or "/figcaption" or "/blockquote" or "table" or "ul" or "ol")
        {
            while (text.Length > 0 && text[^1] is '\t' or ' ')
                text.Length--;
            if (text.Length > 0 && text[^1] != '\n')
                text.Append('\n');
        }
        else if (name is "/td" or "/th")
        {
            if (text.Length > 0 && text[^1] == '\n')
                text.Length--;
            text.Append('\t');
        }
    }

    [GeneratedRegex(@"<!--|</?(p|div|br|table|tbody|tr|td|th|span|h[1-6]|ul|ol|li|a|img|strong|b|i|u|em|sup|sub|section|article|font|center|blockquote|style|script|iframe|svg|math|html|body|head|object|embed|form|input|hr|pre|figure|template|o:p)(\s|/|>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(nbsp|amp|lt|gt|quot|ldquo|rdquo|hellip|mdash|middot|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\A(?:(?<a>[一二三四五六七八九十]{1,3}、)|(?<b>[（(][一二三四五六七八九十]{1,3}[）)])|(?<c>[0-9]{1,2}[.．、](?![0-9]))|(?<d>[（(][0-9]{1,2}[）)]))")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\z")]
    private static partial Regex LoneDate();

    [GeneratedRegex(@"\A附件\s?[0-9一二三四五六七八九十]{0,2}\z")]
    private static partial Regex Annex();
}
