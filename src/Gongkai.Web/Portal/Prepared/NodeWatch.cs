using System.Data.Common;
using Gongkai.Storage.Publishing.News;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>Keeps this node's lease and listens for what other processes publish and withdraw.</summary>
public sealed class NodeWatch(NodeLease lease, TimeProvider time, ILogger<NodeWatch> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await lease.RenewAsync(cancellationToken);
        }
        catch (DbException failure)
        {
            log.LogWarning(failure, "No lease yet; prepared pages are served only after asking the database");
        }
        _loop = Task.Run(() => RunAsync(_stop.Token), CancellationToken.None);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _loop;
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        var (renewed, gone) = (time.GetTimestamp(), false);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (time.GetElapsedTime(renewed) >= NodeLease.Renewal || !lease.IsValid)
                {
                    await lease.RenewAsync(stopping);
                    renewed = time.GetTimestamp();
                }
                else await lease.ListenAsync(Moment, stopping);
                if (gone) log.LogInformation("The database answers again");
                gone = false;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (failure is DbException or TimeoutException or IOException)
            {
                if (!gone) log.LogWarning(failure, "The lease could not be renewed; prepared pages are served with a mark until the database answers");
                gone = true;
                try
                {
                    await Task.Delay(Moment * 10, time, stopping);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }

    public void Dispose() => _stop.Dispose();
}
