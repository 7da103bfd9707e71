using System.Text;
using AngleSharp.Dom;
using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Links;
using Gongkai.Content.Html;

namespace Gongkai.Content.Reading.Texts;

/// <summary>网页: what a browser shows, what it hides, comments and meta. Scripts and styles are no text.</summary>
internal static class HtmlReading
{
    private static readonly string[] Breaking =
    [
        "p", "div", "br", "tr", "td", "th", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "section", "article", "caption", "dt", "dd", "blockquote", "pre", "title", "option",
    ];

    // Addresses that name a person's mailbox or telephone.
    private static readonly string[] Calling = ["mailto:", "tel:"];

    public static void Read(ReadingDraft draft, StreamReader reader)
    {
        var source = Source(reader, Math.Min(HtmlBounds.Input, draft.Limits.MaxText), out var whole);
        if (!whole) draft.Meet(FileFindings.TooLarge);
        Comments(draft, source);
        if (BoundedParser.Body(source.Replace("\0", "", StringComparison.Ordinal)) is not { } body)
        {
            draft.Add(TagStripper.Strip(source), TextPartKind.Visible, "网页");
            throw new UnreadableException(FileFindings.TooHard);
        }
        new Walk(draft).Through(body);
        // What is wrong with links is told in places of the text as the sanitiser keeps it, which is another; the words are looked up in this one.
        foreach (var link in HtmlLinks.Findings(source, PaperFacts.Unknown)) draft.FindWords(link);
    }

    private static string Source(StreamReader reader, int most, out bool whole)
    {
        var kept = new StringBuilder();
        var buffer = new char[1 << 14];
        for (int read; kept.Length <= most && (read = reader.Read(buffer)) > 0;) kept.Append(buffer, 0, read);
        whole = kept.Length <= most;
        return kept.ToString(0, Math.Min(kept.Length, most));
    }

    private static void Comments(ReadingDraft draft, string source)
    {
        for (var at = source.IndexOf("<!--", StringComparison.Ordinal); at >= 0; at = source.IndexOf("<!--", at, StringComparison.Ordinal))
        {
            var end = source.IndexOf("-->", at + 4, StringComparison.Ordinal);
            var text = source.AsSpan(at + 4, (end < 0 ? source.Length : end) - at - 4);
            // Conditional comments of Word carry styles, not words.
            if (!text.TrimStart().StartsWith("[if")) draft.AddUnseen(text, FileFindings.Comments, "网页注释", part: TextPartKind.Comment);
            if (end < 0) return;
            at = end;
        }
    }

    private sealed class Walk(ReadingDraft draft)
    {
        private readonly StringBuilder _seen = new();
        private readonly StringBuilder _hidden = new();

        public void Through(IElement body)
        {
            Into(body, false, false);
            Flush();
        }

        // Depth is bounded by the parser's bounds.
        private void Into(INode node, bool hidden, bool shaded)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text) (hidden ? _hidden : _seen).Append(text.Data);
                if (child is not IElement element) continue;
                if (element.LocalName == "meta") Property(element.GetAttribute("content"), element.GetAttribute("name") ?? element.GetAttribute("property") ?? "meta");
                if (element.LocalName is "script") draft.Meet(FileFindings.Script);
                if (element.LocalName is "script" or "style" or "meta" or "link") continue;
                var breaks = Breaking.Contains(element.LocalName);
                if (breaks) Flush();
                var isShaded = shaded || HtmlPaint.IsShaded(element);
                var isHidden = hidden || element.LocalName is "template" || InlineStyle.Hides(element) || (!isShaded && HtmlPaint.IsWhite(element)) || IsUnseenInput(element);
                if (isHidden && element.LocalName == "input") _hidden.Append(element.GetAttribute("value"));
                else if (element.LocalName == "input") _seen.Append(element.GetAttribute("value"));
                Into(element, isHidden, isShaded);
                foreach (var name in new[] { "alt", "title" }) Property(element.GetAttribute(name), "替代文字");
                if (element.GetAttribute("href") is { } link && Calling.Any(c => link.StartsWith(c, StringComparison.OrdinalIgnoreCase))) Property(link, "链接");
                if (breaks) Flush();
            }
        }

        private static bool IsUnseenInput(IElement element) => element.LocalName == "input" && element.GetAttribute("type") == "hidden";

        private void Property(string? text, string where)
        {
            if (!string.IsNullOrWhiteSpace(text)) draft.Add(text, TextPartKind.Property, $"网页属性“{where}”");
        }

        private void Flush()
        {
            var (seen, hidden) = (_seen.ToString(), _hidden.ToString());
            DirectionControls.Count(draft, seen);
            draft.Add(seen.AsSpan().Trim(), TextPartKind.Visible, "网页");
            draft.AddUnseen(hidden.AsSpan().Trim(), FileFindings.HiddenText, "网页隐藏文字");
            _seen.Clear();
            _hidden.Clear();
        }
    }
}
