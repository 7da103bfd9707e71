namespace Gongkai.Domain.Acts;

/// <summary>Keeps a property of an act out of the audit trail and of every log: passwords, one-time codes, identity numbers.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UnauditedAttribute : Attribute;
