namespace Gongkai.Content.Tests.Redaction;

/// <summary>Tests that hold pages and packages in memory. They run by themselves: others measure what the whole process holds.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LargeFiles
{
    public const string Name = "Large files";
}
