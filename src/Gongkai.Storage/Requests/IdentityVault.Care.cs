using Gongkai.Domain.Acts;

namespace Gongkai.Storage.Requests;

/// <summary>Removal, housekeeping, backup: what happens to sealed items without opening them.</summary>
public sealed partial class IdentityVault
{
    private const string Unfinished = "incoming-*";

    /// <summary>Removes an item for good and looks whether it is gone. Backups made before still hold it until they are replaced.</summary>
    /// <returns>True when no file is there any more, also when none was.</returns>
    public Task<bool> RemoveAsync(string reference)
    {
        if (!IsReference(reference)) return Task.FromResult(true);
        var path = PathOf(reference);
        if (File.Exists(path)) File.Delete(path);
        return Task.FromResult(!File.Exists(path));
    }

    /// <summary>Makes an item young again, because a form that waits for its commit still names it.</summary>
    /// <returns>False when the vault has none under this reference.</returns>
    public bool Refresh(string reference)
    {
        try
        {
            if (!IsReference(reference)) return false;
            Stamp(PathOf(reference));
            return true;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>All references, streamed.</summary>
    public IEnumerable<string> All() => !Directory.Exists(Folder) ? [] :
        Directory.EnumerateDirectories(Folder).SelectMany(Directory.EnumerateFiles).Select(Path.GetFileName).OfType<string>().Where(IsReference);

    /// <summary>References sealed longer ago than this, streamed: the only ones housekeeping may ask about, since a younger one may wait for its commit.</summary>
    public IEnumerable<string> OlderThan(TimeSpan age)
    {
        var before = (time.GetUtcNow() - age).UtcDateTime;
        return All().Where(reference => File.GetLastWriteTimeUtc(PathOf(reference)) < before);
    }

    /// <summary>Removes what no record names, and tries that broke off.</summary>
    /// <param name="age">How long an item may wait for its commit; hours, not minutes.</param>
    /// <param name="named">Of the given references (at most 500 at once) those that some record names.</param>
    /// <param name="cancellation">Ends between two batches.</param>
    /// <returns>How many items went.</returns>
    public async Task<int> SweepAsync(TimeSpan age, Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlySet<string>>> named, CancellationToken cancellation = default)
    {
        var removed = 0;
        var before = (time.GetUtcNow() - age).UtcDateTime;
        foreach (var batch in OlderThan(age).Chunk(500))
        {
            cancellation.ThrowIfCancellationRequested();
            var kept = await named(batch, cancellation);
            foreach (var reference in batch.Where(r => !kept.Contains(r)))
                // Looked at again: a repeated try may have made it young meanwhile.
                if (File.GetLastWriteTimeUtc(PathOf(reference)) < before && await RemoveAsync(reference)) removed++;
        }
        if (Directory.Exists(Folder))
            foreach (var file in Directory.EnumerateFiles(Folder, Unfinished).Where(f => File.GetLastWriteTimeUtc(f) < before)) File.Delete(file);
        return removed;
    }

    /// <summary>The item as it lies on the disk, for the backup; null when it was removed meanwhile.</summary>
    public async Task<byte[]?> ReadSealedAsync(string reference, CancellationToken cancellation = default)
    {
        try
        {
            return IsReference(reference) ? await File.ReadAllBytesAsync(PathOf(reference), cancellation) : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Puts an item back as a backup held it, without opening it.</summary>
    /// <returns>False when the name is no reference.</returns>
    public async Task<bool> RestoreSealedAsync(string reference, byte[] stored, CancellationToken cancellation = default)
    {
        if (!IsReference(reference)) return false;
        var path = PathOf(reference);
        MakeFolder(Path.GetDirectoryName(path)!);
        await PlaceAsync(path, stored, cancellation);
        return true;
    }

    /// <summary>Whether the items were sealed under the present key file, judged by the first few: a single damaged one is no wrong key. Nothing to say of an empty vault.</summary>
    public async Task<IReadOnlyList<Refusal>> CheckKeyAsync(CancellationToken cancellation = default)
    {
        var samples = All().Take(20).ToList();
        foreach (var sample in samples)
            try
            {
                await OpenAsync(sample, cancellation);
                return [];
            }
            catch (VaultException)
            {
                // The next one tells.
            }
        return samples.Count == 0 ? [] : [new("VAULT-KEY", $"数据已经恢复，但是{what}打不开：密钥文件 keys.bin 与备份不符。请停止服务，把原来的 keys.bin 放回数据文件夹，再重新启动。")];
    }
}
