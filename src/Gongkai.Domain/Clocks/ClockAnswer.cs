using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Clocks;

/// <summary>What a clock is doing after all the evidence.</summary>
public enum ClockState
{
    /// <summary>计时中</summary>
    Running,

    /// <summary>There is no day 0 yet: 待双方确认, or the question does not say.</summary>
    NotStarted,

    /// <summary>待申请人补正; the clock restarts when the corrected application comes in.</summary>
    WaitingForCorrection,

    /// <summary>待缴费; the clock restarts when the fee is paid.</summary>
    WaitingForFee,
}

/// <summary>The deadline with all that explains it.</summary>
/// <param name="Due">Last day, until its end; null while the clock has not started or the rule has no date.</param>
/// <param name="Provisional">The counted days touch a year whose notice is not loaded: shown as 暂定, never as firm.</param>
/// <param name="State">What the clock is doing.</param>
/// <param name="Start">Day 0 after the last restart, or null.</param>
/// <param name="Ladder">Day by day from the day after <paramref name="Start"/> to <paramref name="Due"/>; empty unless asked for.</param>
/// <param name="Refusals">Evidence that is unlawful; the deadline stands as without it.</param>
/// <param name="DueAt">The instant, for rules in hours counted from an instant.</param>
public readonly record struct ClockAnswer(
    DateOnly? Due,
    bool Provisional,
    ClockState State,
    DateOnly? Start,
    IReadOnlyList<LadderDay> Ladder,
    IReadOnlyList<Refusal> Refusals,
    DateTimeOffset? DueAt = null);

/// <summary>One day of the explanation.</summary>
/// <param name="Date">The day.</param>
/// <param name="Counted">Whether it counts.</param>
/// <param name="N">Which counted day it is; null when it does not count.</param>
/// <param name="Why">In Chinese.</param>
public readonly record struct LadderDay(DateOnly Date, bool Counted, int? N, string Why);
