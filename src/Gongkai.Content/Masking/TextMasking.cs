using System.Text;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Masking;

/// <summary>One masked place. The value itself is not in it.</summary>
/// <param name="Rule">The rule it was masked by.</param>
/// <param name="Start">First UTF-16 unit in the text as given.</param>
/// <param name="Length">UTF-16 units replaced there.</param>
/// <param name="Shown">What stands in its place.</param>
public sealed record MaskedPlace(MaskRule Rule, int Start, int Length, string Shown)
{
    /// <summary>Code of the statutory ground.</summary>
    public string Ground => Rule.Ground;

    /// <summary>The mark for the list of what was withheld: 【隐去：个人隐私，条例第十五条】.</summary>
    public string Mark => GroundMark.Of(Rule.Ground, Rule.Reason);
}

/// <summary>A text with masked values.</summary>
/// <param name="Text">The new text; the very same string when nothing was masked.</param>
/// <param name="Places">What was masked, in the order of the text.</param>
public sealed record MaskedText(string Text, IReadOnlyList<MaskedPlace> Places)
{
    public bool IsChanged => Places.Count > 0;
}

/// <summary>去标识化 of a text by what the inspection found in it (R-SEC-06).</summary>
public static class TextMasking
{
    /// <summary>Masks every finding that a rule serves. A text masked before comes back as it is.</summary>
    /// <param name="text">The text that was inspected.</param>
    /// <param name="findings">With places in <paramref name="text"/>; those outside of it are passed over. What only warns, such as the telephone of an office, is for a person to choose.</param>
    public static MaskedText Apply(string text, IReadOnlyList<ContentFinding> findings, MaskingConventions? conventions = null)
    {
        conventions ??= MaskingConventions.Default;
        var places = new List<MaskedPlace>();
        foreach (var span in Spans(text, findings, conventions))
        {
            var value = text.Substring(span.Start, span.End - span.Start);
            var shown = span.Rule.Of(value);
            if (shown != value && !IsMark(text, span.Start)) places.Add(new(span.Rule, span.Start, value.Length, shown));
        }
        if (places.Count == 0) return new(text, []);
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var place in places)
        {
            masked.Append(text, at, place.Start - at).Append(place.Shown);
            at = place.Start + place.Length;
        }
        return new(masked.Append(text, at, text.Length - at).ToString(), places);
    }

    // Of findings within or across each other the one that begins first counts for all of them, and reaches to the end of the last:
    // what is left between two half masked values can be enough to tell both.
    private static List<(int Start, int End, MaskRule Rule)> Spans(string text, IReadOnlyList<ContentFinding> findings, MaskingConventions conventions)
    {
        var spans = new List<(int Start, int End, MaskRule Rule)>();
        foreach (var finding in findings.OrderBy(f => f.Start).ThenByDescending(f => f.Length))
        {
            if (finding.Length <= 0 || finding.Start < 0 || finding.Start + (long)finding.Length > text.Length) continue;
            if (conventions.For(finding.Code) is not { } rule) continue;
            var end = finding.Start + finding.Length;
            if (spans.Count == 0 || finding.Start >= spans[^1].End) spans.Add((finding.Start, end, rule));
            else if (end > spans[^1].End) spans[^1] = spans[^1] with { End = end, Rule = conventions.Find("WHOLE") ?? spans[^1].Rule };
        }
        return spans;
    }

    // A finding within a mark that stands there already, such as a word of its reason.
    private static bool IsMark(string text, int at)
    {
        var opening = text.LastIndexOf(GroundMark.Opening, at, StringComparison.Ordinal);
        return opening >= 0 && text.IndexOf('】', opening) is var closing && (closing < 0 || closing >= at) && !text.AsSpan(opening, at - opening).Contains('\n');
    }
}
