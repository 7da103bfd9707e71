using Gongkai.Storage.Jobs;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Jobs;

public sealed class JobQueueTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory, DatabaseKinds]
    public async Task A_run_is_planned_once_and_leased_to_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var time = new SetTime(Start);
        var queue = new JobQueue(database.Source, time);
        await queue.ScheduleAsync("t", "t/2026-03-02", Start, default);
        await queue.ScheduleAsync("t", "t/2026-03-02", Start, default);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => queue.TakeAsync(default)));
        Assert.Single(taken, j => j is not null);
        Assert.Null(await queue.TakeAsync(default));
    }

    [Theory, DatabaseKinds]
    public async Task A_dead_node_loses_its_lease(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var time = new SetTime(Start);
        var queue = new JobQueue(database.Source, time);
        await queue.ScheduleAsync("t", "t/1", Start, default);
        Assert.NotNull(await queue.TakeAsync(default));
        time.Now = Start.AddMinutes(6);
        var again = await queue.TakeAsync(default);
        Assert.Equal(2, again!.Attempts);
    }

    [Theory, DatabaseKinds]
    public async Task A_job_that_fails_too_often_ends_as_failed_and_stays_in_the_history(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var time = new SetTime(Start);
        var queue = new JobQueue(database.Source, time);
        await queue.ScheduleAsync("t", "t/1", Start, default);
        while (await queue.TakeAsync(default) is { } job)
        {
            await queue.FailedAsync(job, "打不开", default);
            time.Now = time.Now.AddHours(1);
        }
        await using var db = database.Source.Open();
        var row = await db.Jobs.SingleAsync();
        Assert.Equal((JobState.Failed, 8, "打不开"), (row.State, row.Attempts, row.Result));
    }
}
