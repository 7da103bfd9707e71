using Gongkai.Domain.Requests;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>A consultation whose last day has passed.</summary>
public sealed record LapsedConsultation(long RecordId, int Serial);

/// <summary>What falls due by itself: found page by page, each page after the last line of the one before, so that a line that cannot be done holds up no other.</summary>
public sealed class RequestChores(DatabaseSource database)
{
    private static readonly string[] Opinions = ["consult.third-party", "consult.agency"];

    /// <summary>Open consultations whose last day lies before a day (条例第三十二条、第三十四条), from the ledger.</summary>
    public async Task<IReadOnlyList<LapsedConsultation>> LapsedAsync(DateOnly today, LapsedConsultation? after, int take, CancellationToken cancellation = default)
    {
        var from = after?.RecordId ?? 0;
        await using var db = database.Open();
        var lines = await db.Obligations.Where(o => o.MetOn == null && o.Due < today && Opinions.Contains(o.Rule) && o.RecordId > from)
            .OrderBy(o => o.RecordId).Take(take).Select(o => new { o.RecordId, o.Key }).ToListAsync(cancellation);
        // The page may end within a case: that case is read again whole, unless it fills the page alone.
        if (lines.Count == take && lines[0].RecordId != lines[^1].RecordId) lines.RemoveAll(l => l.RecordId == lines[^1].RecordId);
        return [.. lines.Select(l => new LapsedConsultation(l.RecordId, int.Parse(l.Key, System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>Cases finished up to a day that still keep proofs of identity, oldest first.</summary>
    public async Task<IReadOnlyList<(long RecordId, DateOnly FinishedOn)>> ToPurgeAsync(DateOnly finishedBy, (long RecordId, DateOnly FinishedOn) after, int take, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var rows = await db.Requests.Where(r => r.HoldsProofs && r.FinishedOn <= finishedBy && (r.FinishedOn > after.FinishedOn || (r.FinishedOn == after.FinishedOn && r.RecordId > after.RecordId)))
            .OrderBy(r => r.FinishedOn).ThenBy(r => r.RecordId).Take(take).Select(r => new { r.RecordId, r.FinishedOn }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.RecordId, r.FinishedOn!.Value))];
    }

    /// <summary>Merged and set-aside cases that still keep proofs: they are not finished and so have no day here; the act looks at theirs.</summary>
    public async Task<IReadOnlyList<long>> EndedUnfinishedAsync(long after, int take, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Requests.Where(r => (r.State == RequestState.Merged || r.State == RequestState.SetAside) && r.HoldsProofs && r.RecordId > after)
            .OrderBy(r => r.RecordId).Take(take).Select(r => r.RecordId).ToListAsync(cancellation);
    }

    /// <summary>Of these references (at most 500) those that a case names.</summary>
    public async Task<IReadOnlySet<string>> NamedAsync(IReadOnlyList<string> references, CancellationToken cancellation = default)
    {
        var asked = references.ToArray();
        await using var db = database.Open();
        return (await db.RequestProofs.Where(p => asked.Contains(p.Reference)).Select(p => p.Reference).ToListAsync(cancellation)).ToHashSet();
    }
}
