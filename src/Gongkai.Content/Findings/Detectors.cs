using Gongkai.Content.Findings.Personal;
using Gongkai.Content.Findings.Secrecy;
using Gongkai.Content.Findings.Wording;
using Gongkai.Content.Findings.Words;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings;

/// <summary>Every detector of the house. A new one adds its line here.</summary>
internal static class Detectors
{
    public static IReadOnlyList<Detector> All(IReadOnlyList<WordList> lists) =>
    [
        new NumberDetector(),
        new MailDetector(),
        new DocumentDetector(),
        new PlateDetector(),
        new AddressDetector(),
        new ConditionDetector(),
        new MinorDetector(),
        new ColumnDetector(),
        new SecretMarkDetector(),
        new InternalMarkDetector(),
        new InstructionDetector(),
        new WordDetector(lists),
        .. WordingDetectors.All,
    ];
}
