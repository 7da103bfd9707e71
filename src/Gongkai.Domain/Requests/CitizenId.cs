using System.Globalization;
using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Requests;

/// <summary>公民身份号码, 18 characters with check digit (GB 11643). Never printed whole: <see cref="ToString"/> is masked.</summary>
public sealed record CitizenId
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenId(string value) => Value = value;

    /// <summary>The number itself, for the record and the identity check only.</summary>
    public string Value { get; }

    /// <summary>With the day of birth and the serial hidden, for pages and letters.</summary>
    public string Masked => $"{Value[..6]}********{Value[14..16]}**";

    /// <summary>Masked, so that no log or message carries the number by accident.</summary>
    public override string ToString() => Masked;

    /// <summary>Reads a number as typed; spaces and a small x are forgiven.</summary>
    /// <returns>The number, or refusals CITIZEN-ID-FORM, CITIZEN-ID-BIRTH, CITIZEN-ID-CHECK.</returns>
    public static (CitizenId? Id, IReadOnlyList<Refusal> Refusals) Parse(string? text)
    {
        var value = (text ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (value.Length != 18 || !value.AsSpan(0, 17).ContainsOnlyDigits() || !(char.IsAsciiDigit(value[17]) || value[17] == 'X') || value[0] is '0' or '9')
            return Refuse("CITIZEN-ID-FORM", "居民身份证号码应当是18位数字，末位可以是X，请核对。");
        if (!DateOnly.TryParseExact(value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born.Year < 1850)
            return Refuse("CITIZEN-ID-BIRTH", "居民身份证号码中的出生日期不存在，请核对。");
        return CheckHolds(value) ? (new(value), []) : Refuse("CITIZEN-ID-CHECK", "居民身份证号码的校验位不符，请核对是否输错。");
    }

    /// <summary>Whether the last of 18 characters is the check digit of the 17 digits before it (GB 11643).</summary>
    internal static bool CheckHolds(string value)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (value[i] - '0') * Weights[i];
        return value[17] == "10X98765432"[sum % 11];
    }

    private static (CitizenId?, IReadOnlyList<Refusal>) Refuse(string code, string sentence) =>
        (null, [new(code, sentence, "GB 11643；条例第二十九条", "idNumber")]);
}

internal static class DigitSpan
{
    internal static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
