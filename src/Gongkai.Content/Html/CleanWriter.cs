using System.Text;
using AngleSharp.Dom;

namespace Gongkai.Content.Html;

/// <summary>Writes one parsed body as allow-listed markup.</summary>
internal sealed class CleanWriter(long longest)
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private readonly StringBuilder _out = new();
    private readonly Dictionary<INode, bool> _hasBlock = [];

    public string Write(IElement body)
    {
        WriteFlow(body, wrap: true);
        return _out.ToString();
    }

    /// <summary>Blocks and text among them; with <paramref name="wrap"/> a run of text becomes a paragraph, and a line break ends it.</summary>
    private void WriteFlow(INode parent, bool wrap)
    {
        var run = new List<INode>();
        Walk(parent);
        Flush();

        void Walk(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (IsDropped(child))
                    continue;
                if (child is IElement { LocalName: "br" } && wrap)
                    Flush();
                else if (!HasBlock(child))
                    run.Add(child);
                else
                {
                    Flush();
                    var element = (IElement)child;
                    var (fate, name) = HtmlVocabulary.Of(element.LocalName);
                    if (fate == Fate.Block && !(name is "p" && HoldsBlock(element)) && IsPlaced(element))
                        WriteBlock(element, name);
                    else if (fate == Fate.Void)
                        WriteVoid(element, name);
                    else if (fate is Fate.Box or Fate.Block && !HoldsBlock(element))
                        WriteParagraph(element);
                    else
                        Walk(element);
                    Flush();
                }
            }
        }

        void Flush()
        {
            if (run.Count == 0)
                return;
            var nodes = run.ToArray();
            run.Clear();
            if (wrap)
                Wrap("p", "", () => WriteRun(nodes), trim: true);
            else
                WriteRun(nodes);
        }
    }

    private void WriteParagraph(IElement box) =>
        Wrap("p", Layout.Of(box), () => WriteRun(box.ChildNodes), trim: true);

    private void WriteBlock(IElement element, string name)
    {
        var attributes = Attributes(element, name);
        if (name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
        {
            if (HoldsBlock(element))
                WriteFlow(element, wrap: true);
            else
                Wrap(name, attributes, () => WriteRun(element.ChildNodes), trim: true);
            return;
        }
        // Cells and rows stay when empty: a table without them is another table.
        var keep = name is "td" or "th" or "tr" or "tbody";
        Wrap(name, attributes, () =>
        {
            if (IsFrame(name))
                WriteFlowOfElements(element);
            else if (HoldsBlock(element))
                WriteFlow(element, wrap: name is "blockquote");
            else
                WriteRun(element.ChildNodes);
        }, keep: keep);
    }

    private void WriteFlowOfElements(IElement frame)
    {
        foreach (var child in frame.Children)
        {
            if (IsDropped(child))
                continue;
            var (fate, name) = HtmlVocabulary.Of(child.LocalName);
            if (fate == Fate.Block && IsPlaced(child))
                WriteBlock(child, name);
            else if (fate == Fate.Void && name == "col")
                WriteVoid(child, name);
            else if (frame.LocalName is "ul" or "ol" && (HoldsBlock(child) || child.TextContent.Trim().Length > 0))
                Wrap("li", "", () => WriteFlow(child, wrap: false), trim: true);
        }
    }

    private void WriteRun(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes)
        {
            if (IsDropped(node))
                continue;
            if (node is IText text)
                WriteText(text.Data);
            else if (node is IElement element)
                WriteInline(element);
        }
    }

    private void WriteInline(IElement element)
    {
        var (fate, name) = HtmlVocabulary.Of(element.LocalName);
        if (fate == Fate.Void)
            WriteVoid(element, name);
        else if (fate == Fate.Inline && !(name == "a" && SafeAddress.Link(element.GetAttribute("href")) is null))
            Wrap(name, name == "a" ? LinkAttributes(element) : "", () => WriteRun(element.ChildNodes));
        else
            WriteStyled(element);
    }

    /// <summary>span and font of word processors: what their style says in words is kept as elements.</summary>
    private void WriteStyled(IElement element)
    {
        var marks = Layout.Marks(element);
        void Next(int i)
        {
            if (i < marks.Count)
                Wrap(marks[i], "", () => Next(i + 1));
            else
                WriteRun(element.ChildNodes);
        }
        Next(0);
    }

    private void WriteVoid(IElement element, string name)
    {
        if (name == "img")
        {
            if (SafeAddress.Picture(element.GetAttribute("src")) is not { } source)
                return;
            Append("<img src=\"" + Encode(source) + "\" alt=\"" + Encode(Shorten(element.GetAttribute("alt"))) + "\""
                + Number(element, "width", 4) + Number(element, "height", 4) + ">");
        }
        else
            Append(name == "col" ? "<col" + Number(element, "span", 2) + ">" : "<" + name + ">");
    }

    private void Wrap(string name, string attributes, Action inside, bool trim = false, bool keep = false)
    {
        var start = _out.Length;
        Append("<" + name + attributes + ">");
        var opened = _out.Length;
        inside();
        if (trim)
            Trim(opened);
        if (!keep && IsBlank(opened))
        {
            // A lone space between words may sit in an otherwise empty element.
            var space = name is "strong" or "em" or "u" or "s" or "del" or "sup" or "sub" or "a" or "code" && _out.Length > opened;
            _out.Length = start;
            if (space && (start == 0 || _out[start - 1] != ' '))
                Append(" ");
            return;
        }
        Append("</" + name + ">");
    }

    private bool IsBlank(int from)
    {
        for (var i = from; i < _out.Length; i++)
            if (!char.IsWhiteSpace(_out[i]))
                return false;
        return true;
    }

    private void Trim(int from)
    {
        while (_out.Length > from && char.IsWhiteSpace(_out[^1]))
            _out.Length--;
        var blanks = 0;
        while (from + blanks < _out.Length && char.IsWhiteSpace(_out[from + blanks]))
            blanks++;
        _out.Remove(from, blanks);
    }

    private static string Attributes(IElement element, string name)
    {
        var attributes = Layout.Of(element);
        if (name is "td" or "th")
            attributes += Number(element, "colspan", 3) + Number(element, "rowspan", 3);
        if (name is "colgroup")
            attributes += Number(element, "span", 2);
        if (name is "ol")
            attributes += Number(element, "start", 4);
        if (name is "th" && element.GetAttribute("scope")?.ToLowerInvariant() is "row" or "col" or "rowgroup" or "colgroup")
            attributes += " scope=\"" + element.GetAttribute("scope")!.ToLowerInvariant() + "\"";
        return attributes;
    }

    private static string LinkAttributes(IElement element)
    {
        var link = SafeAddress.Link(element.GetAttribute("href"))!;
        return " href=\"" + Encode(link) + "\"" + (SafeAddress.IsForeign(link) ? " rel=\"noopener\"" : "");
    }

    private static string Number(IElement element, string name, int digits)
    {
        var raw = element.GetAttribute(name)?.Trim();
        return raw is { Length: > 0 } && raw.Length <= digits && raw.All(char.IsAsciiDigit) && raw[0] != '0'
            && !(name is "colspan" or "rowspan" or "span" && raw == "1")
            ? " " + name + "=\"" + raw + "\""
            : "";
    }

    private void WriteText(string data)
    {
        foreach (var c in VisibleText.Of(data))
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                if (_out.Length > 0 && _out[^1] != ' ')
                    _out.Append(' ');
            }
            else
                _ = c switch
                {
                    '&' => _out.Append("&amp;"),
                    '<' => _out.Append("&lt;"),
                    '>' => _out.Append("&gt;"),
                    _ => _out.Append(c),
                };
        }
        Append("");
    }

    private void Append(string text)
    {
        _out.Append(text);
        if (_out.Length > longest)
            throw new MarkupTooComplexException();
    }

    private static string Shorten(string? text)
    {
        var plain = VisibleText.Of(text ?? "").Trim();
        return plain.Length <= 300 ? plain : VisibleText.Of(plain[..300]).Trim();
    }

    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static bool IsDropped(INode node) => node switch
    {
        IElement element => element.NamespaceUri != HtmlNamespace || HtmlVocabulary.Of(element.LocalName).Fate == Fate.Drop || Layout.IsHidden(element),
        IText => false,
        _ => true,
    };

    private bool HasBlock(INode node)
    {
        if (node is not IElement element)
            return false;
        if (_hasBlock.TryGetValue(node, out var known))
            return known;
        var fate = HtmlVocabulary.Of(element.LocalName).Fate;
        return _hasBlock[node] = fate is Fate.Block or Fate.Box || element.LocalName is "hr" or "col" || HoldsBlock(element);
    }

    private bool HoldsBlock(IElement element) => element.Children.Any(child => !IsDropped(child) && HasBlock(child));

    private static bool IsFrame(string name) => name is "table" or "thead" or "tbody" or "tfoot" or "tr" or "colgroup" or "ul" or "ol" or "dl";

    /// <summary>Parts of tables and lists only where they belong; elsewhere their content is kept without them.</summary>
    private static bool IsPlaced(IElement element)
    {
        var parent = element.ParentElement?.LocalName;
        return element.LocalName switch
        {
            "caption" or "colgroup" or "thead" or "tbody" or "tfoot" => parent == "table",
            "tr" => parent is "thead" or "tbody" or "tfoot",
            "td" or "th" => parent == "tr",
            "li" => parent is "ul" or "ol",
            "dt" or "dd" => parent == "dl",
            "figcaption" => parent == "figure",
            _ => true,
        };
    }
}
