using System.Data.Common;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Search;

/// <summary>What the index holds against what is public.</summary>
/// <param name="Public">Publications that are public, scheduled ones too.</param>
/// <param name="Missing">Public, and not in the index.</param>
/// <param name="Left">In the index, and not public.</param>
/// <param name="FilesMissing">Attachments of public publications whose text was never read.</param>
public sealed record IndexState(long Public, long Missing, long Left, long FilesMissing)
{
    public bool IsWhole => Missing + Left + FilesMissing == 0;
}

/// <summary>检索索引 as a whole: made where an older version left none, or a restored archive brought none; and compared with what is public.</summary>
public sealed class SearchIndex(DatabaseSource database, WorldSource worlds, WayOut wayOut, PublicNews news, TimeProvider time)
{
    private const int Batch = 200;

    // Each in the order of its first column, so that a batch is read from where the last one ended; what is missing from the end, so that the newest are found first.
    private const string MissingOnes = "SELECT p.id FROM publications p LEFT JOIN search_entries e ON e.publication_id = p.id WHERE p.state = 0 AND e.id IS NULL AND p.id < @p0";
    private const string LeftOnes = "SELECT e.publication_id FROM search_entries e LEFT JOIN publications p ON p.id = e.publication_id AND p.state = 0 WHERE p.id IS NULL AND e.publication_id > @p0";
    private const string FilesOnes = "SELECT DISTINCT f.publication_id FROM publication_files f JOIN publications p ON p.id = f.publication_id LEFT JOIN file_texts t ON t.hash = f.hash WHERE p.state = 0 AND f.ordinal < 1000 AND t.hash IS NULL AND f.publication_id > @p0";

    /// <summary>Compares the index with what is public.</summary>
    public async Task<IndexState> CheckAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var sql = new SqlSession(connection);
        async Task<long> CountAsync(string which) => await sql.FirstAsync($"SELECT count(*) FROM ({which}) x", r => r.GetInt64(0), cancellation, Before(which));
        return new(await db.Publications.LongCountAsync(p => p.State == PublicationState.Visible, cancellation), await CountAsync(MissingOnes), await CountAsync(LeftOnes), await CountAsync(FilesOnes));
    }

    /// <summary>Brings in what is missing and takes out what is left, batch by batch; acts go on between two batches, and an interrupted run is taken up where it stood.</summary>
    /// <param name="progress">Told how many publications were done.</param>
    /// <returns>How many publications were done.</returns>
    public async Task<long> RebuildAsync(IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var done = 0L;
        foreach (var which in new[] { LeftOnes, MissingOnes, FilesOnes })
            for (var after = Before(which); ;)
            {
                List<long> ids;
                await using (var connection = await database.OpenConnectionAsync(cancellation))
                    ids = await new SqlSession(connection).AllAsync($"{which} ORDER BY 1 {(which == MissingOnes ? "DESC " : "")}LIMIT {Batch}", r => r.GetInt64(0), cancellation, after);
                if (ids.Count == 0) break;
                after = ids[^1];
                // Files are read before the lock is taken: nobody's act waits for a large one.
                if (which != LeftOnes) await ReadFilesAsync(ids, cancellation);
                await ApplyAsync(ids, cancellation);
                done += ids.Count;
                progress?.Report(done);
            }
        return done;
    }

    private static long Before(string which) => which == MissingOnes ? long.MaxValue : -1;

    private async Task ReadFilesAsync(List<long> ids, CancellationToken cancellation)
    {
        List<PublicationFile> files;
        await using (var db = database.Open())
            files = await db.PublicationFiles.Where(f => ids.Contains(f.PublicationId) && f.Ordinal < PublicationFileRow.FirstInText)
                .Select(f => new PublicationFile(f.Hash, f.Name, f.Size, f.MediaType)).ToListAsync(cancellation);
        foreach (var file in files.DistinctBy(f => f.Hash))
        {
            cancellation.ThrowIfCancellationRequested();
            await using var connection = await database.OpenConnectionAsync(cancellation);
            var sql = new SqlSession(connection);
            if (await sql.FirstAsync("SELECT 1 FROM file_texts WHERE hash = @p0", _ => true, cancellation, file.Hash)) continue;
            // Empty for what cannot be read, so that it is not tried every night.
            var text = await Task.Run(() => wayOut.Files.TextOf(file) ?? wayOut.Files.ReadText(file), cancellation);
            sql.Write("INSERT INTO file_texts (hash, text) VALUES (@p0, @p1) ON CONFLICT (hash) DO NOTHING", file.Hash, text);
            await sql.FlushAsync(cancellation);
        }
    }

    private async Task ApplyAsync(List<long> ids, CancellationToken cancellation)
    {
        var world = await worlds.CurrentAsync(cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellation);
        var sql = new SqlSession(connection) { Transaction = transaction };
        if (database.IsPostgres) await sql.FirstAsync($"SELECT pg_advisory_xact_lock({ActExecutor.WriterLock})", _ => true, cancellation);
        await using var db = database.Open();
        // From here on no act changes what is public, so what is read now is what stands at the commit.
        var rows = await db.Publications.Where(p => ids.Contains(p.Id) && p.State == PublicationState.Visible).ToListAsync(cancellation);
        var files = (await db.PublicationFiles.Where(f => ids.Contains(f.PublicationId)).ToListAsync(cancellation)).ToLookup(f => f.PublicationId);
        var writer = new IndexWriter(sql, wayOut.Files);
        var house = GateFacts.IssuersOf(world);
        var tags = new RebuiltTags(sql);
        await tags.NoteAsync(ids);
        foreach (var id in ids)
            foreach (var entry in await sql.AllAsync("SELECT id FROM search_entries WHERE publication_id = @p0", r => r.GetInt64(0), cancellation, id))
                writer.Remove(entry, id);
        var documents = rows.Select(r => IndexedDocument.Of(r, files[r.Id])).OrderBy(d => d.EntryId).ToList();
        foreach (var document in documents) writer.Add(document, house, await TextsAsync(sql, document, cancellation));
        await sql.FlushAsync(cancellation);
        await tags.NoteAsync(ids);
        var told = await tags.WriteAsync(time.GetUtcNow());
        await transaction.CommitAsync(cancellation);
        if (told is not null) await news.SettleAsync(told);
    }

    private static async Task<List<string>> TextsAsync(SqlSession sql, IndexedDocument document, CancellationToken cancellation)
    {
        var texts = new List<string>();
        foreach (var file in document.Files.DistinctBy(f => f.Hash))
            if (await sql.FirstAsync("SELECT text FROM file_texts WHERE hash = @p0", r => r.GetString(0), cancellation, file.Hash) is { Length: > 0 } text) texts.Add(text);
        return texts;
    }
}
