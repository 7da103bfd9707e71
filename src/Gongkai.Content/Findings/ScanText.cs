using Gongkai.Content.Reading;

namespace Gongkai.Content.Findings;

/// <summary>
/// A text as detectors read it: one folded character for each visible one (half width, radicals as characters, traditional as simplified,
/// look-alikes as what they stand for), without what nobody sees. Every folded character knows its place in the text as given.
/// </summary>
internal sealed class ScanText
{
    private readonly int[]? _places;
    private string? _heads;

    private ScanText(string raw, char[] folded, int length, int[]? places) => (Raw, Buffer, Length, _places) = (raw, folded, length, places);

    /// <summary>As given.</summary>
    public string Raw { get; }

    /// <summary>Folded characters; only the first <see cref="Length"/> count.</summary>
    public char[] Buffer { get; }

    public int Length { get; }

    /// <summary>The file the text was read from, or null for a text of its own.</summary>
    public FileReading? Reading { get; private init; }

    public ReadOnlySpan<char> Folded => Buffer.AsSpan(0, Length);

    /// <summary>The folded character at a place, '\0' outside.</summary>
    public char this[int at] => (uint)at < (uint)Length ? Buffer[at] : '\0';

    /// <summary>Place in <see cref="Raw"/> of a folded place.</summary>
    public int Place(int folded) => _places is null ? folded : folded < Length ? _places[folded] : Raw.Length;

    /// <summary>Folded place of a place in <see cref="Raw"/>; of something unseen, the next one seen.</summary>
    public int FoldedAt(int place)
    {
        if (_places is null) return place;
        var found = Array.BinarySearch(_places, 0, Length, place);
        return found < 0 ? ~found : found;
    }

    /// <summary>The raw characters of folded places [start, end).</summary>
    public string RawOf(int start, int end) => end <= start ? "" : Raw[Place(start)..(Place(end - 1) + 1)];

    /// <summary>Folded places [start, end) cut to what is there.</summary>
    public ReadOnlySpan<char> Slice(int start, int end)
    {
        (start, end) = (Math.Max(0, start), Math.Min(end, Length));
        return start >= end ? default : Buffer.AsSpan(start, end - start);
    }

    /// <summary>Whether a folded word stands at a place.</summary>
    public bool Stands(string word, int at) => (uint)at <= (uint)Length && Slice(at, at + word.Length).SequenceEqual(word);

    /// <summary>Head of the table column a place stands in, folded; empty outside tables.</summary>
    public string ColumnAt(int at) => Reading?.PartAt(Place(at)).GetValueOrDefault().Column is { } head ? Folding.Fold(head) : "";

    /// <summary>Heads of all table columns of the file, folded, one a line.</summary>
    public string Heads => _heads ??= string.Join('\n', Reading?.Parts.Select(p => p.Column).OfType<string>().Distinct().Select(Folding.Fold) ?? []);

    public static ScanText Of(FileReading reading) => Of(reading.Text, reading);

    public static ScanText Of(string raw, FileReading? reading = null)
    {
        var folded = new char[raw.Length];
        var hidden = Folding.Fold(raw, folded);
        if (hidden == 0) return new(raw, folded, raw.Length, null) { Reading = reading };
        // What nobody sees folds to NUL and is left out here, so that a number broken by it is still one number.
        var places = new int[raw.Length - hidden];
        var at = 0;
        for (var i = 0; i < raw.Length; i++)
            if (folded[i] != '\0')
                (folded[at], places[at++]) = (folded[i], i);
        return new(raw, folded, at, places) { Reading = reading };
    }
}
