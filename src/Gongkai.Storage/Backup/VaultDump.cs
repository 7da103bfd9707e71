using System.IO.Compression;
using System.Security.Cryptography;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Requests;

namespace Gongkai.Storage.Backup;

/// <summary>A vault in an archive: sealed items as they lie on the disk, each under its reference and the SHA-256 of its ciphertext.</summary>
internal static class VaultDump
{
    /// <param name="place">Folder of the archive.</param>
    /// <returns>How many items were written.</returns>
    public static async Task<long> WriteAsync(IdentityVault vault, ZipArchive zip, string place, CancellationToken cancellation)
    {
        var count = 0L;
        foreach (var reference in vault.All())
        {
            // Whole in memory, so that an item replaced meanwhile is never half the old and half the new.
            if (await vault.ReadSealedAsync(reference, cancellation) is not { } stored) continue;
            // Ciphertext does not shrink.
            await using var entry = await zip.CreateEntry($"{place}{reference}.{HashOf(stored)}", CompressionLevel.NoCompression).OpenAsync(cancellation);
            await entry.WriteAsync(stored, cancellation);
            count++;
        }
        return count;
    }

    /// <returns>Refusals SEALED-CHANGED, SEALED-DIFFER, VAULT-KEY.</returns>
    public static async Task<IReadOnlyList<Refusal>> ReadAsync(IdentityVault vault, ZipArchive archive, string place, long expected, CancellationToken cancellation)
    {
        var (refusals, count) = (new List<Refusal>(), 0L);
        foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith(place, StringComparison.Ordinal)))
        {
            var (reference, hash) = entry.Name.Split('.') is [var name, var digest] ? (name, digest) : ("", "");
            if (entry.Length > vault.LargestSealed || await BytesOfAsync(entry, cancellation) is not { } stored || HashOf(stored) != hash
                || !await vault.RestoreSealedAsync(reference, stored, cancellation))
                refusals.Add(new("SEALED-CHANGED", $"加密的{vault.What} {entry.Name} 的内容与其摘要不符，备份已损坏。"));
            count++;
        }
        if (count != expected) refusals.Add(new("SEALED-DIFFER", $"应有 {expected} 份加密的{vault.What}，实际恢复 {count} 份。"));
        if (refusals.Count == 0) refusals.AddRange(await vault.CheckKeyAsync(cancellation));
        return refusals;
    }

    private static async Task<byte[]?> BytesOfAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await entry.OpenAsync(cancellation);
            var stored = new byte[entry.Length];
            await stream.ReadExactlyAsync(stored, cancellation);
            return stored;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static string HashOf(byte[] stored) => Convert.ToHexStringLower(SHA256.HashData(stored));
}
