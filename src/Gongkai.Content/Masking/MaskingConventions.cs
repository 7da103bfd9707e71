namespace Gongkai.Content.Masking;

/// <summary>去标识化约定: the rules of a house, a record so that a site may set its own (R-SEC-06; 个人信息保护法第六条: no more than the purpose needs).</summary>
/// <param name="Rules">For one finding code the first that serves it counts.</param>
public sealed record MaskingConventions(IReadOnlyList<MaskRule> Rules)
{
    /// <summary>
    /// The product's own. Enough stays for the person concerned to know himself in a public list, and too little for a stranger to complete the value.
    /// With six and four digits kept only the birthday of an identity number would be open, and its check digit would prove a guess; so three and four stay.
    /// A bank account keeps no beginning, which would name the bank.
    /// </summary>
    public static MaskingConventions Default { get; } = new(
    [
        new("NAME", "姓名", ["PII-NAME"]) { Shape = MaskShape.Name, Mask = '某' },
        new("ID", "居民身份证号", ["PII-ID"]) { KeepFirst = 3, KeepLast = 4, HideAtLeast = 8 },
        new("PASSPORT", "护照、通行证等证件号码", ["PII-DOCUMENT"]) { KeepFirst = 1, KeepLast = 2, HideAtLeast = 5 },
        new("PHONE", "电话号码", ["PII-MOBILE", "PII-PHONE"]) { KeepFirst = 3, KeepLast = 4, HideAtLeast = 4 },
        new("BANK", "银行账号", ["PII-BANK"]) { KeepLast = 4, HideAtLeast = 8 },
        new("ADDRESS", "住址", ["PII-ADDRESS"]) { Shape = MaskShape.Address },
        new("EMAIL", "电子邮箱", ["PII-MAIL"]) { Shape = MaskShape.Email, KeepFirst = 1, HideAtLeast = 2 },
        new("PLATE", "车牌号", ["PII-PLATE"]) { KeepFirst = 2, KeepLast = 1, HideAtLeast = 4 },
        new("BIRTH", "出生日期", ["PII-BIRTH"]) { KeepFirst = 4, HideAtLeast = 2 },
        new("WHOLE", "其他个人信息", ["PII-HEALTH", "PII-HARDSHIP", "PII-MINOR"]) { Shape = MaskShape.Whole },
    ]);

    /// <summary>The rule for a finding; null when such findings are not masked.</summary>
    public MaskRule? For(string findingCode) => Rules.FirstOrDefault(r => r.Serves.Contains(findingCode, StringComparer.Ordinal));

    /// <summary>The rule of a code, or null.</summary>
    public MaskRule? Find(string code) => Rules.FirstOrDefault(r => r.Code == code);
}
