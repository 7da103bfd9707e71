using Gongkai.Content.Files;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Requests;

namespace Gongkai.Storage.Review;

/// <summary>原件柜: originals of files that were treated before they may go out, sealed as proofs of identity are, in a folder of their own that no term empties (R-SEC-06).</summary>
public sealed class OriginalVault(string dataFolder, KeyFile keys, TimeProvider time)
{
    private static readonly int Largest = (int)FileLimits.Default.MaxBytes.Values.Max();

    private readonly IdentityVault _vault = new(Path.Combine(dataFolder, "originals"), keys, time, Largest, "原件");

    /// <summary>For the backup, which takes the items as they lie on the disk.</summary>
    internal IdentityVault Items => _vault;

    /// <summary>Seals a file; it is on the disk before this returns. Each treatment has a copy of its own, so that one can be destroyed without the other.</summary>
    /// <exception cref="VaultException">VAULT-SIZE; nothing is kept.</exception>
    public Task<string> SealAsync(Stream original, CancellationToken cancellation = default) => _vault.SealAsync(original, Path.GetRandomFileName(), cancellation);

    /// <summary>The original, or null when there is none under this reference. Only after its reading was recorded.</summary>
    /// <exception cref="VaultException">VAULT-DAMAGED.</exception>
    public Task<byte[]?> OpenAsync(string reference, CancellationToken cancellation = default) => _vault.OpenAsync(reference, cancellation);
}
