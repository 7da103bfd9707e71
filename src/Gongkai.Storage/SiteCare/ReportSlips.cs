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
    private const int Length = 8;

    private readonly byte[] _codeKey = keys.Derive("correction-code");
    private readonly byte[] _contactKey = keys.Derive("correction-contact");

    /// <summary>Query code of a receipt.</summary>
    public string CodeOf(string receipt) => QueryCodes.Spell(HMACSHA256.HashData(_codeKey, Encoding.UTF8.GetBytes(receipt)), Length);

    /// <summary>Whether what was typed is the code; takes the same time for every wrong one.</summary>
    public bool IsCodeOf(string receipt, string? typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(receipt)), Encoding.UTF8.GetBytes(TypedText.Plain(typed)));

    /// <summary>Seals a contact.</summary>
    public string Seal(string contact) => Convert.ToBase64String(SealedBytes.Seal(_contactKey, Encoding.UTF8.GetBytes(contact)));

    /// <summary>The contact; null when it was sealed under another key file.</summary>
    public string? Open(string sealedContact)
    {
        try
        {
            return Encoding.UTF8.GetString(SealedBytes.Open(_contactKey, Convert.FromBase64String(sealedContact)));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
