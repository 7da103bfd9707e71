namespace Gongkai.Content.Findings.Wording;

/// <summary>Detectors of characters, forms, citations and of what the record says. Stateless.</summary>
internal static class WordingDetectors
{
    public static IReadOnlyList<Detector> All { get; } =
    [
        new LookAlikes(), new BrokenCharacters(), new InvisibleCharacters(), new TraditionalCharacters(),
        new DoubledWords(), new Punctuation(), new Pairs(), new HeadingForms(), new Numbering(), new NumberForms(), new Numerals(), new Blanks(),
        new CitationChecks(), new IssuerOf(), new DateChecks(), new Attachments(),
    ];
}
