using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Organisations;

namespace Gongkai.Storage.Requests;

/// <summary>
/// 查询码 of an application, shown as <c>XXXXX-XXXXX</c>. It is derived from receipt and version under the key file and stored nowhere: an answer
/// repeated after a crash shows the same code, and a stolen database yields none. A new version makes a new code and ends the old one.
/// </summary>
public sealed class QueryCodes(KeyFile keys)
{
    /// <summary>Letters and digits that nobody takes for another: no 0, O, 1, I, L, U.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Characters of a code without the hyphen.</summary>
    public const int Length = 10;

    private readonly byte[] _key = keys.Derive("query-code");

    /// <summary>The code, as it is shown and printed.</summary>
    /// <param name="receipt">回执号.</param>
    /// <param name="version">From 1; counted up when a code is replaced.</param>
    public string Of(ReceiptNumber receipt, int version)
    {
        var plain = PlainOf(receipt, version);
        return $"{plain[..5]}-{plain[5..]}";
    }

    /// <summary>Whether what was typed is the code; small letters, spaces, hyphens and full width are forgiven. Takes the same time for every wrong code.</summary>
    public bool Check(ReceiptNumber receipt, int version, string? typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(PlainOf(receipt, version)), Encoding.UTF8.GetBytes(TypedText.Plain(typed)));

    /// <summary>Whether something typed could be a code at all; says nothing about any receipt.</summary>
    public static bool IsForm(string? typed) => TypedText.Plain(typed) is { Length: Length } plain && plain.All(c => Alphabet.Contains(c));

    private string PlainOf(ReceiptNumber receipt, int version) => Spell(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{receipt}\0{version}")), Length);

    /// <summary>A digest as a code of so many characters.</summary>
    /// <param name="digest">At least 16 bytes; 128 bits spread over 30^10 codes: none is likelier than another by more than 2^-79.</param>
    internal static string Spell(ReadOnlySpan<byte> digest, int length) =>
        string.Create(length, BinaryPrimitives.ReadUInt128BigEndian(digest), static (code, value) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                code[i] = Alphabet[(int)(value % (uint)Alphabet.Length)];
                value /= (uint)Alphabet.Length;
            }
        });
}
