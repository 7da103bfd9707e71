namespace Gongkai.Web.Accounts.Unified;

/// <summary>Where the government's unified sign-in is and what it signs with; <c>unifiedSignIn</c> in <c>gongkai.json</c>. Absent means off.</summary>
public sealed record UnifiedSignInOptions
{
    /// <summary>Must stand in the token as <c>iss</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>This site's name over there; must stand in the token as <c>aud</c>.</summary>
    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string AuthorizeAddress { get; init; }

    public required string TokenAddress { get; init; }

    /// <summary>Public keys (PEM) of RS256, the old and the new one during a change; empty when the other side signs with a shared key.</summary>
    public IReadOnlyList<string> PublicKeys { get; init; } = [];

    /// <summary>Shared key of HS256, base 64, at least 32 bytes; null when the other side signs with RS256.</summary>
    public string? SharedKey { get; init; }

    /// <summary>Claim that carries the sign-in name.</summary>
    public string NameClaim { get; init; } = "preferred_username";
}
