using System.Globalization;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>
/// 回执号 of an application: day, serial of the day and a check digit, for example <c>20261122-000123-6</c> (条例第三十一条).
/// The check digit (ISO 7064 MOD 11,10) finds every single wrong digit and nearly every pair of exchanged neighbours.
/// </summary>
public sealed record ReceiptNumber
{
    /// <summary>The largest serial of a day.</summary>
    public const int LargestSerial = 999_999;

    private ReceiptNumber(DateOnly day, int serial) => (Day, Serial) = (day, serial);

    /// <summary>Legal day (Asia/Shanghai) on which the application was handed in; not the day its time limit starts (条例第三十一条).</summary>
    public DateOnly Day { get; }

    /// <summary>From 1, within the day.</summary>
    public int Serial { get; }

    /// <summary>As it is printed and stored: <c>yyyyMMdd-000000-0</c>.</summary>
    public override string ToString()
    {
        var digits = Digits;
        return $"{digits[..8]}-{digits[8..]}-{CheckDigit(digits)}";
    }

    private string Digits => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}{Serial:000000}");

    /// <summary>The number of the day's n-th application.</summary>
    /// <exception cref="ArgumentOutOfRangeException">When the serial is not within 1 and <see cref="LargestSerial"/>.</exception>
    public static ReceiptNumber Of(DateOnly day, int serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, LargestSerial);
        return new(day, serial);
    }

    /// <summary>Reads a number as typed; spaces, full-width digits, other or missing hyphens are forgiven.</summary>
    /// <returns>The number, or refusals RECEIPT-FORM, RECEIPT-CHECK.</returns>
    public static (ReceiptNumber? Number, IReadOnlyList<Refusal> Refusals) Parse(string? text)
    {
        var digits = TypedText.Plain(text);
        if (digits.Length != 15 || !digits.AsSpan().ContainsOnlyDigits())
            return Refuse("RECEIPT-FORM", "回执号应当是15位数字，例如“20261122-000123-6”，请对照回执核对。");
        if (digits[14] != CheckDigit(digits.AsSpan(0, 14)))
            return Refuse("RECEIPT-CHECK", "回执号的校验位不符，可能输错或者漏了数字，请对照回执核对。");
        // A right check digit on an impossible day is no slip of the fingers: it never was a receipt of ours.
        return DateOnly.TryParseExact(digits.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && int.Parse(digits.AsSpan(8, 6), NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and var serial
            ? (new(day, serial), [])
            : Refuse("RECEIPT-FORM", "回执号前8位应当是提交申请的日期，请对照回执核对。");
    }

    private static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char)('0' + (11 - product) % 10);
    }

    private static (ReceiptNumber?, IReadOnlyList<Refusal>) Refuse(string code, string sentence) => (null, [new(code, sentence, null, "receipt")]);
}
