namespace Gongkai.Content.Html;

/// <summary>The attributes that the allow-list may ask for; styles in their shortest form.</summary>
internal static class NoiseAttributes
{
    public static void Write(MarkupBuffer to, in MarkupTag tag, Treatment treatment)
    {
        var walk = tag.Attributes;
        var styled = false;
        while (walk.Next())
            if (walk.Name.Equals("style", StringComparison.OrdinalIgnoreCase))
            {
                // As with every attribute, the first of two counts.
                if (!styled) WriteStyle(to, InlineStyle.OfMarkup(walk.Value), treatment);
                styled = true;
            }
            else if (IsAsked(walk.Name, walk.Value, treatment))
            {
                to.Append(' ');
                to.Append(walk.Whole);
            }
    }

    private static bool IsAsked(ReadOnlySpan<char> name, ReadOnlySpan<char> value, Treatment treatment)
    {
        if (name.Length > 7) return false;
        Span<char> lower = stackalloc char[7];
        return lower[..name.ToLowerInvariant(lower)] switch
        {
            "hidden" => true,
            "href" => treatment == Treatment.Mark,
            "src" or "alt" or "width" or "height" => treatment == Treatment.Picture,
            "class" => treatment == Treatment.Block && (value.Contains("align-", StringComparison.Ordinal) || value.Contains("indent", StringComparison.Ordinal)),
            "align" or "colspan" or "rowspan" or "scope" or "start" => treatment == Treatment.Block,
            "span" => treatment is Treatment.Block or Treatment.Empty,
            _ => false,
        };
    }

    private static void WriteStyle(MarkupBuffer to, in InlineStyle style, Treatment treatment)
    {
        if (style.IsHidden)
        {
            to.Append(" hidden");
            return;
        }
        var start = to.Length;
        to.Append(" style=\"");
        var opened = to.Length;
        if (style.IsListMark) to.Append("mso-list:ignore;");
        if (style.IsSymbolFont) to.Append("font-family:symbol;");
        if (treatment == Treatment.Block)
        {
            if (style.Align is { } align)
            {
                to.Append("text-align:");
                to.Append(align);
                to.Append(';');
            }
            if (style.Indent != 0) to.Append(style.Indent > 0 ? "text-indent:2em;" : "text-indent:0;");
        }
        else
        {
            if (style.Bold) to.Append("font-weight:bold;");
            if (style.Italic) to.Append("font-style:italic;");
            if (style.Underlined || style.Struck) to.Append(style.Underlined && style.Struck ? "text-decoration:underline line-through;" : style.Struck ? "text-decoration:line-through;" : "text-decoration:underline;");
            if (style.Raised is { } raised) to.Append(raised == "sup" ? "vertical-align:super;" : "vertical-align:sub;");
        }
        if (to.Length == opened) to.Cut(start);
        else to.Append('"');
    }
}
