using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>导出交换包 (R-SEC-09): what became public or was withdrawn since the last package, sealed. It reads what the public can read and nothing else.</summary>
public sealed class PackageExport(DatabaseSource database, FileStore files, WorldSource worlds, ActExecutor executor, AuditDigest digest, TimeProvider time)
{
    private static readonly Actor Exporter = Actor.System("内外网交换");

    /// <summary>Writes the next package. An interrupted one is not left behind under the final name.</summary>
    /// <param name="path">Where to; must not exist, so that no package is overwritten before it was carried over.</param>
    /// <param name="key">The key both sides hold.</param>
    /// <param name="full">Everything public instead of the changes; the first package always is.</param>
    /// <returns>The manifest; neither manifest nor refusals when nothing has changed.</returns>
    public async Task<(ExchangeManifest? Manifest, IReadOnlyList<Refusal> Refusals)> WriteAsync(string path, ExchangeKey key, bool full, CancellationToken cancellation = default)
    {
        if (File.Exists(path)) return (null, [new("EXCHANGE-FILE", $"文件“{path}”已经存在，请换一个文件名，以免盖掉还没有送出的交换包。")]);
        await using var db = database.Open();
        await using var snapshot = await SnapshotAsync(db, cancellation);
        var through = await db.Audit.MaxAsync(a => (long?)a.Seq, cancellation) ?? 0;
        var last = await ExchangeRecord.ReadAsync(db, cancellation);
        if (last?.Side == ExchangeSide.Outer) return (null, [ExchangeRefusals.WrongSide(ExchangeSide.Outer)]);
        var (site, now) = ((await worlds.CurrentAsync(cancellation)).Site.Code, time.GetUtcNow());
        full |= last is null;
        var contents = new PackageContents(db, site, now, full ? null : last);
        if (!full && await contents.IsEmptyAsync(cancellation)) return (null, []);

        var temporary = path + ".part";
        try
        {
            var manifest = new ExchangeManifest(PackageParts.Format, site, (last?.Number ?? 0) + 1, full, last?.Seal, 0, 0, 0, "", now);
            string seal;
            await using (var package = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                await using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
                {
                    zip.Comment = PackageSeal.Blank(digest);
                    manifest = await WriteItemsAsync(zip, contents, manifest, cancellation);
                    await foreach (var hash in contents.FilesAsync().WithCancellation(cancellation))
                    {
                        if (await CopyAsync(zip, hash, cancellation) is { } broken) return (null, [broken]);
                        manifest = manifest with { Files = manifest.Files + 1 };
                    }
                    await using var entry = await zip.CreateEntry(PackageParts.Manifest).OpenAsync(cancellation);
                    await JsonSerializer.SerializeAsync(entry, manifest, RecordJson.Body, cancellation);
                }
                seal = await PackageSeal.PutAsync(package, key, digest, cancellation);
                package.Flush(flushToDisk: true);
            }
            var answer = await executor.ExecuteAsync(new RecordPackageMade(new(manifest.Number, seal, manifest.Previous, full, now), through),
                ActTarget.ByKey(ExchangeStateProcedure.Key), Exporter, null, cancellation);
            if (!answer.Done) return (null, answer.Refusals);
            File.Move(temporary, path);
            return (manifest, []);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Deferred on SQLite, so that writers go on meanwhile.
    private static async Task<IDbContextTransaction> SnapshotAsync(GongkaiDb db, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        return (await db.Database.UseTransactionAsync(sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true), cancellation))!;
    }

    private static async Task<ExchangeManifest> WriteItemsAsync(ZipArchive zip, PackageContents contents, ExchangeManifest manifest, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await zip.CreateEntry(PackageParts.Items).OpenAsync(cancellation);
        await foreach (var line in contents.LinesAsync(cancellation))
        {
            byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(line, RecordJson.Body), (byte)'\n'];
            hash.AppendData(bytes);
            await entry.WriteAsync(bytes, cancellation);
            manifest = line.Draft is null ? manifest with { Withdrawn = manifest.Withdrawn + 1 } : manifest with { Published = manifest.Published + 1 };
        }
        return manifest with { Items = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }

    private async Task<Refusal?> CopyAsync(ZipArchive zip, string hash, CancellationToken cancellation)
    {
        // A package that lacks a file, or holds another one, would be refused outside; better it is never made.
        if (!await files.VerifyAsync(hash, cancellation)) return new("EXCHANGE-FILE-LOST", $"已公开的附件 {hash} 不在文件库里或者内容已损坏，没有导出。请从备份恢复 files 文件夹后重新导出。");
        await using var source = files.Open(hash)!;
        await using var entry = await zip.CreateEntry(PackageParts.Files + hash, CompressionLevel.Fastest).OpenAsync(cancellation);
        await source.CopyToAsync(entry, cancellation);
        return null;
    }
}
