using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Jobs;

/// <summary>清理技术数据: rows that only served a moment. Records, audit, publications and the ledger are never touched.</summary>
public sealed class Housekeeping(DatabaseSource database, TimeProvider time)
{
    // Longer than any client retries, any session lives, any lockout looks back; the history of jobs stays half a year.
    private static readonly TimeSpan Keys = TimeSpan.FromDays(30), Failures = TimeSpan.FromDays(2), History = TimeSpan.FromDays(180);

    /// <returns>How many rows went.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var now = time.GetUtcNow();
        var (keys, failures, history) = (now - Keys, now - Failures, now - History);
        return await db.Idempotency.Where(r => r.At < keys).ExecuteDeleteAsync(cancellation)
            + await db.SignInFailures.Where(r => r.At < failures).ExecuteDeleteAsync(cancellation)
            + await db.Sessions.Where(r => r.ExpiresAt < now).ExecuteDeleteAsync(cancellation)
            + await db.Jobs.Where(r => r.State == JobState.Done && r.DueAt < history).ExecuteDeleteAsync(cancellation);
    }
}
