using Gongkai.Storage.Search;

namespace Gongkai.Web.Portal.Pages;

/// <summary>A text cut where marks begin and end, so that the page writes each piece as text.</summary>
public static class MarkedText
{
    /// <summary>Pieces in order; places outside the text are left out, overlapping ones are joined.</summary>
    public static IReadOnlyList<(string Text, bool Marked)> Of(string text, IEnumerable<SearchHighlight> highlights, string field)
    {
        var pieces = new List<(string, bool)>();
        var at = 0;
        foreach (var place in highlights.Where(h => h.Field == field).OrderBy(h => h.Start))
        {
            var (start, end) = (Math.Max(place.Start, at), Math.Min(place.Start + place.Length, text.Length));
            if (start >= end || place.Start < 0) continue;
            if (start > at) pieces.Add((text[at..start], false));
            pieces.Add((text[start..end], true));
            at = end;
        }
        if (at < text.Length) pieces.Add((text[at..], false));
        return pieces;
    }
}
