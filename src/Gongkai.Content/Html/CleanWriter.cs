namespace Gongkai.Content.Html;

/// <summary>Writes what stays of one parsed body. Every tag, attribute and address that leaves here is written by this class out of the allow-list.</summary>
internal sealed class CleanWriter(int expected, long longest)
{
    private readonly MarkupBuffer _out = new(expected, longest);

    /// <summary>Marks that are open at this place.</summary>
    private readonly HashSet<string> _marks = [];

    public string Write(KeptNode body)
    {
        WriteFlow(body, wrap: true);
        return _out.ToString();
    }

    /// <summary>Blocks and text among them; with <paramref name="wrap"/> a run of text becomes a paragraph, and a line break ends it.</summary>
    private void WriteFlow(KeptNode parent, bool wrap)
    {
        var run = new List<KeptNode>();
        WalkFlow(parent.Children, wrap, run);
        Flush(run, wrap);
    }

    private void WalkFlow(IReadOnlyList<KeptNode> nodes, bool wrap, List<KeptNode> run)
    {
        foreach (var node in nodes)
        {
            if (wrap && node.Name == "br")
            {
                Flush(run, wrap);
                continue;
            }
            if (!node.HasBlock)
            {
                run.Add(node);
                continue;
            }
            Flush(run, wrap);
            if (node.Fate == Fate.Block && !(node.Name == "p" && node.HoldsBlock) && node.IsPlaced)
                WriteBlock(node);
            else if (node.Fate == Fate.Void)
                WriteVoid(node);
            else if (node.Fate is Fate.Box or Fate.Block && !node.HoldsBlock)
                WriteParagraph(node, "p");
            else
                WalkFlow(node.Children, wrap, run);
            Flush(run, wrap);
        }
    }

    private void Flush(List<KeptNode> run, bool wrap)
    {
        // Blanks between blocks are the layout of the source, not of the text.
        if (run.TrueForAll(n => n.Text is not null && !n.HasInk)) run.Clear();
        if (run.Count == 0) return;
        var start = wrap ? Open("p") : default;
        WriteRun(run);
        if (wrap) Close("p", start, trim: true);
        run.Clear();
    }

    private void WriteParagraph(KeptNode node, string name)
    {
        var start = Open(name, node);
        WriteRun(node.Children);
        Close(name, start, trim: true);
    }

    private void WriteBlock(KeptNode node)
    {
        var name = node.Name;
        if (name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
        {
            if (node.HoldsBlock) WriteFlow(node, wrap: true);
            else WriteParagraph(node, name);
            return;
        }
        var start = Open(name, node);
        if (IsFrame(name)) WriteParts(node);
        else if (node.HoldsBlock) WriteFlow(node, wrap: name is "blockquote");
        else WriteRun(node.Children);
        // Cells and rows stay when empty: a table without them is another table.
        Close(name, start, keep: name is "td" or "th" or "tr" or "tbody");
    }

    /// <summary>The parts of a table or list; what stands between the items of a list becomes an item, so that no text is lost.</summary>
    private void WriteParts(KeptNode frame)
    {
        var item = frame.Name switch { "ul" or "ol" => "li", "dl" => "dd", _ => null };
        foreach (var child in frame.Children)
        {
            if (child.Fate == Fate.Block && child.IsPlaced)
                WriteBlock(child);
            else if (child.Name == "col")
                WriteVoid(child);
            else if (item is not null && child.HasInk)
            {
                var start = Open(item);
                if (child.HasBlock) WriteFlow(child, wrap: false);
                else WriteRun([child]);
                Close(item, start, trim: true);
            }
        }
    }

    private void WriteRun(IReadOnlyList<KeptNode> nodes)
    {
        foreach (var node in nodes)
            if (node.Text is { } text) WriteText(text);
            else WriteInline(node);
    }

    private void WriteInline(KeptNode node)
    {
        if (node.Fate == Fate.Void)
            WriteVoid(node);
        else if (node.Name == "a")
            WriteLink(node);
        else if (node.Fate == Fate.Inline)
            WriteMarked(node, [node.Name]);
        else
            WriteStyled(node);
    }

    private void WriteLink(KeptNode node)
    {
        if (SafeAddress.Link(node.Element!.GetAttribute("href")) is not { } address)
        {
            WriteStyled(node);
            return;
        }
        var start = _out.Length;
        _out.Append("<a href=\"");
        _out.AppendEncoded(address);
        _out.Append(SafeAddress.IsForeign(address) ? "\" rel=\"noopener\">" : "\">");
        var content = _out.Length;
        WriteRun(node.Children);
        Close("a", (start, content));
    }

    /// <summary>span and font of word processors: what their style says in words is kept as elements.</summary>
    private void WriteStyled(KeptNode node)
    {
        ref readonly var style = ref node.Style;
        ReadOnlySpan<string?> marks = [style.Bold ? "strong" : null, style.Italic ? "em" : null, style.Underlined ? "u" : null, style.Struck ? "s" : null, style.Raised];
        WriteMarked(node, marks);
    }

    private void WriteMarked(KeptNode node, ReadOnlySpan<string?> marks)
    {
        while (!marks.IsEmpty && marks[0] is null) marks = marks[1..];
        if (marks.IsEmpty)
        {
            WriteRun(node.Children);
            return;
        }
        var name = marks[0]!;
        // Bold in bold says nothing more; an index of an index does.
        var again = name is not ("sup" or "sub") && !_marks.Add(name);
        var start = again ? default : Open(name);
        WriteMarked(node, marks[1..]);
        if (again) return;
        Close(name, start);
        _marks.Remove(name);
    }

    private void WriteVoid(KeptNode node)
    {
        if (node.Name != "img")
        {
            _out.Append('<');
            _out.Append(node.Name);
            if (node.Name == "col") _out.Append(CleanAttributes.Number(node.Element!, "span", 2));
            _out.Append('>');
            return;
        }
        if (SafeAddress.Picture(node.Element!.GetAttribute("src")) is not { } source) return;
        _out.Append("<img src=\"");
        _out.AppendEncoded(source);
        _out.Append("\" alt=\"");
        _out.AppendEncoded(CleanAttributes.Shorten(node.Element.GetAttribute("alt")));
        _out.Append('"');
        _out.Append(CleanAttributes.Number(node.Element, "width", 4));
        _out.Append(CleanAttributes.Number(node.Element, "height", 4));
        _out.Append('>');
    }

    /// <summary>Where the tag starts, and where its content starts.</summary>
    private (int Tag, int Content) Open(string name, KeptNode? node = null)
    {
        var tag = _out.Length;
        _out.Append('<');
        _out.Append(name);
        if (node is not null) CleanAttributes.Write(_out, node, name);
        _out.Append('>');
        return (tag, _out.Length);
    }

    /// <summary>An element that turned out empty is taken back.</summary>
    private void Close(string name, (int Tag, int Content) start, bool trim = false, bool keep = false)
    {
        if (trim) Trim(start.Content);
        if (!keep && IsBlank(start.Content))
        {
            // A lone space between words may sit in an otherwise empty element.
            var space = _out.Length > start.Content && HtmlVocabulary.Of(name).Fate == Fate.Inline;
            _out.Cut(start.Tag);
            if (space && _out.Last != ' ') _out.Append(' ');
            return;
        }
        _out.Append("</");
        _out.Append(name);
        _out.Append('>');
    }

    private bool IsBlank(int from)
    {
        for (var i = from; i < _out.Length; i++)
            if (!char.IsWhiteSpace(_out[i])) return false;
        return true;
    }

    private void Trim(int from)
    {
        while (_out.Length > from && char.IsWhiteSpace(_out.Last)) _out.Cut(_out.Length - 1);
        var blanks = 0;
        while (from + blanks < _out.Length && char.IsWhiteSpace(_out[from + blanks])) blanks++;
        if (blanks > 0) _out.Remove(from, blanks);
    }

    private void WriteText(string data)
    {
        var text = VisibleText.Of(data).AsSpan();
        while (text.IndexOfAny(" \t\r\n\f&<>") is >= 0 and var at)
        {
            _out.Append(text[..at]);
            var c = text[at];
            if (c is '&') _out.Append("&amp;");
            else if (c is '<') _out.Append("&lt;");
            else if (c is '>') _out.Append("&gt;");
            else if (_out.Length > 0 && _out.Last != ' ') _out.Append(' ');
            text = text[(at + 1)..];
        }
        _out.Append(text);
    }

    private static bool IsFrame(string name) => name is "table" or "thead" or "tbody" or "tfoot" or "tr" or "colgroup" or "ul" or "ol" or "dl";
}
