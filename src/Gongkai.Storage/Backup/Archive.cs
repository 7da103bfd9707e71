using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;
using Gongkai.Storage.Requests;
using Gongkai.Storage.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Backup;

/// <summary>What an archive says of itself.</summary>
/// <param name="Format">Version of the archive's form.</param>
/// <param name="At">When the snapshot was taken.</param>
/// <param name="Digest">Digest of the audit chain.</param>
/// <param name="Migration">Newest migration the tables had.</param>
/// <param name="Rows">Rows per table.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Sealed">Number of sealed proofs of identity; none in archives of format 1.</param>
/// <param name="Originals">Number of sealed originals of treated files; none in archives of formats 1 and 2.</param>
public sealed record ArchiveManifest(int Format, DateTimeOffset At, string Digest, string Migration, SortedDictionary<string, long> Rows, long Files, long Sealed = 0, long Originals = 0);

/// <summary>备份与恢复: one zip with every table as of one instant, every file and the vaults as ciphertext. Taken while the platform runs. The key file stays out.</summary>
public static class Archive
{
    // 2 added the vault, 3 the originals: a program that knows only an earlier one would lose them without a word. Earlier archives are still read.
    private const int Format = 3;
    private const string ManifestName = "manifest.json", Proofs = "vault/", Originals = "originals/";

    /// <summary>Writes a consistent archive; an interrupted one is not left behind under the final name.</summary>
    /// <param name="originals">Null for a house that treats no files.</param>
    public static async Task<ArchiveManifest> WriteAsync(DatabaseSource database, FileStore files, IdentityVault vault, AuditDigest digest, TimeProvider time, string path, OriginalVault? originals = null, CancellationToken cancellation = default)
    {
        var temporary = path + ".part";
        ArchiveManifest manifest;
        await using (var zip = new ZipArchive(new FileStream(temporary, FileMode.Create), ZipArchiveMode.Create))
        {
            await using var db = database.Open();
            var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
            await using (var connection = await database.OpenConnectionAsync(cancellation))
            {
                // One snapshot for all tables; deferred on SQLite, so that writers go on meanwhile.
                await using var transaction = connection is Microsoft.Data.Sqlite.SqliteConnection sqlite
                    ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true)
                    : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
                foreach (var (table, columns) in TableDump.Tables(db))
                {
                    await using var entry = await zip.CreateEntry($"tables/{table}.jsonl", CompressionLevel.Fastest).OpenAsync(cancellation);
                    rows[table] = await TableDump.WriteAsync(connection, transaction, table, columns, entry, cancellation);
                }
            }
            // Files are never changed and are stored before the commit that names them: copying after the snapshot misses none.
            var count = 0L;
            foreach (var hash in files.All())
            {
                await using var source = files.Open(hash)!;
                await using var entry = await zip.CreateEntry("files/" + hash, CompressionLevel.Fastest).OpenAsync(cancellation);
                await source.CopyToAsync(entry, cancellation);
                count++;
            }
            var proofs = await VaultDump.WriteAsync(vault, zip, Proofs, cancellation);
            var kept = originals is null ? 0 : await VaultDump.WriteAsync(originals.Items, zip, Originals, cancellation);
            manifest = new(Format, time.GetUtcNow(), digest.Name, (await db.Database.GetAppliedMigrationsAsync(cancellation)).Last().Split('_')[1], rows, count, proofs, kept);
            await using var last = await zip.CreateEntry(ManifestName).OpenAsync(cancellation);
            await JsonSerializer.SerializeAsync(last, manifest, RecordJson.Body, cancellation);
        }
        File.Move(temporary, path, overwrite: true);
        return manifest;
    }

    /// <summary>Restores into an empty installation and proves it: rows, file hashes, vault, audit chain.</summary>
    public static async Task<IReadOnlyList<Refusal>> RestoreAsync(string path, DatabaseSource database, FileStore files, IdentityVault vault, OriginalVault? originals = null, CancellationToken cancellation = default)
    {
        ZipArchive zip;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, cancellation);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            return [new Refusal("ARCHIVE-UNREADABLE", $"备份文件“{path}”不存在或已损坏，无法恢复。")];
        }
        await using var archive = zip;
        if (archive.GetEntry(ManifestName) is not { } manifestEntry)
            return [new Refusal("ARCHIVE-UNREADABLE", "备份文件里没有清单（manifest.json），它不完整或者不是本平台的备份。")];
        ArchiveManifest manifest;
        await using (var stream = await manifestEntry.OpenAsync(cancellation))
            manifest = (await JsonSerializer.DeserializeAsync<ArchiveManifest>(stream, RecordJson.Body, cancellation))!;
        if (manifest.Format is < 1 or > Format)
            return [new Refusal("ARCHIVE-FORMAT", $"备份格式版本为 {manifest.Format}，本程序只认识版本 1 至 {Format}，请使用相应版本的程序恢复。")];

        await database.MigrateAsync(cancellation);
        await using var db = database.Open();
        if (await db.Audit.AnyAsync(cancellation))
            return [new Refusal("NOT-EMPTY", "目标数据库里已有数据。只能恢复到空的数据文件夹，请换一个文件夹。")];
        var refusals = new List<Refusal>();
        await using (var connection = await database.OpenConnectionAsync(cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            foreach (var (table, columns) in TableDump.Tables(db))
            {
                if (archive.GetEntry($"tables/{table}.jsonl") is not { } entry) continue; // A table younger than the archive starts empty.
                await using var stream = await entry.OpenAsync(cancellation);
                var rows = await TableDump.ReadAsync(connection, transaction, table, columns, stream, cancellation);
                if (rows != manifest.Rows[table])
                    refusals.Add(new("ROWS-DIFFER", $"数据表 {table} 应有 {manifest.Rows[table]} 行，实际恢复 {rows} 行。"));
            }
            if (refusals.Count == 0) await transaction.CommitAsync(cancellation);
        }
        var count = 0L;
        foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith("files/", StringComparison.Ordinal)))
        {
            await using var stream = await entry.OpenAsync(cancellation);
            var stored = await files.PutAsync(stream, cancellation);
            if (stored.Hash != entry.Name) refusals.Add(new("FILE-CHANGED", $"文件 {entry.Name} 的内容与其摘要不符，备份已损坏。"));
            count++;
        }
        if (count != manifest.Files) refusals.Add(new("FILES-DIFFER", $"应有 {manifest.Files} 个文件，实际恢复 {count} 个。"));
        refusals.AddRange(await VaultDump.ReadAsync(vault, archive, Proofs, manifest.Sealed, cancellation));
        if (originals is not null) refusals.AddRange(await VaultDump.ReadAsync(originals.Items, archive, Originals, manifest.Originals, cancellation));
        var verdict = await AuditVerifier.VerifyAsync(database, AuditDigest.ByName(manifest.Digest), cancellation);
        if (!verdict.Intact) refusals.Add(new("AUDIT-BROKEN", verdict.Reason!));
        return refusals;
    }
}
