using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Calendars;

/// <summary>How a calendar year becomes binding: two persons, the second checks against the notice.</summary>
public sealed class CalendarNoticeProcedure : Procedure<CalendarNotice>
{
    private const string Basis = "双人确认";

    public override string Kind => "calendar-year";

    public override IReadOnlyList<Right> Rights(CalendarNotice? record, SiteSettings site) =>
    [
        new(nameof(ProposeCalendarYear), Right.Opening, Roles.DisclosureOfficer, UnitRelation.Own, Basis),
        new(nameof(ConfirmCalendarYear), CalendarNoticeStates.Proposed, Roles.DisclosureHead, UnitRelation.Own, Basis),
        new(nameof(ConfirmCalendarYear), CalendarNoticeStates.Proposed, Roles.DisclosureOfficer, UnitRelation.Own, Basis),
        new(nameof(RejectCalendarYear), CalendarNoticeStates.Proposed, Roles.DisclosureHead, UnitRelation.Own, Basis),
        new(nameof(RejectCalendarYear), CalendarNoticeStates.Proposed, Roles.DisclosureOfficer, UnitRelation.Own, Basis),
    ];

    public override string? UnitOf(IAct<CalendarNotice> opening) => (opening as ProposeCalendarYear)?.UnitCode;

    /// <remarks>Codes: those of <see cref="CalendarYear.Parse"/>, CALENDAR-OFFICE, OWN-WORK, WRONG-STATE, CALENDAR-REASON.</remarks>
    public override Decision<CalendarNotice> Decide(CalendarNotice? record, IAct<CalendarNotice> act, ActContext context)
    {
        if (act is ProposeCalendarYear propose) return Propose(propose, context);
        if (record is null) return Decision<CalendarNotice>.Refuse(CommonRefusals.NotFound);
        if (record.State != CalendarNoticeStates.Proposed)
            return Decision<CalendarNotice>.Refuse(CommonRefusals.WrongState(act.Title, TitleOf(record.State)));
        var signer = new CalendarSigner(context.Actor.AccountId, context.Actor.Name);
        return act switch
        {
            ConfirmCalendarYear when ActsForProposer(record, context) => Decision<CalendarNotice>.Refuse(CommonRefusals.OwnWork),
            ConfirmCalendarYear => Decision<CalendarNotice>.Accept(
                record with { State = CalendarNoticeStates.Confirmed, DecidedBy = signer, DecidedAt = context.Now }),
            RejectCalendarYear { Reason: var reason } when string.IsNullOrWhiteSpace(reason) => Decision<CalendarNotice>.Refuse(
                new Refusal("CALENDAR-REASON", "请写明退回的理由。", Basis, "reason")),
            RejectCalendarYear reject => Decision<CalendarNotice>.Accept(
                record with { State = CalendarNoticeStates.Rejected, DecidedBy = signer, DecidedAt = context.Now, Reason = reject.Reason.Trim() }),
            _ => throw new ArgumentException($"Unknown act {act.GetType().Name}.", nameof(act)),
        };
    }

    public override RecordFace Face(CalendarNotice record, SiteSettings site) => new(
        string.Create(CultureInfo.InvariantCulture, $"{record.Year.Year}年放假安排{(record.Year.Region is { } r ? $"（{RegionName(r)}）" : "")}"),
        record.State,
        TitleOf(record.State),
        record.UnitCode,
        record.State == CalendarNoticeStates.Proposed
            ? [new(record.UnitCode, Roles.DisclosureHead), new(record.UnitCode, Roles.DisclosureOfficer)]
            : [],
        [],
        record.Year.Paper);

    private static Decision<CalendarNotice> Propose(ProposeCalendarYear act, ActContext context)
    {
        // One calendar for the whole site: a department's own disclosure officer must not be able to move everybody's deadlines.
        if (act.UnitCode != context.Site.OfficeCode)
            return Decision<CalendarNotice>.Refuse(new Refusal("CALENDAR-OFFICE", "工作日历由政府办公室统一维护。", Basis, "unitCode"));
        var (year, refusals) = CalendarYear.Parse(act.Json);
        return year is null
            ? Decision<CalendarNotice>.Refuse(refusals)
            : Decision<CalendarNotice>.Accept(new CalendarNotice(
                year, act.UnitCode, CalendarNoticeStates.Proposed, new(context.Actor.AccountId, context.Actor.Name), context.Now));
    }

    /// <summary>The proposer in person, or somebody whose only post for this is the proposer's own, lent to him.</summary>
    private static bool ActsForProposer(CalendarNotice record, ActContext context)
    {
        if (context.Actor.AccountId == record.ProposedBy.AccountId) return true;
        var posts = context.Actor.Holdings
            .Where(h => h.Role is Roles.DisclosureHead or Roles.DisclosureOfficer && context.Organisations.IsWithin(h.UnitCode, record.UnitCode))
            .ToList();
        return posts.Count > 0 && posts.All(h => h.OnBehalfOf == record.ProposedBy.AccountId);
    }

    private static string RegionName(string code) => CalendarData.Regions.TryGetValue(code, out var region) ? region.Name : code;

    private static string TitleOf(string state) => state switch
    {
        CalendarNoticeStates.Confirmed => "已生效",
        CalendarNoticeStates.Rejected => "已退回",
        _ => "待他人确认",
    };
}
