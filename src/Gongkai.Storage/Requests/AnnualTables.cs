using Gongkai.Domain.Reports;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>信息处理费收取情况 (part 六 of the report).</summary>
/// <param name="Payments">Number of payments.</param>
/// <param name="Amount">Yuan.</param>
public sealed record FeeTotal(int Payments, long Amount)
{
    /// <summary>万元, as the report states it.</summary>
    public decimal TenThousands => Amount / 10000m;
}

/// <summary>年报表三、表四 of any period and any set of bodies, derived from the cases (国办公开办函〔2021〕30号). What nobody confirmed, what was merged or set aside and the matters of 条例第四十一条、第四十四条 have no day of counting and so never appear.</summary>
/// <remarks>
/// A case is in the period's first two rows exactly when it was received by its end and not finished before its start; it is in the last two exactly when
/// the same holds, since nothing is finished before it was received. So the first plus the second row is the third plus the fourth, whatever the period.
/// </remarks>
public sealed class AnnualTables(DatabaseSource database, ProcedureCatalogue procedures)
{
    private const string FeeRule = "request.fee-pay";

    /// <param name="period">Any period.</param>
    /// <param name="bodies">收件机关; null is all of them.</param>
    public async Task<Table3> Table3Async(TablePeriod period, IReadOnlyList<string>? bodies, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var cells = await AnnualTableQueries.Table3(db, period, bodies?.ToArray()).ToListAsync(cancellation);
        return Table3.Of(cells.Select(c => (c.Row, c.Category, c.Count)));
    }

    /// <param name="period">Results within it; 尚未审结 as at its end.</param>
    /// <param name="bodies">被申请人、被告; null is all of them.</param>
    public async Task<Table4> Table4Async(TablePeriod period, IReadOnlyList<string>? bodies, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var cells = await AnnualTableQueries.Table4(db, period, bodies?.ToArray()).ToListAsync(cancellation);
        return Table4.Of(cells.Select(c => (RouteOf(c.Kind), ResultOf(c.Result), c.Count)));
    }

    /// <summary>信息处理费 paid within the period. Only the few cases with a notice of fee are read, one at a time; the ledger says which (a paid notice is met on the day of the last payment).</summary>
    public async Task<FeeTotal> FeesAsync(TablePeriod period, IReadOnlyList<string>? bodies, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var binding = procedures.OfRecord<RequestCase>();
        var (payments, amount) = (0, 0L);
        await foreach (var body in Charged(db, period, bodies?.ToArray()).AsAsyncEnumerable().WithCancellation(cancellation))
            foreach (var payment in ((RequestCase)binding.Read(body)).Fee?.Payments ?? [])
                if (payment.On >= period.From && payment.On <= period.To) (payments, amount) = (payments + 1, amount + payment.Amount);
        return new(payments, amount);
    }

    internal static IQueryable<string> Charged(GongkaiDb db, TablePeriod period, string[]? bodies) =>
        from o in db.Obligations.Where(o => o.Rule == FeeRule && (o.MetOn == null || o.MetOn >= period.From))
        join c in db.Requests.Where(c => bodies == null || bodies.Contains(c.BodyCode)) on o.RecordId equals c.RecordId
        join r in db.Records on o.RecordId equals r.Id
        select r.Body;

    internal static ReliefRoute RouteOf(DisputeKind kind) => kind switch
    {
        DisputeKind.Reconsideration => ReliefRoute.Reconsideration,
        DisputeKind.DirectSuit => ReliefRoute.DirectSuit,
        _ => ReliefRoute.SuitAfterReconsideration,
    };

    internal static ReliefResult ResultOf(DisputeResult? result) => result switch
    {
        null => ReliefResult.Pending,
        DisputeResult.Upheld => ReliefResult.Upheld,
        DisputeResult.Corrected => ReliefResult.Corrected,
        _ => ReliefResult.Other,
    };
}
