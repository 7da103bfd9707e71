namespace Gongkai.Web.Demo;

/// <summary>The time at which a demonstration act is done: the county's past is made of real acts.</summary>
internal sealed class DemoTime : TimeProvider
{
    private DateTimeOffset _now;

    public void Set(DateTimeOffset instant) => _now = instant;

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
