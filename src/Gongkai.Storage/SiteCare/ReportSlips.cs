using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Requests;

namespace Gongkai.Storage.SiteCare;

/// <summary>
/// What a reporter of a mistake gets and gives: the query code of his receipt, derived from the key file and stored nowhere, and his contact, sealed
/// under the same file. A stolen database yields neither.
/// </summary>
public sealed class ReportSlips(KeyFile keys)
{
    private const int Length = 8, NonceLength = 12, TagLength = 16;

    private readonly byte[] _codeKey = keys.Derive("correction-code");
    private readonly byte[] _contactKey = keys.Derive("correction-contact");

    /// <summary>Query code of a receipt.</summary>
    public string CodeOf(string receipt)
    {
        var digest = HMACSHA256.HashData(_codeKey, Encoding.UTF8.GetBytes(receipt));
        return string.Create(Length, digest, static (code, bytes) =>
        {
            // Two bytes for each character: none is likelier than another by more than a two-thousandth.
            for (var i = 0; i < code.Length; i++) code[i] = QueryCodes.Alphabet[(bytes[2 * i] << 8 | bytes[2 * i + 1]) % QueryCodes.Alphabet.Length];
        });
    }

    /// <summary>Whether what was typed is the code; takes the same time for every wrong one.</summary>
    public bool IsCodeOf(string receipt, string? typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(receipt)), Encoding.UTF8.GetBytes(TypedText.Plain(typed)));

    /// <summary>Seals a contact.</summary>
    public string Seal(string contact)
    {
        var plain = Encoding.UTF8.GetBytes(contact);
        var whole = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceLength));
        using var aes = new AesGcm(_contactKey, TagLength);
        aes.Encrypt(whole.AsSpan(0, NonceLength), plain, whole.AsSpan(NonceLength + TagLength), whole.AsSpan(NonceLength, TagLength));
        return Convert.ToBase64String(whole);
    }

    /// <summary>The contact; null when it was sealed under another key file.</summary>
    public string? Open(string sealedContact)
    {
        try
        {
            var whole = Convert.FromBase64String(sealedContact);
            var plain = new byte[whole.Length - NonceLength - TagLength];
            using var aes = new AesGcm(_contactKey, TagLength);
            aes.Decrypt(whole.AsSpan(0, NonceLength), whole.AsSpan(NonceLength + TagLength), whole.AsSpan(NonceLength, TagLength), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
