using Gongkai.Content.Search;
using Gongkai.Storage.Database;
using Gongkai.Storage.SiteCare;

namespace Gongkai.Storage.Search;

/// <summary>检索: the one search of portal, interface and command. Whatever is asked, what it looks at is bounded, and only what the public may see is found (R-WEB-06).</summary>
public sealed class DocumentSearch(DatabaseSource database, TimeProvider time, ISearchWords words)
{
    /// <summary>How much a question may look at.</summary>
    internal SearchBounds Bounds { get; init; } = database.IsPostgres ? SearchBounds.Postgres : SearchBounds.Sqlite;

    /// <summary>Answers a question; never fails for what was asked.</summary>
    public async Task<SearchAnswer> FindAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var started = time.GetTimestamp();
        var now = time.GetUtcNow();
        request = request with { Page = Math.Max(1, request.Page), Size = Math.Clamp(request.Size, 1, SearchRequest.LargestSize) };
        var plan = SearchPlan.Of(SearchQuery.Parse(request.Words, request.Plain, request.AsksHow), words);
        var gathered = await GatherAsync(plan, request, now, cancellation);
        var ordered = gathered.Found;
        // A browser asks for no order of merit.
        var byDate = request.Sort == SearchSort.Date || plan.Words.Count == 0;
        if (byDate)
        {
            ordered.Sort(Newest);
        }
        else
        {
            foreach (var candidate in ordered) candidate.Score = Ranking.Of(candidate, plan, now);
            ordered.Sort(Best);
        }
        var first = (long)(request.Page - 1) * request.Size;
        var page = first >= ordered.Count ? [] : ordered.GetRange((int)first, Math.Min(request.Size, ordered.Count - (int)first));
        var hits = new List<SearchHit>();
        if (page.Count > 0)
        {
            await using var db = database.Open();
            var read = byDate || first >= Bounds.Read ? page : ordered.GetRange(0, Math.Min(ordered.Count, Math.Max(Bounds.Read, (int)first + page.Count)));
            var documents = await DocumentTexts.ReadAsync(db, [.. read.Select(c => c.Id)], now, Bounds.Markup, cancellation);
            var bodies = documents.ToDictionary(d => d.Key, d => TextMatch.Of(d.Value.Body, plan));
            if (plan.Words.Count > 0)
                await DocumentTexts.AddFilesAsync(db, [.. documents.Values.Where(d => bodies[d.Id].Covered < 1)], cancellation);
            var files = documents.ToDictionary(d => d.Key, d => TextMatch.Of(d.Value.Files, plan));
            if (!byDate && first < Bounds.Read)
            {
                foreach (var candidate in read)
                    if (documents.ContainsKey(candidate.Id)) candidate.Score += Ranking.Of(bodies[candidate.Id], files[candidate.Id]);
                read.Sort(Best);
                page = read.GetRange((int)first, Math.Min(page.Count, read.Count - (int)first));
            }
            hits.AddRange(page.Where(c => documents.ContainsKey(c.Id)).Select(c => Hits.Of(c, documents[c.Id], plan, bodies[c.Id], files[c.Id])));
        }
        var took = time.GetElapsedTime(started);
        Telemetry.Search(took, database.IsPostgres ? "postgres" : "sqlite");
        return new(ordered.Count, gathered.Capped, request.Page, request.Size, took.TotalMilliseconds, hits, Facets.Of(ordered, gathered.Capped), gathered.Loosened)
        {
            IsExact = ordered.Exists(c => c.Exact != ExactKey.None),
            Preferred = byDate ? [] : Preferences.Of(ordered, plan),
        };
    }

    private async Task<(List<Candidate> Found, bool Capped, bool Loosened)> GatherAsync(SearchPlan plan, SearchRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var reader = await CandidateReader.OpenAsync(database, request, Bounds, now, cancellation);
        var found = new Dictionary<long, Candidate>();
        var query = plan.Query;
        if (query is { IsIllegible: true }) return ([], false, false);
        if (query.NumberKey is { } number) Add(await reader.WithKeyAsync(ExactKey.Number, number, Bounds.Exact, cancellation));
        if (query.Part is { } part) Add(await reader.WithNumberPartAsync(part, Bounds.Exact, cancellation));
        if (query.IndexKey is { } index) Add(await reader.WithKeyAsync(ExactKey.IndexNumber, index, Bounds.Exact, cancellation));
        if (query.TitleKey.Length > 1) Add(await reader.WithKeyAsync(ExactKey.Title, query.TitleKey, Bounds.Exact, cancellation));
        var exact = found.Count > 0;
        var capped = await NewestAsync(plan.Strict(SearchScope.Anywhere), plan.Strict(SearchScope.Title));
        if (plan.Words.Count == 0 || exact || query.IsNumber || found.Count >= Bounds.Enough) return ([.. found.Values], capped, false);

        var strict = found.Count;
        if (plan.Loose() is { } loose) capped |= await NewestAsync(loose, null);
        if (found.Count < Bounds.Enough && plan.Most(SearchScope.Anywhere) is { } most) capped |= await NewestAsync(most, plan.Most(SearchScope.Title));
        return ([.. found.Values], capped, found.Count > strict);

        async Task<bool> NewestAsync(SearchExpression? anywhere, SearchExpression? inTitle)
        {
            var newest = await reader.NewestAsync(anywhere, Bounds.Newest, cancellation);
            Add(newest);
            if (newest.Count < Bounds.Newest && !reader.Shortened) return false;
            // Not all were read: older ones with the words in the title must not be missed.
            if (inTitle is not null && plan.Words.Count > 0 && request.Sort == SearchSort.Relevance) Add(await reader.NewestAsync(inTitle, Bounds.Titles, cancellation));
            return true;
        }

        void Add(List<Candidate> candidates)
        {
            foreach (var candidate in candidates)
                if (!found.TryAdd(candidate.EntryId, candidate)) found[candidate.EntryId].Exact |= candidate.Exact;
        }
    }

    private static int Best(Candidate a, Candidate b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : Newest(a, b);

    private static int Newest(Candidate a, Candidate b) => a.PublishedAt != b.PublishedAt ? b.PublishedAt.CompareTo(a.PublishedAt) : b.Id.CompareTo(a.Id);
}
