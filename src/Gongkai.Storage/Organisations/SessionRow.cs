namespace Gongkai.Storage.Organisations;

/// <summary>会话：a signed-in browser. The token itself is not kept, only its hash.</summary>
public sealed class SessionRow
{
    /// <summary>SHA-256 of the cookie's token, lower-case hex.</summary>
    public required string TokenHash { get; set; }
    public long AccountId { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public required string Address { get; set; }
    public required string Agent { get; set; }

    /// <summary>Whether the second factor was given.</summary>
    public bool SecondFactor { get; set; }
}

/// <summary>Something counted by subject (<see cref="AttemptLog"/>): failed sign-ins of an address or an account name, wrong query codes, applications handed in.</summary>
public sealed class SignInFailureRow
{
    public long Id { get; set; }
    public required string Subject { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A key of the data-protection ring; several nodes share it.</summary>
public sealed class KeyRow
{
    public required string Name { get; set; }
    public required string Xml { get; set; }
}
