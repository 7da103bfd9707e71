using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;

namespace Gongkai.Domain.Clocks;

/// <summary>Computes deadlines. A pure function of rule, evidence and calendar; nothing else in the platform may set a due date.</summary>
public static class Clock
{
    private static readonly DateOnly First = new(1991, 1, 1), Last = new(2099, 12, 31);

    /// <summary>Longest period a question may ask for.</summary>
    public const int LongestPeriod = 3650;

    /// <summary>The deadline, with refusals for every piece of evidence that is unlawful; the deadline is then that without it.</summary>
    /// <param name="question">Rule, start and evidence.</param>
    /// <param name="calendar">National calendar, or with the site's region laid over it.</param>
    /// <param name="ladder">Whether to explain day by day.</param>
    /// <remarks>
    /// Codes: RULE-UNKNOWN, RULE-WITHOUT-DATE, START-MISSING, DATE-OUT-OF-RANGE, DAYS-MISSING, DAYS-OUT-OF-RANGE, LENGTH-FIXED, CLASS-MISSING,
    /// CLASS-UNKNOWN, CHANNEL-UNKNOWN, RECEIPT-MISSING, RECEIPT-DATE-MISSING, CONFIRMED-BEFORE-ARRIVAL, EVENT-UNKNOWN, EVENT-NOT-FOR-RULE,
    /// EVENT-WITHOUT-RECEIPT, EVENT-BEFORE-RECEIPT, CORRECTION-NOTICE-REPEATED, CORRECTION-NOTICE-LATE, CORRECTION-WITHOUT-NOTICE,
    /// CONSULT-AFTER-DEADLINE, REPLY-WITHOUT-CONSULT, EXTENSION-DAYS-MISSING, EXTENSION-DAYS-INVALID, EXTENSION-TOO-LONG, EXTENSION-REPEATED,
    /// EXTENSION-AFTER-DEADLINE, FEE-NOTICE-REPEATED, FEE-NOTICE-LATE, FEE-PAID-WITHOUT-NOTICE, FEE-PAID-LATE.
    /// </remarks>
    public static ClockAnswer Compute(ClockQuestion question, WorkCalendar calendar, bool ladder = false)
    {
        if (ClockRules.Find(question.Rule) is not { } rule) return Nothing([ClockRefusals.RuleUnknown(question.Rule)]);
        List<Refusal>? refusals = null;
        var start = StartOf(question, rule, ref refusals);
        if (start is { } day && (day < First || day > Last))
        {
            Add(ref refusals, ClockRefusals.DateOutOfRange(question.Received is null ? "start" : "received"));
            start = null;
        }
        var length = LengthOf(question, rule, ref refusals);
        if (start is null) RefuseEvents(question, rule, ref refusals);
        if (rule.Unit == ClockUnit.Count) Add(ref refusals, ClockRefusals.RuleWithoutDate(rule));
        if (start is not { } zero || rule.Unit == ClockUnit.Count || (length is null && rule.Unit is not (ClockUnit.FixedDate or ClockUnit.SameDay)))
            return Nothing(refusals ?? NoRefusals);
        return rule.Id == ClockRules.RequestReply
            ? ReplyClock.Compute(question, rule, zero, calendar, ladder, refusals)
            : PlainClock.Compute(question, rule, zero, length ?? 0, calendar, ladder, refusals);
    }

    /// <summary>Shared, so that an ordinary answer allocates nothing.</summary>
    internal static readonly IReadOnlyList<Refusal> NoRefusals = Array.Empty<Refusal>();

    internal static readonly IReadOnlyList<LadderDay> NoLadder = Array.Empty<LadderDay>();

    internal static void Add(ref List<Refusal>? refusals, Refusal refusal) => (refusals ??= []).Add(refusal);

    internal static bool InRange(DateOnly date) => date >= First && date <= Last;

    /// <summary>Whether a counted day lies in a year whose notice is not loaded.</summary>
    internal static bool Touches(WorkCalendar calendar, DateOnly from, DateOnly to)
    {
        for (var year = from.Year; year <= to.Year; year++)
            if (!calendar.IsKnown(year)) return true;
        return false;
    }

    private static ClockAnswer Nothing(IReadOnlyList<Refusal> refusals) => new(null, false, ClockState.NotStarted, null, NoLadder, refusals);

    private static DateOnly? StartOf(ClockQuestion question, ClockRule rule, ref List<Refusal>? refusals)
    {
        if (question.Received is { } receipt) return ReceiptDate(receipt, ref refusals);
        if (question.Start is { } start) return start;
        if (question.StartAt is { } at) return DateOnly.FromDateTime(at.ToOffset(ZoneOffset).DateTime);
        Add(ref refusals, rule.Id == ClockRules.RequestReply ? ClockRefusals.ReceiptMissing() : ClockRefusals.StartMissing());
        return null;
    }

    /// <summary>Asia/Shanghai has kept UTC+8 without daylight saving since 1992 (W9).</summary>
    internal static readonly TimeSpan ZoneOffset = TimeSpan.FromHours(8);

    /// <summary>收到申请之日 by channel (条例第三十一条), or null while both sides have not confirmed.</summary>
    private static DateOnly? ReceiptDate(Receipt receipt, ref List<Refusal>? refusals)
    {
        if (!ReceiptChannels.IsKnown(receipt.Channel))
        {
            Add(ref refusals, ClockRefusals.ChannelUnknown(receipt.Channel));
            return null;
        }
        if (!ReceiptChannels.NeedsConfirmation(receipt.Channel))
        {
            if (receipt.Date is null) Add(ref refusals, ClockRefusals.ReceiptDateMissing());
            return receipt.Date;
        }
        if (receipt.Confirmed is { } confirmed && confirmed < receipt.Date)
        {
            Add(ref refusals, ClockRefusals.ConfirmedBeforeArrival(confirmed));
            return null;
        }
        return receipt.Confirmed;
    }

    private static int? LengthOf(ClockQuestion question, ClockRule rule, ref List<Refusal>? refusals)
    {
        var length = rule.Length;
        if (rule.Classes.Count > 0 && question.Class is { } name)
        {
            var found = ClassOf(rule, name);
            if (found is null) Add(ref refusals, ClockRefusals.ClassUnknown(rule, name));
            length = found?.Length;
            if (found is null) return null;
        }
        else if (rule.Classes.Count > 0 && question.Days is null)
        {
            Add(ref refusals, ClockRefusals.ClassMissing(rule));
            return null;
        }
        if (question.Days is not { } days)
        {
            if (length is null && rule.Unit is not (ClockUnit.FixedDate or ClockUnit.SameDay or ClockUnit.Count)) Add(ref refusals, ClockRefusals.DaysMissing());
            return length;
        }
        if (days == length) return length;
        if (!rule.Configurable || rule.Unit is ClockUnit.FixedDate or ClockUnit.SameDay or ClockUnit.Count)
        {
            Add(ref refusals, ClockRefusals.LengthFixed(rule));
            return length;
        }
        if (days is >= 1 and <= LongestPeriod) return days;
        Add(ref refusals, ClockRefusals.DaysOutOfRange());
        return length;
    }

    private static ClockClass? ClassOf(ClockRule rule, string name) => rule.Classes.FirstOrDefault(c => c.Id == name || c.Title == name);

    private static void RefuseEvents(ClockQuestion question, ClockRule rule, ref List<Refusal>? refusals)
    {
        for (var i = 0; i < question.Events.Count; i++)
            Add(ref refusals, Misfit(rule, question.Events[i].Type, i) ?? ClockRefusals.EventWithoutReceipt(i));
    }

    /// <summary>The refusal for evidence that this rule has no use for, or null.</summary>
    internal static Refusal? Misfit(ClockRule rule, string type, int at) =>
        Knows(rule.Events, type) ? null
        : Knows(ClockEvents.All, type) ? ClockRefusals.EventNotForRule(rule, type, at)
        : ClockRefusals.EventUnknown(type, at);

    private static bool Knows(IReadOnlyList<string> types, string type)
    {
        for (var i = 0; i < types.Count; i++)
            if (types[i] == type) return true;
        return false;
    }
}
