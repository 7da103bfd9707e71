using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Findings.Links;

/// <summary>死链、错链、暗链、外链: what can be wrong with a link.</summary>
public static class LinkKinds
{
    private const string Links = "R-WEB-10", Harm = "R-WEB-18";

    public static FindingKind Hidden { get; } = new("LINK-HIDDEN", "暗链", FindingSeverity.Block, Links);

    public static FindingKind Spam { get; } = new("LINK-SPAM", "有害链接", FindingSeverity.Block, Harm);

    public static FindingKind Foreign { get; } = new("LINK-FOREIGN", "外部链接", FindingSeverity.Warn, Links);

    public static FindingKind Broken { get; } = new("LINK-BROKEN", "错链", FindingSeverity.Warn, Links);

    public static FindingKind Mismatch { get; } = new("LINK-MISMATCH", "所示与所指不一", FindingSeverity.Warn, Links);

    public static FindingKind Dead { get; } = new("LINK-DEAD", "死链", FindingSeverity.Block, Links);

    public static FindingKind NearHost { get; } = new("LINK-NEAR-HOST", "近似域名", FindingSeverity.Warn, Links);

    public static IReadOnlyList<FindingKind> All { get; } = [Hidden, Spam, Foreign, Broken, Mismatch, Dead, NearHost];
}
