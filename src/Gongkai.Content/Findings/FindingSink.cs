using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>Takes what detectors find, in places of the text as it was given. Bounded: a text full of findings is bad enough after the first thousands.</summary>
internal sealed class FindingSink(ScanText text)
{
    /// <summary>Most findings kept of one text.</summary>
    public const int Most = 10_000;

    private const int LongestExcerpt = 80;

    private readonly List<ContentFinding> _found = [];

    public IReadOnlyList<ContentFinding> Found => _found;

    /// <summary>Adds a finding over folded places [start, end).</summary>
    public void Add(FindingKind kind, int start, int end, string message, string? suggestion = null, string? replacement = null, FindingSeverity? severity = null, string? basis = null)
    {
        if (_found.Count >= Most) return;
        var (from, to) = (text.Place(start), end > start ? text.Place(end - 1) + 1 : text.Place(start));
        var excerpt = text.Raw.Substring(from, Math.Min(to - from, LongestExcerpt));
        _found.Add(new ContentFinding(kind, from, to - from, excerpt, message, suggestion)
        {
            Severity = severity ?? kind.Severity,
            Basis = basis ?? kind.Basis,
            Replacement = replacement,
        });
    }
}
