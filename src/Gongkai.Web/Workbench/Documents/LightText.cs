using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Content.Html;

namespace Gongkai.Web.Workbench.Documents;

/// <summary>
/// The text of a document for a plain text box: ordinary paragraphs as lines, tables, pictures and lists as 【表格1】 marks on a line of their own.
/// Moving or deleting a mark moves or deletes the block; nothing is lost by editing around it.
/// </summary>
public sealed partial record LightText(string Text, IReadOnlyList<string> Kept)
{
    public static LightText Of(SafeHtml html)
    {
        var lines = new StringBuilder();
        var kept = new List<string>();
        var first = true;
        foreach (var block in Blocks(html.Value))
        {
            var line = WebUtility.HtmlDecode(Tags().Replace(block, "")).Trim();
            if (line.Length > 0 && Paragraphs(line, first) == block) lines.Append(line);
            else if (Paragraph().IsMatch(block) && !block.Contains("<img", StringComparison.Ordinal)) lines.Append(block);
            else
            {
                kept.Add(block);
                lines.Append($"【{NameOf(block)}{kept.Count}】");
            }
            lines.Append('\n');
            first = false;
        }
        return new LightText(lines.ToString().TrimEnd('\n'), kept);
    }

    /// <summary>Back to clean markup; foreign markup that was pasted goes through the allow-list.</summary>
    public SafeHtml ToHtml()
    {
        if (PlainText.LooksLikeHtml(Text) && !Mark().IsMatch(Text) && Text.TrimStart().StartsWith('<')) return SafeHtml.Clean(Text);
        var html = new StringBuilder();
        var open = new StringBuilder();
        foreach (var raw in Text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim();
            if (open.Length > 0 || (line.StartsWith('<') && PlainText.LooksLikeHtml(line)))
            {
                // Pasted markup may run over several lines; it ends where every element is closed.
                open.Append(line).Append('\n');
                if (Depth(open.ToString()) > 0) continue;
                html.Append(SafeHtml.Clean(open.ToString()).Value);
                open.Clear();
            }
            else if (Mark().Match(line) is { Success: true } mark && int.Parse(mark.Groups[1].Value) is var number && number >= 1 && number <= Kept.Count)
                html.Append(SafeHtml.Clean(Kept[number - 1]).Value);
            else html.Append(Paragraphs(line, first: html.Length == 0));
        }
        html.Append(SafeHtml.Clean(open.ToString()).Value);
        return SafeHtml.Clean(html.ToString());
    }

    private static string Paragraphs(string text, bool first)
    {
        if (text.Length == 0) return "";
        if (first) return PlainText.ToHtml(text).Value;
        // The first line is read as 主送机关 where it looks like it; a line before this one keeps that from happening.
        const string Before = "甲";
        return PlainText.ToHtml(Before + "\n" + text).Value[PlainText.ToHtml(Before).Value.Length..];
    }

    private static IEnumerable<string> Blocks(string html)
    {
        var start = 0;
        var depth = 0;
        foreach (Match tag in Tags().Matches(html))
        {
            if (depth == 0 && tag.Index > start && html[start..tag.Index].Trim().Length == 0) start = tag.Index;
            depth += Step(tag.Value);
            if (depth > 0) continue;
            yield return html[start..(tag.Index + tag.Length)].Trim();
            start = tag.Index + tag.Length;
        }
        if (start < html.Length && html[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    private static int Depth(string html) => Tags().Matches(html).Sum(t => Step(t.Value));

    private static int Step(string tag) => tag.StartsWith("</", StringComparison.Ordinal) ? -1 : Void().IsMatch(tag) || tag.EndsWith("/>", StringComparison.Ordinal) || tag.StartsWith("<!", StringComparison.Ordinal) ? 0 : 1;

    private static string NameOf(string block) =>
        block.Contains("<table", StringComparison.Ordinal) ? "表格" : block.Contains("<img", StringComparison.Ordinal) ? "图片" : Lists().IsMatch(block) ? "列表" : "内容";

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("^<(br|hr|img|col)[ >/]")]
    private static partial Regex Void();

    [GeneratedRegex("^<(p|h[1-6])[ >]")]
    private static partial Regex Paragraph();

    [GeneratedRegex("^<(ul|ol|dl)[ >]")]
    private static partial Regex Lists();

    [GeneratedRegex("^【(?:表格|图片|列表|内容)([0-9]{1,4})】$", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
