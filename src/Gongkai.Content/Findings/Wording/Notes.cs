using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Wording;

/// <summary>Takes findings in places of the text as given. Of one sort it shows the first few and counts the rest, so that one bad habit does not bury the others.</summary>
internal sealed class Notes(ScanText text, FindingSink sink)
{
    /// <summary>Findings of one sort that are shown one by one.</summary>
    public const int Shown = 20;

    private readonly Dictionary<(FindingKind, string), Rest> _rests = [];

    /// <summary>Adds a finding over [start, end) of the text as given.</summary>
    /// <param name="sort">What counts as the same again: a character, a form.</param>
    /// <param name="shown">How many of the sort are shown.</param>
    public void Add(FindingKind kind, int start, int end, string message, string? suggestion = null, string? replacement = null,
        FindingSeverity? severity = null, string sort = "", int shown = Shown)
    {
        if (!_rests.TryGetValue((kind, sort), out var rest)) _rests[(kind, sort)] = rest = new();
        if (++rest.Count > shown)
        {
            if (rest.Count == shown + 1) (rest.Start, rest.End, rest.Severity) = (start, end, severity);
            return;
        }
        sink.Add(kind, Folded(start), FoldedEnd(start, end), message, suggestion, replacement, severity);
        rest.Shown = shown;
    }

    /// <summary>Adds a finding about the paper as a whole.</summary>
    public void AddOfPaper(FindingKind kind, string message, string? suggestion = null) => sink.Add(kind, 0, 0, message, suggestion);

    /// <summary>Says how many of each sort were only counted.</summary>
    public void Close()
    {
        foreach (var ((kind, _), rest) in _rests)
            if (rest.Count > rest.Shown)
                sink.Add(kind, Folded(rest.Start), FoldedEnd(rest.Start, rest.End), $"同类问题还有{rest.Count - rest.Shown}处，没有逐一列出。", "请在全文中查找并一并更正。", severity: rest.Severity);
    }

    /// <summary>The first folded place at or after a place of the text as given.</summary>
    private int Folded(int raw)
    {
        if (text.Length == text.Raw.Length) return raw;
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Place(middle) < raw) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int FoldedEnd(int start, int end) => end > start ? Math.Max(Folded(end), Folded(start)) : Folded(start);

    private sealed class Rest
    {
        public int Count, Shown, Start, End;
        public FindingSeverity? Severity;
    }
}
