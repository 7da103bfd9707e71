using System.Text.Json;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>Finds what was done to a file before it came to be as it is.</summary>
public sealed class TreatmentShelf(DatabaseSource database)
{
    /// <summary>Treatments that made this file for records of the unit, newest first. The same content may have been made elsewhere too; that is not told here.</summary>
    public async Task<IReadOnlyList<(long Id, FileTreatment Treatment)>> OfAsync(string hash, string unitCode, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var prefix = hash + ":";
        var rows = await db.Records.Where(r => r.Kind == TreatmentProcedure.KindName && r.NaturalKey!.StartsWith(prefix) && r.UnitCode == unitCode).OrderByDescending(r => r.Id).Take(50)
            .Select(r => new { r.Id, r.Body }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Id, JsonSerializer.Deserialize<FileTreatment>(r.Body, RecordJson.Body)!))];
    }
}
