using System.Globalization;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>案件看板: open cases by their nearest duty, found cases, figures by unit and handler. Every page is a fixed number of indexed queries.</summary>
/// <remarks>Units narrow to what the person may read (<see cref="Documents.Reach.CaseUnits"/>); null is a supervisor over the whole site (R-REQ-01).</remarks>
public sealed class RequestBoard(DatabaseSource database)
{
    public const int PageSize = 25;

    // Above every character, so that a range is a prefix.
    private const string Last = "\U0010FFFF";
    private static readonly string[] Rules = [.. BoardDay.Rules];
    private static readonly RequestState[] Finished = [RequestState.Answered, RequestState.Closed, RequestState.Archived, RequestState.Merged, RequestState.SetAside];

    /// <summary>One page: open cases by their due day, then those whose clock waits, then those still screened; with a text or a finished state what was found, the newest first.</summary>
    /// <param name="units">Handling units, or null for all.</param>
    /// <param name="after">Cursor of the page before, or null.</param>
    public async Task<CasePage> ListAsync(IReadOnlyList<string>? units, CaseFilter filter, BoardDay day, string? after, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var phases = Phases(db, units, filter, day);
        var (from, cursor) = Cursor.Read(after);
        if (cursor is { Id: > 0, Due: null }) cursor = await PlaceAsync(db, cursor, cancellation);
        var found = new List<(CaseLine Line, int Phase)>();
        for (var phase = Math.Min(from, phases.Count); phase < phases.Count && found.Count <= PageSize; phase++)
            found.AddRange((await phases[phase](phase == from ? cursor : null).Take(PageSize + 1 - found.Count).ToListAsync(cancellation)).Select(l => (l, phase)));
        var page = found.Take(PageSize).ToList();
        var lines = page.Exists(l => l.Line.Rule is null) ? await DutiesAsync(db, [.. page.Select(l => l.Line)], cancellation) : [.. page.Select(l => l.Line)];
        return new(lines, found.Count > PageSize ? Cursor.Write(page[^1].Phase, page[^1].Line) : null);
    }

    /// <summary>Figures by unit, the most overdue first.</summary>
    public async Task<IReadOnlyList<UnitFigures>> FiguresAsync(IReadOnlyList<string>? units, BoardDay day, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var open = await RequestBoardQueries.Duties(db, units, day).ToListAsync(cancellation);
        var consulting = (await RequestBoardQueries.Consulting(db, units).ToListAsync(cancellation)).ToDictionary(c => c.UnitCode, c => c.Count);
        var screening = (await RequestBoardQueries.Screening(db, units).ToListAsync(cancellation)).ToDictionary(c => c.UnitCode, c => c.Count);
        var byUnit = open.ToDictionary(o => o.UnitCode);
        return [.. byUnit.Keys.Union(consulting.Keys).Union(screening.Keys)
            .Select(u => (Code: u, Duties: byUnit.GetValueOrDefault(u)))
            .Select(u => new UnitFigures(u.Code, u.Duties?.Open ?? 0, u.Duties?.Near ?? 0, u.Duties?.Overdue ?? 0, u.Duties?.Waiting ?? 0, consulting.GetValueOrDefault(u.Code), screening.GetValueOrDefault(u.Code)))
            .OrderByDescending(f => f.Overdue).ThenByDescending(f => f.Near).ThenBy(f => f.UnitCode, StringComparer.Ordinal)];
    }

    /// <summary>Open cases by handler, the busiest first.</summary>
    public async Task<IReadOnlyList<HandlerLoad>> WorkloadAsync(IReadOnlyList<string>? units, BoardDay day, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var loads = await RequestBoardQueries.Loads(db, units, day).ToListAsync(cancellation);
        return [.. loads.OrderByDescending(l => l.Open).ThenBy(l => l.UnitCode, StringComparer.Ordinal).ThenBy(l => l.HandlerName, StringComparer.Ordinal)];
    }

    /// <summary>The queries a page is read from, in their order.</summary>
    internal static IReadOnlyList<Func<Cursor?, IQueryable<CaseLine>>> Phases(GongkaiDb db, IReadOnlyList<string>? units, CaseFilter filter, BoardDay day)
    {
        var text = filter.Text?.Trim();
        if (!string.IsNullOrEmpty(text))
            return
            [
                at => RequestBoardQueries.Exactly(db, units, filter, text, at),
                at => RequestBoardQueries.ByName(db, units, filter, text, text + Last, at),
                at => RequestBoardQueries.ByTitle(db, units, filter, text, text + Last, at),
            ];
        if (filter.State is { } state && (Finished.Contains(state) || state == RequestState.Screening))
            return [at => RequestBoardQueries.InState(db, units, filter, state, at)];
        List<Func<Cursor?, IQueryable<CaseLine>>> phases = [at => RequestBoardQueries.Running(db, units, filter, day, at)];
        if (filter.Level == AlarmLevel.None) phases.Add(at => RequestBoardQueries.Waiting(db, units, filter, at));
        if (filter.Level == AlarmLevel.None && filter.State is null) phases.Add(at => RequestBoardQueries.InState(db, units, filter, RequestState.Screening, at));
        return phases;
    }

    // Name and title stay out of addresses: the cursor is the last case, its place is looked up.
    private static async Task<Cursor> PlaceAsync(GongkaiDb db, Cursor cursor, CancellationToken cancellation) =>
        await db.Requests.Where(r => r.RecordId == cursor.Id).Select(r => new Cursor(r.RecordId, null, r.ApplicantName, r.Title)).SingleOrDefaultAsync(cancellation) ?? cursor;

    private static async Task<IReadOnlyList<CaseLine>> DutiesAsync(GongkaiDb db, IReadOnlyList<CaseLine> lines, CancellationToken cancellation)
    {
        var ids = lines.Select(l => l.RecordId).ToArray();
        var duties = (await db.Obligations.Where(o => ids.Contains(o.RecordId) && o.MetOn == null && Rules.Contains(o.Rule))
            .Select(o => new { o.RecordId, o.Rule, o.Due, o.Provisional, o.State }).ToListAsync(cancellation)).ToLookup(o => o.RecordId);
        return [.. lines.Select(l => duties[l.RecordId].FirstOrDefault() is not { } duty ? l : l with
        {
            Rule = duty.Rule,
            Waiting = duty.State == ObligationState.Waiting,
            Due = duty.State == ObligationState.Waiting ? null : duty.Due,
            Provisional = duty.Provisional,
        })];
    }

    /// <summary>Where a page ended.</summary>
    internal sealed record Cursor(long Id, DateOnly? Due = null, string Name = "", string Title = "")
    {
        public static (int Phase, Cursor? At) Read(string? after) => (after ?? "").Split('|') switch
        {
            [var phase, var id] when Number(phase, out var p) && Number(id, out var i) => ((int)p, new(i)),
            [var phase, var id, var day] when Number(phase, out var p) && Number(id, out var i) && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var due) => ((int)p, new(i, due)),
            _ => (0, null),
        };

        public static string Write(int phase, CaseLine line) =>
            line is { Rule: not null, Due: { } due }
                ? string.Create(CultureInfo.InvariantCulture, $"{phase}|{line.RecordId}|{due:yyyy-MM-dd}")
                : string.Create(CultureInfo.InvariantCulture, $"{phase}|{line.RecordId}");

        private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
