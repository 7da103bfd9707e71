namespace Gongkai.Storage.Audit;

/// <summary>审计记录：one act, chained to the one before it. Rows are never changed or deleted.</summary>
public sealed class AuditRow
{
    /// <summary>1, 2, 3 … without gap.</summary>
    public long Seq { get; set; }
    public DateTimeOffset At { get; set; }
    public long AccountId { get; set; }
    public required string ActorName { get; set; }

    /// <summary>The absent colleague when the act was done by delegation.</summary>
    public long? OnBehalfOf { get; set; }
    public required string Act { get; set; }
    public required string ActTitle { get; set; }
    public required string Kind { get; set; }
    public long RecordId { get; set; }
    public required string UnitCode { get; set; }
    public string? FromState { get; set; }
    public required string ToState { get; set; }
    public int Version { get; set; }

    /// <summary>The act as JSON, without what must not be kept (passwords) and with long texts shortened.</summary>
    public required string Detail { get; set; }

    /// <summary>Digest of the record's body after the act, lower-case hex.</summary>
    public required string BodyHash { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
}
