using System.Text.Json;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>One dispute of the register, with its nearest open duty.</summary>
public sealed record DisputeLine(long Id, Dispute Dispute, string State, DueLine? Due);

/// <summary>复议、诉讼登记簿.</summary>
public sealed class DisputeRegister(DatabaseSource database)
{
    public const int PageSize = 30;

    /// <summary>A page, the latest registered first.</summary>
    /// <param name="units">Null for all.</param>
    public async Task<(IReadOnlyList<DisputeLine> Lines, long? Next)> ListAsync(IReadOnlyList<string>? units, DisputeKind? kind, string? state, long before, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var codes = units?.ToArray() ?? [];
        var records = db.Records.Where(r => r.Kind == "dispute" && r.Id < before && (units == null || codes.Contains(r.UnitCode)));
        if (!string.IsNullOrEmpty(state)) records = records.Where(r => r.State == state);
        if (kind is { } one) records = records.Where(r => db.Disputes.Any(d => d.RecordId == r.Id && d.Kind == one));
        var found = await records.OrderByDescending(r => r.Id).Select(r => new { r.Id, r.State, r.Body }).Take(PageSize + 1).ToListAsync(cancellation);
        var page = found.Take(PageSize).ToList();
        var ids = page.Select(r => r.Id).ToArray();
        var dues = (await db.Obligations.Where(o => ids.Contains(o.RecordId) && o.MetOn == null && o.Due != null)
            .Select(o => new DueLine(o.RecordId, o.Rule, o.Key, o.UnitCode, o.Subject, o.Due!.Value, o.Provisional)).ToListAsync(cancellation)).ToLookup(d => d.RecordId);
        return ([.. page.Select(r => new DisputeLine(r.Id, JsonSerializer.Deserialize<Dispute>(r.Body, RecordJson.Body)!, r.State, dues[r.Id].MinBy(d => d.Due)))], found.Count > PageSize ? page[^1].Id : null);
    }

    /// <summary>All disputes about one application; there are few.</summary>
    public async Task<IReadOnlyList<(long Id, Dispute Dispute)>> OfRequestAsync(long requestId, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = await (from d in db.Disputes
                          join r in db.Records on d.RecordId equals r.Id
                          where d.RequestId == requestId
                          orderby r.Id
                          select new { r.Id, r.Body }).Take(50).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Id, JsonSerializer.Deserialize<Dispute>(r.Body, RecordJson.Body)!))];
    }

    /// <summary>The application with this receipt number, or null. Whether one may read it is asked when it is opened.</summary>
    public async Task<long?> RequestOfAsync(string receipt, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Requests.Where(r => r.Receipt == receipt).Select(r => (long?)r.RecordId).SingleOrDefaultAsync(cancellation);
    }
}
