using AngleSharp.Dom;

namespace Gongkai.Content.Html;

/// <summary>What stays of one parsed node, with what the writer asks of it again and again.</summary>
internal sealed class KeptNode
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    private static readonly KeptNode[] None = [];

    private InlineStyle _style;

    private KeptNode(KeptNode? parent, IElement? element, string? text)
    {
        (Parent, Element, Text) = (parent, element, text);
        if (element is not null) (Fate, Name) = HtmlVocabulary.Of(element.LocalName);
    }

    public KeptNode? Parent { get; }

    /// <summary>The element, null for text.</summary>
    public IElement? Element { get; }

    /// <summary>The text, null for an element.</summary>
    public string? Text { get; }

    public Fate Fate { get; }

    /// <summary>Name it is written under.</summary>
    public string Name { get; } = "";

    public IReadOnlyList<KeptNode> Children { get; private set; } = None;

    /// <summary>Something inside starts a new line.</summary>
    public bool HoldsBlock { get; private set; }

    /// <summary>It starts a new line or something inside does.</summary>
    public bool HasBlock => HoldsBlock || Fate is Fate.Block or Fate.Box || Name is "hr" or "col";

    /// <summary>Something inside can be seen.</summary>
    public bool HasInk { get; private set; }

    public ref readonly InlineStyle Style => ref _style;

    /// <summary>The body without what is dropped or hidden; null when it is nested beyond the bound.</summary>
    public static KeptNode? Of(IElement body)
    {
        var root = new KeptNode(null, body, null);
        return root.Fill(0, false) ? root : null;
    }

    /// <summary>Parts of tables and lists only where they belong; elsewhere their content is kept without them.</summary>
    public bool IsPlaced => Element!.LocalName switch
    {
        "caption" or "colgroup" or "thead" or "tbody" or "tfoot" => Parent?.Name == "table",
        "tr" => Parent?.Name is "thead" or "tbody" or "tfoot",
        "td" or "th" => Parent?.Name == "tr",
        "li" => Parent?.Name is "ul" or "ol",
        "dt" or "dd" => Parent?.Name == "dl",
        "figcaption" => Parent?.Name == "figure",
        _ => true,
    };

    private bool Fill(int depth, bool symbols)
    {
        if (depth > HtmlBounds.Depth) return false;
        var nodes = Element!.ChildNodes;
        if (nodes.Length == 0) return true;
        var children = new List<KeptNode>(nodes.Length);
        // By enumeration, not by NextSibling: that one searches the parent's list each time.
        foreach (var node in nodes)
        {
            if (Kept(node, symbols) is not { } child) continue;
            if (child.Element is not null && !child.Fill(depth + 1, symbols || child._style.IsSymbolFont)) return false;
            children.Add(child);
            HoldsBlock |= child.HasBlock;
            HasInk |= child.HasInk;
        }
        Children = children;
        return true;
    }

    private KeptNode? Kept(INode node, bool symbols)
    {
        if (node is IText text) return new(this, null, text.Data) { HasInk = !string.IsNullOrWhiteSpace(text.Data) };
        if (node is not IElement element || element.NamespaceUri != HtmlNamespace) return null;
        var kept = new KeptNode(this, element, null) { HasInk = element.LocalName == "img" };
        if (kept.Fate == Fate.Drop || element.HasAttribute("hidden")) return null;
        if (element.GetAttribute("style") is { } style) kept._style = InlineStyle.Of(style);
        // Text that its author did not want seen would become visible once styles are gone; it goes with them.
        if (kept._style.IsHidden) return null;
        return kept._style.IsListMark ? new(this, null, ListMark(element.TextContent, symbols || kept._style.IsSymbolFont)) { HasInk = true } : kept;
    }

    /// <summary>A typed number stays as it is typed, because others cite it; a letter of a symbol font becomes the bullet it shows.</summary>
    private static string ListMark(string typed, bool symbols)
    {
        var mark = typed.AsSpan().Trim();
        if (mark.Length == 1 && (symbols || mark[0] is '·' or (>= '\ue000' and <= '\uf8ff'))) return "• ";
        return mark.Length > 0 && mark[^1] < '\u0080' ? mark.ToString() + " " : mark.ToString();
    }
}
