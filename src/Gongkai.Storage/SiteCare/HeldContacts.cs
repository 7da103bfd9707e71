using System.Text.Json;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.SiteCare;

/// <summary>Handled reports of mistakes that still hold how to reach the reporter, some at a time in the order of their ids.</summary>
public sealed class HeldContacts(DatabaseSource database)
{
    public const int BatchSize = 100;

    /// <summary>The next reports; fewer than <see cref="BatchSize"/> when there are no more behind them.</summary>
    /// <param name="after">Id of the last one seen; 0 to begin.</param>
    public async Task<IReadOnlyList<(long Id, ContentReport Report)>> NextAsync(long after, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var rows = await Batch(db, after).Select(r => new { r.Id, r.Body }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Id, JsonSerializer.Deserialize<ContentReport>(r.Body, RecordJson.Body)!))];
    }

    // The index of kind and state gives closed reports in order; of each it is only asked whether a contact stands in it.
    internal static IQueryable<RecordRow> Batch(GongkaiDb db, long after) =>
        db.Records.Where(r => r.Kind == ContentReportProcedure.KindName && r.State == "closed" && r.Id > after && r.Body.Contains("\"sealedContact\":")).OrderBy(r => r.Id).Take(BatchSize);
}
