using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Content.Html;

/// <summary>One parse with bounds on depth and on the number of elements.</summary>
internal static class BoundedParser
{
    // A context takes longer to make than a page to parse; it is kept for each thread, since it does not promise to serve two.
    [ThreadStatic]
    private static IBrowsingContext? _context;

    /// <summary>The body of the parsed document, or null when the markup breaks a bound.</summary>
    public static IElement? Body(string html)
    {
        IElement? last = null;
        var made = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            // As in a browser with scripts on: noscript is then raw text and cannot smuggle elements in.
            IsScripting = true,
            SkipComments = true,
            OnCreated = (element, _) =>
            {
                made += 1 + (last is null ? 0 : Reach(last));
                if (made > HtmlBounds.Elements)
                    throw new MarkupTooComplexException();
                last = element;
            },
        }, _context ??= BrowsingContext.New());
        try
        {
            var document = parser.ParseDocument("<!DOCTYPE html><html><head></head><body>" + html);
            return document.Body is { } body && IsShallow(body, 0) ? body : null;
        }
        // Some markup breaks the parser itself (a select within a select, after xmp); what it cannot read is not understood, like what is too complex.
        catch (Exception thrown) when (thrown is MarkupTooComplexException or NullReferenceException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or DomException)
        {
            return null;
        }
    }

    /// <summary>Copies of formatting elements hang below the element made before; they are counted by walking down to them.</summary>
    private static int Reach(IElement element)
    {
        var up = 0;
        for (var node = element.Parent; node is not null; node = node.Parent)
            if (++up > HtmlBounds.Depth)
                throw new MarkupTooComplexException();
        var down = 0;
        for (var node = element.LastElementChild; node is not null; node = node.LastElementChild)
            if (++down > HtmlBounds.Depth)
                throw new MarkupTooComplexException();
        return down;
    }

    // By recursion, not by NextSibling: that one searches the parent's list each time.
    private static bool IsShallow(INode node, int depth)
    {
        if (depth > HtmlBounds.Depth)
            return false;
        foreach (var child in node.ChildNodes)
            if (child.HasChildNodes && !IsShallow(child, depth + 1))
                return false;
        return true;
    }
}
