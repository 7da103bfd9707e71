using System.Data.Common;
using Gongkai.Content.Search;
using Npgsql;

namespace Gongkai.Storage.Search;

/// <summary>
/// Newest first on PostgreSQL, whose index keeps neither order nor places. The walk goes back in spans of days that grow while little is found; whether the
/// words of a phrase are neighbours is then looked up in the row, and that is dear, so for a bounded number of rows; likewise what a date decides.
/// </summary>
internal sealed class VectorCandidates(NpgsqlConnection connection, SearchRequest request, int mostChecked, DateTimeOffset now, (long From, long Until) entries)
{
    private const int Growth = 8, CheckedAtOnce = 200;

    private (int Newest, int Oldest)? _blocks;

    /// <summary>Whether a walk ended before everything was looked at that it might have found.</summary>
    public bool Shortened { get; private set; }

    /// <param name="match">Null: everything the filters let through.</param>
    /// <param name="filters">Each is a choice of filter terms, all of which must be met.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="columns">What is read of a row.</param>
    /// <param name="map">Makes a candidate of it.</param>
    public async Task<List<Candidate>> NewestAsync(SearchExpression? match, IReadOnlyList<IReadOnlyList<string>> filters, int most, string columns, Func<DbDataReader, Candidate> map, CancellationToken cancellation)
    {
        var (found, looked) = (new List<Candidate>(), 0);
        if (await BlocksAsync(cancellation) is not var (newest, oldest)) return found;
        var places = match is not null && !TsQuery.NeedsNoPlaces(match) ? TsQuery.Of(match) : null;
        var mostLooked = places is null ? Math.Max(most, mostChecked) : mostChecked;
        var span = 1;
        for (int last = newest, first; last >= oldest; last = first - 1, span *= Growth)
        {
            first = Math.Max(oldest, last - span + 1);
            var words = TsQuery.WithoutPlaces(match, [.. filters, [.. AgeTerms.Of(first, last)]]);
            for (long? after = null; ;)
            {
                if (looked >= mostLooked)
                {
                    Shortened = true;
                    return found;
                }
                var room = places is null ? most - found.Count : Math.Min(CheckedAtOnce, mostLooked - looked);
                var rows = await ReadAsync(words, places, after, room, columns, map, cancellation);
                found.AddRange(rows.Where(r => r.Meets && r.Candidate.Passes(request)).Select(r => r.Candidate).Take(most - found.Count));
                looked += rows.Count;
                if (found.Count >= most) return found;
                if (rows.Count < room) break;
                after = rows[^1].Candidate.EntryId;
            }
        }
        return found;
    }

    private async Task<List<(Candidate Candidate, bool Meets)>> ReadAsync(string words, string? places, long? after, int room, string columns, Func<DbDataReader, Candidate> map, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        // The sum keeps the planner from walking the numbers and unpacking the terms of every row; the index of the terms is to lead.
        command.CommandText = $"""
            SELECT {columns}, {(places is null ? "TRUE" : "e.terms @@ CAST(@places AS tsquery)")} FROM (
                SELECT * FROM search_entries s WHERE s.terms @@ CAST(@words AS tsquery) AND s.id + 0 >= @from AND s.id + 0 < @until AND s.visible_from <= @now AND s.site_code = @site
                ORDER BY s.id + 0 LIMIT @room) e
            ORDER BY e.id
            """;
        command.Parameters.AddWithValue("words", words);
        if (places is not null) command.Parameters.AddWithValue("places", places);
        command.Parameters.AddWithValue("from", after + 1 ?? entries.From);
        command.Parameters.AddWithValue("until", entries.Until);
        command.Parameters.AddWithValue("now", now.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("site", request.SiteCode);
        command.Parameters.AddWithValue("room", room);
        var rows = new List<(Candidate, bool)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) rows.Add((map(reader), reader.GetBoolean(reader.FieldCount - 1)));
        return rows;
    }

    // The days there are entries of, within those asked for. What the session is told holds until the connection goes back to the pool.
    private async Task<(int Newest, int Oldest)?> BlocksAsync(CancellationToken cancellation)
    {
        if (_blocks is not null) return _blocks;
        await using var command = connection.CreateCommand();
        // A table read from end to end unpacks every row, and making machine code of a query takes longer than the query.
        command.CommandText = "SET enable_seqscan = off; SET jit = off; SET max_parallel_workers_per_gather = 0; SELECT min(id), max(id) FROM search_entries WHERE id >= @from AND id < @until";
        command.Parameters.AddWithValue("from", entries.From);
        command.Parameters.AddWithValue("until", entries.Until);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation) || reader.IsDBNull(0)) return null;
        return _blocks = (AgeTerms.BlockOf(EntryIds.DayOf(reader.GetInt64(0))), AgeTerms.BlockOf(EntryIds.DayOf(reader.GetInt64(1))));
    }
}
