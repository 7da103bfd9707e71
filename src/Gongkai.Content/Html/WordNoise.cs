namespace Gongkai.Content.Html;

/// <summary>
/// Leaves out of foreign markup, in one linear walk, what the allow-list will not keep anyway: comments with their conditions, style blocks, scripts and data islands, attributes
/// nobody reads, spans that say nothing. A page of Word shrinks to a tenth, and the parser sees only that. Nothing rests on this walk being
/// right: its result is foreign markup still, and goes the same way as any. At the first element with parsing rules of its own
/// (svg, math, template, select …) it stops, and the rest is parsed as it came.
/// </summary>
internal ref struct WordNoise
{
    private readonly ReadOnlySpan<char> _html;
    private readonly MarkupBuffer _out;
    private readonly HashSet<string> _unended = [];
    private readonly OpenTags _open = new();
    private int _at;

    private WordNoise(ReadOnlySpan<char> html)
    {
        _html = html;
        _out = new MarkupBuffer(html.Length / 4, html.Length * 4L + 1_000);
    }

    public static string Without(string html)
    {
        if (!html.Contains('<')) return html;
        var walk = new WordNoise(html);
        walk.Walk();
        return walk._out.ToString();
    }

    private void Walk()
    {
        while (_at < _html.Length)
        {
            var rest = _html[_at..];
            var tag = rest.IndexOf('<');
            _out.Append(tag < 0 ? rest : rest[..tag]);
            if (tag < 0) return;
            _at += tag;
            var next = _at + 1 < _html.Length ? _html[_at + 1] : ' ';
            if (next is '!' or '?') SkipComment();
            else if (next is '/' && _at + 2 < _html.Length && char.IsAsciiLetter(_html[_at + 2])) End();
            else if (next is '/') SkipComment();
            else if (!char.IsAsciiLetter(next)) Copy(1);
            else if (!Start()) return;
        }
    }

    /// <summary>A comment, a condition, a declaration or an instruction; the parser would pass over the same characters.</summary>
    private void SkipComment()
    {
        var rest = _html[_at..];
        if (!rest.StartsWith("<!--"))
        {
            _at = rest.IndexOf('>') is >= 0 and var close ? _at + close + 1 : _html.Length;
            return;
        }
        if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->"))
        {
            _at += rest.IndexOf('>') + 1;
            return;
        }
        var from = 4;
        while (rest[from..].IndexOf("--") is >= 0 and var dashes)
        {
            from += dashes + 2;
            var mark = rest[from..].StartsWith("!>") ? 2 : rest[from..].StartsWith('>') ? 1 : 0;
            if (mark > 0)
            {
                _at += from + mark;
                return;
            }
            from--;
        }
        _at = _html.Length;
    }

    private void End()
    {
        var tag = new MarkupTag(_html[_at..], 2);
        // A tag without end is no tag for the parser either.
        if (tag.Length == 0)
        {
            _at = _html.Length;
            return;
        }
        if (NoiseWords.Of(tag.Name) != Treatment.Skip && !_open.Close(tag.Name, _out)) Copy(tag.Length);
        else _at += tag.Length;
    }

    /// <returns>False when the rest was copied as it came.</returns>
    private bool Start()
    {
        var tag = new MarkupTag(_html[_at..], 1);
        if (tag.Length == 0)
        {
            _at = _html.Length;
            return false;
        }
        var treatment = NoiseWords.Of(tag.Name);
        switch (treatment)
        {
            case Treatment.Stop:
                Copy(_html.Length - _at);
                return false;
            case Treatment.Skip:
                _at += tag.Length;
                return true;
            case Treatment.SkipWithContent when ContentEnd(tag) is > 0 and var end:
                _at = end;
                return true;
            case Treatment.SkipWithContent or Treatment.Copy:
                Copy(tag.Length);
                break;
            default:
                Write(tag, treatment);
                break;
        }
        if (treatment is not (Treatment.Empty or Treatment.Picture)) _open.Push(tag.Name, -1);
        return true;
    }

    private void Write(in MarkupTag tag, Treatment treatment)
    {
        var start = _out.Length;
        _out.Append('<');
        _out.Append(tag.Name);
        var bare = _out.Length;
        NoiseAttributes.Write(_out, tag, treatment);
        var plain = _out.Length == bare;
        _out.Append('>');
        _at += tag.Length;
        if (treatment != Treatment.Run || !plain) return;
        // <v:f/> is a start tag to the parser; closed by its writer it holds nothing.
        if (tag.IsSelfClosed && tag.Name.Contains(':')) _out.Cut(start);
        else _open.Push(tag.Name, start);
    }

    /// <summary>Where the content of an element without markup ends, after its end tag; 0 when it has none.</summary>
    private readonly int ContentEnd(in MarkupTag tag)
    {
        var name = tag.Name.ToString();
        if (_unended.Contains(name)) return 0;
        for (var from = _at + tag.Length; _html[from..].IndexOf("</") is >= 0 and var found; from += found + 2)
        {
            var rest = _html[(from + found + 2)..];
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) || rest.Length == name.Length) continue;
            if (rest[name.Length] is '>' or '/' or ' ' or '\t' or '\r' or '\n' or '\f' && rest.IndexOf('>') is >= 0 and var close) return from + found + 2 + close + 1;
        }
        // Asked once: many openings without an end would otherwise each look through the whole rest.
        _unended.Add(name);
        return 0;
    }

    private void Copy(int count)
    {
        _out.Append(_html.Slice(_at, count));
        _at += count;
    }
}
