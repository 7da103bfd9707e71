using Gongkai.Domain.Acts;
using Gongkai.Storage.Jobs;
using Gongkai.Storage.SiteCare;

namespace Gongkai.Web.Jobs;

/// <summary>Does the jobs that are due, one after the other, and plans each daily job's run; a day missed while the platform was down is caught up at the next start.</summary>
public sealed class JobRunner(JobQueue queue, IEnumerable<IJobHandler> handlers, TimeProvider time, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, IJobHandler> _byTopic = handlers.ToDictionary(h => h.Topic);

    /// <summary>Plans today's runs and does everything that is due; answers how many jobs were done.</summary>
    public async Task<int> RunDueAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var today = LegalTime.DayOf(now);
        foreach (var daily in _byTopic.Values.OfType<IDailyJob>())
        {
            var due = LegalTime.StartOf(today) + daily.At.ToTimeSpan();
            if (due <= now) await queue.ScheduleAsync(daily.Topic, $"{daily.Topic}/{today:yyyy-MM-dd}", due, cancellation);
        }
        var done = 0;
        while (await queue.TakeAsync(cancellation) is { } job)
        {
            await RunAsync(job, cancellation);
            done++;
        }
        return done;
    }

    private async Task RunAsync(JobRow job, CancellationToken cancellation)
    {
        if (!_byTopic.TryGetValue(job.Topic, out var handler))
        {
            await queue.FailedAsync(job, $"没有能办理“{job.Topic}”的任务程序。", cancellation);
            return;
        }
        try
        {
            await queue.DoneAsync(job, await handler.RunAsync(job.Payload, cancellation), cancellation);
            Telemetry.Job(job.Topic, done: true);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Job {Topic} {Id} failed", job.Topic, job.Id);
            await queue.FailedAsync(job, failure.Message, cancellation);
            Telemetry.Job(job.Topic, done: false);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first turn comes after the first pause: a start is for the first visitor.
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The job queue could not be read; trying again");
            }
        }
    }
}
