using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Organisations;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Requests;

/// <summary>Why the vault keeps or gives out nothing, in a sentence for people: VAULT-SIZE, VAULT-DAMAGED.</summary>
public sealed class VaultException(Refusal refusal, Exception? inner = null) : Exception(refusal.Sentence, inner)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>
/// 身份证明保险柜: proofs of identity and identity numbers, each encrypted under a key of its own (AES-GCM), as files outside the database
/// (个人信息保护法第五十一条). The reference is a keyed digest of the content, so that a repeated try keeps one copy under one name.
/// </summary>
/// <param name="folder">Where the items lie.</param>
/// <param name="keys">Every item's key is derived from it.</param>
/// <param name="time">Stamps the items.</param>
/// <param name="largest">Largest content, in bytes.</param>
/// <param name="what">What is kept, in the words of a refusal.</param>
public sealed partial class IdentityVault(string folder, KeyFile keys, TimeProvider time, int largest = IdentityVault.LargestSize, string what = "身份证明")
{
    /// <summary>Largest proof of identity, in bytes: 20 MiB.</summary>
    public const int LargestSize = 20 * 1024 * 1024;

    private const byte Version = 1;
    private const int NonceLength = 12, TagLength = 16, HeadLength = 1 + NonceLength + TagLength;

    /// <summary>Largest file of the vault, in bytes.</summary>
    internal int LargestSealed => largest + HeadLength;

    /// <summary>What is kept, in the words of a refusal.</summary>
    internal string What => what;

    private readonly byte[] _namingKey = keys.Derive("vault-name");

    // AES-GCM works on the whole content in memory; this bounds how much of it.
    private readonly SemaphoreSlim _room = new(4);

    /// <summary>Folder of the vault.</summary>
    public string Folder { get; } = folder;

    /// <summary>Encrypts and keeps a content; it is on the disk before this returns, so a commit may name it.</summary>
    /// <param name="content">Read to its end, no more than the vault takes.</param>
    /// <param name="scope">What the content belongs to, for example the form's idempotency key: the same content in another scope is another item and is removed on its own.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The reference, 64 lower-case hex characters.</returns>
    /// <exception cref="VaultException">VAULT-SIZE; nothing is kept.</exception>
    /// <exception cref="IOException">When the disk is full; nothing is left behind.</exception>
    public async Task<string> SealAsync(Stream content, string scope = "", CancellationToken cancellation = default)
    {
        await _room.WaitAsync(cancellation);
        byte[] buffer = [];
        try
        {
            buffer = new byte[content.CanSeek ? (int)Math.Clamp(content.Length - content.Position + 1, 1, largest + 1) : 81920];
            int length = 0, read;
            while ((read = await content.ReadAsync(buffer.AsMemory(length), cancellation)) > 0)
            {
                length += read;
                if (length > largest) throw new VaultException(new("VAULT-SIZE", $"{what}文件超过{largest / 1024 / 1024}MB，请压缩或者分成几个文件后再上传。", null, "identityProof"));
                if (length == buffer.Length) buffer = Grown(buffer, largest);
            }
            return await KeepAsync(buffer.AsMemory(0, length), scope, cancellation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
            _room.Release();
        }
    }

    /// <inheritdoc cref="SealAsync(Stream, string, CancellationToken)"/>
    public async Task<string> SealAsync(byte[] content, string scope = "", CancellationToken cancellation = default)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await SealAsync(stream, scope, cancellation);
    }

    /// <summary>Keeps type and number of an identity document as a small text.</summary>
    public Task<string> SealAsync(IdentityDocument document, string scope = "", CancellationToken cancellation = default) =>
        SealAsync(JsonSerializer.SerializeToUtf8Bytes(new SealedDocument(document.Type, document.Number), RecordJson.Body), scope, cancellation);

    /// <summary>The content, or null when the vault has none under this reference.</summary>
    /// <exception cref="VaultException">VAULT-DAMAGED: the file was changed, or another key file sealed it.</exception>
    public async Task<byte[]?> OpenAsync(string reference, CancellationToken cancellation = default)
    {
        if (!IsReference(reference)) return null;
        byte[] stored;
        await _room.WaitAsync(cancellation);
        try
        {
            stored = await File.ReadAllBytesAsync(PathOf(reference), cancellation);
            return Decrypt(reference, stored);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>The identity document kept under a reference, or null when there is none.</summary>
    /// <exception cref="VaultException">VAULT-DAMAGED.</exception>
    public async Task<IdentityDocument?> OpenDocumentAsync(string reference, CancellationToken cancellation = default) =>
        await OpenAsync(reference, cancellation) is { } text && JsonSerializer.Deserialize<SealedDocument>(text, RecordJson.Body) is { } document
            ? new IdentityDocument(document.Type, document.Number) : null;

    private async Task<string> KeepAsync(ReadOnlyMemory<byte> content, string scope, CancellationToken cancellation)
    {
        var reference = ReferenceOf(content.Span, scope);
        var path = PathOf(reference);
        if (IsWhole(reference, path))
        {
            // Young again, so that housekeeping does not take it from under the commit that will name it.
            Stamp(path);
            return reference;
        }
        MakeFolder(Path.GetDirectoryName(path)!);
        await PlaceAsync(path, Encrypt(reference, content.Span), cancellation);
        return reference;
    }

    // One name for one content: the sealed bytes themselves may be replaced, a reader sees the old or the new ones, both whole.
    private async Task PlaceAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var temporary = Path.Combine(Folder, "incoming-" + Path.GetRandomFileName());
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var file = new FileStream(temporary, options))
            {
                await file.WriteAsync(bytes, cancellation);
                file.Flush(flushToDisk: true);
            }
            Stamp(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private bool IsWhole(string reference, string path)
    {
        // The usual case: nothing is there yet. Asked first, because an exception costs more than the whole sealing.
        if (!File.Exists(path)) return false;
        try
        {
            CryptographicOperations.ZeroMemory(Decrypt(reference, File.ReadAllBytes(path)));
            return true;
        }
        catch (Exception unusable) when (unusable is FileNotFoundException or DirectoryNotFoundException or VaultException)
        {
            return false;
        }
    }

    private byte[] Encrypt(string reference, ReadOnlySpan<byte> content)
    {
        var stored = new byte[HeadLength + content.Length];
        stored[0] = Version;
        var nonce = stored.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Derive("vault-item", reference), TagLength);
        aes.Encrypt(nonce, content, stored.AsSpan(HeadLength), stored.AsSpan(1 + NonceLength, TagLength), BoundTo(reference));
        return stored;
    }

    private byte[] Decrypt(string reference, byte[] stored)
    {
        try
        {
            if (stored.Length < HeadLength || stored[0] != Version) throw new CryptographicException("head");
            var content = new byte[stored.Length - HeadLength];
            using var aes = new AesGcm(keys.Derive("vault-item", reference), TagLength);
            aes.Decrypt(stored.AsSpan(1, NonceLength), stored.AsSpan(HeadLength), stored.AsSpan(1 + NonceLength, TagLength), content, BoundTo(reference));
            return content;
        }
        catch (CryptographicException failure)
        {
            throw new VaultException(new("VAULT-DAMAGED", $"{what}无法打开：文件已被改动，或者密钥文件不是加密时的那一个。请联系系统管理员从备份恢复。"), failure);
        }
    }

    private string ReferenceOf(ReadOnlySpan<byte> content, string scope)
    {
        using var digest = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _namingKey);
        var scopeBytes = Encoding.UTF8.GetBytes(scope);
        // The length first, so that no scope runs into a content.
        digest.AppendData(BitConverter.GetBytes((long)scopeBytes.Length));
        digest.AppendData(scopeBytes);
        digest.AppendData(content);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static byte[] Grown(byte[] buffer, int largest)
    {
        var larger = new byte[Math.Min(buffer.Length * 2, largest + 1)];
        buffer.CopyTo(larger, 0);
        CryptographicOperations.ZeroMemory(buffer);
        return larger;
    }

    private static byte[] BoundTo(string reference) => Encoding.UTF8.GetBytes($"gongkai/vault/{Version}/{reference}");

    private void Stamp(string path) => File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);

    private string PathOf(string reference) => Path.Combine(Folder, reference[..2], reference);

    // A reference is the only path that is ever made of input.
    private static bool IsReference(string? reference) => reference is { Length: 64 } && reference.All(char.IsAsciiHexDigitLower);

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private sealed record SealedDocument(IdentityType Type, string Number);
}
