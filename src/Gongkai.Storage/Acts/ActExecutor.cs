using System.Data.Common;
using System.Threading.Channels;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Audit;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Microsoft.Extensions.Logging;

namespace Gongkai.Storage.Acts;

/// <summary>
/// 办理入口, door one: the only path by which the office's records change. Acts wait in one queue; the writer takes those
/// that wait together into one transaction (group commit) and answers each only after the commit is on the disk.
/// Several nodes take turns through the database's own lock.
/// </summary>
public sealed class ActExecutor : IAsyncDisposable
{
    // Long enough to share a disk flush among many, short enough that the first waits little.
    private const int LargestBatch = 256;

    // Rules may change while files are looked at; a fourth change in a row is told to the person.
    private const int MostRounds = 4;
    /// <summary>Nodes on one PostgreSQL take turns by it.</summary>
    internal const long WriterLock = 0x676F6E676B6169;

    private readonly Channel<PendingAct> _queue = Channel.CreateBounded<PendingAct>(4096);
    private readonly CancellationTokenSource _stop = new();
    private readonly DatabaseSource _database;
    private readonly ActTransaction.Shared _shared;
    private readonly ILogger _log;
    private readonly Task _writer;

    public ActExecutor(DatabaseSource database, ProcedureCatalogue procedures, WorldSource worlds, WayOut wayOut, TimeProvider time, AuditDigest digest, ILogger<ActExecutor> log)
    {
        _database = database;
        _log = log;
        _shared = new ActTransaction.Shared(procedures, worlds, wayOut, time, digest);
        _writer = Task.Run(RunAsync);
    }

    /// <summary>Does one act. The answer comes after the commit; a refusal changes nothing.</summary>
    /// <param name="act">What to do.</param>
    /// <param name="target">To which record.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="idempotencyKey">The same key with the same act gives the same answer, once.</param>
    /// <param name="cancellation">Stops waiting in the queue; an act that has begun is finished.</param>
    public async Task<ActAnswer> ExecuteAsync(IAct act, ActTarget target, Actor actor, string? idempotencyKey = null, CancellationToken cancellation = default)
    {
        for (var round = 1; ; round++)
        {
            var pending = new PendingAct(act, target, actor, idempotencyKey);
            await _queue.Writer.WriteAsync(pending, cancellation);
            var answer = await pending.Answer.Task;
            if (answer.Unseen.Count == 0 || round == MostRounds) return answer;
            // Looking into a large file takes seconds; nobody else's act waits for it.
            var rules = await _shared.WayOut.Rules.CurrentAsync(cancellation);
            foreach (var file in answer.Unseen) await _shared.WayOut.Files.EnsureAsync(file, rules, cancellation);
        }
    }

    private async Task RunAsync()
    {
        var reader = _queue.Reader;
        var waiting = new List<PendingAct>(LargestBatch);
        try
        {
            while (await reader.WaitToReadAsync(_stop.Token))
            {
                waiting.Clear();
                while (waiting.Count < LargestBatch && reader.TryRead(out var pending)) waiting.Add(pending);
                if (!await TryBatchAsync(waiting, last: waiting.Count == 1))
                    foreach (var pending in waiting) await TryBatchAsync([pending], last: true);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: what still waits is told so, nothing of it was begun.
        }
        while (reader.TryRead(out var left)) left.Answer.TrySetResult(ActAnswer.Refused(StorageRefusals.Stopping));
        await CloseAsync();
    }

    private DbConnection? _connection;
    private SqlSession? _sql;

    /// <summary>Does the acts in one transaction. False: nothing was done and each should be tried alone.</summary>
    private async Task<bool> TryBatchAsync(List<PendingAct> acts, bool last)
    {
        var answers = new ActAnswer[acts.Count];
        var committing = false;
        try
        {
            if (_connection is null)
            {
                _connection = await _database.OpenConnectionAsync(CancellationToken.None);
                _sql = new SqlSession(_connection);
            }
            await using var transaction = await _connection.BeginTransactionAsync(CancellationToken.None);
            _sql!.Transaction = transaction;
            if (_database.IsPostgres)
                await _sql.FirstAsync($"SELECT pg_advisory_xact_lock({WriterLock})", _ => true, CancellationToken.None);
            var one = new ActTransaction(_sql, _shared);
            await one.BeginAsync();
            for (var i = 0; i < acts.Count; i++) answers[i] = await one.ExecuteAsync(acts[i]);
            await one.CloseAsync();
            committing = true;
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            await CloseAsync();
            _shared.Worlds.Forget();
            _shared.WayOut.Rules.Forget();
            // A connection that breaks during the commit leaves open whether it took place: trying again could do the acts twice.
            if (committing && _database.IsPostgres)
            {
                _log.LogError(failure, "The connection broke during a commit of {Count} acts", acts.Count);
                foreach (var act in acts) act.Answer.TrySetResult(ActAnswer.Refused(StorageRefusals.Uncertain));
                return true;
            }
            if (!last) return false;
            _log.LogError(failure, "An act could not be stored: {Act}", acts[0].Act.GetType().Name);
            if (StorageRefusals.For(failure) is { } refusal) acts[0].Answer.TrySetResult(ActAnswer.Refused(refusal));
            else acts[0].Answer.TrySetException(failure);
            return true;
        }
        for (var i = 0; i < acts.Count; i++) acts[i].Answer.TrySetResult(answers[i]);
        return true;
    }

    private async Task CloseAsync()
    {
        var connection = _connection;
        (_connection, _sql) = (null, null);
        if (connection is null) return;
        try
        {
            await connection.DisposeAsync();
        }
        catch (DbException failure)
        {
            _log.LogWarning(failure, "The writer's connection did not close cleanly");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stop.CancelAsync();
        await _writer;
        _stop.Dispose();
    }
}

/// <summary>An act in the queue.</summary>
internal sealed record PendingAct(IAct Act, ActTarget Target, Actor Actor, string? IdempotencyKey)
{
    public TaskCompletionSource<ActAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
