using AngleSharp.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Content.Html;
using M = Gongkai.Content.Documents.OfficialMeasures;

namespace Gongkai.Content.Documents;

/// <summary>Clean markup → paragraphs and tables in the typography of an official document.</summary>
internal static class HtmlInk
{
    public static IEnumerable<OpenXmlElement> Blocks(SafeHtml html)
    {
        var body = BoundedParser.Body(html.Value);
        return body is null ? [] : Blocks(body, 0);
    }

    private static IEnumerable<OpenXmlElement> Blocks(IElement parent, int depth)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText text && text.Data.Trim().Length > 0)
                yield return Ink.Paragraph(text.Data.Trim(), new Hand(), first: 2 * M.Char);
            if (child is not IElement element)
                continue;
            foreach (var block in Block(element, depth))
                yield return block;
        }
    }

    private static IEnumerable<OpenXmlElement> Block(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "table":
                return [TableInk.Table(element), Ink.Blank()];
            case "ul" or "ol":
                return Items(element, depth);
            case "blockquote" or "figure" or "dl" or "dd" or "dt" or "figcaption" when element.Children.Any(child => child.LocalName is "p" or "dt" or "dd" or "table"):
                return Blocks(element, depth + 1);
            case "hr":
                return [];
            default:
                return [Paragraph(element)];
        }
    }

    private static Paragraph Paragraph(IElement element)
    {
        var level = PlainText.LevelOf(element.TextContent.TrimStart());
        var heading = element.LocalName is ['h', >= '1' and <= '6'];
        var hand = heading switch
        {
            false => new Hand(),
            true when level == 1 || (level == 0 && element.LocalName is "h2") => new Hand(M.Hei),
            true when level == 2 || (level == 0 && element.LocalName is "h3") => new Hand(M.Kai),
            true when element.LocalName is "h1" && level == 0 => new Hand(M.Title, M.Size2),
            _ => new Hand { Bold = level == 0 },
        };
        var align = element.ClassList.Contains("align-center") || (element.LocalName == "h1" && level == 0) ? JustificationValues.Center
            : element.ClassList.Contains("align-right") ? JustificationValues.Right
            : (JustificationValues?)null;
        var flush = align is not null || element.ClassList.Contains("no-indent");
        var line = hand.Size > M.Size3 ? 720 : M.Line;
        return Ink.Paragraph(Runs(element, hand), align, flush ? 0 : 2 * M.Char, right: align == JustificationValues.Right ? 4 * M.Char : 0, line: line, keepNext: heading);
    }

    private static IEnumerable<OpenXmlElement> Items(IElement list, int depth)
    {
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        foreach (var item in list.Children)
        {
            var sign = list.LocalName == "ol" ? $"{number++}. " : "• ";
            var inner = item.Children.Where(child => child.LocalName is "p" or "ul" or "ol" or "table" or "h2" or "h3" or "h4" or "blockquote").ToList();
            var left = depth * 2 * M.Char;
            var lead = inner.Count > 0 && inner[0].LocalName == "p" ? inner[0] : item;
            var runs = Runs(lead, new Hand(), skipBlocks: true).ToList();
            runs.Insert(0, Ink.Run(sign, new Hand()));
            yield return Ink.Paragraph(runs, first: 2 * M.Char, left: left);
            foreach (var child in inner.Where(child => child != lead))
                foreach (var block in Block(child, depth + 1))
                    yield return block;
        }
    }

    /// <summary>Runs of an element's inline content.</summary>
    public static IEnumerable<OpenXmlElement> Runs(INode node, Hand hand, bool skipBlocks = false)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                if (text.Data.Length > 0)
                    yield return Ink.Run(text.Data, hand);
            }
            else if (child is IElement { LocalName: "br" })
                yield return new Run(new Break());
            else if (child is IElement { LocalName: "img" } picture)
                yield return Ink.Run($"〔图：{picture.GetAttribute("alt")}〕", hand);
            else if (child is IElement element && !(skipBlocks && element.LocalName is "ul" or "ol" or "table" or "p"))
                foreach (var run in Runs(element, Change(hand, element)))
                    yield return run;
        }
    }

    private static Hand Change(Hand hand, IElement element) => element.LocalName switch
    {
        // （一）level leads a paragraph in 楷体, not in bold.
        "strong" when PlainText.LevelOf(element.TextContent) == 2 => hand with { Font = M.Kai },
        "strong" or "th" => hand with { Bold = true },
        "em" => hand with { Italic = true },
        "u" => hand with { Underline = true },
        "s" or "del" => hand with { Strike = true },
        "sup" => hand with { Shift = VerticalPositionValues.Superscript },
        "sub" => hand with { Shift = VerticalPositionValues.Subscript },
        _ => hand,
    };
}
