namespace Gongkai.Domain.Clocks;

/// <summary>A duty with a time limit, as a record states it. The due date is not part of it: the clock computes that from rule, evidence and calendar.</summary>
/// <param name="Rule">Rule id, for example <c>active.publish</c>.</param>
/// <param name="UnitCode">The unit that owes it.</param>
/// <param name="Start">Day 0: the day of the event that starts the clock, Asia/Shanghai.</param>
/// <param name="Subject">What is owed, in Chinese, for boards and reminders.</param>
/// <param name="MetOn">The day it was fulfilled, or null while it is open.</param>
/// <param name="Key">Tells duties of one record and rule apart; empty when there is only one.</param>
/// <param name="Events">Evidence that suspends, restarts or extends the clock.</param>
/// <param name="Days">Length where the rule leaves it open; null otherwise.</param>
public sealed record ObligationClaim(
    string Rule,
    string UnitCode,
    DateOnly Start,
    string Subject,
    DateOnly? MetOn = null,
    string Key = "",
    IReadOnlyList<ClockEvent>? Events = null,
    int? Days = null);
