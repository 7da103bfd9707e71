using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Jobs;

/// <summary>
/// 任务队列: what acts sent out and what the clock brings round. A job is leased by one node at a time; a node that dies
/// loses its lease and another takes over. Ended jobs stay as history.
/// </summary>
public sealed class JobQueue(DatabaseSource database, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private const int MostAttempts = 8;

    private readonly string _node = Environment.MachineName + "/" + Environment.ProcessId;

    /// <summary>Takes the next job that is due, or null.</summary>
    public async Task<JobRow?> TakeAsync(CancellationToken cancellation)
    {
        await using var db = database.Open();
        var now = time.GetUtcNow();
        var job = await db.Jobs.Where(j => j.State == JobState.Waiting && j.DueAt <= now && (j.LeasedUntil == null || j.LeasedUntil < now))
            .OrderBy(j => j.DueAt).FirstOrDefaultAsync(cancellation);
        if (job is null) return null;
        // The condition makes the lease: of two nodes that read the same row only one changes it.
        var until = now + Lease;
        var won = await db.Jobs.Where(j => j.Id == job.Id && j.State == JobState.Waiting && (j.LeasedUntil == null || j.LeasedUntil < now))
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, until).SetProperty(j => j.LeasedBy, _node).SetProperty(j => j.Attempts, j => j.Attempts + 1), cancellation);
        return won == 1 ? await db.Jobs.FirstAsync(j => j.Id == job.Id, cancellation) : null;
    }

    public Task DoneAsync(JobRow job, string result, CancellationToken cancellation) => EndAsync(job, JobState.Done, result, cancellation);

    /// <summary>Puts a job back for later, or ends it as failed after too many attempts; failed jobs alarm on the board.</summary>
    public async Task FailedAsync(JobRow job, string reason, CancellationToken cancellation)
    {
        if (job.Attempts >= MostAttempts)
        {
            await EndAsync(job, JobState.Failed, reason, cancellation);
            return;
        }
        await using var db = database.Open();
        var again = time.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, job.Attempts) * 5);
        await db.Jobs.Where(j => j.Id == job.Id && j.LeasedBy == _node)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.DueAt, again).SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null).SetProperty(j => j.Result, reason), cancellation);
    }

    /// <summary>Adds the run of a scheduled job once, whichever node asks first. Ids of such runs are negative, so that they never meet those the writer hands out.</summary>
    public async Task ScheduleAsync(string topic, string runKey, DateTimeOffset due, CancellationToken cancellation)
    {
        await using var db = database.Open();
        if (await db.Jobs.AnyAsync(j => j.RunKey == runKey, cancellation)) return;
        var lowest = await db.Jobs.OrderBy(j => j.Id).Select(j => (long?)j.Id).FirstOrDefaultAsync(cancellation) ?? 0;
        db.Jobs.Add(new JobRow { Id = Math.Min(lowest, 0) - 1, Topic = topic, Payload = "{}", DueAt = due, CreatedAt = time.GetUtcNow(), RunKey = runKey });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node scheduled something in the same moment; whichever run is missing is asked for again at the next turn.
        }
    }

    private async Task EndAsync(JobRow job, JobState state, string result, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var now = time.GetUtcNow();
        await db.Jobs.Where(j => j.Id == job.Id && j.LeasedBy == _node)
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.State, state).SetProperty(j => j.EndedAt, now).SetProperty(j => j.Result, result).SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null), cancellation);
    }
}
