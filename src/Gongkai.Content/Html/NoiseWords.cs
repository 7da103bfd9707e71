namespace Gongkai.Content.Html;

/// <summary>What the walk before the parse does with a tag.</summary>
internal enum Treatment
{
    /// <summary>As it came.</summary>
    Copy,

    /// <summary>Left out, its content stays.</summary>
    Skip,

    /// <summary>Left out up to its end tag.</summary>
    SkipWithContent,

    /// <summary>From here on everything as it came.</summary>
    Stop,

    /// <summary>Paragraph, cell or box: alignment and indent are kept.</summary>
    Block,

    /// <summary>Mark in a line, or link.</summary>
    Mark,

    /// <summary>span, font and the name-spaced elements of word processors: only what the style says in words.</summary>
    Run,

    /// <summary>Without content.</summary>
    Empty,

    /// <summary>Picture.</summary>
    Picture,
}

/// <summary>Names known to the walk before the parse.</summary>
internal static class NoiseWords
{
    private const int Longest = 16;

    private static readonly Dictionary<string, Treatment>.AlternateLookup<ReadOnlySpan<char>> Words = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    public static Treatment Of(ReadOnlySpan<char> name)
    {
        if (name.Contains(':')) return Treatment.Run;
        if (name.Length > Longest) return Treatment.Copy;
        Span<char> lower = stackalloc char[Longest];
        return Words.TryGetValue(lower[..name.ToLowerInvariant(lower)], out var found) ? found : Treatment.Copy;
    }

    private static Dictionary<string, Treatment> Build()
    {
        var words = new Dictionary<string, Treatment>(StringComparer.Ordinal);
        void Add(Treatment treatment, string names)
        {
            foreach (var name in names.Split(' ')) words[name] = treatment;
        }
        Add(Treatment.Stop, "svg math template select plaintext frameset");
        Add(Treatment.SkipWithContent, "script style title textarea xmp iframe noembed noframes noscript xml");
        Add(Treatment.Skip, "meta link base");
        Add(Treatment.Run, "span font");
        Add(Treatment.Empty, "br hr col wbr");
        Add(Treatment.Picture, "img");
        Add(Treatment.Mark, "a b i u em strong s del strike sup sub code");
        Add(Treatment.Block, "p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd table caption colgroup thead tbody tfoot tr th td figure figcaption div section article center");
        return words;
    }
}
