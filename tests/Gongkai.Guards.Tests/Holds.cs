namespace Gongkai.Guards.Tests;

/// <summary>What every guard says in the end.</summary>
public static class Holds
{
    /// <summary>Fails with all breaches, a line each; a shortened list would send people round twice.</summary>
    public static void Nowhere(IReadOnlyList<string> breaches) =>
        Assert.True(breaches.Count == 0, $"{breaches.Count} breach(es):{Environment.NewLine}{string.Join(Environment.NewLine, breaches)}");
}
