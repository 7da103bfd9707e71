namespace Gongkai.Content.Html;

/// <summary>What an element turns into.</summary>
internal enum Fate
{
    /// <summary>Element goes, content stays.</summary>
    Unwrap,

    /// <summary>Element and content go.</summary>
    Drop,

    /// <summary>Text-level element that stays.</summary>
    Inline,

    /// <summary>Element that starts a new line and stays.</summary>
    Block,

    /// <summary>Generic box: its blocks stay, a run of text in it becomes a paragraph.</summary>
    Box,

    /// <summary>Element without content that stays.</summary>
    Void,
}

/// <summary>The allow-list: the parts an official document is made of.</summary>
internal static class HtmlVocabulary
{
    private static readonly Dictionary<string, (Fate Fate, string Name)> Words = Build();

    public static (Fate Fate, string Name) Of(string localName) =>
        Words.TryGetValue(localName, out var found) ? found : (Fate.Unwrap, "");

    private static Dictionary<string, (Fate, string)> Build()
    {
        var words = new Dictionary<string, (Fate, string)>(StringComparer.Ordinal);
        void Same(Fate fate, string names)
        {
            foreach (var name in names.Split(' '))
                words[name] = (fate, name);
        }
        Same(Fate.Block, "p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd table caption colgroup thead tbody tfoot tr th td figure figcaption");
        Same(Fate.Inline, "strong em u s del sup sub a code");
        Same(Fate.Void, "br hr img col");
        Same(Fate.Box, "div section article main header footer nav aside center address form fieldset details summary legend pre hgroup");
        Same(Fate.Drop, "script style noscript template iframe object embed applet frameset frame noframes noembed xmp plaintext textarea "
            + "select option optgroup datalist title head meta link base svg math audio video source track canvas dialog input output "
            + "progress meter map area param portal slot marquee bgsound keygen isindex listing rp xml");
        words["b"] = (Fate.Inline, "strong");
        words["i"] = (Fate.Inline, "em");
        words["strike"] = (Fate.Inline, "s");
        return words;
    }
}
