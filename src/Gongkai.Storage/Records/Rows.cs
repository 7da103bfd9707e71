namespace Gongkai.Storage.Records;

/// <summary>A record of the office as it is kept: its face in columns, the whole of it as JSON.</summary>
public sealed class RecordRow
{
    public long Id { get; set; }
    public required string Kind { get; set; }

    /// <summary>What makes the record unique within its kind (sign-in name, unit code, import id), or null.</summary>
    public string? NaturalKey { get; set; }
    public required string UnitCode { get; set; }
    public required string State { get; set; }
    public required string Title { get; set; }
    public string? Reference { get; set; }

    /// <summary>涉及个人信息, see <see cref="Domain.Acts.RecordFace.Confidential"/>.</summary>
    public bool Confidential { get; set; }

    /// <summary>Starts with 1 and grows by one with every act.</summary>
    public int Version { get; set; }
    public DateTimeOffset OpenedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public required string Body { get; set; }
}

/// <summary>Where a record lies now; the inbox of a post is read from here.</summary>
public sealed class DeskRow
{
    public long RecordId { get; set; }
    public required string UnitCode { get; set; }
    public required string Role { get; set; }
    public required string Kind { get; set; }
    public DateTimeOffset Since { get; set; }
}

/// <summary>A unit that may read a record besides its owner.</summary>
public sealed class ReaderRow
{
    public long RecordId { get; set; }
    public required string UnitCode { get; set; }
}

/// <summary>The last number handed out of a series.</summary>
public sealed class CounterRow
{
    public required string Name { get; set; }
    public long Value { get; set; }
}

/// <summary>The answer once given under an idempotency key; the same key and content get it again.</summary>
public sealed class IdempotencyRow
{
    public required string Key { get; set; }
    public required string RequestHash { get; set; }
    public required string Answer { get; set; }
    public DateTimeOffset At { get; set; }
}
