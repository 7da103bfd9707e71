using System.Data.Common;
using Gongkai.Storage.Publishing.News;

namespace Gongkai.Web.Portal.Prepared;

/// <summary>Copies of a node without a lease: the database is asked first; if it does not answer, the copy is the best there is, and it says so.</summary>
public sealed class DoubtfulCopies(PageStore store, NodeLease lease, TimeProvider time)
{
    // How long nobody asks again after the database has not answered; without this every reader would wait for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private long _goneAt;

    /// <summary>Serves the copy if nothing it shows has changed.</summary>
    /// <param name="make">Makes the page where something has.</param>
    public async Task ServeAsync(HttpContext context, string key, PreparedPage page, Func<Task> make)
    {
        var gone = Volatile.Read(ref _goneAt);
        if ((gone == 0 || time.GetElapsedTime(gone) >= Patience) && await AnswersAsync(context.RequestAborted))
        {
            await (store.Find(key) is { } still ? PreparedServing.WriteAsync(context, still, PageOrigin.Hit) : make());
            return;
        }
        await PreparedServing.WriteMarkedAsync(context, page);
    }

    // Having asked, the store holds nothing older than the question.
    private async Task<bool> AnswersAsync(CancellationToken reader)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(reader);
            patience.CancelAfter(Patience);
            await lease.AskAsync(patience.Token);
            Volatile.Write(ref _goneAt, 0);
            return true;
        }
        catch (Exception failure) when (failure is DbException or TimeoutException || failure is OperationCanceledException && !reader.IsCancellationRequested)
        {
            Volatile.Write(ref _goneAt, time.GetTimestamp());
            return false;
        }
    }
}
