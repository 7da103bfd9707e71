using System.Net;
using System.Text;

namespace Gongkai.Content.Html;

/// <summary>The text of clean markup, every character knowing where in the markup it stands, so that what was found in the text can be changed in the markup.</summary>
public sealed class PlacedText
{
    private readonly string _html;
    private readonly List<(int Start, int Length)> _places;

    private PlacedText(string html, string text, List<(int, int)> places) => (_html, Text, _places) = (html, text, places);

    /// <summary>The same as <see cref="PlainText.Of"/> says.</summary>
    public string Text { get; }

    public static PlacedText Of(SafeHtml html)
    {
        var source = html.Value;
        var text = new StringBuilder(source.Length);
        var places = new List<(int, int)>(source.Length);
        for (var i = 0; i < source.Length;)
            if (source[i] == '<')
            {
                var end = source.IndexOf('>', i);
                if (end < 0) break;
                PlainText.WriteBreak(text, source.AsSpan(i + 1, end - i - 1));
                // A break takes blanks back and adds one character of its own, which stands for the tag.
                if (places.Count > text.Length) places.RemoveRange(text.Length, places.Count - text.Length);
                while (places.Count < text.Length) places.Add((i, 0));
                i = end + 1;
            }
            else
            {
                var length = source[i] == '&' && source.IndexOf(';', i, Math.Min(12, source.Length - i)) is > 0 and var semicolon ? semicolon - i + 1 : 1;
                foreach (var c in length == 1 ? source.Substring(i, 1) : WebUtility.HtmlDecode(source.Substring(i, length)))
                {
                    text.Append(c);
                    places.Add((i, length));
                }
                i += length;
            }
        var whole = text.ToString();
        var from = whole.Length - whole.TrimStart().Length;
        var trimmed = whole.Trim();
        return new(source, trimmed, places.GetRange(from, trimmed.Length));
    }

    /// <summary>The markup with a stretch of the text replaced: the new words stand where the old began, tags within the stretch stay.</summary>
    /// <param name="start">First character in <see cref="Text"/>.</param>
    /// <param name="length">Characters; line breaks among them stay.</param>
    public SafeHtml Replace(int start, int length, string replacement)
    {
        var html = new StringBuilder(_html);
        for (var i = start + length - 1; i >= start; i--)
            if (_places[i].Length > 0 && (i == start || _places[i - 1].Start != _places[i].Start)) html.Remove(_places[i].Start, _places[i].Length);
        var encoded = new StringBuilder();
        PlainText.Encode(encoded, replacement);
        html.Insert(_places[start].Start, encoded.ToString());
        // Once more through the allow-list: an edit is no way around it.
        return SafeHtml.Clean(html.ToString());
    }
}
