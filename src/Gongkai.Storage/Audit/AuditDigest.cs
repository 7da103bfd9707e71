using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Gongkai.Storage.Audit;

/// <summary>摘要算法 of the audit chain, chosen by configuration before the first entry: SHA-256 or SM3 (国密).</summary>
public abstract class AuditDigest
{
    public static AuditDigest Sha256 { get; } = new Sha256Digest();
    public static AuditDigest Sm3 { get; } = new Sm3DigestAdapter();

    /// <summary>Name kept in the database: a chain is verified with the digest it was made with.</summary>
    public abstract string Name { get; }

    protected abstract byte[] Compute(byte[] data);

    /// <summary>Lower-case hex of the digest of UTF-8 text.</summary>
    public string Of(string text) => Convert.ToHexStringLower(Compute(Encoding.UTF8.GetBytes(text)));

    /// <exception cref="ArgumentException">For a name that is neither <c>sha256</c> nor <c>sm3</c>.</exception>
    public static AuditDigest ByName(string name) => name switch
    {
        "sha256" => Sha256,
        "sm3" => Sm3,
        _ => throw new ArgumentException($"不认识的摘要算法“{name}”，可用：sha256、sm3。", nameof(name)),
    };

    private sealed class Sha256Digest : AuditDigest
    {
        public override string Name => "sha256";
        protected override byte[] Compute(byte[] data) => SHA256.HashData(data);
    }

    private sealed class Sm3DigestAdapter : AuditDigest
    {
        public override string Name => "sm3";

        protected override byte[] Compute(byte[] data)
        {
            var digest = new SM3Digest();
            digest.BlockUpdate(data, 0, data.Length);
            var result = new byte[digest.GetDigestSize()];
            digest.DoFinal(result, 0);
            return result;
        }
    }
}
