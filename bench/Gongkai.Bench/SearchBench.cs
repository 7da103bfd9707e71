using System.Diagnostics;
using Gongkai.Content.Search;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Search;
using Gongkai.Storage.Search.Words;

namespace Gongkai.Bench;

/// <summary>
/// Command <c>search DATA [TRIGRAMS]</c>: the whole answer to a question (candidates, ranking, excerpts, facets, first page of ten), beside what one would take
/// instead, on the same data in the same run. Time on the clock and processor time of the thread: others may share the machine.
/// </summary>
internal static class SearchBench
{
    private const int Warm = 3, OfPeers = 25;

    public static async Task RunAsync(string data, string? postgres, string? trigrams, bool phasesOnly = false)
    {
        await using var source = await SearchBenchPlace.OpenAsync(data, postgres, make: false);
        long documents;
        await using (var connection = await source.OpenConnectionAsync())
        {
            var sql = new SqlSession(connection);
            documents = await sql.FirstAsync("SELECT count(*) FROM search_entries", r => r.GetInt64(0), default);
            await PrintSizesAsync(sql, documents, source.IsPostgres);
        }
        var words = new SearchWordsSource(source, new WorldSource(source, TimeProvider.System), TimeProvider.System);
        var search = new DocumentSearch(source, TimeProvider.System, words);
        if (phasesOnly)
        {
            await PhasesAsync(source, words, documents);
            return;
        }
        using var peers = source.SqliteFile is { } file ? new SearchBenchPeers(file, trigrams) : null;
        Console.WriteLine("| question | filter | answered | of these loosened | p50 | p95 | p50 processor | p95 processor |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, questions) in SearchBenchQuestions.Of(documents))
        {
            for (var filter = 0; filter < 3; filter++)
            {
                var asked = questions.Select((q, i) => SearchBenchQuestions.Narrowed(q, i).ElementAt(filter)).ToList();
                Measure(kind, asked[0].Filter, [.. asked.Select(a => a.Request)], r =>
                {
                    // SQLite answers on the thread that asks.
                    var answer = search.FindAsync(r).GetAwaiter().GetResult();
                    return (answer.Total, answer.Loosened);
                });
            }
            if (peers is null) continue;
            var some = questions.Take(OfPeers).ToList();
            // One character is in no column of a text: nothing to compare with.
            if (questions[0].Length > 1) Measure(kind, "bm25 over all", some, q => (peers.Bm25(q), false));
            if (questions[0].Split(' ').All(p => p.Length > 2) && peers.HasTrigrams) Measure(kind, "trigrams", some, q => (peers.Trigrams(q)!.Value, false));
        }
        await PhasesAsync(source, words, documents);
    }

    private static void Measure<T>(string kind, string what, IReadOnlyList<T> questions, Func<T, (int Found, bool Loosened)> ask)
    {
        foreach (var question in questions.Take(Warm)) ask(question);
        var (wall, processor, found, loosened) = (new double[questions.Count], new double[questions.Count], 0, 0);
        for (var i = 0; i < questions.Count; i++)
        {
            var (clock, spent) = (Stopwatch.GetTimestamp(), SearchBenchPlace.ThreadTime());
            var (count, loose) = ask(questions[i]);
            (wall[i], processor[i]) = (Stopwatch.GetElapsedTime(clock).TotalMilliseconds, SearchBenchPlace.ThreadTime() - spent);
            if (count > 0) found++;
            if (loose) loosened++;
        }
        Console.WriteLine(SearchBenchPlace.Text($"| {kind} | {what} | {found} | {loosened} | {Part(wall, 0.5):F1} | {Part(wall, 0.95):F1} | {Part(processor, 0.5):F1} | {Part(processor, 0.95):F1} |"));
    }

    /// <summary>Where the processor time of a question without filters goes.</summary>
    private static async Task PhasesAsync(DatabaseSource source, ISearchWords words, long documents)
    {
        var bounds = source.IsPostgres ? SearchBounds.Postgres : SearchBounds.Sqlite;
        string[] phases = ["plan", "newest", "titles", "loose", "most", "score", "read", "match", "facets"];
        Console.WriteLine();
        Console.WriteLine("| p50 / p95 processor ms | " + string.Join(" | ", phases) + " |");
        Console.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" --- |", phases.Length)));
        foreach (var (kind, questions) in SearchBenchQuestions.Of(documents))
        {
            var spent = phases.ToDictionary(p => p, _ => new List<double>());
            foreach (var question in questions)
            {
                var now = TimeProvider.System.GetUtcNow();
                var mark = SearchBenchPlace.ThreadTime();
                void Lap(string phase)
                {
                    spent[phase].Add(SearchBenchPlace.ThreadTime() - mark);
                    mark = SearchBenchPlace.ThreadTime();
                }
                var plan = SearchPlan.Of(SearchQuery.Parse(question), words);
                Lap("plan");
                await using var reader = await CandidateReader.OpenAsync(source, new(question, "default"), bounds, now, default);
                mark = SearchBenchPlace.ThreadTime();
                var found = await reader.NewestAsync(plan.Strict(SearchScope.Anywhere), bounds.Newest, default);
                Lap("newest");
                if (found.Count >= bounds.Newest) _ = await reader.NewestAsync(plan.Strict(SearchScope.Title), bounds.Titles, default);
                Lap("titles");
                var little = found.Count < bounds.Enough;
                if (little && plan.Loose() is { } loose) found = await reader.NewestAsync(loose, bounds.Newest, default);
                Lap("loose");
                if (little && found.Count < bounds.Enough && plan.Most(SearchScope.Anywhere) is { } most) found = await reader.NewestAsync(most, bounds.Newest, default);
                Lap("most");
                foreach (var candidate in found) candidate.Score = Ranking.Of(candidate, plan, now);
                found.Sort((a, b) => b.Score.CompareTo(a.Score));
                Lap("score");
                await using var db = source.Open();
                var texts = await DocumentTexts.ReadAsync(db, [.. found.Take(bounds.Read).Select(c => c.Id)], now, bounds.Markup, default);
                Lap("read");
                foreach (var text in texts.Values) _ = TextMatch.Of(text.Body, plan);
                Lap("match");
                _ = Facets.Of(found, false);
                Lap("facets");
            }
            Console.WriteLine($"| {kind} | " + string.Join(" | ", phases.Select(p => SearchBenchPlace.Text($"{Part([.. spent[p]], 0.5):F1} / {Part([.. spent[p]], 0.95):F1}"))) + " |");
        }
    }

    private static double Part(double[] spent, double part) => spent.Order().ElementAt((int)(spent.Length * part));

    private static async Task PrintSizesAsync(SqlSession sql, long documents, bool postgres)
    {
        var own = postgres
            ? await sql.FirstAsync("SELECT pg_total_relation_size('search_entries')", r => r.GetInt64(0), default)
            : await sql.FirstAsync("SELECT (SELECT sum(length(block)) FROM search_index_data) + (SELECT sum(length(sz)) FROM search_index_docsize)", r => r.GetInt64(0), default);
        Console.WriteLine(SearchBenchPlace.Text($"{documents} documents, {(postgres ? "PostgreSQL" : "SQLite")}, index {own / Math.Max(1, documents)} bytes a document"));
    }
}
