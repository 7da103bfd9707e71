using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Calendars;

/// <summary>放假安排装入：a year proposed by one person and confirmed by another before any deadline is counted with it (calendar §7).</summary>
/// <param name="Year">The year as proposed; its own <see cref="CalendarYear.Paper"/> names the notice.</param>
/// <param name="UnitCode">The office that keeps the calendar.</param>
/// <param name="State">One of <see cref="CalendarNoticeStates"/>.</param>
/// <param name="ProposedBy">Who typed or imported it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="DecidedBy">Who confirmed or rejected it, or null.</param>
/// <param name="DecidedAt">When, or null.</param>
/// <param name="Reason">Why it was rejected, or null.</param>
public sealed record CalendarNotice(
    CalendarYear Year,
    string UnitCode,
    string State,
    CalendarSigner ProposedBy,
    DateTimeOffset ProposedAt,
    CalendarSigner? DecidedBy = null,
    DateTimeOffset? DecidedAt = null,
    string? Reason = null);

/// <summary>A person who set their name to a calendar year.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Shown with the year.</param>
public sealed record CalendarSigner(long AccountId, string Name);

/// <summary>States of a calendar notice.</summary>
public static class CalendarNoticeStates
{
    /// <summary>待他人确认</summary>
    public const string Proposed = "proposed";

    /// <summary>已生效</summary>
    public const string Confirmed = "confirmed";

    /// <summary>已退回</summary>
    public const string Rejected = "rejected";
}

/// <summary>提出年度放假安排. Refused with the codes of <see cref="CalendarYear.Parse"/>.</summary>
/// <param name="Json">The year in the exchange form of <see cref="CalendarYear.ToJson"/>.</param>
/// <param name="UnitCode">The office that keeps the calendar; the proposer must hold the post there.</param>
public sealed record ProposeCalendarYear(string Json, string UnitCode) : IOpeningAct<CalendarNotice>
{
    public string Title => "提出年度放假安排";
}

/// <summary>确认年度放假安排：from here on deadlines are counted with it.</summary>
public sealed record ConfirmCalendarYear : IAct<CalendarNotice>
{
    public string Title => "确认年度放假安排";
}

/// <summary>退回年度放假安排.</summary>
/// <param name="Reason">What is wrong with it; needed.</param>
public sealed record RejectCalendarYear(string Reason) : IAct<CalendarNotice>
{
    public string Title => "退回年度放假安排";
}
