using System.Text.Json.Serialization;
using Gongkai.Domain.Calendars;

namespace Gongkai.Domain.Clocks;

/// <summary>黄牌 and 红牌.</summary>
public enum AlarmLevel
{
    /// <summary>No alarm.</summary>
    None,

    /// <summary>黄牌：the remaining working days are down to the configured number.</summary>
    Yellow,

    /// <summary>红牌：the deadline has passed.</summary>
    Red,
}

/// <summary>When alarms are raised; a site may set other numbers.</summary>
/// <param name="YellowAt">Remaining working days, today not counted, at which the yellow card is shown.</param>
/// <param name="YellowByRule">Other numbers for single rules, by rule id.</param>
public sealed record AlarmSettings(int YellowAt = 3, IReadOnlyDictionary<string, int>? YellowByRule = null)
{
    /// <summary>The largest of the numbers: how far ahead a board has to look.</summary>
    [JsonIgnore]
    public int Widest => Math.Max(YellowAt, YellowByRule is { Count: > 0 } rules ? rules.Values.Max() : 0);

    /// <summary>The number that holds for a rule.</summary>
    public int For(string rule) => YellowByRule is not null && YellowByRule.TryGetValue(rule, out var days) ? days : YellowAt;
}

/// <summary>The alarm a duty gives on a day.</summary>
public static class Alarm
{
    /// <summary>Fulfilled and waiting duties give none.</summary>
    public static AlarmLevel Of(Obligation obligation, DateOnly today, WorkCalendar calendar, AlarmSettings settings) =>
        obligation is { State: ObligationState.Open, Due: { } due } ? Of(due, obligation.Claim.Rule, today, calendar, settings) : AlarmLevel.None;

    /// <summary>The alarm of an open duty. The last day itself is still yellow: the period runs until its end (W2).</summary>
    public static AlarmLevel Of(DateOnly due, string rule, DateOnly today, WorkCalendar calendar, AlarmSettings settings) =>
        today > due ? AlarmLevel.Red
        : calendar.CountBetween(today, due) <= settings.For(rule) ? AlarmLevel.Yellow
        : AlarmLevel.None;
}
