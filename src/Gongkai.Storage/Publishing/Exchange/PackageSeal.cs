using System.Security.Cryptography;
using System.Text;
using Gongkai.Storage.Audit;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>
/// 签章 of a package: an HMAC over every byte of the file before it, the directory of the archive included. It is the archive's comment,
/// which a zip file ends with; so it is checked before anything of the file is parsed.
/// </summary>
internal static class PackageSeal
{
    private const int HexLength = 64;

    /// <summary>Stands at the end of the archive until it is sealed; names the digest.</summary>
    public static string Blank(AuditDigest digest) => Label(digest.Name) + new string('0', HexLength);

    /// <summary>Puts the seal on a finished archive that ends with <see cref="Blank"/>.</summary>
    /// <returns>The seal, lower-case hex.</returns>
    public static async Task<string> PutAsync(Stream package, ExchangeKey key, AuditDigest digest, CancellationToken cancellation)
    {
        var seal = await ComputeAsync(package, key, digest.Name, cancellation);
        package.Position = package.Length - HexLength;
        await package.WriteAsync(Encoding.ASCII.GetBytes(seal), cancellation);
        return seal;
    }

    /// <summary>The seal of a package, or null when it has none or its bytes are not those that were sealed with this key.</summary>
    public static async Task<string?> VerifyAsync(Stream package, ExchangeKey key, CancellationToken cancellation)
    {
        foreach (var name in new[] { AuditDigest.Sha256.Name, AuditDigest.Sm3.Name })
        {
            var ending = new byte[Label(name).Length + HexLength];
            if (package.Length < ending.Length) return null;
            package.Position = package.Length - ending.Length;
            await package.ReadExactlyAsync(ending, cancellation);
            if (!ending.AsSpan(0, ending.Length - HexLength).SequenceEqual(Encoding.ASCII.GetBytes(Label(name)))) continue;
            var seal = await ComputeAsync(package, key, name, cancellation);
            return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(seal), ending.AsSpan(^HexLength)) ? seal : null;
        }
        return null;
    }

    private static string Label(string digest) => $"gongkai-exchange hmac-{digest} ";

    private static async Task<string> ComputeAsync(Stream package, ExchangeKey key, string digest, CancellationToken cancellation)
    {
        using var sha256 = digest == AuditDigest.Sha256.Name ? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.For(digest)) : null;
        var sm3 = sha256 is null ? new HMac(new SM3Digest()) : null;
        sm3?.Init(new KeyParameter(key.For(digest)));
        package.Position = 0;
        var buffer = new byte[81920];
        for (var left = package.Length - HexLength; left > 0;)
        {
            var read = await package.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellation);
            if (read == 0) throw new EndOfStreamException();
            sha256?.AppendData(buffer, 0, read);
            sm3?.BlockUpdate(buffer, 0, read);
            left -= read;
        }
        var mac = new byte[HexLength / 2];
        if (sha256 is not null) sha256.GetHashAndReset(mac);
        else sm3!.DoFinal(mac, 0);
        return Convert.ToHexStringLower(mac);
    }
}
