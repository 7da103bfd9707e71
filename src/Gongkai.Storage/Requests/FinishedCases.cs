using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Disputes;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>A finished case as lists show it.</summary>
public sealed record FinishedCase(long Id, string Receipt, string UnitCode, string BodyCode, string Title, string? Reply, DateOnly FinishedOn);

/// <summary>已办结案件: what case file, casebook and evaluation draw on. Every question is bounded and goes through an index.</summary>
public sealed class FinishedCases(DatabaseSource database, ProcedureCatalogue procedures)
{
    /// <summary>Most cases of a population that an evaluation draws from.</summary>
    public const int LargestPopulation = 20_000;

    private static readonly RequestState[] Finished = [RequestState.Answered, RequestState.Closed, RequestState.Archived];

    /// <summary>复议、诉讼 of a case, in the order in which they came.</summary>
    public async Task<IReadOnlyList<Dispute>> DisputesAsync(long requestId, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var bodies = await db.Disputes.Where(d => d.RequestId == requestId).OrderBy(d => d.ReceivedOn).ThenBy(d => d.RecordId).Take(50)
            .Join(db.Records, d => d.RecordId, r => r.Id, (_, r) => r.Body).ToListAsync(cancellation);
        var binding = procedures.OfRecord<Dispute>();
        return [.. bodies.Select(b => (Dispute)binding.Read(b))];
    }

    /// <summary>Cases that finished within a period, newest first.</summary>
    /// <param name="reply">Kind of reply, or null for any.</param>
    /// <param name="receipt">One receipt alone, whatever the period, or null.</param>
    public async Task<IReadOnlyList<FinishedCase>> ListAsync(DateOnly from, DateOnly to, string? reply, string? receipt, int take, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = db.Requests.Where(r => r.FinishedOn != null && Finished.Contains(r.State));
        rows = receipt is null ? rows.Where(r => r.FinishedOn >= from && r.FinishedOn <= to) : rows.Where(r => r.Receipt == receipt);
        if (reply is not null) rows = rows.Where(r => r.Reply == reply);
        return await rows.OrderByDescending(r => r.FinishedOn).ThenByDescending(r => r.RecordId).Take(take)
            .Select(r => new FinishedCase(r.RecordId, r.Receipt, r.UnitCode, r.BodyCode, r.Title, r.Reply, r.FinishedOn!.Value)).ToListAsync(cancellation);
    }

    /// <summary>Answered cases of some bodies within a period: what an evaluation draws from. One more than <see cref="LargestPopulation"/> at most.</summary>
    public async Task<IReadOnlyList<FinishedCase>> PopulationAsync(DateOnly from, DateOnly to, IReadOnlyCollection<string> bodies, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Requests.Where(r => r.FinishedOn >= from && r.FinishedOn <= to && r.Reply != null && bodies.Contains(r.BodyCode) && (r.State == RequestState.Answered || r.State == RequestState.Archived))
            .OrderBy(r => r.FinishedOn).Take(LargestPopulation + 1)
            .Select(r => new FinishedCase(r.RecordId, r.Receipt, r.UnitCode, r.BodyCode, r.Title, r.Reply, r.FinishedOn!.Value)).ToListAsync(cancellation);
    }

    /// <summary>申请人评价 by body and score, of cases that finished within a period.</summary>
    public async Task<IReadOnlyList<(string BodyCode, int Score, int Count)>> RatingsAsync(DateOnly from, DateOnly to, IReadOnlyCollection<string> bodies, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = await db.Requests.Where(r => r.FinishedOn >= from && r.FinishedOn <= to && r.Score != null && bodies.Contains(r.BodyCode))
            .GroupBy(r => new { r.BodyCode, r.Score }).Select(g => new { g.Key.BodyCode, g.Key.Score, Count = g.Count() }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.BodyCode, r.Score!.Value, r.Count)).Order()];
    }

    /// <summary>The records of some cases, at most 500; what is none of a finished case is left out.</summary>
    public async Task<IReadOnlyDictionary<long, RequestCase>> ReadAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation = default)
    {
        if (ids.Count > 500) throw new ArgumentOutOfRangeException(nameof(ids));
        await using var db = database.Open();
        var binding = procedures.OfRecord<RequestCase>();
        var bodies = await db.Records.Where(r => ids.Contains(r.Id) && r.Kind == binding.Kind).Select(r => new { r.Id, r.Body }).ToListAsync(cancellation);
        return bodies.Select(b => (b.Id, Case: (RequestCase)binding.Read(b.Body))).Where(c => Finished.Contains(c.Case.State)).ToDictionary(c => c.Id, c => c.Case);
    }
}
