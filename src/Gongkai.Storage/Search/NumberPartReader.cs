using System.Globalization;
using Gongkai.Content.Search;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;

namespace Gongkai.Storage.Search;

/// <summary>部分文号: looked up by the same index as whole ones. Without the sign, the signs that occur are gone through by jumps from one to the next, so that the list of all numbers is never read.</summary>
internal sealed partial class CandidateReader
{
    // More signs than a county has, and as many pairs of sign and year as one has in some decades.
    private const int MostJumps = 1_500, YearsBack = 60;

    private const string Digits = "'0123456789号'";

    /// <summary>Documents whose 文号 fits, newest first.</summary>
    public async Task<List<Candidate>> WithNumberPartAsync(NumberPart part, int most, CancellationToken cancellation)
    {
        var found = part switch
        {
            { Sign: { } sign, Year: { } year } => await BetweenAsync(SearchText.KeyOf(sign), year, most, cancellation),
            { Sign: { } sign, Serial: { } serial } => await AmongAsync(SearchText.KeyOf(sign), serial, most, cancellation),
            { Year: { } year, Serial: { } serial } => await JumpingAsync(0, "2200", string.Create(CultureInfo.InvariantCulture, $"{year}{serial}号"), most, cancellation),
            { Serial: { } serial } => await JumpingAsync(4, "999999", string.Create(CultureInfo.InvariantCulture, $"{serial}号"), most, cancellation),
            _ => [],
        };
        foreach (var candidate in found) candidate.Exact |= ExactKey.NumberPart;
        return found;
    }

    // Digits come before characters in every order of a database, so a year's numbers lie between it and the next one.
    private Task<List<Candidate>> BetweenAsync(string sign, int year, int most, CancellationToken cancellation) => ReadAsync(
        $"SELECT {Columns} FROM search_entries e WHERE e.number_key > @p0 AND e.number_key < @p1 AND e.site_code = @p2 AND e.visible_from <= @p3 ORDER BY e.id LIMIT @p4",
        cancellation, string.Create(CultureInfo.InvariantCulture, $"{sign}{year}"), string.Create(CultureInfo.InvariantCulture, $"{sign}{year + 1}"), _request.SiteCode, _now.ToUnixTimeMilliseconds(), most);

    private Task<List<Candidate>> AmongAsync(string sign, int serial, int most, CancellationToken cancellation)
    {
        var last = Math.Min(LegalTime.DayOf(_now).Year + 1, DocumentNumber.LastYear);
        var keys = Enumerable.Range(0, Math.Min(YearsBack, last - DocumentNumber.FirstYear + 1)).Select(i => (object)string.Create(CultureInfo.InvariantCulture, $"{sign}{last - i}{serial}号")).ToList();
        return ReadAsync(
            $"SELECT {Columns} FROM search_entries e WHERE e.number_key IN ({string.Join(", ", keys.Select((_, i) => $"@p{i + 3}"))}) AND e.site_code = @p0 AND e.visible_from <= @p1 ORDER BY e.id LIMIT @p2",
            cancellation, [_request.SiteCode, _now.ToUnixTimeMilliseconds(), most, .. keys]);
    }

    /// <param name="kept">Digits behind the sign that belong to where one jump lands: none for signs, four for sign and year.</param>
    /// <param name="past">Behind a sign (and year), what no number of it comes after.</param>
    /// <param name="rest">What the number goes on with.</param>
    private Task<List<Candidate>> JumpingAsync(int kept, string past, string rest, int most, CancellationToken cancellation)
    {
        // Written so that one comparison bounds the jump: two would read the numbers between them.
        string Head(string key) => $"substr({key}, 1, length(rtrim({key}, {Digits})) + {kept})";
        return ReadAsync($"""
            WITH RECURSIVE heads (key, n) AS (
                SELECT (SELECT min(number_key) FROM search_entries WHERE number_key > ''), 1
                UNION ALL
                SELECT (SELECT min(f.number_key) FROM search_entries f WHERE f.number_key > CASE WHEN h.key > {Head("h.key")} || '{past}' THEN h.key ELSE {Head("h.key")} || '{past}' END), h.n + 1
                FROM heads h WHERE h.key IS NOT NULL AND h.n < {MostJumps}
            )
            SELECT {Columns} FROM heads CROSS JOIN search_entries e
            WHERE heads.key IS NOT NULL AND e.number_key = {Head("heads.key")} || @p0 AND e.site_code = @p1 AND e.visible_from <= @p2 ORDER BY e.id LIMIT @p3
            """, cancellation, rest, _request.SiteCode, _now.ToUnixTimeMilliseconds(), most);
    }
}
