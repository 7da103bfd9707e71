namespace Gongkai.Domain.Clocks;

/// <summary>One line of the table of time limits.</summary>
/// <param name="Id">Stable name, for example <c>request.reply</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Unit">What <paramref name="Length"/> counts.</param>
/// <param name="Length">How many; null where the question must say (<c>working-days</c>) or for fixed dates.</param>
/// <param name="Starts">Day 0 in Chinese.</param>
/// <param name="Basis">Article, document or requirement.</param>
public sealed record ClockRule(string Id, string Title, ClockUnit Unit, int? Length, string Starts, string Basis)
{
    /// <summary>Id in the law's own clock table, for example <c>C-REPLY</c>, or null.</summary>
    public string? LawId { get; init; }

    /// <summary>What follows when it runs out, in Chinese, or null.</summary>
    public string? OnExpiry { get; init; }

    /// <summary>Types of evidence the clock knows.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Whether a site may set another length: local practice, product convention or not confirmed by a public text.</summary>
    public bool Configurable { get; init; }

    /// <summary>A date of a plan: it does not move when it falls on a day off (W8).</summary>
    public bool Stays { get; init; }

    /// <summary>Lengths by class, for rules that have classes.</summary>
    public IReadOnlyList<ClockClass> Classes { get; init; } = [];

    /// <summary>Dates of the year, for <see cref="ClockUnit.FixedDate"/>; a day above the month's length means its last day.</summary>
    public IReadOnlyList<(int Month, int Day)> Dates { get; init; } = [];
}

/// <summary>One class of a rule with its own length.</summary>
/// <param name="Id">For example <c>policy</c>.</param>
/// <param name="Title">In Chinese; accepted as a name too.</param>
/// <param name="Length">The limit, in the rule's unit.</param>
/// <param name="Choices">Lengths that the source allows for it.</param>
public sealed record ClockClass(string Id, string Title, int Length, IReadOnlyList<int> Choices);
