using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Audit;

/// <summary>What a walk over the chain found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="BrokenAt">Seq of the first entry that does not hold, or null.</param>
/// <param name="Reason">In Chinese, or null.</param>
public sealed record AuditVerdict(long Entries, long? BrokenAt, string? Reason)
{
    public bool Intact => BrokenAt is null;
}

/// <summary>Walks the audit chain from its root and names the first entry that was changed, removed or put in; then holds the newest body of each record against its last entry.</summary>
public static class AuditVerifier
{
    private const int Page = 5000;

    public static async Task<AuditVerdict> VerifyAsync(DatabaseSource database, AuditDigest digest, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var (expected, previous) = (1L, AuditChain.Root);
        while (true)
        {
            var page = await db.Audit.Where(a => a.Seq >= expected).OrderBy(a => a.Seq).Take(Page).ToListAsync(cancellation);
            foreach (var row in page)
            {
                if (row.Seq != expected) return new(expected - 1, expected, $"第 {expected} 条审计记录缺失。");
                if (row.PreviousHash != previous) return new(expected - 1, row.Seq, $"第 {row.Seq} 条审计记录与上一条不相衔接，其前的记录被改动过。");
                if (row.Hash != AuditChain.HashOf(row, digest)) return new(expected - 1, row.Seq, $"第 {row.Seq} 条审计记录的内容被改动过。");
                (previous, expected) = (row.Hash, expected + 1);
            }
            if (page.Count < Page) break;
        }
        if (await FirstChangedRecordAsync(db, digest, cancellation) is { } broken) return broken with { Entries = expected - 1 };
        return new(expected - 1, null, null);
    }

    /// <summary>Whether the chain, if there is one, begins with this digest. A chain goes on only with the digest it was begun with.</summary>
    public static async Task<bool> IsMadeWithAsync(DatabaseSource database, AuditDigest digest, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var first = await db.Audit.OrderBy(a => a.Seq).FirstOrDefaultAsync(cancellation);
        return first is null || first.Hash == AuditChain.HashOf(first, digest);
    }

    private static async Task<AuditVerdict?> FirstChangedRecordAsync(GongkaiDb db, AuditDigest digest, CancellationToken cancellation)
    {
        var after = 0L;
        while (true)
        {
            // One indexed look-up per record: the entry of its present version.
            var page = await db.Records.Where(r => r.Id > after).OrderBy(r => r.Id).Take(Page)
                .Select(r => new { r.Id, r.Version, r.Body, Entry = db.Audit.Where(a => a.RecordId == r.Id).OrderByDescending(a => a.Seq).Select(a => new { a.Seq, a.Version, a.BodyHash }).FirstOrDefault() })
                .ToListAsync(cancellation);
            foreach (var record in page)
            {
                after = record.Id;
                if (record.Entry is null) return new(0, 0, $"记录 {record.Id} 没有对应的审计记录。");
                if (record.Entry.Version != record.Version || record.Entry.BodyHash != digest.Of(record.Body))
                    return new(0, record.Entry.Seq, $"记录 {record.Id} 的内容与第 {record.Entry.Seq} 条审计记录不符，内容被绕过办理入口改动过。");
            }
            if (page.Count < Page) return null;
        }
    }
}
