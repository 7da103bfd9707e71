using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>Every detector of the house. A new one adds its line here.</summary>
internal static class Detectors
{
    public static IReadOnlyList<Detector> All(IReadOnlyList<WordList> lists) =>
    [
        .. WordingDetectors.All,
    ];
}
