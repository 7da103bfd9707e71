using Gongkai.Storage.Search.Words;

namespace Gongkai.Web.Jobs;

/// <summary>Carries the questions that found nothing to the database once a minute, and what is left when the platform stops.</summary>
public sealed class SearchMissesCarrier(SearchMisses misses, TimeProvider time, ILogger<SearchMissesCarrier> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await CarryAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await CarryAsync(CancellationToken.None);
        }
    }

    private async Task CarryAsync(CancellationToken cancellation)
    {
        try
        {
            await misses.FlushAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A count that is lost harms nobody; a search that fails for it would.
            log.LogWarning(failure, "Questions without an answer could not be stored");
        }
    }
}
