namespace Gongkai.Domain.Clocks;

/// <summary>What the length of a rule counts.</summary>
public enum ClockUnit
{
    /// <summary>工作日: the start day is not counted (W1), the end is a working day by itself (W2).</summary>
    WorkingDays,

    /// <summary>自然日: the last day moves to the next working day (W7).</summary>
    CalendarDays,

    /// <summary>月: ends on the day of the same number, or the last of the month; moves like calendar days (W7).</summary>
    Months,

    /// <summary>年: the same with years.</summary>
    Years,

    /// <summary>小时: by the clock, holidays included.</summary>
    Hours,

    /// <summary>固定日期: the next such date after the start; it does not move (W8).</summary>
    FixedDate,

    /// <summary>当日</summary>
    SameDay,

    /// <summary>次数: a norm of so many a period; it has no date of its own.</summary>
    Count,
}
