using System.Diagnostics;
using Gongkai.Content.Html;
using Gongkai.Content.Search;
using Microsoft.Data.Sqlite;

namespace Gongkai.Bench;

/// <summary>What one would take instead of the engine: the same index ordered by bm25 over all matches, and SQLite's own trigrams over the same texts. Ten numbers each, no text, no facets.</summary>
internal sealed class SearchBenchPeers : IDisposable
{
    private readonly SqliteConnection _own;
    private readonly SqliteConnection? _trigrams;

    public SearchBenchPeers(string database, string? trigrams)
    {
        _own = Open(database, SqliteOpenMode.ReadOnly);
        _trigrams = trigrams is null ? null : Open(trigrams, SqliteOpenMode.ReadOnly);
    }

    public bool HasTrigrams => _trigrams is not null;

    /// <summary>Best ten by bm25 of everything that has the words; the question is cut as the engine cuts it.</summary>
    public int Bm25(string words)
    {
        var plan = SearchPlan.Of(SearchQuery.Parse(words), SearchWords.Empty);
        return Ask(_own, "SELECT rowid FROM search_index WHERE search_index MATCH @p ORDER BY bm25(search_index) LIMIT 10", FtsMatch.Of(plan.Strict(SearchScope.Anywhere), []));
    }

    /// <summary>Best ten by bm25 among trigrams; null for words shorter than three characters, which it cannot find.</summary>
    public int? Trigrams(string words)
    {
        var parts = words.Split(' ');
        return _trigrams is null || parts.Any(p => p.Length < 3) ? null
            : Ask(_trigrams, "SELECT rowid FROM texts WHERE texts MATCH @p ORDER BY rank LIMIT 10", string.Join(' ', parts.Select(p => $"\"{p}\"")));
    }

    /// <summary>Command <c>trigrams DATA FILE</c>: title and text of every publication in a table of FTS5 with its trigram tokenizer.</summary>
    public static void Build(string database, string file)
    {
        using var source = Open(database, SqliteOpenMode.ReadOnly);
        using var target = Open(file, SqliteOpenMode.ReadWriteCreate);
        Do(target, $"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000; CREATE VIRTUAL TABLE texts USING fts5(title, body, content='', tokenize='trigram'); INSERT INTO texts (texts, rank) VALUES ('hashsize', {64 << 20})");
        using var read = source.CreateCommand();
        read.CommandText = "SELECT e.id, p.title, p.body_html FROM search_entries e JOIN publications p ON p.id = e.publication_id ORDER BY e.id";
        using var reader = read.ExecuteReader();
        using var transaction = target.BeginTransaction();
        using var write = target.CreateCommand();
        write.Transaction = transaction;
        write.CommandText = "INSERT INTO texts (rowid, title, body) VALUES (@id, @title, @body)";
        foreach (var name in (string[])["@id", "@title", "@body"]) write.Parameters.Add(new SqliteParameter(name, null));
        var (count, clock) = (0, Stopwatch.StartNew());
        while (reader.Read())
        {
            write.Parameters[0].Value = reader.GetInt64(0);
            write.Parameters[1].Value = reader.GetString(1);
            write.Parameters[2].Value = PlainText.Of(SafeHtml.FromStore(reader.GetString(2)));
            write.ExecuteNonQuery();
            if (++count % 20_000 == 0) Console.WriteLine(SearchBenchPlace.Text($"{count} texts, {count / clock.Elapsed.TotalSeconds:F0}/s"));
        }
        transaction.Commit();
        Console.WriteLine(SearchBenchPlace.Text($"{count} texts, {count / Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F0} a second of processor time, {new FileInfo(file).Length / count} bytes each"));
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        Do(connection, "PRAGMA cache_size=-32000");
        return connection;
    }

    private static void Do(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static int Ask(SqliteConnection connection, string sql, string match)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@p", match);
        using var reader = command.ExecuteReader();
        var found = 0;
        while (reader.Read()) found++;
        return found;
    }

    public void Dispose()
    {
        _own.Dispose();
        _trigrams?.Dispose();
    }
}
