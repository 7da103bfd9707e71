using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Gongkai.Bench.Corpus;
using Gongkai.Content.Html;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Gongkai.Storage.Search;

namespace Gongkai.Bench;

/// <summary>
/// A large database for the search alone: publications and index entries of the corpus, the newest first, without records and acts. The entries
/// are the product's own. Started again, it goes on where it stood.
/// </summary>
internal static class SearchBenchLoad
{
    private const int Batch = 2_000, Waiting = 3, GatheredBytes = 64 << 20, UsualBytes = 1 << 20;

    private const string Publication = "INSERT INTO publications (id, record_id, site_code, column_path, state, visible_from, changed_at, title, body_html, doc_number, index_number, issuer, date_written, validity, key, published_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15)";

    public static async Task RunAsync(long count, string data, string? postgres)
    {
        await using var source = await SearchBenchPlace.OpenAsync(data, postgres, make: true);
        await source.MigrateAsync();
        await using var connection = await source.OpenConnectionAsync();
        if (!source.IsPostgres)
        {
            await DoAsync(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY");
            // Gathers more before it writes a segment: less to merge later.
            await DoAsync(connection, $"INSERT INTO search_index (search_index, rank) VALUES ('hashsize', {GatheredBytes})");
        }
        var there = await new SqlSession(connection).FirstAsync("SELECT count(*) FROM search_entries", r => r.GetInt64(0), default);
        using var made = new BlockingCollection<(SqlSession Sql, int Documents)>(Waiting);
        var spare = new ConcurrentBag<SqlSession>();
        var maker = new Thread(() => Make(count, there, connection, spare, made)) { IsBackground = true };
        maker.Start();
        var (clock, done, step) = (Stopwatch.StartNew(), there, there);
        foreach (var (sql, documents) in made.GetConsumingEnumerable())
        {
            await using (var transaction = await connection.BeginTransactionAsync())
            {
                sql.Transaction = transaction;
                await sql.FlushAsync(default);
                await transaction.CommitAsync();
            }
            spare.Add(sql);
            done += documents;
            if (done - step < 20_000) continue;
            step = done;
            Console.WriteLine(Line(there, done, clock));
        }
        if (!source.IsPostgres)
        {
            await DoAsync(connection, $"INSERT INTO search_index (search_index, rank) VALUES ('hashsize', {UsualBytes})");
            await DoAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        Console.WriteLine(Line(there, done, clock));
    }

    private static void Make(long count, long there, DbConnection connection, ConcurrentBag<SqlSession> spare, BlockingCollection<(SqlSession Sql, int Documents)> made)
    {
        var corpus = new CorpusWriter(1);
        var order = new long[count];
        var days = new int[count];
        for (var i = 0L; i < count; i++) (order[i], days[i]) = (i, corpus.DateOf(i).DayNumber);
        Array.Sort(days, order);
        // As the index counts: the newest first.
        Array.Reverse(order);
        var house = new Dictionary<string, string>();
        var text = new StringBuilder(2048);
        var (sql, documents) = (new SqlSession(connection), 0);
        for (var place = there; place < count; place++)
        {
            Write(sql, corpus.Make(order[place], text), count - place, house);
            if (++documents < Batch && place < count - 1) continue;
            made.Add((sql, documents));
            if (!spare.TryTake(out var next)) next = new SqlSession(connection);
            (sql, documents) = (next, 0);
        }
        made.CompleteAdding();
    }

    private static void Write(SqlSession sql, CorpusDocument paper, long id, Dictionary<string, string> house)
    {
        var published = new DateTimeOffset(paper.Date.ToDateTime(TimeOnly.MinValue), LegalTime.Offset);
        var document = new IndexedDocument
        {
            Id = id,
            SiteCode = "default",
            Column = paper.Column,
            Title = paper.Title,
            BodyHtml = PlainText.ToHtml(paper.Body).Value,
            DocNumber = paper.DocNumber,
            IndexNumber = paper.IndexNumber,
            Issuer = paper.Issuer,
            PublishedAt = published,
            VisibleFrom = published,
        };
        sql.Write(Publication, id, id, document.SiteCode, document.Column, 0, published, published, document.Title, document.BodyHtml, document.DocNumber, document.IndexNumber,
            document.Issuer, paper.Date, (int)Validity.InForce, paper.Id, published);
        new IndexWriter(sql, null!).Add(document, house, []);
    }

    private static async Task DoAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static string Line(long there, long done, Stopwatch clock)
    {
        var processor = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        return SearchBenchPlace.Text($"{done} documents: {(done - there) / clock.Elapsed.TotalSeconds:F0}/s on the clock, {(done - there) / processor:F0} a second of processor time, {Process.GetCurrentProcess().WorkingSet64 >> 20} MB");
    }
}
