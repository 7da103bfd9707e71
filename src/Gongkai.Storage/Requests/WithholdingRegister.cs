using System.Runtime.CompilerServices;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>How far the filing of a refusal has come.</summary>
public enum WithholdingStage
{
    /// <summary>全部</summary>
    All,

    /// <summary>待上报</summary>
    Due,

    /// <summary>已上报，待审阅</summary>
    Reported,

    /// <summary>已审阅</summary>
    Acknowledged,
}

/// <summary>An answer that withholds, with the days of its filing (R-REQ-20). The applicant is not part of it.</summary>
/// <param name="Reply">Code of the reply's kind.</param>
/// <param name="Due">By when the unit reports it.</param>
/// <param name="LookDue">By when the competent department looks at it; null before it was reported.</param>
public sealed record WithholdingLine(
    long RecordId, int Version, string Receipt, string Title, string UnitCode, string? Reply, string? ReplyNumber, DateOnly FinishedOn, DateOnly? ReportedOn, DateOnly? Due, DateOnly? LookDue, DateOnly? AcknowledgedOn);

/// <summary>Figures of one unit.</summary>
public sealed record WithholdingCell(string UnitCode, int Count, int NotReported);

/// <summary>不予公开上报备案登记簿 (R-REQ-20; 《不予公开政府信息上报备案制度》).</summary>
public sealed class WithholdingRegister(DatabaseSource database)
{
    public const int PageSize = 50;

    private const string Report = "request.withholding-report", Look = "request.withholding-look";

    /// <summary>By handling unit.</summary>
    /// <param name="units">Null for all.</param>
    public async Task<IReadOnlyList<WithholdingCell>> CellsAsync(IReadOnlyList<string>? units, DateOnly from, DateOnly through, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var codes = units?.ToArray() ?? [];
        var cells = await db.Requests.Where(r => r.Withholds && r.FinishedOn >= from && r.FinishedOn <= through && (units == null || codes.Contains(r.UnitCode)))
            .GroupBy(r => r.UnitCode).Select(g => new { g.Key, Count = g.Count(), NotReported = g.Count(r => r.ReportedOn == null) }).ToListAsync(cancellation);
        return [.. cells.OrderByDescending(c => c.NotReported).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new WithholdingCell(c.Key, c.Count, c.NotReported))];
    }

    /// <summary>A page of the register, the latest answers first.</summary>
    public async Task<(IReadOnlyList<WithholdingLine> Lines, string? Next)> ListAsync(
        IReadOnlyList<string>? units, WithholdingStage stage, DateOnly from, DateOnly through, string? after, int take = PageSize, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var codes = units?.ToArray() ?? [];
        var cases = db.Requests.Where(r => r.Withholds && r.FinishedOn >= from && r.FinishedOn <= through && (units == null || codes.Contains(r.UnitCode)));
        cases = stage switch
        {
            WithholdingStage.Due => cases.Where(r => r.ReportedOn == null),
            WithholdingStage.Reported => cases.Where(r => r.ReportedOn != null && db.Obligations.Any(o => o.RecordId == r.RecordId && o.Rule == Look && o.MetOn == null)),
            WithholdingStage.Acknowledged => cases.Where(r => r.ReportedOn != null && db.Obligations.Any(o => o.RecordId == r.RecordId && o.Rule == Look && o.MetOn != null)),
            _ => cases,
        };
        if ((after ?? "").Split('|') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var last) && long.TryParse(id, out var record))
            cases = cases.Where(r => r.FinishedOn < last || (r.FinishedOn == last && r.RecordId < record));
        var found = await (from r in cases
                           join x in db.Records on r.RecordId equals x.Id
                           orderby r.FinishedOn descending, r.RecordId descending
                           select new { r.RecordId, x.Version, r.Receipt, r.Title, r.UnitCode, r.Reply, r.ReplyNumber, FinishedOn = r.FinishedOn!.Value, r.ReportedOn }).Take(take + 1).ToListAsync(cancellation);
        var ids = found.Select(r => r.RecordId).ToArray();
        var duties = (await db.Obligations.Where(o => ids.Contains(o.RecordId) && (o.Rule == Report || o.Rule == Look))
            .Select(o => new { o.RecordId, o.Rule, o.Due, o.MetOn }).ToListAsync(cancellation)).ToDictionary(o => (o.RecordId, o.Rule));
        var lines = found.Take(take).Select(r =>
        {
            var look = duties.GetValueOrDefault((r.RecordId, Look));
            return new WithholdingLine(r.RecordId, r.Version, r.Receipt, r.Title, r.UnitCode, r.Reply, r.ReplyNumber, r.FinishedOn, r.ReportedOn, duties.GetValueOrDefault((r.RecordId, Report))?.Due, look?.Due, look?.MetOn);
        }).ToList();
        return (lines, found.Count > take ? $"{lines[^1].FinishedOn:yyyy-MM-dd}|{lines[^1].RecordId}" : null);
    }

    /// <summary>The whole register of the time, page after page, for the export.</summary>
    public async IAsyncEnumerable<WithholdingLine> AllAsync(IReadOnlyList<string>? units, WithholdingStage stage, DateOnly from, DateOnly through, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (string? after = null; ;)
        {
            var (lines, next) = await ListAsync(units, stage, from, through, after, 500, cancellation);
            foreach (var line in lines) yield return line;
            if (next is null) yield break;
            after = next;
        }
    }
}
