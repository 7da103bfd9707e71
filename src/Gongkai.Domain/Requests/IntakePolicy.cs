namespace Gongkai.Domain.Requests;

/// <summary>次数窗口: so many within so many minutes. A window counts at most a day, since nothing older is kept.</summary>
/// <param name="Count">How often is usual; 0 switches the window off.</param>
/// <param name="Minutes">Length of the window, 1 to 1440.</param>
public sealed record AttemptWindow(int Count, int Minutes)
{
    /// <summary>When the next one fits again, or null when it fits now.</summary>
    /// <param name="newestFirst">Instants of what was counted, newest first; at least the newest <see cref="Count"/> of them.</param>
    /// <param name="now">The present instant.</param>
    public DateTimeOffset? FreeAt(IReadOnlyList<DateTimeOffset> newestFirst, DateTimeOffset now)
    {
        if (Count < 1 || newestFirst.Count < Count) return null;
        var free = newestFirst[Count - 1].AddMinutes(Minutes);
        return free > now ? free : null;
    }
}

/// <summary>收件与查询的次数限制 of a site (产品约定, all values configurable). Too many applications are never refused, they go to a person (条例第三十五条); too many wrong query codes wait.</summary>
public sealed record IntakePolicy
{
    /// <summary>Applications from one network address after which a person looks first.</summary>
    public IReadOnlyList<AttemptWindow> PerAddress { get; init; } = [new(5, 10), new(20, 1440)];

    /// <summary>Applications of one applicant after which a person looks first.</summary>
    public IReadOnlyList<AttemptWindow> PerApplicant { get; init; } = [new(5, 10), new(20, 1440)];

    /// <summary>Wrong query codes for one receipt after which it waits.</summary>
    public AttemptWindow WrongPerReceipt { get; init; } = new(5, 15);

    /// <summary>Wrong query codes from one network address after which it waits.</summary>
    public AttemptWindow WrongPerAddress { get; init; } = new(20, 15);
}
