namespace Gongkai.Domain.Acts;

/// <summary>A person of the office as a record remembers him.</summary>
public sealed record Person(long AccountId, string Name, long? OnBehalfOf = null);
