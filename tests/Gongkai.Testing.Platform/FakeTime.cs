namespace Gongkai.Testing.Platform;

/// <summary>A clock that a test sets. Timers are the system's: nothing here waits for it.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    /// <summary>A working Monday, 09:00 in Asia/Shanghai.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public FakeTime() : this(Monday)
    {
    }

    public DateTimeOffset Now { get; set; } = start;

    public void Advance(TimeSpan by) => Now += by;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
