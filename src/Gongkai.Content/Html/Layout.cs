using AngleSharp.Dom;

namespace Gongkai.Content.Html;

/// <summary>
/// The little of class and style that means something in an official document: alignment and first-line indent.
/// Styles become classes, because the portal's content security policy allows no style attribute.
/// </summary>
internal static class Layout
{
    // [align, indent]; the order of the words is the alphabet's.
    private static readonly string[] Aligns = ["", "align-center", "align-justify", "align-left", "align-right"];
    private static readonly string[] Indents = ["", "indent", "no-indent"];

    /// <summary>A class attribute with its leading space, or nothing.</summary>
    public static string Of(IElement element, in InlineStyle style)
    {
        var (align, indent) = Given(element.ClassName);
        if (element.LocalName == "center") align = 1;
        if (align == 0) align = AlignOf(style.Align ?? element.GetAttribute("align"));
        if (indent == 0) indent = style.Indent switch { > 0 => 1, < 0 => 2, _ => 0 };
        return (align, indent) switch
        {
            (0, 0) => "",
            (_, 0) => $" class=\"{Aligns[align]}\"",
            (0, _) => $" class=\"{Indents[indent]}\"",
            _ => $" class=\"{Aligns[align]} {Indents[indent]}\"",
        };
    }

    /// <summary>True for exactly the values that <see cref="Of"/> writes.</summary>
    public static bool IsClass(ReadOnlySpan<char> value)
    {
        var space = value.IndexOf(' ');
        return space < 0
            ? value.Length > 0 && (Is(Aligns, value) || Is(Indents, value))
            : space > 0 && space < value.Length - 1 && Is(Aligns, value[..space]) && Is(Indents, value[(space + 1)..]);
    }

    private static bool Is(string[] words, ReadOnlySpan<char> value)
    {
        foreach (var word in words)
            if (value.SequenceEqual(word)) return true;
        return false;
    }

    private static (int Align, int Indent) Given(string? names)
    {
        var (align, indent) = (0, 0);
        if (names is not { Length: > 5 }) return (0, 0);
        foreach (var range in names.AsSpan().SplitAny(" \t\r\n\f"))
            for (var i = 1; i < Aligns.Length; i++)
            {
                var name = names.AsSpan(range);
                if (align == 0 && name.SequenceEqual(Aligns[i])) align = i;
                if (indent == 0 && i < Indents.Length && name.SequenceEqual(Indents[i])) indent = i;
            }
        return (align, indent);
    }

    private static int AlignOf(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "center" or "middle" => 1,
        "justify" => 2,
        "left" => 3,
        "right" => 4,
        _ => 0,
    };
}
