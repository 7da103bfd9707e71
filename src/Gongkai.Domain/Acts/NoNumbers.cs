namespace Gongkai.Domain.Acts;

/// <summary>For looking at what an act would do: no series is touched.</summary>
public sealed class NoNumbers : INumbers
{
    public int Next(string series) => 1;
}
