using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workbench.Administration;

/// <summary>Id and version of records that administrators know by their code.</summary>
internal static class RecordPlaces
{
    public static async Task<(long Id, int Version)?> FindAsync(DatabaseSource database, string kind, string? naturalKey)
    {
        await using var db = database.Open();
        var row = await db.Records.Where(r => r.Kind == kind && (naturalKey == null || r.NaturalKey == naturalKey)).OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Version }).FirstOrDefaultAsync();
        return row is null ? null : (row.Id, row.Version);
    }
}
