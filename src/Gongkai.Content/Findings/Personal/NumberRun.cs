namespace Gongkai.Content.Findings.Personal;

/// <summary>Digits from one place on, read over single spaces, hyphens and the bracket after an area code, with where they stand and where groups of them end.</summary>
internal readonly ref struct NumberRun
{
    /// <summary>Digits looked at; no number of a person is longer.</summary>
    public const int Most = 24;

    private readonly Span<int> _places;
    private readonly uint _groupEnds;

    private NumberRun(ScanText text, Span<char> digits, Span<int> places, uint groupEnds, int solid, bool cut)
    {
        (Text, _groupEnds, Solid, Cut) = (text, groupEnds, solid, cut);
        Digits = digits;
        _places = places;
    }

    public ScanText Text { get; }

    public ReadOnlySpan<char> Digits { get; }

    /// <summary>Digits of the first group, before any space or hyphen.</summary>
    public int Solid { get; }

    /// <summary>Whether it goes on beyond <see cref="Most"/>.</summary>
    public bool Cut { get; }

    public int Start => _places[0];

    /// <summary>Folded place after the n-th digit.</summary>
    public int End(int n) => _places[n - 1] + 1;

    /// <summary>Whether a group ends with the n-th digit.</summary>
    public bool EndsAt(int n) => n <= Digits.Length && (_groupEnds >> n & 1) != 0;

    /// <summary>Whether the first n digits are these groups, or one.</summary>
    public bool Is(int n, params ReadOnlySpan<int> groups)
    {
        if (!EndsAt(n)) return false;
        if (Solid == n) return true;
        var at = 0;
        foreach (var group in groups)
            for (var i = 1; i <= group; i++)
                if (EndsAt(++at) != (i == group)) return false;
        return at == n;
    }

    /// <summary>The character after the n-th digit.</summary>
    public char After(int n) => Text[End(n)];

    /// <summary>Whether a hyphen chains the first n digits to others on the right.</summary>
    public bool ChainedAfter(int n) => After(n) is '-' && (char.IsAsciiLetterOrDigit(Text[End(n) + 1]) || Text[End(n) + 1] is '*');

    /// <summary>Whether a hyphen or slash chains it to digits or letters on the left.</summary>
    public bool ChainedBefore => Text[Start - 1] is '-' && char.IsAsciiLetterOrDigit(Text[Start - 2]);

    /// <summary>Reads from a digit on.</summary>
    public static NumberRun At(ScanText text, int at, Span<char> digits, Span<int> places)
    {
        var (count, solid, ends, i) = (0, 0, 0u, at);
        while (true)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (count == Most) return new(text, digits[..count], places, ends, solid == 0 ? count : solid, true);
                (digits[count], places[count]) = (c, i++);
                count++;
                continue;
            }
            ends |= 1u << count;
            if (solid == 0) solid = count;
            if (c is not (' ' or '-' or '–' or '—' or ')') || !char.IsAsciiDigit(text[i + 1])) return new(text, digits[..count], places, ends, solid, false);
            i++;
        }
    }
}
