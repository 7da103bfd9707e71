using System.Security.Cryptography;

namespace Gongkai.Storage.Organisations;

/// <summary>Bytes sealed under a key (AES-256-GCM): nonce, tag, text. Whoever changes one of them cannot have it opened.</summary>
internal static class SealedBytes
{
    private const int NonceLength = 12, TagLength = 16;

    /// <param name="key">32 bytes.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain)
    {
        var whole = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(whole.AsSpan(0, NonceLength), plain, whole.AsSpan(NonceLength + TagLength), whole.AsSpan(NonceLength, TagLength));
        return whole;
    }

    /// <exception cref="CryptographicException">Another key, or not what was sealed.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> whole)
    {
        if (whole.Length < NonceLength + TagLength) throw new CryptographicException("too short");
        var plain = new byte[whole.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(whole[..NonceLength], whole[(NonceLength + TagLength)..], whole.Slice(NonceLength, TagLength), plain);
        return plain;
    }
}
