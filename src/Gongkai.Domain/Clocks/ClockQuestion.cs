namespace Gongkai.Domain.Clocks;

/// <summary>All that a deadline is computed from, besides the calendar. Dates are legal days, Asia/Shanghai.</summary>
/// <param name="Rule">Rule id.</param>
public sealed record ClockQuestion(string Rule)
{
    /// <summary>Day 0, for rules without a receipt.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The instant the period starts with, for rules in hours; null when only the day is known.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Length, where the rule leaves it open or the site set its own.</summary>
    public int? Days { get; init; }

    /// <summary>Class, for rules with classes.</summary>
    public string? Class { get; init; }

    /// <summary>How and when the application came in, or null.</summary>
    public Receipt? Received { get; init; }

    /// <summary>Evidence, in any order.</summary>
    public IReadOnlyList<ClockEvent> Events { get; init; } = [];
}

/// <summary>How an application came in (条例第三十一条).</summary>
/// <param name="Channel">One of <see cref="ReceiptChannels"/>.</param>
/// <param name="Date">Submitted, signed for or arrived.</param>
/// <param name="Confirmed">Confirmed by both sides, where the channel needs that.</param>
public sealed record Receipt(string Channel, DateOnly? Date, DateOnly? Confirmed = null);
