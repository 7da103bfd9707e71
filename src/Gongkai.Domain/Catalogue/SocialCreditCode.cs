using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Catalogue;

/// <summary>统一社会信用代码, 18 characters with check character (GB 32100).</summary>
public sealed record SocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private SocialCreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>组织机构代码: the ninth to seventeenth character.</summary>
    public string OrganisationCode => Value[8..17];

    public override string ToString() => Value;

    /// <summary>Reads a code as typed; spaces and small letters are forgiven.</summary>
    /// <returns>The code, or refusals CREDIT-CODE-FORM, CREDIT-CODE-CHECK.</returns>
    public static (SocialCreditCode? Code, IReadOnlyList<Refusal> Refusals) Parse(string? text)
    {
        var value = (text ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (value.Length != 18 || value.Any(c => !Alphabet.Contains(c)))
            return (null, [new("CREDIT-CODE-FORM", "统一社会信用代码应当是18位数字和大写字母（不含I、O、S、V、Z），请核对。", "GB 32100", "creditCode")]);
        var (sum, weight) = (0, 1);
        for (var i = 0; i < 17; i++)
        {
            sum += Alphabet.IndexOf(value[i], StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return value[17] == Alphabet[(31 - sum % 31) % 31]
            ? (new(value), [])
            : (null, [new("CREDIT-CODE-CHECK", "统一社会信用代码的校验位不符，请核对是否输错。", "GB 32100", "creditCode")]);
    }
}
