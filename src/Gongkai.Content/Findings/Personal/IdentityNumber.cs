namespace Gongkai.Content.Findings.Personal;

/// <summary>居民身份证号码 by GB 11643: region, day of birth, check character.</summary>
internal static class IdentityNumber
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    // First two digits by GB/T 2260, and those of residence permits for Taiwan, Hong Kong and Macao.
    private static readonly ulong[] Provinces = Bits(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);

    /// <summary>Whether 17 or 18 digits begin as such a number: a region that can be, a day that was.</summary>
    public static bool HasForm(ReadOnlySpan<char> digits) => HasRegion(digits) && IsDay(Number(digits.Slice(6, 4)), digits.Slice(10, 4));

    /// <summary>Whether 15 digits are a number as issued until 1999.</summary>
    public static bool IsOld(ReadOnlySpan<char> digits) => digits.Length == 15 && HasRegion(digits) && IsDay(1900 + Number(digits.Slice(6, 2)), digits.Slice(8, 4));

    /// <summary>Whether the check character (a digit or X) fits the 17 digits.</summary>
    public static bool Checks(ReadOnlySpan<char> digits, char check) => CheckOf(digits) == check;

    /// <summary>The check character of 17 digits.</summary>
    public static char CheckOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (digits[i] - '0') * Weights[i];
        return "10X98765432"[sum % 11];
    }

    private static bool HasRegion(ReadOnlySpan<char> digits)
    {
        var (province, city) = (Number(digits[..2]), Number(digits.Slice(2, 2)));
        return (Provinces[province >> 6] >> (province & 63) & 1) != 0 && city is <= 70 or 90;
    }

    private static bool IsDay(int year, ReadOnlySpan<char> monthDay)
    {
        var (month, day) = (Number(monthDay[..2]), Number(monthDay[2..]));
        return year is >= 1900 and < 2040 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = number * 10 + c - '0';
        return number;
    }

    private static ulong[] Bits(params ReadOnlySpan<int> numbers)
    {
        var bits = new ulong[2];
        foreach (var n in numbers) bits[n >> 6] |= 1ul << (n & 63);
        return bits;
    }
}
