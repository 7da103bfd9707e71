using Gongkai.Content.Reading;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>
/// 内容检查: one walk over a text that finds personal data, secret marks, wording and contradictions (R-SEC-03, R-SEC-06, R-WEB-08, R-WEB-15, R-WEB-18).
/// Made once for a set of word lists; immutable, shared by all threads.
/// </summary>
public sealed class Inspector
{
    private readonly byte[] _group = new byte[char.MaxValue + 1];
    private readonly Detector[][] _groups;
    private readonly Detector[] _all;

    /// <param name="lists">Word lists of the product and of the site, later ones first in doubt.</param>
    public Inspector(IReadOnlyList<WordList> lists) : this(Detectors.All(lists)) { }

    internal Inspector(IReadOnlyList<Detector> detectors)
    {
        _all = [.. detectors];
        // Characters that the same detectors wait for form a group; a character nobody waits for is group 0 and costs one look.
        var waiting = new Dictionary<char, List<int>>();
        for (var d = 0; d < _all.Length; d++)
            foreach (var c in _all[d].Triggers.Distinct())
                (waiting.TryGetValue(c, out var list) ? list : waiting[c] = []).Add(d);
        var groups = new List<Detector[]> { Array.Empty<Detector>() };
        var known = new Dictionary<string, byte>();
        foreach (var (c, list) in waiting)
        {
            var key = string.Join(',', list);
            if (!known.TryGetValue(key, out var group))
            {
                known[key] = group = checked((byte)groups.Count);
                groups.Add([.. list.Select(d => _all[d])]);
            }
            _group[c] = group;
        }
        _groups = [.. groups];
    }

    /// <summary>With the product's own word lists.</summary>
    public static Inspector BuiltIn { get; } = new(BuiltInLists.All);

    /// <summary>Everything found in a text, in the order of the text.</summary>
    /// <param name="facts">What the record says of it.</param>
    public IReadOnlyList<ContentFinding> Inspect(string text, PaperFacts? facts = null)
    {
        var scan = ScanText.Of(text);
        var sink = new FindingSink(scan);
        Walk(scan, sink);
        foreach (var detector in _all) detector.Whole(scan, facts ?? PaperFacts.Unknown, sink);
        return Ordered.Of(sink.Found);
    }

    /// <summary>Everything found in a file: what its structure tells and what stands in its text.</summary>
    public IReadOnlyList<ContentFinding> InspectFile(FileReading reading, PaperFacts? facts = null) => [.. reading.Findings, .. Inspect(reading.Text, facts)];

    private void Walk(ScanText scan, FindingSink sink)
    {
        var folded = scan.Folded;
        // The place from which each detector wants to be asked again; kept per walk, detectors hold no state.
        var again = new Dictionary<Detector, int>(_all.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var group = _group[folded[i]];
            if (group == 0) continue;
            foreach (var detector in _groups[group])
            {
                if (again.TryGetValue(detector, out var from) && i < from) continue;
                var next = detector.At(scan, i, sink);
                if (next > i + 1) again[detector] = next;
            }
        }
    }
}
