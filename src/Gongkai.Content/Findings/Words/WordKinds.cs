using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Words;

/// <summary>Kinds of words of lists (R-WEB-08, R-WEB-15, R-WEB-18).</summary>
internal static class WordKinds
{
    private static readonly FindingKind Typo = new("WORD-TYPO", "错别字", FindingSeverity.Warn, "R-WEB-08");
    private static readonly FindingKind Institution = new("WORD-INSTITUTION", "机构旧名", FindingSeverity.Warn, "R-WEB-08");
    private static readonly FindingKind Law = new("WORD-LAW", "法规旧名", FindingSeverity.Warn, "R-WEB-08");
    private static readonly FindingKind Placeholder = new("WORD-PLACEHOLDER", "占位文字", FindingSeverity.Block, "R-WEB-08");
    private static readonly FindingKind Harmful = new("WORD-HARMFUL", "有害信息", FindingSeverity.Block, "R-WEB-18");
    private static readonly FindingKind Sensitive = new("WORD-SENSITIVE", "慎用词", FindingSeverity.Warn, "R-WEB-15");

    private static readonly FindingKind NegativeMatter = new("NEG-LIST", "负面清单事项", FindingSeverity.Block, "R-SEC-01", WaiverRule.SecrecyReviewer);

    public static FindingKind Of(WordKind kind) => kind switch
    {
        WordKind.Typo => Typo,
        WordKind.ObsoleteInstitution => Institution,
        WordKind.RepealedLaw => Law,
        WordKind.Placeholder => Placeholder,
        WordKind.Harmful => Harmful,
        WordKind.NegativeMatter => NegativeMatter,
        _ => Sensitive,
    };
}
