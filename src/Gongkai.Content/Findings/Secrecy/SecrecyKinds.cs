using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Secrecy;

/// <summary>Kinds of marks that say a paper is not for the public (保守国家秘密法, R-WEB-15).</summary>
internal static class SecrecyKinds
{
    public static readonly FindingKind Mark = new("SEC-MARK", "国家秘密标志", FindingSeverity.Block, "保守国家秘密法第十七条", WaiverRule.SecrecyReviewer);
    public static readonly FindingKind Internal = new("SEC-INTERNAL", "内部资料标志", FindingSeverity.Block, "R-WEB-15", WaiverRule.SecrecyReviewer);
    public static readonly FindingKind Work = new("SEC-WORK", "工作秘密标志", FindingSeverity.Block, "保守国家秘密法第六十四条", WaiverRule.SecrecyReviewer);
    public static readonly FindingKind Instruction = new("SEC-INSTRUCTION", "领导批示", FindingSeverity.Block, "条例第十六条", WaiverRule.SecondPerson);
}
