using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Domain.Requests.Anonymity;

/// <summary>脱敏：replaces what is known of the people of some cases, and what looks like a personal number, and says what is still left (R-CAS-03; 条例第十五条).</summary>
/// <param name="known">Values of all cases that a text draws on.</param>
/// <param name="numbers">How numbers are found by their form: <see cref="PersonalNumbers.All"/> or <see cref="PersonalNumbers.Private"/>.</param>
public sealed partial class Anonymiser(IEnumerable<KnownValue> known, Func<string, IEnumerable<Finding>>? numbers = null)
{
    // The longest first: a name within an address goes with the address.
    private readonly IReadOnlyList<KnownValue> _known = [.. known.OrderByDescending(v => v.Value.Length)];
    private readonly Func<string, IEnumerable<Finding>> _numbers = numbers ?? PersonalNumbers.All;

    /// <summary>The text with every finding replaced by its marker.</summary>
    public CleanedText Clean(string? text)
    {
        var source = text ?? "";
        var clean = new StringBuilder(source.Length);
        var removed = new List<Finding>();
        var at = 0;
        foreach (var found in Reveals(source))
        {
            clean.Append(source, at, found.Start - at).Append(found.Marker);
            at = found.Start + found.Length;
            removed.Add(found);
        }
        clean.Append(source, at, source.Length - at);
        return new(clean.ToString(), [.. removed.GroupBy(f => (f.What, f.Marker)).Select(g => (g.Key.What, g.Key.Marker, g.Count()))]);
    }

    /// <summary>What in the text still says who somebody is, in the order of the text, none within another.</summary>
    public IReadOnlyList<Finding> Reveals(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var folded = FoldedText.Of(text);
        var found = new List<Finding>();
        foreach (var value in _known)
            foreach (var (start, length) in folded.Find(value.Value)) Keep(found, new(value.What, start, length, value.Marker));
        foreach (var number in _numbers(text)) Keep(found, number);
        return [.. found.OrderBy(f => f.Start)];
    }

    /// <summary>The same for markup: a name broken by tags, hidden in an attribute or written in entities is found too. Places are those of the bare text.</summary>
    public IReadOnlyList<(Finding Finding, string Text)> RevealsInMarkup(string html)
    {
        var bare = WebUtility.HtmlDecode(Tag().Replace(html, ""));
        var whole = WebUtility.HtmlDecode(html);
        var inText = Reveals(bare).Select(f => (f, bare)).ToList();
        // What only the attributes hold: the file's own name in the store is no personal number.
        var inAttributes = Reveals(StoredFile().Replace(whole, "")).Select(f => (f, StoredFile().Replace(whole, ""))).Where(f => inText.All(t => t.f.What != f.f.What));
        return [.. inText, .. inAttributes];
    }

    private static void Keep(List<Finding> found, Finding one)
    {
        if (found.All(f => one.Start >= f.Start + f.Length || f.Start >= one.Start + one.Length)) found.Add(one);
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("/files/[0-9a-f]{64}")]
    private static partial Regex StoredFile();
}
