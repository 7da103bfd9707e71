using System.Text.Json;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Domain.Requests.Filings;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>A unit's place in a period: its filing, or none yet.</summary>
/// <param name="Id">0 when there is no filing.</param>
/// <param name="Filing">Without its rows; null when there is none.</param>
public sealed record FilingPlace(string UnitCode, long Id, Filing? Filing, FilingTotals Totals);

/// <summary>《依申请办理情况报备表》: derived from the cases, found by unit and period (R-STA-03).</summary>
public sealed class FilingShelf(DatabaseSource database)
{
    public const string Kind = "request-filing";

    private const int Chunk = 100;

    /// <summary>The table of a unit and period as it is on a day. Three indexed questions for the cases, one for the disputes, one for the table before.</summary>
    /// <param name="on">截止填表日.</param>
    public async Task<FilingTable> CollectAsync(string unitCode, FilingPeriod period, DateOnly on, World world, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var settings = world.Site.Requests;
        var (from, through) = (period.From, period.To < on ? period.To : on);
        var found = await db.Requests.Where(r => r.CountedOn >= from && r.CountedOn <= through && r.UnitCode == unitCode)
            .OrderBy(r => r.CountedOn).ThenBy(r => r.RecordId).Select(r => new { r.RecordId, r.CountedOn }).Take(FilingTable.Most + 1).ToListAsync(cancellation);
        if (settings.Filing.CarriesOver)
        {
            found.AddRange(await db.Requests.Where(r => r.FinishedOn >= from && r.CountedOn < from && r.UnitCode == unitCode)
                .OrderBy(r => r.CountedOn).ThenBy(r => r.RecordId).Select(r => new { r.RecordId, r.CountedOn }).Take(FilingTable.Most + 1).ToListAsync(cancellation));
            found.AddRange(await db.Requests.Where(r => r.UnitCode == unitCode && RequestStates.Open.Contains(r.State) && r.FinishedOn == null && r.CountedOn < from)
                .OrderBy(r => r.CountedOn).ThenBy(r => r.RecordId).Select(r => new { r.RecordId, r.CountedOn }).Take(FilingTable.Most + 1).ToListAsync(cancellation));
        }
        var ids = found.OrderBy(f => f.CountedOn).ThenBy(f => f.RecordId).Select(f => f.RecordId).ToList();
        var lines = new List<FilingLine>();
        foreach (var some in ids.Take(FilingTable.Most).Chunk(Chunk))
        {
            var bodies = await db.Records.Where(r => some.Contains(r.Id)).Select(r => new { r.Id, r.Body }).ToDictionaryAsync(r => r.Id, r => r.Body, cancellation);
            foreach (var id in some)
                if (FilingLine.Of(id, JsonSerializer.Deserialize<RequestCase>(bodies[id], RecordJson.Body)!, on, world.Calendar, settings) is { } line) lines.Add(line);
        }
        var since = await SinceAsync(db, unitCode, period, settings.Filing, cancellation);
        var disputes = await (from d in db.Disputes
                              join r in db.Requests on d.RequestId equals r.RecordId
                              where d.ReceivedOn >= since && d.ReceivedOn <= @on && r.UnitCode == unitCode
                              group d by d.Kind into g
                              select new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return new FilingTable(on, lines)
        {
            Unlisted = ids.Count - Math.Min(ids.Count, FilingTable.Most),
            DisputesFrom = since,
            Reconsiderations = disputes.Where(d => d.Key == DisputeKind.Reconsideration).Sum(d => d.Count),
            Suits = disputes.Where(d => d.Key != DisputeKind.Reconsideration).Sum(d => d.Count),
        };
    }

    /// <summary>Where each of these units stands in a period, in the order given.</summary>
    public async Task<IReadOnlyList<FilingPlace>> PlacesAsync(IReadOnlyList<string> unitCodes, FilingPeriod period, CancellationToken cancellation = default)
    {
        var places = new Dictionary<string, FilingPlace>();
        await foreach (var (id, filing) in OfPeriodAsync(unitCodes, period, cancellation))
            places[filing.UnitCode] = new FilingPlace(filing.UnitCode, id, filing with { Table = null }, filing.Table?.Totals ?? FilingTotals.None);
        return [.. unitCodes.Select(u => places.GetValueOrDefault(u) ?? new FilingPlace(u, 0, null, FilingTotals.None))];
    }

    /// <summary>The filings of a period with their rows, one after the other, so that a whole county is never in memory at once.</summary>
    public async IAsyncEnumerable<(long Id, Filing Filing)> OfPeriodAsync(IReadOnlyList<string> unitCodes, FilingPeriod period, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        foreach (var some in unitCodes.Chunk(Chunk))
        {
            var keys = some.Select(u => Filing.KeyOf(u, period)).ToArray();
            await foreach (var row in db.Records.Where(r => r.Kind == Kind && keys.Contains(r.NaturalKey)).OrderBy(r => r.NaturalKey).Select(r => new { r.Id, r.Body }).AsAsyncEnumerable().WithCancellation(cancellation))
                yield return (row.Id, JsonSerializer.Deserialize<Filing>(row.Body, RecordJson.Body)!);
        }
    }

    /// <summary>Filings one may read, newest first; what there is of them is bounded by units and periods.</summary>
    public async Task<IReadOnlyList<(long Id, string UnitCode, string State, string Period)>> LatestAsync(Reach reach, int take, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = await reach.Readable(db.Records.Where(r => r.Kind == Kind), db).OrderByDescending(r => r.Id).Take(take)
            .Select(r => new { r.Id, r.UnitCode, r.State, r.Reference }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Id, r.UnitCode, r.State, r.Reference ?? ""))];
    }

    // 新增: what came after the day of the table before, so that no dispute is told twice or never.
    private static async Task<DateOnly> SinceAsync(GongkaiDb db, string unitCode, FilingPeriod period, FilingSettings settings, CancellationToken cancellation)
    {
        var before = Filing.KeyOf(unitCode, FilingPeriod.Of(period.From.AddDays(-1), settings));
        var body = await db.Records.Where(r => r.Kind == Kind && r.NaturalKey == before).Select(r => r.Body).FirstOrDefaultAsync(cancellation);
        return body is not null && JsonSerializer.Deserialize<Filing>(body, RecordJson.Body) is { Table: { } table, State: not FilingState.Returned } ? table.FilledOn.AddDays(1) : period.From;
    }
}
