using System.Globalization;
using System.Text;

namespace Gongkai.Domain.Requests.Anonymity;

/// <summary>A text without what people put between the characters of a name or number, half width and upper case; every character still knows where it stood.</summary>
internal sealed class FoldedText
{
    private readonly string _source;
    private readonly string _folded;
    private readonly int[] _places;

    private FoldedText(string source, string folded, int[] places) => (_source, _folded, _places) = (source, folded, places);

    public static FoldedText Of(string source)
    {
        var folded = new StringBuilder(source.Length);
        var places = new List<int>(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (IsBetween(c)) continue;
            // Full-width forms lie at a fixed distance from ASCII.
            if (c is > '\uFF00' and < '\uFF5F') c = (char)(c - 0xFEE0);
            folded.Append(char.ToUpperInvariant(c));
            places.Add(i);
        }
        return new(source, folded.ToString(), [.. places]);
    }

    /// <summary>Where a value stands in the source: first character and length, as typed.</summary>
    public IEnumerable<(int Start, int Length)> Find(string value)
    {
        var wanted = Of(value)._folded;
        if (wanted.Length == 0) yield break;
        for (var at = _folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = _folded.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var (start, end) = (_places[at], _places[at + wanted.Length - 1]);
            // A number that goes on is another number.
            if (char.IsAsciiLetterOrDigit(wanted[0]) && start > 0 && char.IsAsciiLetterOrDigit(_source[start - 1])) continue;
            if (char.IsAsciiLetterOrDigit(wanted[^1]) && end + 1 < _source.Length && char.IsAsciiLetterOrDigit(_source[end + 1])) continue;
            yield return (start, end - start + 1);
        }
    }

    /// <summary>How many characters of a value count.</summary>
    public static int Length(string value) => Of(value)._folded.Length;

    // Spaces, hyphens, the dots of names and what nobody sees. Commas and full stops part sentences and stay.
    private static bool IsBetween(char c) => char.IsWhiteSpace(c) || c is '-' or '‐' or '‑' or '–' or '—' or '－' or '−' or '·' or '•' or '・' or '‧'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
}
