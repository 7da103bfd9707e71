using System.Numerics;
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
    private readonly ulong[] _waiting;
    private readonly Detector[] _all;

    /// <param name="lists">Word lists of the product and of the site, later ones first in doubt.</param>
    public Inspector(IReadOnlyList<WordList> lists) : this(Detectors.All(lists)) { }

    internal Inspector(IReadOnlyList<Detector> detectors)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(detectors.Count, 64);
        _all = [.. detectors];
        // Characters that the same detectors wait for form a group; a character nobody waits for is group 0 and costs one look.
        var waiting = new Dictionary<char, ulong>();
        for (var d = 0; d < _all.Length; d++)
            foreach (var c in _all[d].Triggers)
                waiting[c] = waiting.GetValueOrDefault(c) | 1ul << d;
        _waiting = [0, .. waiting.Values.Distinct()];
        foreach (var (c, detectorsOfIt) in waiting) _group[c] = checked((byte)Array.IndexOf(_waiting, detectorsOfIt));
    }

    /// <summary>With the product's own word lists.</summary>
    public static Inspector BuiltIn { get; } = new(BuiltInLists.All);

    /// <summary>Everything found in a text, in the order of the text.</summary>
    /// <param name="facts">What the record says of it.</param>
    public IReadOnlyList<ContentFinding> Inspect(string text, PaperFacts? facts = null) => Inspect(ScanText.Of(text), facts);

    /// <summary>
    /// Everything found in a file, its structure included, in the order of its text, each with the place in words. The head of a table column counts as a label
    /// of what stands under it, and what one column repeats is one finding at the first cell that says from which line to which, and how many.
    /// </summary>
    public IReadOnlyList<ContentFinding> InspectFile(FileReading reading, PaperFacts? facts = null) =>
        [.. reading.Findings, .. FilePlaces.Name(Inspect(ScanText.Of(reading), facts), reading)];

    private IReadOnlyList<ContentFinding> Inspect(ScanText scan, PaperFacts? facts)
    {
        var sink = new FindingSink(scan);
        Walk(scan, sink);
        foreach (var detector in _all) detector.Whole(scan, facts ?? PaperFacts.Unknown, sink);
        return Ordered.Of(sink.Found);
    }

    private void Walk(ScanText scan, FindingSink sink)
    {
        var folded = scan.Folded;
        var group = _group;
        // The place from which each detector wants to be asked again; kept per walk, detectors hold no state.
        Span<int> again = stackalloc int[_all.Length];
        again.Clear();
        for (var i = 0; i < folded.Length; i++)
        {
            var of = group[folded[i]];
            if (of == 0) continue;
            for (var left = _waiting[of]; left != 0; left &= left - 1)
            {
                var d = BitOperations.TrailingZeroCount(left);
                if (i >= again[d]) again[d] = _all[d].At(scan, i, sink);
            }
        }
    }
}
