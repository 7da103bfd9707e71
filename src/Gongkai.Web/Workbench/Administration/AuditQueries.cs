using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workbench.Administration;

/// <summary>Reading the audit trail, newest first, page by page on its sequence number.</summary>
internal static class AuditQueries
{
    public static async Task<IReadOnlyList<AuditRow>> PageAsync(DatabaseSource database, long? recordId, long? accountId, DateTimeOffset? from, DateTimeOffset? until, long? before, int take)
    {
        await using var db = database.Open();
        var rows = db.Audit.AsQueryable();
        if (recordId is { } record) rows = rows.Where(a => a.RecordId == record);
        if (accountId is { } account) rows = rows.Where(a => a.AccountId == account);
        if (before is { } seq) rows = rows.Where(a => a.Seq < seq);
        // Entries are in the order of time, so a day is a range of numbers: found by halving, not by reading the whole trail.
        if (from is { } first)
        {
            var low = await FirstAtOrAfterAsync(db, first);
            rows = rows.Where(a => a.Seq >= low);
        }
        if (until is { } last)
        {
            var high = await FirstAtOrAfterAsync(db, last);
            rows = rows.Where(a => a.Seq < high);
        }
        return await rows.OrderByDescending(a => a.Seq).Take(take).ToListAsync();
    }

    private static async Task<long> FirstAtOrAfterAsync(GongkaiDb db, DateTimeOffset instant)
    {
        var (low, high) = (1L, (await db.Audit.MaxAsync(a => (long?)a.Seq) ?? 0) + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (await db.Audit.Where(a => a.Seq == middle).Select(a => a.At).FirstOrDefaultAsync() < instant) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
