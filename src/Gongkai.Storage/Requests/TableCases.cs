using System.Globalization;
using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>A case behind a cell of Table 3.</summary>
public sealed record TableCase(long RecordId, string Receipt, string Title, ApplicantCategory Category, string BodyCode, DateOnly CountedOn, DateOnly? FinishedOn, string? Outcome);

/// <summary>A dispute behind a cell of Table 4.</summary>
public sealed record TableDispute(long RecordId, string Title, DisputeKind Kind, DisputeResult? Result, string BodyCode, string Receipt, string RequestTitle, DateOnly ReceivedOn, DateOnly? DecidedOn);

/// <summary>The cases behind the cells of Tables 3 and 4, page by page; each list asks the set its cell counts.</summary>
/// <remarks>Bodies narrow to what the cell counted, units to what the person may read (<see cref="Documents.Reach.CaseUnits"/>).</remarks>
public sealed class TableCases(DatabaseSource database)
{
    public const int PageSize = 25;

    /// <summary>Cases of a cell of Table 3, in the order of the days that put them there.</summary>
    /// <param name="row">Code of a <see cref="Table3Row"/>, 总计 included.</param>
    /// <param name="category">Column, or null for 总计.</param>
    /// <param name="after">Cursor of the page before, or null.</param>
    public async Task<(IReadOnlyList<TableCase> Lines, string? Next)> ListAsync(
        string row, ApplicantCategory? category, TablePeriod period, IReadOnlyList<string>? bodies, IReadOnlyList<string>? units, string? after, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var phases = Phases(db, row, category, period, bodies, units);
        var (from, at) = Read(after);
        var found = new List<(TableCase Line, int Phase)>();
        for (var phase = from; phase < phases.Count && found.Count <= PageSize; phase++)
            found.AddRange((await phases[phase](phase == from ? at : default).Take(PageSize + 1 - found.Count).ToListAsync(cancellation)).Select(l => (l, phase)));
        var page = found.Take(PageSize).ToList();
        var next = found.Count <= PageSize ? null
            : string.Create(CultureInfo.InvariantCulture, $"{page[^1].Phase}|{page[^1].Line.RecordId}|{(row == Table3Row.New ? page[^1].Line.CountedOn : page[^1].Line.FinishedOn ?? default):yyyy-MM-dd}");
        return ([.. page.Select(l => l.Line)], next);
    }

    /// <summary>Disputes of a cell of Table 4, the newest first.</summary>
    /// <param name="cell">0 to 14.</param>
    public async Task<(IReadOnlyList<TableDispute> Lines, string? Next)> DisputesAsync(
        int cell, TablePeriod period, IReadOnlyList<string>? bodies, IReadOnlyList<string>? units, string? after, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : long.MaxValue;
        var found = await Disputes(db, cell, period, bodies, units, before).Take(PageSize + 1).ToListAsync(cancellation);
        return ([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].RecordId.ToString(CultureInfo.InvariantCulture) : null);
    }

    internal static IQueryable<TableDispute> Disputes(GongkaiDb db, int cell, TablePeriod period, IReadOnlyList<string>? bodies, IReadOnlyList<string>? units, long before)
    {
        var (route, result) = ((ReliefRoute)(cell / Table4.BlockWidth), cell % Table4.BlockWidth);
        var kind = Enum.GetValues<DisputeKind>().First(k => AnnualTables.RouteOf(k) == route);
        var codes = bodies?.ToArray();
        var decided = AnnualTableQueries.Decided(db, period, codes);
        var pending = AnnualTableQueries.DecidedLater(db, period.To, codes).Concat(AnnualTableQueries.Undecided(db, period.To, codes));
        var disputes = result switch
        {
            (int)ReliefResult.Pending => pending,
            (int)ReliefResult.Upheld => decided.Where(d => d.Result == DisputeResult.Upheld),
            (int)ReliefResult.Corrected => decided.Where(d => d.Result == DisputeResult.Corrected),
            (int)ReliefResult.Other => decided.Where(d => d.Result == DisputeResult.Other),
            _ => decided.Concat(pending),
        };
        var within = units?.ToArray() ?? [];
        return from d in disputes
               where d.Kind == kind && d.RecordId < before
               join c in db.Requests on d.RequestId equals c.RecordId
               where units == null || within.Contains(c.UnitCode)
               join r in db.Records on d.RecordId equals r.Id
               orderby d.RecordId descending
               select new TableDispute(d.RecordId, r.Title, d.Kind, d.Result, d.BodyCode, c.Receipt, c.Title, d.ReceivedOn, d.DecidedOn);
    }

    internal static IReadOnlyList<Func<(long Id, DateOnly Day), IQueryable<TableCase>>> Phases(
        GongkaiDb db, string row, ApplicantCategory? category, TablePeriod period, IReadOnlyList<string>? bodies, IReadOnlyList<string>? units)
    {
        var codes = bodies?.ToArray();
        var within = units?.ToArray() ?? [];
        IQueryable<RequestRow> Narrow(IQueryable<RequestRow> cases)
        {
            if (category is { } one) cases = cases.Where(r => r.Category == one);
            return units is null ? cases : cases.Where(r => within.Contains(r.UnitCode));
        }
        Func<(long Id, DateOnly Day), IQueryable<TableCase>> ByFinish(IQueryable<RequestRow> cases) => at =>
            Lines(Narrow(at.Id == 0 ? cases : cases.Where(r => r.FinishedOn >= at.Day && (r.FinishedOn > at.Day || r.RecordId > at.Id))).OrderBy(r => r.FinishedOn).ThenBy(r => r.RecordId));
        switch (row)
        {
            case Table3Row.New:
                var received = AnnualTableQueries.Received(db, period, codes);
                return [at => Lines(Narrow(at.Id == 0 ? received : received.Where(r => r.CountedOn >= at.Day && (r.CountedOn > at.Day || r.RecordId > at.Id))).OrderBy(r => r.CountedOn).ThenBy(r => r.RecordId))];
            case Table3Row.CarriedIn or Table3Row.CarriedOut:
                var end = row == Table3Row.CarriedIn ? period.From.AddDays(-1) : period.To;
                return
                [
                    ByFinish(AnnualTableQueries.FinishedLater(db, end, codes)),
                    at =>
                    {
                        var open = Narrow(AnnualTableQueries.Unfinished(db, end, codes).Where(r => r.RecordId > at.Id));
                        // In their own order both databases would walk all cases from the first one; the sum keeps them with the few that are open. One body's index has that order itself.
                        return Lines(codes is { Length: 1 } ? open.OrderBy(r => r.RecordId) : open.OrderBy(r => r.RecordId + 0));
                    },
                ];
            case Table3Row.Total:
                return [ByFinish(AnnualTableQueries.Finished(db, period, codes))];
            default:
                var finished = AnnualTableQueries.Finished(db, period, codes);
                return [ByFinish(row == Table3Row.OtherHandling ? finished.Where(r => r.Outcome == row || r.Outcome == null) : finished.Where(r => r.Outcome == row))];
        }
    }

    private static IQueryable<TableCase> Lines(IQueryable<RequestRow> cases) =>
        cases.Select(r => new TableCase(r.RecordId, r.Receipt, r.Title, r.Category, r.BodyCode, r.CountedOn!.Value, r.FinishedOn, r.Outcome));

    private static (int Phase, (long Id, DateOnly Day) At) Read(string? after) => (after ?? "").Split('|') is [var phase, var id, var day]
        && int.TryParse(phase, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? (p, (last, on)) : (0, (0, default));
}
