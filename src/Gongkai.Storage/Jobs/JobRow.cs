namespace Gongkai.Storage.Jobs;

/// <summary>State of a job.</summary>
public enum JobState
{
    Waiting,
    Done,
    Failed,
}

/// <summary>Work that follows a commit or comes round by the clock. Leased by one node at a time; its history stays visible.</summary>
public sealed class JobRow
{
    public long Id { get; set; }
    public required string Topic { get; set; }
    public required string Payload { get; set; }
    public JobState State { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }
    public string? LeasedBy { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string? Result { get; set; }

    /// <summary>Makes a scheduled run unique, for example <c>reverify/2026-11-22</c>; null for jobs that follow an act.</summary>
    public string? RunKey { get; set; }
}
