using Gongkai.Domain.Calendars;

namespace Gongkai.Domain.Clocks;

/// <summary>Derives the ledger of duties from what records claim, and from nothing else.</summary>
public static class Obligations
{
    /// <summary>The duties with their dates, in the order of the claims.</summary>
    /// <param name="claims">As the procedures state them.</param>
    /// <param name="calendar">The site's calendar.</param>
    /// <param name="lengths">Lengths the site has set for configurable rules, by rule id; a claim's own days come first.</param>
    public static IReadOnlyList<Obligation> Derive(IEnumerable<ObligationClaim> claims, WorkCalendar calendar, IReadOnlyDictionary<string, int>? lengths = null) =>
        [.. claims.Select(c => Derive(c, calendar, lengths))];

    /// <inheritdoc cref="Derive(IEnumerable{ObligationClaim}, WorkCalendar, IReadOnlyDictionary{string, int}?)"/>
    public static Obligation Derive(ObligationClaim claim, WorkCalendar calendar, IReadOnlyDictionary<string, int>? lengths = null)
    {
        var answer = Clock.Compute(Question(claim, lengths), calendar);
        var state = claim.MetOn is { } met ? (answer.Due is { } due && met > due ? ObligationState.MetLate : ObligationState.Met)
            : answer.State == ClockState.Running ? ObligationState.Open : ObligationState.Waiting;
        return new(claim, answer.Due, answer.Provisional, calendar.Version, state, answer.Refusals);
    }

    /// <summary>The question a claim puts to the clock; pages use it to show the ladder.</summary>
    public static ClockQuestion Question(ObligationClaim claim, IReadOnlyDictionary<string, int>? lengths = null) => new(claim.Rule)
    {
        Start = claim.Start,
        Days = claim.Days ?? (lengths is not null && lengths.TryGetValue(claim.Rule, out var days) ? days : null),
        Events = claim.Events ?? [],
    };

    /// <summary>What moved between two derivations of the same claims. After a calendar was loaded this is the report; in the nightly check every line is an incident.</summary>
    public static IReadOnlyList<ObligationChange> Compare(IEnumerable<Obligation> before, IEnumerable<Obligation> after)
    {
        var changes = new List<ObligationChange>();
        foreach (var (old, now) in before.Zip(after))
        {
            if ((old.Claim.Rule, old.Claim.UnitCode, old.Claim.Key) != (now.Claim.Rule, now.Claim.UnitCode, now.Claim.Key))
                throw new ArgumentException("The two derivations are not of the same claims.", nameof(after));
            if (old.Due != now.Due || old.Provisional != now.Provisional)
                changes.Add(new(now.Claim, old.Due, now.Due, old.Provisional, now.Provisional));
        }
        return changes;
    }
}
