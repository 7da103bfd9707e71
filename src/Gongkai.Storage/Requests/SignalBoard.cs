using Gongkai.Domain.Requests;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>Signals of one kind in one unit.</summary>
public sealed record SignalCell(string UnitCode, RequestSignal Signal, int Count);

/// <summary>What a unit received in the time looked at, and how much of it was extended.</summary>
public sealed record ExtensionShare(string UnitCode, int Cases, int Extended)
{
    public double Share => Cases == 0 ? 0 : (double)Extended / Cases;
}

/// <summary>One signal with its case. The applicant is not part of it.</summary>
public sealed record SignalLine(long RecordId, string Receipt, string Title, string UnitCode, RequestSignal Signal, DateOnly Day, RequestState State, string? HandlerName);

/// <summary>办理情况监督: patterns of steps that are lawful one by one. Each figure is an indexed question over a bounded time.</summary>
public sealed class SignalBoard(DatabaseSource database)
{
    public const int PageSize = 50;

    /// <summary>Longest time one look covers, in days.</summary>
    public const int LongestLook = 366;

    public async Task<IReadOnlyList<SignalCell>> CellsAsync(IReadOnlyList<string> units, DateOnly from, DateOnly through, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var codes = units.ToArray();
        var cells = await db.RequestSignals.Where(s => codes.Contains(s.UnitCode) && s.Day >= from && s.Day <= through)
            .GroupBy(s => new { s.UnitCode, s.Signal }).Select(g => new { g.Key.UnitCode, g.Key.Signal, Count = g.Count() }).ToListAsync(cancellation);
        return [.. cells.Select(c => new SignalCell(c.UnitCode, c.Signal, c.Count))];
    }

    /// <summary>Applications received in the time, by handling unit: an extension belongs to the application, whenever it was told.</summary>
    public async Task<IReadOnlyList<ExtensionShare>> SharesAsync(IReadOnlyList<string> units, DateOnly from, DateOnly through, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var codes = units.ToArray();
        var shares = await db.Requests.Where(r => r.CountedOn >= from && r.CountedOn <= through && codes.Contains(r.UnitCode))
            .GroupBy(r => r.UnitCode).Select(g => new { g.Key, Cases = g.Count(), Extended = g.Count(r => r.Extended) }).ToListAsync(cancellation);
        return [.. shares.Select(s => new ExtensionShare(s.Key, s.Cases, s.Extended))];
    }

    /// <summary>The signals themselves, newest first.</summary>
    public async Task<(IReadOnlyList<SignalLine> Lines, string? Next)> ListAsync(
        IReadOnlyList<string> units, RequestSignal? signal, DateOnly from, DateOnly through, string? after, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var codes = units.ToArray();
        var signals = db.RequestSignals.Where(s => codes.Contains(s.UnitCode) && s.Day >= from && s.Day <= through);
        if (signal is { } one) signals = signals.Where(s => s.Signal == one);
        if ((after ?? "").Split('|') is [var day, var id, var kind] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var last) && long.TryParse(id, out var record) && Enum.TryParse<RequestSignal>(kind, out var lastSignal))
            signals = signals.Where(s => s.Day < last || (s.Day == last && (s.RecordId < record || (s.RecordId == record && s.Signal < lastSignal))));
        var found = await (from s in signals
                           join r in db.Requests on s.RecordId equals r.RecordId
                           orderby s.Day descending, s.RecordId descending, s.Signal descending
                           select new { s.RecordId, r.Receipt, r.Title, s.UnitCode, s.Signal, s.Day, r.State, r.HandlerName }).Take(PageSize + 1).ToListAsync(cancellation);
        var lines = found.Take(PageSize).Select(s => new SignalLine(s.RecordId, s.Receipt, s.Title, s.UnitCode, s.Signal, s.Day, s.State, s.HandlerName)).ToList();
        return (lines, found.Count > PageSize ? $"{lines[^1].Day:yyyy-MM-dd}|{lines[^1].RecordId}|{lines[^1].Signal}" : null);
    }
}
