namespace Gongkai.Testing;

/// <summary>Names the requirement of the acceptance list that a test proves; docs/requirements.md is generated from these marks.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequirementAttribute(string id) : Attribute
{
    /// <summary>The stable id, for example R-DOC-10.</summary>
    public string Id { get; } = id;
}
