using System.Security.Cryptography;

namespace Gongkai.Storage.Files;

/// <summary>A file in the store.</summary>
/// <param name="Hash">SHA-256 of the content, lower-case hex: its address.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredFile(string Hash, long Size);

/// <summary>
/// 文件库: files under the name of their content, outside the web root. A file is never changed; the same content is kept once.
/// What may be stored is decided before (content, size, bombs); what may be read is decided by records and publications.
/// </summary>
public sealed class FileStore(string folder)
{
    /// <summary>Folder of the store.</summary>
    public string Folder { get; } = folder;

    /// <summary>Keeps a stream's content. The file is on the disk before this returns, so a commit may name it.</summary>
    /// <exception cref="IOException">When the disk is full; nothing is left behind.</exception>
    public async Task<StoredFile> PutAsync(Stream content, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Folder);
        var temporary = Path.Combine(Folder, "incoming-" + Path.GetRandomFileName());
        try
        {
            string hash;
            long size;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous))
            {
                using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var buffer = new byte[81920];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
                {
                    digest.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }
                hash = Convert.ToHexStringLower(digest.GetHashAndReset());
                size = file.Length;
                file.Flush(flushToDisk: true);
            }
            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            return new StoredFile(hash, size);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<StoredFile> PutAsync(byte[] content, CancellationToken cancellation = default)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await PutAsync(stream, cancellation);
    }

    /// <summary>Opens a file for reading, or null when the store has none of this hash.</summary>
    public Stream? Open(string hash) => IsHash(hash) && File.Exists(PathOf(hash)) ? File.OpenRead(PathOf(hash)) : null;

    /// <summary>Whether the file is there and still is what its name says.</summary>
    public async Task<bool> VerifyAsync(string hash, CancellationToken cancellation = default)
    {
        await using var stream = Open(hash);
        return stream is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) == hash;
    }

    /// <summary>All hashes of the store, streamed.</summary>
    public IEnumerable<string> All() => !Directory.Exists(Folder) ? [] :
        Directory.EnumerateDirectories(Folder).SelectMany(Directory.EnumerateFiles).Select(Path.GetFileName).OfType<string>().Where(IsHash);

    private string PathOf(string hash) => Path.Combine(Folder, hash[..2], hash);

    // A hash is the only path that is ever made of input.
    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);
}
