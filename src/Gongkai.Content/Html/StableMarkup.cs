namespace Gongkai.Content.Html;

/// <summary>
/// Tells in one linear look that clean markup cleans to itself, so that it need not be parsed a second time. It knows the plain shapes only: paragraphs,
/// headings, lists of text, tables of text or paragraphs, everything closed in order, no blank at an edge, no element empty. For those the parser
/// builds exactly the tree that is written, and the writer writes exactly the text that was read. Anything else is "do not know".
/// </summary>
internal ref struct StableMarkup
{
    private const int MostTags = 100_000;
    private const int DeepestInline = 6;

    private readonly ReadOnlySpan<char> _html;
    private int _at;
    private int _tags;
    private bool _inLink;

    private StableMarkup(ReadOnlySpan<char> html) => _html = html;

    public static bool Is(ReadOnlySpan<char> html)
    {
        var look = new StableMarkup(html);
        while (look._at < html.Length)
            if (!look.Block()) return false;
        return look._tags < MostTags;
    }

    private bool Block()
    {
        if (!Opens(out var name, out var attributes)) return false;
        return name switch
        {
            "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => IsClassOnly(attributes) && Inline(name, 0) && Closes(name),
            "ul" => IsClassOnly(attributes) && Items(name),
            "table" => IsClassOnly(attributes) && Sections() && Closes(name),
            "hr" => attributes.IsEmpty,
            _ => false,
        };
    }

    private bool Items(ReadOnlySpan<char> list)
    {
        var any = false;
        while (!Closes(list))
        {
            if (!Opens(out var name, out var attributes) || name is not "li" || !IsClassOnly(attributes) || !Inline(name, 0) || !Closes(name)) return false;
            any = true;
        }
        return any;
    }

    private bool Sections()
    {
        var any = false;
        while (Next("<t"))
        {
            if (!Opens(out var section, out var attributes) || section is not ("thead" or "tbody" or "tfoot") || !IsClassOnly(attributes) || !Next("<tr")) return false;
            while (!Closes(section))
                if (!Row()) return false;
            any = true;
        }
        return any;
    }

    private bool Row()
    {
        if (!Opens(out var row, out var attributes) || row is not "tr" || !IsClassOnly(attributes) || !Next("<t")) return false;
        while (!Closes(row))
            if (!Opens(out var cell, out var given) || cell is not ("td" or "th") || !IsCellGiven(given) || !Cell(cell)) return false;
        return true;
    }

    private bool Cell(ReadOnlySpan<char> cell)
    {
        if (Closes(cell)) return true;
        if (!Next("<p>") && !Next("<p ")) return Inline(cell, 0) && Closes(cell);
        while (!Closes(cell))
            if (!(Next("<p>") || Next("<p ")) || !Block()) return false;
        return true;
    }

    /// <summary>Text and marks up to the end tag of the element; at least one visible character.</summary>
    private bool Inline(ReadOnlySpan<char> parent, int depth)
    {
        if (depth > DeepestInline) return false;
        var start = _at;
        while (_at < _html.Length)
        {
            if (_html[_at] != '<')
            {
                if (!Text()) return false;
                continue;
            }
            if (Next("</")) break;
            if (!Opens(out var name, out var attributes)) return false;
            if ((name is "br" && attributes.IsEmpty) || (name is "img" && IsPicture(attributes))) continue;
            if (name is "a" && !_inLink && IsLink(attributes))
            {
                _inLink = true;
                if (!Inline(name, depth + 1) || !Closes(name)) return false;
                _inLink = false;
            }
            else if (name.SequenceEqual(parent) || !attributes.IsEmpty || name is not ("strong" or "em" or "u" or "s" or "sup" or "sub")) return false;
            else if (!Inline(name, depth + 1) || !Closes(name)) return false;
        }
        var content = _html[start.._at];
        // Blocks are trimmed; a mark keeps a blank at its edge as long as it holds something else.
        return depth > 0 ? !content.IsWhiteSpace() : content.Length > 0 && !char.IsWhiteSpace(content[0]) && !char.IsWhiteSpace(content[^1]);
    }

    private bool Text()
    {
        var rest = _html[_at..];
        var end = rest.IndexOf('<');
        if (end < 0) return false;
        var text = rest[..end];
        if (text.ContainsAny("\t\r\n\f>") || text.Contains("  ", StringComparison.Ordinal)) return false;
        for (var c = 0; c < text.Length; c++)
            // Surrogates and joiners are judged by their neighbours; that is left to the full pass.
            if (text[c] >= '\u007f' && (VisibleText.IsHiding(text[c]) || char.IsSurrogate(text[c])) || text[c] < ' ') return false;
        for (var and = text.IndexOf('&'); and >= 0; and = text.IndexOf('&'))
        {
            text = text[and..];
            if (!text.StartsWith("&amp;") && !text.StartsWith("&lt;") && !text.StartsWith("&gt;")) return false;
            text = text[1..];
        }
        _at += end;
        return true;
    }

    private bool Opens(out ReadOnlySpan<char> name, out ReadOnlySpan<char> attributes)
    {
        name = attributes = default;
        if (_at >= _html.Length || _html[_at] != '<' || ++_tags > MostTags) return false;
        var rest = _html[(_at + 1)..];
        var end = rest.IndexOf('>');
        if (end <= 0) return false;
        var space = rest[..end].IndexOf(' ');
        name = rest[..(space < 0 ? end : space)];
        attributes = space < 0 ? [] : rest[space..end];
        _at += end + 2;
        return true;
    }

    private bool Closes(ReadOnlySpan<char> name)
    {
        var rest = _html[_at..];
        if (rest.Length < name.Length + 3 || rest[0] != '<' || rest[1] != '/' || rest[name.Length + 2] != '>' || !rest[2..].StartsWith(name)) return false;
        _at += name.Length + 3;
        return true;
    }

    private readonly bool Next(ReadOnlySpan<char> mark) => _html[_at..].StartsWith(mark);

    private static bool IsClassOnly(ReadOnlySpan<char> attributes) =>
        attributes.IsEmpty || (attributes.StartsWith(" class=\"") && attributes[^1] == '"' && Layout.IsClass(attributes[8..^1]));

    private static bool IsLink(ReadOnlySpan<char> attributes)
    {
        if (!Takes(ref attributes, " href=\"", out var target)) return false;
        var address = target.ToString();
        return !address.Contains('&') && SafeAddress.Link(address) == address && attributes.SequenceEqual(SafeAddress.IsForeign(address) ? " rel=\"noopener\"" : "");
    }

    private static bool IsPicture(ReadOnlySpan<char> attributes)
    {
        if (!Takes(ref attributes, " src=\"", out var source) || !Takes(ref attributes, " alt=\"", out var alternative)) return false;
        if (Takes(ref attributes, " width=\"", out var width) && !CleanAttributes.IsNumber(width, 4)) return false;
        if (Takes(ref attributes, " height=\"", out var height) && !CleanAttributes.IsNumber(height, 4)) return false;
        var (address, text) = (source.ToString(), alternative.ToString());
        return attributes.IsEmpty && !address.Contains('&') && !text.Contains('&') && SafeAddress.Picture(address) == address && CleanAttributes.Shorten(text) == text;
    }

    private static bool Takes(ref ReadOnlySpan<char> attributes, string start, out ReadOnlySpan<char> value)
    {
        value = [];
        if (!attributes.StartsWith(start) || attributes[start.Length..].IndexOf('"') is not (>= 0 and var end)) return false;
        value = attributes.Slice(start.Length, end);
        attributes = attributes[(start.Length + end + 1)..];
        return true;
    }

    private static bool IsCellGiven(ReadOnlySpan<char> attributes) =>
        (!Takes(ref attributes, " class=\"", out var name) || Layout.IsClass(name))
        && (!Takes(ref attributes, " colspan=\"", out var columns) || IsSpan(columns))
        && (!Takes(ref attributes, " rowspan=\"", out var rows) || IsSpan(rows))
        && attributes.IsEmpty;

    private static bool IsSpan(ReadOnlySpan<char> number) => number is not "1" && CleanAttributes.IsNumber(number, 3);
}
