namespace Gongkai.Testing.Platform;

/// <summary>A clock that a test sets.</summary>
public sealed class SetTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
