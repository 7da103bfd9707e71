using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>
/// Takes what detectors find, in places of the text as it was given. Bounded: a text full of findings is bad enough after the first thousands.
/// Personal data of one table column are counted as one finding, however many lines the table has.
/// </summary>
internal sealed class FindingSink(ScanText text)
{
    /// <summary>Most findings kept of one text.</summary>
    public const int Most = 10_000;

    private const int LongestExcerpt = 80;

    private readonly List<ContentFinding> _found = [];
    private readonly Dictionary<ColumnKey, ColumnTally> _columns = [];

    public IReadOnlyList<ContentFinding> Found => [.. _found, .. _columns.Values.Select(c => c.Finding)];

    /// <summary>Adds a finding over folded places [start, end).</summary>
    public void Add(FindingKind kind, int start, int end, string message, string? suggestion = null, string? replacement = null, FindingSeverity? severity = null, string? basis = null)
    {
        end = Math.Min(end, text.Length);
        var from = text.Place(start);
        if (ColumnKey.Of(kind, text.Reading?.PartAt(from)) is { } key)
        {
            if (_columns.TryGetValue(key, out var tally)) tally.Count(text.Reading!.PartAt(from)!.Value, severity ?? kind.Severity);
            else if (_columns.Count < Most) _columns[key] = new(Finding(), text.Reading!.PartAt(from)!.Value);
        }
        else if (_found.Count < Most) _found.Add(Finding());

        ContentFinding Finding()
        {
            var to = end > start ? text.Place(end - 1) + 1 : from;
            var excerpt = text.Raw.Substring(from, Math.Min(to - from, LongestExcerpt));
            return new(kind, from, to - from, excerpt, message, suggestion) { Severity = severity ?? kind.Severity, Basis = basis ?? kind.Basis, Replacement = replacement };
        }
    }
}
