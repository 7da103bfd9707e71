using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Clocks;

/// <summary>How a duty stands.</summary>
public enum ObligationState
{
    /// <summary>办理中</summary>
    Open,

    /// <summary>The clock waits for the applicant (补正, 缴费) or has no day 0 yet.</summary>
    Waiting,

    /// <summary>按期办结</summary>
    Met,

    /// <summary>逾期办结</summary>
    MetLate,
}

/// <summary>时限义务: a duty as its record states it, with the date the clock computed. Derived, never edited.</summary>
/// <param name="Claim">What the record states.</param>
/// <param name="Due">Last day, or null while the clock has none.</param>
/// <param name="Provisional">暂定: a year in the count is not loaded.</param>
/// <param name="CalendarVersion">Calendar it was computed with.</param>
/// <param name="State">How it stands.</param>
/// <param name="Refusals">Evidence the clock refused: an incident when the record's own procedure let it pass.</param>
public sealed record Obligation(
    ObligationClaim Claim,
    DateOnly? Due,
    bool Provisional,
    string CalendarVersion,
    ObligationState State,
    IReadOnlyList<Refusal> Refusals);

/// <summary>A deadline that moved when the ledger was derived again.</summary>
/// <param name="Claim">The duty.</param>
/// <param name="OldDue">As it stood.</param>
/// <param name="NewDue">As it stands now.</param>
/// <param name="OldProvisional">Whether it was provisional.</param>
/// <param name="NewProvisional">Whether it is provisional now.</param>
public sealed record ObligationChange(ObligationClaim Claim, DateOnly? OldDue, DateOnly? NewDue, bool OldProvisional, bool NewProvisional);
