using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Database;

namespace Gongkai.Storage.Requests;

/// <summary>What each cell of Tables 3 and 4 counts. The tables and the lists behind their cells ask the same sets, so that they cannot differ.</summary>
internal static class AnnualTableQueries
{
    /// <summary>One number of Table 3.</summary>
    public sealed record Cell(string Row, ApplicantCategory Category, int Count);

    /// <summary>One number of Table 4; no result: 尚未审结.</summary>
    public sealed record ReliefCell(DisputeKind Kind, DisputeResult? Result, int Count);

    /// <summary>T3-1 本年新收: received within the period.</summary>
    public static IQueryable<RequestRow> Received(GongkaiDb db, TablePeriod period, string[]? bodies) =>
        Of(db.Requests.Where(r => r.CountedOn >= period.From && r.CountedOn <= period.To), bodies);

    /// <summary>T3-3 办理结果: finished within the period.</summary>
    public static IQueryable<RequestRow> Finished(GongkaiDb db, TablePeriod period, string[]? bodies) =>
        Of(db.Requests.Where(r => r.FinishedOn >= period.From && r.FinishedOn <= period.To && r.CountedOn != null), bodies);

    /// <summary>Received on a day or before and finished only later: one half of what is carried over.</summary>
    public static IQueryable<RequestRow> FinishedLater(GongkaiDb db, DateOnly end, string[]? bodies) =>
        Of(db.Requests.Where(r => r.FinishedOn > end && r.CountedOn <= end), bodies);

    /// <summary>Received on a day or before and not finished to this day: the other half.</summary>
    public static IQueryable<RequestRow> Unfinished(GongkaiDb db, DateOnly end, string[]? bodies) =>
        Of(db.Requests.Where(r => r.FinishedOn == null && r.CountedOn <= end), bodies);

    /// <summary>All of Table 3 in one statement, so that it is one moment of the database.</summary>
    public static IQueryable<Cell> Table3(GongkaiDb db, TablePeriod period, string[]? bodies)
    {
        // T3-2 上年结转 is what was open at the end of the day before; the period after this one finds T3-4 there.
        var before = period.From.AddDays(-1);
        return Received(db, period, bodies).GroupBy(r => r.Category).Select(g => new { Row = (string?)Table3Row.New, Category = g.Key, Count = g.Count() })
            .Concat(Finished(db, period, bodies).GroupBy(r => new { r.Outcome, r.Category }).Select(g => new { Row = g.Key.Outcome, g.Key.Category, Count = g.Count() }))
            .Concat(FinishedLater(db, before, bodies).GroupBy(r => r.Category).Select(g => new { Row = (string?)Table3Row.CarriedIn, Category = g.Key, Count = g.Count() }))
            .Concat(Unfinished(db, before, bodies).GroupBy(r => r.Category).Select(g => new { Row = (string?)Table3Row.CarriedIn, Category = g.Key, Count = g.Count() }))
            .Concat(FinishedLater(db, period.To, bodies).GroupBy(r => r.Category).Select(g => new { Row = (string?)Table3Row.CarriedOut, Category = g.Key, Count = g.Count() }))
            .Concat(Unfinished(db, period.To, bodies).GroupBy(r => r.Category).Select(g => new { Row = (string?)Table3Row.CarriedOut, Category = g.Key, Count = g.Count() }))
            // Whoever was counted and finished has a result; should one be missing it is 其他, never lost.
            .Select(c => new Cell(c.Row ?? Table3Row.OtherHandling, c.Category, c.Count));
    }

    /// <summary>Decided within the period.</summary>
    public static IQueryable<DisputeRow> Decided(GongkaiDb db, TablePeriod period, string[]? bodies) =>
        Of(db.Disputes.Where(d => d.DecidedOn >= period.From && d.DecidedOn <= period.To), bodies);

    /// <summary>尚未审结: received by the end and decided later.</summary>
    public static IQueryable<DisputeRow> DecidedLater(GongkaiDb db, DateOnly end, string[]? bodies) =>
        Of(db.Disputes.Where(d => d.DecidedOn > end && d.ReceivedOn <= end), bodies);

    /// <summary>尚未审结: received by the end and not decided to this day.</summary>
    public static IQueryable<DisputeRow> Undecided(GongkaiDb db, DateOnly end, string[]? bodies) =>
        Of(db.Disputes.Where(d => d.DecidedOn == null && d.ReceivedOn <= end), bodies);

    /// <summary>All of Table 4 in one statement.</summary>
    public static IQueryable<ReliefCell> Table4(GongkaiDb db, TablePeriod period, string[]? bodies) =>
        Decided(db, period, bodies).GroupBy(d => new { d.Kind, d.Result }).Select(g => new { g.Key.Kind, g.Key.Result, Count = g.Count() })
            .Concat(DecidedLater(db, period.To, bodies).GroupBy(d => d.Kind).Select(g => new { Kind = g.Key, Result = (DisputeResult?)null, Count = g.Count() }))
            .Concat(Undecided(db, period.To, bodies).GroupBy(d => d.Kind).Select(g => new { Kind = g.Key, Result = (DisputeResult?)null, Count = g.Count() }))
            .Select(c => new ReliefCell(c.Kind, c.Result, c.Count));

    private static IQueryable<RequestRow> Of(IQueryable<RequestRow> cases, string[]? bodies) => bodies switch
    {
        null => cases,
        [var one] => cases.Where(r => r.BodyCode == one),
        _ => cases.Where(r => bodies.Contains(r.BodyCode)),
    };

    private static IQueryable<DisputeRow> Of(IQueryable<DisputeRow> disputes, string[]? bodies) => bodies is null ? disputes : disputes.Where(d => bodies.Contains(d.BodyCode));
}
