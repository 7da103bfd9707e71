namespace Gongkai.Web.Demo;

/// <summary>The time at which a demonstration act is done: the county's past is made of real acts.</summary>
internal sealed class DemoTime : TimeProvider
{
    // Nobody does two things in one instant.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(37);

    private DateTimeOffset _now;

    public void Set(DateTimeOffset instant) => _now = instant;

    /// <summary>Each time somebody looks at the clock a little has passed.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        var now = _now;
        _now += Pause;
        return now.ToUniversalTime();
    }
}
