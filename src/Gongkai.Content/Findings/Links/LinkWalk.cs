using System.Text;
using AngleSharp.Dom;
using Gongkai.Content.Html;

namespace Gongkai.Content.Findings.Links;

/// <summary>Finds the links of a parsed body in its order, and where each stands among the characters that the sanitiser keeps.</summary>
internal sealed class LinkWalk(HiddenNames hidden)
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const int Most = 10_000;
    private const int LongestText = 300;

    private readonly List<(HtmlLink Link, int Start, int End)> _found = [];
    private int _kept;

    /// <summary>Links with the number of kept characters, blanks not counted, before and at the end of each.</summary>
    public static IReadOnlyList<(HtmlLink Link, int Start, int End)> Of(IElement body)
    {
        var walk = new LinkWalk(HiddenNames.In(body));
        walk.Into(body, default, dropped: false, text: null);
        return walk._found;
    }

    private void Into(INode parent, Visibility seen, bool dropped, LinkText? text)
    {
        foreach (var node in parent.ChildNodes)
            if (node is IText part)
            {
                var visible = VisibleText.Of(part.Data);
                if (!dropped) _kept += visible.AsSpan().Length - Blanks(visible);
                if (seen.Reason is null) text?.Add(visible);
                else text?.AddHidden(visible, seen.Reason);
            }
            else if (node is IElement element)
                Element(element, seen, dropped, text);
    }

    private void Element(IElement element, Visibility outer, bool dropped, LinkText? text)
    {
        var seen = outer.Into(element, hidden);
        dropped = dropped || element.NamespaceUri != HtmlNamespace || HtmlVocabulary.Of(element.LocalName).Fate == Fate.Drop || InlineStyle.Hides(element);
        if (element.LocalName == "img" && text is not null) text.Picture(element, seen.Reason);
        var (address, embedded) = AddressOf(element);
        if (address is null || _found.Count >= Most)
        {
            Into(element, seen, dropped, text);
            return;
        }
        var (start, own, place) = (_kept, new LinkText(), _found.Count);
        // The place in the order is taken before what is inside: a link may hold another in markup nobody checked.
        _found.Add(default);
        Into(element, seen, dropped, own);
        text?.Add(own.Text);
        _found[place] = (new HtmlLink(Trim(address), own.Text, 0, 0) { Hidden = seen.Reason ?? own.Reason, IsEmbedded = embedded, HasPicture = own.HasPicture }, start, _kept);
    }

    private static (string? Address, bool Embedded) AddressOf(IElement element) => element.LocalName switch
    {
        "a" or "area" => (element.GetAttribute("href") ?? element.GetAttribute("xlink:href"), false),
        "iframe" or "frame" or "embed" => (element.GetAttribute("src"), true),
        "object" => (element.GetAttribute("data"), true),
        _ => (null, false),
    };

    private static string Trim(string address) => address.Trim(' ', '\t', '\r', '\n', '\f', '\u00a0', '\u3000');

    private static int Blanks(string text)
    {
        var blanks = 0;
        foreach (var c in text)
            if (char.IsWhiteSpace(c)) blanks++;
        return blanks;
    }

    /// <summary>What a reader can click on.</summary>
    private sealed class LinkText
    {
        private readonly StringBuilder _text = new();
        private string? _alternative;
        private string? _reason;

        public string Text => _text.ToString().Trim() is { Length: > 0 } said ? said : _alternative ?? "";

        public bool HasPicture { get; private set; }

        /// <summary>Why nothing is seen although something is there.</summary>
        public string? Reason => HasPicture || !string.IsNullOrWhiteSpace(_text.ToString()) ? null : _reason;

        public void Add(string part)
        {
            if (_text.Length < LongestText) _text.Append(part, 0, Math.Min(part.Length, LongestText - _text.Length));
        }

        public void AddHidden(string part, string reason)
        {
            if (string.IsNullOrWhiteSpace(part)) return;
            _reason ??= reason;
            _alternative ??= part.Trim() is var said && said.Length > LongestText ? said[..LongestText] : said;
        }

        public void Picture(IElement picture, string? reason)
        {
            // A point of a picture is there to be followed by programs, not by people.
            if (reason is null && !(picture.GetAttribute("width") is "0" or "1" && picture.GetAttribute("height") is "0" or "1")) HasPicture = true;
            if (picture.GetAttribute("alt")?.Trim() is { Length: > 0 } words) _alternative ??= words.Length > LongestText ? words[..LongestText] : words;
        }
    }
}
