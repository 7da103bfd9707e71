using System.Text.Json;

namespace Gongkai.Guards.Tests.Requirements;

/// <summary>One line of the acceptance list.</summary>
/// <param name="Id">Stable id, for example R-DOC-10.</param>
/// <param name="Title">What is asked, in a few words.</param>
/// <param name="Source">Source paper S0…S4 and its section.</param>
public sealed record Requirement(string Id, string Title, string Source)
{
    private static readonly Lazy<IReadOnlyList<Requirement>> Listed = new(() => JsonSerializer.Deserialize<List<Requirement>>(
        File.ReadAllText(Repository.PathOf("tests", "Gongkai.Guards.Tests", "requirements.json")), JsonSerializerOptions.Web)!);

    /// <summary>The whole list, in its order.</summary>
    public static IReadOnlyList<Requirement> All => Listed.Value;

    /// <summary>Chapter letters, for example DOC.</summary>
    public string Chapter => Id.Split('-')[1];
}

/// <summary>Capabilities declared done (docs/capabilities.json): from then on each of their ids must be carried by a test.</summary>
public sealed record Capability(string Name, IReadOnlyList<string> Ids)
{
    public static IReadOnlyList<Capability> Done() => JsonSerializer.Deserialize<Declared>(
        File.ReadAllText(Repository.PathOf("docs", "capabilities.json")), JsonSerializerOptions.Web)!.Done;

    private sealed record Declared(IReadOnlyList<Capability> Done);
}
