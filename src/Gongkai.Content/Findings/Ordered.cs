using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>Findings in the order of the text; where two say the same of the same place only the heavier stays.</summary>
internal static class Ordered
{
    public static IReadOnlyList<ContentFinding> Of(IReadOnlyList<ContentFinding> found) =>
        [.. found.OrderBy(f => f.Start).ThenByDescending(f => f.Severity).ThenByDescending(f => f.Length).DistinctBy(f => (f.Start, f.Length, f.Code))];
}
