using System.Globalization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Calendars;

namespace Gongkai.Domain.Clocks;

/// <summary>Clocks that only run: nothing suspends or extends them; some start anew when the thing itself changes.</summary>
internal static class PlainClock
{
    internal static ClockAnswer Compute(ClockQuestion question, ClockRule rule, DateOnly start, int length, WorkCalendar calendar, bool ladder, List<Refusal>? refusals)
    {
        var zero = Restarted(question, rule, start, ref refusals);
        var at = rule.Unit == ClockUnit.Hours ? question.StartAt?.AddHours(length) : null;
        var nominal = rule.Unit switch
        {
            ClockUnit.WorkingDays => calendar.AddWorkdays(zero, length),
            ClockUnit.CalendarDays => zero.AddDays(length),
            ClockUnit.Months => zero.AddMonths(length),
            ClockUnit.Years => zero.AddYears(length),
            // Without the hour of the event the day can only be rounded down: an office that keeps to it is never late.
            ClockUnit.Hours => at is { } instant ? DateOnly.FromDateTime(instant.ToOffset(Clock.ZoneOffset).DateTime) : zero.AddDays(length / 24),
            ClockUnit.FixedDate => NextDate(zero, rule.Dates),
            _ => zero,
        };
        var rolls = !rule.Stays && rule.Unit is (ClockUnit.CalendarDays or ClockUnit.Months or ClockUnit.Years);
        var due = rolls ? calendar.NextWorkday(nominal) : nominal;
        // Only what the calendar decides can be provisional: every counted day, or the end of a period in calendar days.
        var provisional = rule.Unit == ClockUnit.WorkingDays ? Clock.Touches(calendar, zero.AddDays(1), due) : rolls && Clock.Touches(calendar, nominal, due);
        return new(due, provisional, ClockState.Running, zero, ladder ? Explain(rule, zero, nominal, due, calendar) : Clock.NoLadder, refusals ?? Clock.NoRefusals, at?.ToOffset(Clock.ZoneOffset));
    }

    /// <summary>条例第二十六条: information that changes again has a new day of change.</summary>
    private static DateOnly Restarted(ClockQuestion question, ClockRule rule, DateOnly start, ref List<Refusal>? refusals)
    {
        var zero = start;
        for (var i = 0; i < question.Events.Count; i++)
        {
            var evidence = question.Events[i];
            if (Clock.Misfit(rule, evidence.Type, i) is { } misfit) Clock.Add(ref refusals, misfit);
            else if (!Clock.InRange(evidence.Date)) Clock.Add(ref refusals, ClockRefusals.DateOutOfRange(ClockRefusals.Event(i)));
            else if (evidence.Date < start) Clock.Add(ref refusals, ClockRefusals.EventBeforeStart(evidence.Date, i));
            else if (evidence.Date > zero) zero = evidence.Date;
        }
        return zero;
    }

    private static DateOnly NextDate(DateOnly after, IReadOnlyList<(int Month, int Day)> dates)
    {
        for (var year = after.Year; ; year++)
            foreach (var (month, day) in dates)
            {
                var date = new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
                if (date > after) return date;
            }
    }

    private static List<LadderDay> Explain(ClockRule rule, DateOnly zero, DateOnly nominal, DateOnly due, WorkCalendar calendar)
    {
        switch (rule.Unit)
        {
            case ClockUnit.FixedDate: return [new(due, true, 1, "规定的日期，遇休息日不顺延")];
            case ClockUnit.SameDay: return [new(due, true, 1, "当日")];
            case ClockUnit.Hours: return [new(due, true, 1, string.Create(CultureInfo.InvariantCulture, $"自起算之时起{rule.Length}小时，节假日不停止计算"))];
        }
        var days = new List<LadderDay>();
        var n = 0;
        for (var date = zero.AddDays(1); date <= due; date = date.AddDays(1))
        {
            if (rule.Unit == ClockUnit.WorkingDays)
                days.Add(calendar.IsWorkday(date) ? new(date, true, ++n, calendar.WhyOf(date)) : new(date, false, null, calendar.WhyOf(date)));
            else if (date <= nominal)
                days.Add(new(date, true, ++n, rule.Stays && date == due ? "自然日，规定的日期遇休息日不顺延" : "自然日"));
            else
                days.Add(new(date, false, null, date == due ? $"期限最后一日为休息日，顺延至此（{calendar.WhyOf(date)}）" : $"期限最后一日为休息日，顺延（{calendar.WhyOf(date)}）"));
        }
        return days;
    }
}
