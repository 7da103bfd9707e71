namespace Gongkai.Content.Findings;

/// <summary>
/// A text as detectors read it: one folded character for each visible one (half width, radicals as characters, traditional as simplified,
/// look-alikes as what they stand for), without what nobody sees. Every folded character knows its place in the text as given.
/// </summary>
internal sealed class ScanText
{
    private readonly int[]? _places;

    private ScanText(string raw, char[] folded, int length, int[]? places) => (Raw, Buffer, Length, _places) = (raw, folded, length, places);

    /// <summary>As given.</summary>
    public string Raw { get; }

    /// <summary>Folded characters; only the first <see cref="Length"/> count.</summary>
    public char[] Buffer { get; }

    public int Length { get; }

    public ReadOnlySpan<char> Folded => Buffer.AsSpan(0, Length);

    /// <summary>The folded character at a place, '\0' outside.</summary>
    public char this[int at] => (uint)at < (uint)Length ? Buffer[at] : '\0';

    /// <summary>Place in <see cref="Raw"/> of a folded place.</summary>
    public int Place(int folded) => _places is null ? folded : folded < Length ? _places[folded] : Raw.Length;

    /// <summary>The raw characters of folded places [start, end).</summary>
    public string RawOf(int start, int end) => end <= start ? "" : Raw[Place(start)..(Place(end - 1) + 1)];

    public static ScanText Of(string raw)
    {
        var folded = new char[raw.Length];
        var hidden = Folding.Fold(raw, folded);
        if (hidden == 0) return new(raw, folded, raw.Length, null);
        // What nobody sees folds to NUL and is left out here, so that a number broken by it is still one number.
        var places = new int[raw.Length - hidden];
        var at = 0;
        for (var i = 0; i < raw.Length; i++)
            if (folded[i] != '\0')
                (folded[at], places[at++]) = (folded[i], i);
        return new(raw, folded, at, places);
    }
}
