using System.Text.RegularExpressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Catalogue;

namespace Gongkai.Domain.Requests;

/// <summary>
/// 身份证件: type and number as an applicant gave them (条例第二十九条第二款第一项). A number that looks wrong only warns: whether the identity is
/// proven is for a person to judge, and an application is not turned away by a check digit.
/// </summary>
/// <param name="Type">证件类型.</param>
/// <param name="Number">In plain form; see <see cref="Read"/>. Personal: never into logs, audit or addresses.</param>
public sealed partial record IdentityDocument(IdentityType Type, [property: Unaudited] string Number)
{
    private const string Basis = "条例第二十九条第二款";

    /// <summary>Takes a number as typed: spaces, hyphens, full width and small letters are forgiven.</summary>
    public static IdentityDocument Read(IdentityType type, string? number) => new(type, TypedText.Plain(number));

    /// <summary>What the clerk should look at: IDENTITY-NUMBER-MISSING, IDENTITY-NUMBER-FORM, CITIZEN-ID-FORM, CITIZEN-ID-BIRTH, CITIZEN-ID-CHECK. Never a reason to refuse.</summary>
    public IReadOnlyList<Refusal> Warnings => Number.Length == 0
        ? [new("IDENTITY-NUMBER-MISSING", $"没有填写{Type.Title()}号码，请核对身份证明。", Basis, "idNumber")]
        : Type switch
        {
            IdentityType.ResidentCard => CitizenId.Parse(Number).Refusals,
            IdentityType.Passport => Unless(PassportForm().IsMatch(Number)),
            IdentityType.HongKongMacaoPermit => Unless(HongKongMacaoForm().IsMatch(Number)),
            IdentityType.TaiwanPermit => Unless(TaiwanForm().IsMatch(Number)),
            // Since 2023 the card has 18 digits that begin with 9 and end like a citizen's number; the older one has 15 characters.
            IdentityType.PermanentResidentCard => Unless(OldResidentForm().IsMatch(Number) || (NewResidentForm().IsMatch(Number) && CitizenId.CheckHolds(Number))),
            IdentityType.OfficerCard => Unless(Number.Any(char.IsAsciiDigit)),
            _ => [],
        };

    /// <summary>For pages and letters: enough to recognise, too little to use.</summary>
    public string Masked => Type == IdentityType.ResidentCard && CitizenId.Parse(Number).Id is { } citizen ? citizen.Masked
        : Number.Length <= 4 ? new string('*', Number.Length)
        : Number[..2] + new string('*', Number.Length - 4) + Number[^2..];

    /// <summary>Masked, so that no log or message carries the number by accident.</summary>
    public override string ToString() => $"{Type.Title()} {Masked}";

    private IReadOnlyList<Refusal> Unless(bool right) => right ? []
        : [new("IDENTITY-NUMBER-FORM", $"号码不像{Type.Title()}的号码，请对照身份证明核对。", Basis, "idNumber")];

    [GeneratedRegex("^[A-Z0-9]{5,15}$")]
    private static partial Regex PassportForm();

    // The two digits more counted how often the older card was renewed.
    [GeneratedRegex("^[HM][0-9]{8}([0-9]{2})?$")]
    private static partial Regex HongKongMacaoForm();

    [GeneratedRegex("^[0-9]{8}([0-9]{2}[A-Z]?)?$")]
    private static partial Regex TaiwanForm();

    [GeneratedRegex("^[A-Z]{3}[0-9]{12}$")]
    private static partial Regex OldResidentForm();

    [GeneratedRegex("^9[0-9]{16}[0-9X]$")]
    private static partial Regex NewResidentForm();
}

/// <summary>单位的统一社会信用代码 as an applicant gave it; a wrong one warns like <see cref="IdentityDocument"/>. The code itself is public.</summary>
/// <param name="CreditCode">In plain form; see <see cref="Read"/>.</param>
public sealed record OrganisationIdentity(string CreditCode)
{
    /// <summary>Takes a code as typed.</summary>
    public static OrganisationIdentity Read(string? creditCode) => new(TypedText.Plain(creditCode));

    /// <summary>What the clerk should look at: CREDIT-CODE-MISSING, CREDIT-CODE-FORM, CREDIT-CODE-CHECK. Never a reason to refuse.</summary>
    public IReadOnlyList<Refusal> Warnings => CreditCode.Length == 0
        ? [new("CREDIT-CODE-MISSING", "没有填写统一社会信用代码，请核对身份证明。", "条例第二十九条第二款", "creditCode")]
        : SocialCreditCode.Parse(CreditCode).Refusals;
}
