using Gongkai.Domain.Clocks;

namespace Gongkai.Storage.Clocks;

/// <summary>One line of the obligation ledger. Written only by re-deriving it from its record.</summary>
public sealed class ObligationRow
{
    public long RecordId { get; set; }
    public required string Rule { get; set; }
    public required string Key { get; set; }
    public required string Kind { get; set; }
    public required string UnitCode { get; set; }
    public required string Subject { get; set; }
    public DateOnly Start { get; set; }

    /// <summary>Null while the clock cannot give a date (no receipt date yet).</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The calendar of a year it touches is not loaded yet.</summary>
    public bool Provisional { get; set; }
    public required string CalendarVersion { get; set; }
    public DateOnly? MetOn { get; set; }
    public ObligationState State { get; set; }

    /// <summary>The last alarm given, so that a reminder goes out once for each level.</summary>
    public AlarmLevel Alarmed { get; set; }

    /// <summary>The claim as JSON, for the ladder and the nightly re-computation.</summary>
    public required string Claim { get; set; }
}
