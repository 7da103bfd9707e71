using System.Data;
using System.Data.Common;
using Gongkai.Content.Search;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Storage.Search;

/// <summary>Reads candidates, newest first, never more than asked for. On SQLite all questions of one search see the same snapshot.</summary>
internal sealed partial class CandidateReader : IAsyncDisposable
{
    private const string Columns = "e.id, e.publication_id, e.column_path, e.title_key, e.issuer, e.genre, e.validity, e.authority, e.published_at, e.effective_day, e.expires_day";

    private readonly DbConnection _connection;
    private readonly DbTransaction? _snapshot;
    private readonly SearchRequest _request;
    private readonly DateTimeOffset _now;
    private readonly DateOnly _today;
    private readonly (long From, long Until) _entries;
    private readonly VectorCandidates? _vectors;
    private readonly int _mostChecked;
    private bool _shortened;
    private bool? _otherSites;

    private CandidateReader(DbConnection connection, SearchRequest request, SearchBounds bounds, DateTimeOffset now)
    {
        (_connection, _request, _mostChecked, _now, _today) = (connection, request, bounds.Checked, now, LegalTime.DayOf(now));
        _snapshot = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true) : null;
        _entries = Range(request);
        if (connection is NpgsqlConnection postgres) _vectors = new(postgres, request, bounds.Checked, now, _entries);
    }

    public static async Task<CandidateReader> OpenAsync(DatabaseSource database, SearchRequest request, SearchBounds bounds, DateTimeOffset now, CancellationToken cancellation) =>
        new(await database.OpenConnectionAsync(cancellation), request, bounds, now);

    /// <summary>The newest documents the index has for an expression, or for the filters alone.</summary>
    /// <param name="match">Null: everything the filters let through.</param>
    /// <param name="most">How many at most.</param>
    public async Task<List<Candidate>> NewestAsync(SearchExpression? match, int most, CancellationToken cancellation)
    {
        var filters = await FiltersAsync(match, cancellation);
        return _vectors is null ? await FromFtsAsync(match, filters, most, cancellation) : await _vectors.NewestAsync(match, filters, most, Columns, Map, cancellation);
    }

    /// <summary>Whether fewer were found than there may be, because looking further would have been too dear.</summary>
    public bool Shortened => _shortened || _vectors is { Shortened: true };

    /// <summary>Documents that bear a key.</summary>
    public async Task<List<Candidate>> WithKeyAsync(ExactKey kind, string key, int most, CancellationToken cancellation)
    {
        var column = kind switch { ExactKey.Number => "number_key", ExactKey.IndexNumber => "index_key", _ => "title_key" };
        var found = await ReadAsync($"SELECT {Columns} FROM search_entries e WHERE e.{column} = @p0 AND e.site_code = @p1 AND e.visible_from <= @p2 ORDER BY e.id LIMIT @p3",
            cancellation, key, _request.SiteCode, _now.ToUnixTimeMilliseconds(), most);
        foreach (var candidate in found) candidate.Exact |= kind;
        return found;
    }

    private async Task<List<IReadOnlyList<string>>> FiltersAsync(SearchExpression? match, CancellationToken cancellation)
    {
        var filters = new List<IReadOnlyList<string>>();
        // Every document of the only site bears its term: reading that list beside the others would half of the time be all there is to do.
        if (match is null or SearchExpression.Without { Wanted: null } || await HasOtherSitesAsync(cancellation)) filters.Add([FilterTerms.OfSite(_request.SiteCode)]);
        if (_request.Column is { Length: > 0 } column) filters.Add([FilterTerms.OfColumn(column)]);
        if (_request.Issuer is { Length: > 0 } issuer) filters.Add([FilterTerms.OfIssuer(issuer)]);
        if (_request.Kind is { Length: > 0 } kind) filters.Add([FilterTerms.OfGenre(kind)]);
        if (_request.Validity is { } validity) filters.Add(FilterTerms.MayBe(validity));
        return filters;
    }

    private async Task<List<Candidate>> FromFtsAsync(SearchExpression? match, IReadOnlyList<IReadOnlyList<string>> filters, int most, CancellationToken cancellation)
    {
        var (text, found, looked) = (FtsMatch.Of(match, filters), new List<Candidate>(), 0);
        for (var from = _entries.From; ;)
        {
            var room = most - found.Count;
            // CROSS JOIN fixes the order: the index leads, and stops as soon as there are enough.
            var rows = await RowsAsync($"SELECT {Columns} FROM search_index i CROSS JOIN search_entries e ON e.id = i.rowid WHERE i.search_index MATCH @p0 AND i.rowid >= @p1 AND i.rowid < @p2 AND e.visible_from <= @p3 ORDER BY i.rowid LIMIT @p4",
                cancellation, text, from, _entries.Until, _now.ToUnixTimeMilliseconds(), room);
            found.AddRange(rows.Where(c => c.Passes(_request)));
            if (rows.Count < room || found.Count >= most) return found;
            // What a date decides the index does not know; older ones may still pass.
            looked += rows.Count;
            if (looked >= Math.Max(most, _mostChecked))
            {
                _shortened = true;
                return found;
            }
            from = rows[^1].EntryId + 1;
        }
    }

    // Two looks into an index; publications that are no longer public count too, which only costs the term.
    private async Task<bool> HasOtherSitesAsync(CancellationToken cancellation)
    {
        if (_otherSites is { } known) return known;
        await using var command = _connection.CreateCommand();
        command.Transaction = _snapshot;
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM publications WHERE site_code > @p0) OR EXISTS (SELECT 1 FROM publications WHERE site_code < @p0)";
        var site = command.CreateParameter();
        (site.ParameterName, site.Value) = ("@p0", _request.SiteCode);
        command.Parameters.Add(site);
        _otherSites = Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) != 0;
        return _otherSites.Value;
    }

    // What the filters let through.
    private async Task<List<Candidate>> ReadAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        var rows = await RowsAsync(sql, cancellation, values);
        rows.RemoveAll(c => !c.Passes(_request));
        return rows;
    }

    private async Task<List<Candidate>> RowsAsync(string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = _connection.CreateCommand();
        command.Transaction = _snapshot;
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@p" + i, values[i]);
            command.Parameters.Add(parameter);
        }
        var found = new List<Candidate>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) found.Add(Map(reader));
        return found;
    }

    private Candidate Map(DbDataReader row) => new()
    {
        EntryId = row.GetInt64(0),
        Id = row.GetInt64(1),
        Column = row.GetString(2),
        TitleKey = row.GetString(3),
        Issuer = row.GetString(4),
        Genre = row.IsDBNull(5) ? null : row.GetString(5),
        Validity = ValidityOn.Of((Validity)row.GetInt32(6), DayAt(row, 9), DayAt(row, 10), _today),
        Authority = row.GetInt32(7),
        PublishedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
    };

    private static DateOnly? DayAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));

    private static (long From, long Until) Range(SearchRequest request)
    {
        var (from, to) = (request.From ?? DateOnly.MinValue, request.To ?? DateOnly.MaxValue);
        if (request.Year is >= 1 and <= 9999 and var year)
        {
            if (from.Year < year) from = new DateOnly(year, 1, 1);
            if (to.Year > year) to = new DateOnly(year, 12, 31);
        }
        // The later the day, the smaller the number.
        return (EntryIds.First(to), EntryIds.Until(from));
    }

    public async ValueTask DisposeAsync()
    {
        if (_snapshot is not null) await _snapshot.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
