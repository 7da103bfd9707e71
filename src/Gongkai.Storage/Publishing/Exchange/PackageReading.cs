using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>A package whose seal and parts were found to be right. Reading one changes nothing.</summary>
internal sealed class PackageReading : IAsyncDisposable
{
    private static readonly Refusal NoPackage = new("EXCHANGE-UNREADABLE", "交换包文件不存在或者打不开，没有导入。");
    private static readonly Refusal BadSeal = new("EXCHANGE-SEAL", "交换包的签章核对不符：内容被改动过、文件不完整，或者两边的密钥文件不同。没有导入任何内容。", "R-SEC-09");
    private static readonly Refusal BadParts = new("EXCHANGE-PARTS", "交换包的内容与清单不符，没有导入任何内容。请在内网用 --full 重新导出。", "R-SEC-09");

    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    private PackageReading(FileStream file, ZipArchive zip, ExchangeManifest manifest, string seal) =>
        (_file, _zip, Manifest, Place) = (file, zip, manifest, new(manifest.Number, seal, manifest.Previous, manifest.Full, manifest.MadeAt));

    public ExchangeManifest Manifest { get; }

    public PackagePlace Place { get; }

    /// <summary>Opens a package. Nothing of the file is parsed before its seal was checked over every byte.</summary>
    public static async Task<(PackageReading? Reading, Refusal? Refusal)> OpenAsync(string path, ExchangeKey key, CancellationToken cancellation)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, NoPackage);
        }
        var reading = (PackageReading?)null;
        try
        {
            if (await PackageSeal.VerifyAsync(file, key, cancellation) is not { } seal) return (null, BadSeal);
            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (await ManifestAsync(zip, cancellation) is not { } manifest) return (null, BadParts);
            if (manifest.Format != PackageParts.Format)
                return (null, new("EXCHANGE-FORMAT", $"交换包的格式版本为 {manifest.Format}，本程序只认识版本 {PackageParts.Format}，请把内外网的程序升级到同一版本。"));
            reading = new PackageReading(file, zip, manifest, seal);
            return (reading, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or EndOfStreamException)
        {
            return (null, BadParts);
        }
        finally
        {
            if (reading is null) await file.DisposeAsync();
        }
    }

    /// <summary>Holds items and files against the manifest and against each other; null when all is as it should be.</summary>
    public async Task<Refusal?> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            await using (var items = await OpenPartAsync(PackageParts.Items, cancellation))
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(items, cancellation)) != Manifest.Items) return BadParts;
            var (published, withdrawn) = (0L, 0L);
            await foreach (var (line, _) in LinesAsync(cancellation))
            {
                if (line.Draft is null == line.Mode is null || FilesOf(line).Any(h => _zip.GetEntry(PackageParts.Files + h) is null)) return BadParts;
                if (line.Draft is null) withdrawn++;
                else published++;
            }
            var files = _zip.Entries.Where(e => e.FullName.StartsWith(PackageParts.Files, StringComparison.Ordinal)).ToList();
            if (published != Manifest.Published || withdrawn != Manifest.Withdrawn || files.Count != Manifest.Files || files.Count + 2 != _zip.Entries.Count) return BadParts;
            foreach (var file in files)
            {
                await using var content = await file.OpenAsync(cancellation);
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) != file.Name) return BadParts;
            }
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or EndOfStreamException)
        {
            return BadParts;
        }
    }

    /// <summary>The items in order, each with the SHA-256 of its line.</summary>
    public async IAsyncEnumerable<(ExchangeLine Line, string Hash)> LinesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(await OpenPartAsync(PackageParts.Items, cancellation));
        while (await reader.ReadLineAsync(cancellation) is { } text)
            yield return (JsonSerializer.Deserialize<ExchangeLine>(text, RecordJson.Body)!, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>A file of the package.</summary>
    public Task<Stream> OpenFileAsync(string hash, CancellationToken cancellation) => OpenPartAsync(PackageParts.Files + hash, cancellation);

    /// <summary>Hashes of the files an item needs: attachments and pictures of the text.</summary>
    public static IEnumerable<string> FilesOf(ExchangeLine line) =>
        (line.Draft?.Files ?? []).Concat(line.Pictures ?? []).Select(f => f.Hash).Distinct();

    private static async Task<ExchangeManifest?> ManifestAsync(ZipArchive zip, CancellationToken cancellation)
    {
        if (zip.GetEntry(PackageParts.Manifest) is not { } entry) return null;
        await using var stream = await entry.OpenAsync(cancellation);
        return await JsonSerializer.DeserializeAsync<ExchangeManifest>(stream, RecordJson.Body, cancellation);
    }

    private async Task<Stream> OpenPartAsync(string name, CancellationToken cancellation) =>
        await (_zip.GetEntry(name) ?? throw new InvalidDataException(name)).OpenAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _file.DisposeAsync();
    }
}
