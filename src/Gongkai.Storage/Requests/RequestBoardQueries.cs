using Gongkai.Domain.Clocks;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Clocks;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>The questions of the board, each carried by one index.</summary>
internal static class RequestBoardQueries
{
    private static readonly string[] Rules = [.. BoardDay.Rules];

    /// <summary>Open duties of one unit.</summary>
    public sealed record DutyCount(string UnitCode, int Open, int Near, int Overdue, int Waiting);

    /// <summary>Cases of one unit.</summary>
    public sealed record UnitCount(string UnitCode, int Count);

    public static IQueryable<CaseLine> Running(GongkaiDb db, IReadOnlyList<string>? units, CaseFilter filter, BoardDay day, RequestBoard.Cursor? at)
    {
        var duties = Within(db.Obligations.Where(o => o.MetOn == null && o.State == ObligationState.Open && o.Due != null && Rules.Contains(o.Rule)), units, filter.Unit);
        // While a correction is awaited the reply's own clock waits; only a delayed date of 条例第三十五条 runs on. Said aloud, the ledger alone answers.
        if (filter.State == RequestState.AwaitingCorrection) duties = duties.Where(o => o.Rule == "request.delayed-reply");
        var today = day.Today;
        if (filter.Level == AlarmLevel.Red) duties = duties.Where(o => o.Due < today);
        if (filter.Level == AlarmLevel.Yellow) duties = Near(duties, day);
        if (at is { Due: { } due, Id: var last }) duties = duties.Where(o => o.Due >= due && (o.Due > due || o.RecordId > last));
        return Lines(from o in duties
                     join c in Open(db, filter) on o.RecordId equals c.RecordId
                     orderby o.Due, o.RecordId
                     select new Found { Duty = o, Case = c });
    }

    public static IQueryable<CaseLine> Waiting(GongkaiDb db, IReadOnlyList<string>? units, CaseFilter filter, RequestBoard.Cursor? at)
    {
        var last = at?.Id ?? 0;
        return Lines(from o in Within(db.Obligations.Where(o => o.MetOn == null && o.State == ObligationState.Waiting && o.RecordId > last && Rules.Contains(o.Rule)), units, filter.Unit)
                     join c in Open(db, filter) on o.RecordId equals c.RecordId
                     orderby o.RecordId
                     select new Found { Duty = o, Case = c });
    }

    /// <summary>Cases of a state without a running clock, the newest first.</summary>
    public static IQueryable<CaseLine> InState(GongkaiDb db, IReadOnlyList<string>? units, CaseFilter filter, RequestState state, RequestBoard.Cursor? at)
    {
        var before = at?.Id ?? long.MaxValue;
        return Lines(Within(Narrowed(db.Requests.Where(r => r.State == state && r.RecordId < before), filter with { State = null }), units, filter.Unit).OrderByDescending(r => r.RecordId));
    }

    public static IQueryable<CaseLine> Exactly(GongkaiDb db, IReadOnlyList<string>? units, CaseFilter filter, string text, RequestBoard.Cursor? at)
    {
        var before = at?.Id ?? long.MaxValue;
        return Lines(Within(Narrowed(db.Requests.Where(r => r.Receipt == text || r.ReplyNumber == text || r.Volume == text).Where(r => r.RecordId < before), filter), units, filter.Unit).OrderByDescending(r => r.RecordId));
    }

    public static IQueryable<CaseLine> ByName(GongkaiDb db, IReadOnlyList<string>? units, CaseFilter filter, string from, string to, RequestBoard.Cursor? at)
    {
        var (name, id) = (at?.Name ?? from, at?.Id ?? 0);
        return Lines(Within(Narrowed(db.Requests.Where(r => string.Compare(r.ApplicantName, name) >= 0 && string.Compare(r.ApplicantName, to) < 0
            && (string.Compare(r.ApplicantName, name) > 0 || r.RecordId > id)), filter), units, filter.Unit).OrderBy(r => r.ApplicantName).ThenBy(r => r.RecordId));
    }

    /// <summary>By the beginning of the title; who was found by name is not found again.</summary>
    public static IQueryable<CaseLine> ByTitle(GongkaiDb db, IReadOnlyList<string>? units, CaseFilter filter, string from, string to, RequestBoard.Cursor? at)
    {
        var (title, id) = (at?.Title ?? from, at?.Id ?? 0);
        return Lines(Within(Narrowed(db.Requests.Where(r => string.Compare(r.Title, title) >= 0 && string.Compare(r.Title, to) < 0
            && (string.Compare(r.Title, title) > 0 || r.RecordId > id)
            && !(string.Compare(r.ApplicantName, from) >= 0 && string.Compare(r.ApplicantName, to) < 0)), filter), units, filter.Unit).OrderBy(r => r.Title).ThenBy(r => r.RecordId));
    }

    public static IQueryable<DutyCount> Duties(GongkaiDb db, IReadOnlyList<string>? units, BoardDay day)
    {
        var today = day.Today;
        var (reply, delayed, confirm, alarm) = Days(day);
        return Within(db.Obligations.Where(o => o.MetOn == null && (o.State == ObligationState.Open || o.State == ObligationState.Waiting) && Rules.Contains(o.Rule)), units, null)
            .GroupBy(o => o.UnitCode).Select(g => new DutyCount(g.Key, g.Count(o => o.State == ObligationState.Open),
                g.Count(o => o.State == ObligationState.Open && o.Due >= today && ((o.Rule == ClockRules.RequestReply && o.Due <= reply) || (o.Rule == "request.delayed-reply" && o.Due <= delayed)
                    || (o.Rule == "request.receipt-confirm" && o.Due <= confirm) || (o.Rule == "request.receipt-alarm" && o.Due <= alarm))),
                g.Count(o => o.State == ObligationState.Open && o.Due < today), g.Count(o => o.State == ObligationState.Waiting)));
    }

    public static IQueryable<UnitCount> Consulting(GongkaiDb db, IReadOnlyList<string>? units) =>
        Within(db.Requests.Where(r => r.Consulting && r.FinishedOn == null), units, null).GroupBy(r => r.UnitCode).Select(g => new UnitCount(g.Key, g.Count()));

    public static IQueryable<UnitCount> Screening(GongkaiDb db, IReadOnlyList<string>? units) =>
        Within(db.Requests.Where(r => r.State == RequestState.Screening), units, null).GroupBy(r => r.UnitCode).Select(g => new UnitCount(g.Key, g.Count()));

    public static IQueryable<HandlerLoad> Loads(GongkaiDb db, IReadOnlyList<string>? units, BoardDay day)
    {
        var today = day.Today;
        var (reply, delayed, confirm, alarm) = Days(day);
        return from o in Within(db.Obligations.Where(o => o.MetOn == null && (o.State == ObligationState.Open || o.State == ObligationState.Waiting) && Rules.Contains(o.Rule)), units, null)
               join c in db.Requests on o.RecordId equals c.RecordId
               group o by new { c.UnitCode, c.HandlerId, c.HandlerName } into g
               select new HandlerLoad(g.Key.UnitCode, g.Key.HandlerId, g.Key.HandlerName, g.Count(o => o.State == ObligationState.Open),
                   g.Count(o => o.State == ObligationState.Open && o.Due >= today && ((o.Rule == ClockRules.RequestReply && o.Due <= reply) || (o.Rule == "request.delayed-reply" && o.Due <= delayed)
                       || (o.Rule == "request.receipt-confirm" && o.Due <= confirm) || (o.Rule == "request.receipt-alarm" && o.Due <= alarm))),
                   g.Count(o => o.State == ObligationState.Open && o.Due < today), g.Count(o => o.State == ObligationState.Waiting));
    }

    private static IQueryable<ObligationRow> Near(IQueryable<ObligationRow> duties, BoardDay day)
    {
        var (today, last) = (day.Today, day.Last);
        var (reply, delayed, confirm, alarm) = Days(day);
        return duties.Where(o => o.Due >= today && o.Due <= last && ((o.Rule == ClockRules.RequestReply && o.Due <= reply) || (o.Rule == "request.delayed-reply" && o.Due <= delayed)
            || (o.Rule == "request.receipt-confirm" && o.Due <= confirm) || (o.Rule == "request.receipt-alarm" && o.Due <= alarm)));
    }

    private static (DateOnly Reply, DateOnly Delayed, DateOnly Confirm, DateOnly Alarm) Days(BoardDay day) =>
        (day.Through[Rules[0]], day.Through[Rules[1]], day.Through[Rules[2]], day.Through[Rules[3]]);

    private static IQueryable<ObligationRow> Within(IQueryable<ObligationRow> duties, IReadOnlyList<string>? units, string? unit)
    {
        if (!string.IsNullOrEmpty(unit)) duties = duties.Where(o => o.UnitCode == unit);
        if (units is null) return duties;
        var codes = units.ToArray();
        return duties.Where(o => codes.Contains(o.UnitCode));
    }

    private static IQueryable<RequestRow> Within(IQueryable<RequestRow> cases, IReadOnlyList<string>? units, string? unit)
    {
        if (!string.IsNullOrEmpty(unit)) cases = cases.Where(r => r.UnitCode == unit);
        if (units is null) return cases;
        var codes = units.ToArray();
        return cases.Where(r => codes.Contains(r.UnitCode));
    }

    // Whoever owes a duty is not finished; said aloud, a body's open cases are found by its index.
    private static IQueryable<RequestRow> Open(GongkaiDb db, CaseFilter filter) =>
        Narrowed(string.IsNullOrEmpty(filter.Body) ? db.Requests : db.Requests.Where(r => r.FinishedOn == null), filter);

    private static IQueryable<RequestRow> Narrowed(IQueryable<RequestRow> cases, CaseFilter filter)
    {
        if (!string.IsNullOrEmpty(filter.Body)) cases = cases.Where(r => r.BodyCode == filter.Body);
        if (filter.State is { } state) cases = cases.Where(r => r.State == state);
        if (!string.IsNullOrEmpty(filter.Channel)) cases = cases.Where(r => r.Channel == filter.Channel);
        if (filter.Handler is { } handler) cases = cases.Where(r => r.HandlerId == handler);
        else if (filter.Unassigned) cases = cases.Where(r => r.HandlerId == null);
        if (!string.IsNullOrEmpty(filter.Topic)) cases = cases.Where(r => r.Topic == filter.Topic);
        return cases;
    }

    private static IQueryable<CaseLine> Lines(IQueryable<RequestRow> cases) => cases.Select(c => new CaseLine
    {
        RecordId = c.RecordId,
        Receipt = c.Receipt,
        Title = c.Title,
        ApplicantName = c.ApplicantName,
        Category = c.Category,
        BodyCode = c.BodyCode,
        UnitCode = c.UnitCode,
        State = c.State,
        Channel = c.Channel,
        SubmittedOn = c.SubmittedOn,
        ReceivedOn = c.ReceivedOn,
        FinishedOn = c.FinishedOn,
        ReplyNumber = c.ReplyNumber,
        Outcome = c.Outcome,
        Extended = c.Extended,
        Consulting = c.Consulting,
        HandlerId = c.HandlerId,
        HandlerName = c.HandlerName,
        Topic = c.Topic,
    });

    private static IQueryable<CaseLine> Lines(IQueryable<Found> found) => found.Select(f => new CaseLine
    {
        RecordId = f.Case.RecordId,
        Receipt = f.Case.Receipt,
        Title = f.Case.Title,
        ApplicantName = f.Case.ApplicantName,
        Category = f.Case.Category,
        BodyCode = f.Case.BodyCode,
        UnitCode = f.Case.UnitCode,
        State = f.Case.State,
        Channel = f.Case.Channel,
        SubmittedOn = f.Case.SubmittedOn,
        ReceivedOn = f.Case.ReceivedOn,
        FinishedOn = f.Case.FinishedOn,
        ReplyNumber = f.Case.ReplyNumber,
        Outcome = f.Case.Outcome,
        Extended = f.Case.Extended,
        Consulting = f.Case.Consulting,
        HandlerId = f.Case.HandlerId,
        HandlerName = f.Case.HandlerName,
        Topic = f.Case.Topic,
        Rule = f.Duty.Rule,
        Provisional = f.Duty.Provisional,
        Waiting = f.Duty.State == ObligationState.Waiting,
        Due = f.Duty.State == ObligationState.Waiting ? null : f.Duty.Due,
    });

    private sealed record Found
    {
        public required ObligationRow Duty { get; init; }
        public required RequestRow Case { get; init; }
    }
}
