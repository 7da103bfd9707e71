using Gongkai.Content.Findings;
using Gongkai.Content.Findings.Wording;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Findings.Wording;

/// <summary>What the detectors of wording find in a text.</summary>
internal static class Wordings
{
    private static readonly Inspector Inspector = new(WordingDetectors.All);

    public static IReadOnlyList<ContentFinding> In(string text, PaperFacts? facts = null) => Inspector.Inspect(text, facts);

    public static IReadOnlyList<ContentFinding> In(FindingKind kind, string text, PaperFacts? facts = null) => [.. In(text, facts).Where(f => f.Kind == kind)];

    /// <summary>The text with every replacement put in.</summary>
    public static string Corrected(string text)
    {
        foreach (var finding in In(text).Where(f => f.Replacement is not null).OrderByDescending(f => f.Start))
            text = text.Remove(finding.Start, finding.Length).Insert(finding.Start, finding.Replacement!);
        return text;
    }
}
