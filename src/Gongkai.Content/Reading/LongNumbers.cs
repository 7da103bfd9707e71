using System.Globalization;

namespace Gongkai.Content.Reading;

/// <summary>Numbers of more digits than a spreadsheet keeps (15): what stands behind is no longer what was typed.</summary>
internal static class LongNumbers
{
    private const int DigitsKept = 15;

    /// <summary>True for 4.502E+17 and its like.</summary>
    public static bool IsDamaged(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 5 or > 30) return false;
        var power = text.IndexOfAny('E', 'e');
        if (power <= 0 || text[..power].ContainsAnyExcept("0123456789.-")) return false;
        return int.TryParse(text[(power + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && exponent is >= DigitsKept - 1 and < 40;
    }

    /// <summary>A stored number in full digits, and whether digits were lost.</summary>
    public static (string Text, bool Damaged) Written(string stored)
    {
        var digits = stored.AsSpan().TrimStart('-');
        if (!digits.ContainsAnyExcept("0123456789")) return (stored, digits.Length > DigitsKept);
        if (!IsDamaged(stored) || !decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return (stored, false);
        return (number.ToString("0.################", CultureInfo.InvariantCulture), Math.Abs(number) >= 1_000_000_000_000_000m);
    }
}
