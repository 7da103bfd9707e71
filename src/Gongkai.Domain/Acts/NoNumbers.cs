namespace Gongkai.Domain.Acts;

/// <summary>不占用编号: for looking at what an act would do: no series is touched.</summary>
public sealed class NoNumbers : INumbers
{
    public int Next(string series) => 1;
}
