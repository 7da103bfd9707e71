using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Requests;

/// <summary>
/// 申请人识别码: recognises the same applicant again without keeping the number in the clear (个人信息保护法第五十一条). A keyed digest,
/// 64 lower-case hex characters; without the key file nobody finds the number by trying all of them.
/// </summary>
public sealed class ApplicantKeys(KeyFile keys)
{
    private readonly byte[] _key = keys.Derive("applicant");

    /// <summary>Key of a natural person: by type and number, or by name and telephone where no number was given.</summary>
    public string Of(IdentityType? idType, string? number, string? name, string? phone) =>
        TypedText.Plain(number) is { Length: > 0 } plain
            ? Digest("id", idType?.Code() ?? "", plain)
            : Contact("person", name, phone);

    /// <summary>Key of a natural person by the document shown.</summary>
    public string Of(IdentityDocument document, string? name, string? phone) => Of(document.Type, document.Number, name, phone);

    /// <summary>Key of an organisation: by its credit code, or by name and telephone where none was given.</summary>
    public string OfOrganisation(string? creditCode, string? name, string? phone) =>
        TypedText.Plain(creditCode) is { Length: > 0 } plain ? Digest("credit-code", "", plain) : Contact("organisation", name, phone);

    private string Contact(string kind, string? name, string? phone)
    {
        var digits = TypedText.Plain(phone);
        // The country code is typed by some and left out by others.
        if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal)) digits = digits[2..];
        return Digest(kind, TypedText.Plain(name), digits);
    }

    // Plain text has letters and digits only, so the separator cannot occur inside a part.
    private string Digest(string kind, string first, string second) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{kind}\0{first}\0{second}")));
}
