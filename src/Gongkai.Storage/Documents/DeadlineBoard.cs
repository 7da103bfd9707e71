using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Documents;

/// <summary>Open duties of one unit under one rule.</summary>
/// <param name="Near">Due between today and the last day looked at.</param>
public sealed record BoardCell(string UnitCode, string Rule, int Open, int Overdue, int Near);

/// <summary>Which duties the board lists.</summary>
public enum BoardLevel
{
    Open,
    Near,
    Overdue,
}

/// <summary>One duty of the board with the record it follows from.</summary>
public sealed record BoardLine(DueLine Duty, string Kind, string Title);

/// <summary>督办: the ledger by unit and rule, and the duties behind each figure.</summary>
public sealed class DeadlineBoard(DatabaseSource database)
{
    public const int PageSize = 50;

    /// <summary>Figures by unit and rule.</summary>
    /// <param name="units">Only these, or all when null.</param>
    public async Task<IReadOnlyList<BoardCell>> CellsAsync(IReadOnlyList<string>? units, DateOnly today, DateOnly through, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var codes = units?.ToArray() ?? [];
        var open = db.Obligations.Where(o => o.MetOn == null && o.Due != null && (units == null || codes.Contains(o.UnitCode)));
        var cells = await open.GroupBy(o => new { o.UnitCode, o.Rule })
            .Select(g => new { g.Key.UnitCode, g.Key.Rule, Open = g.Count(), Overdue = g.Count(o => o.Due < today), Near = g.Count(o => o.Due >= today && o.Due <= through) })
            .ToListAsync(cancellation);
        return [.. cells.OrderByDescending(c => c.Overdue).ThenByDescending(c => c.Near).ThenBy(c => c.UnitCode, StringComparer.Ordinal)
            .Select(c => new BoardCell(c.UnitCode, c.Rule, c.Open, c.Overdue, c.Near))];
    }

    /// <summary>The duties themselves, nearest first, page by page.</summary>
    public async Task<(IReadOnlyList<BoardLine> Lines, string? Next)> ListAsync(
        IReadOnlyList<string>? units, string? unit, string? rule, BoardLevel level, DateOnly today, DateOnly through, string? after, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var codes = units?.ToArray() ?? [];
        var duties = db.Obligations.Where(o => o.MetOn == null && o.Due != null && (units == null || codes.Contains(o.UnitCode)));
        if (!string.IsNullOrEmpty(unit)) duties = duties.Where(o => o.UnitCode == unit);
        if (!string.IsNullOrEmpty(rule)) duties = duties.Where(o => o.Rule == rule);
        if (level == BoardLevel.Overdue) duties = duties.Where(o => o.Due < today);
        if (level == BoardLevel.Near) duties = duties.Where(o => o.Due >= today && o.Due <= through);
        if ((after ?? "").Split('|') is [var day, var id, var lastRule, var lastKey] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var due) && long.TryParse(id, out var last))
            duties = duties.Where(o => o.Due > due || (o.Due == due && (o.RecordId > last || (o.RecordId == last
                && (string.Compare(o.Rule, lastRule) > 0 || (o.Rule == lastRule && string.Compare(o.Key, lastKey) > 0))))));
        var found = await (from o in duties
                           join r in db.Records on o.RecordId equals r.Id
                           orderby o.Due, o.RecordId, o.Rule, o.Key
                           select new { o.RecordId, o.Rule, o.Key, o.UnitCode, o.Subject, Due = o.Due!.Value, o.Provisional, r.Kind, r.Title }).Take(PageSize + 1).ToListAsync(cancellation);
        var lines = found.Take(PageSize).Select(o => new BoardLine(new DueLine(o.RecordId, o.Rule, o.Key, o.UnitCode, o.Subject, o.Due, o.Provisional), o.Kind, o.Title)).ToList();
        var end = lines.LastOrDefault()?.Duty;
        return (lines, found.Count > PageSize ? $"{end!.Due:yyyy-MM-dd}|{end.RecordId}|{end.Rule}|{end.Key}" : null);
    }
}
