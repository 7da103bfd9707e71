using Gongkai.Domain.Documents;

namespace Gongkai.Domain.Review;

/// <summary>法定理由: a ground of 条例第十四至十六条 for not publishing.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Article">Article of the regulation.</param>
/// <param name="Title">Short Chinese name.</param>
/// <param name="Discretionary">第十六条「可以不予公开」: may, not shall; overridden where a law demands disclosure.</param>
public sealed record StatutoryGround(string Code, string Article, string Title, bool Discretionary = false)
{
    public const string StateSecret = "A14_STATE_SECRET";
    public const string LawForbids = "A14_LAW_FORBIDS";
    public const string ThreeSecurities = "A14_THREE_SECURITIES";
    public const string ThirdParty = "A15_THIRD_PARTY";
    public const string Internal = "A16_INTERNAL";
    public const string Process = "A16_PROCESS";
    public const string EnforcementFile = "A16_ENFORCEMENT_FILE";

    public static IReadOnlyList<StatutoryGround> All { get; } =
    [
        new(StateSecret, "条例第十四条", "依法确定为国家秘密"),
        new(LawForbids, "条例第十四条", "法律、行政法规禁止公开"),
        new(ThreeSecurities, "条例第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定"),
        new(ThirdParty, "条例第十五条", "涉及商业秘密、个人隐私等，公开会损害第三方合法权益"),
        new(Internal, "条例第十六条第一款", "内部事务信息（人事管理、后勤管理、内部工作流程）", true),
        new(Process, "条例第十六条第二款", "过程性信息（讨论记录、过程稿、磋商信函、请示报告）", true),
        new(EnforcementFile, "条例第十六条第二款", "行政执法案卷信息", true),
    ];

    public static StatutoryGround? Find(string? code) => All.FirstOrDefault(g => g.Code == code);
}

/// <summary>理由种类: one line of a site's list on the 办文笺 (R-DOC-05…07), tied to the statute.</summary>
/// <param name="Code">Stable code within the site.</param>
/// <param name="Attribute">The attribute it can give a reason for.</param>
/// <param name="Title">As shown on the slip.</param>
/// <param name="Ground">Code of the <see cref="StatutoryGround"/>, or null for on-request reasons, which are not grounds of refusal.</param>
public sealed record WithholdingReason(string Code, DisclosureAttribute Attribute, string Title, string? Ground);

/// <summary>The seeds' reason lists.</summary>
public static class ReasonLists
{
    /// <summary>Eight for 不公开 (R-DOC-06) and two for 依申请公开 (R-DOC-07), in the local wording, tied to the 2019 regulation.</summary>
    public static IReadOnlyList<WithholdingReason> Local { get; } =
    [
        new("N1", DisclosureAttribute.NotDisclosed, "危及国防、外交、国家主权和领土完整等事项的信息", StatutoryGround.ThreeSecurities),
        new("N2", DisclosureAttribute.NotDisclosed, "危及国家经济、金融利益的信息", StatutoryGround.ThreeSecurities),
        new("N3", DisclosureAttribute.NotDisclosed, "危及公共安全、社会稳定的信息", StatutoryGround.ThreeSecurities),
        new("N4", DisclosureAttribute.NotDisclosed, "涉及行政执法过程的一些信息", StatutoryGround.EnforcementFile),
        new("N5", DisclosureAttribute.NotDisclosed, "依法确定为国家秘密的信息", StatutoryGround.StateSecret),
        new("N6", DisclosureAttribute.NotDisclosed, "公开后可能不当损害第三方合法权益的信息（商业秘密、个人隐私）", StatutoryGround.ThirdParty),
        new("N7", DisclosureAttribute.NotDisclosed, "不成熟的过程性信息", StatutoryGround.Process),
        new("N8", DisclosureAttribute.NotDisclosed, "与履行外部职责没有直接关系的、纯属内部事务的信息", StatutoryGround.Internal),
        .. OnRequest,
    ];

    /// <summary>The grounds of the 2019 regulation as they stand, for sites without a local list.</summary>
    public static IReadOnlyList<WithholdingReason> Statutory { get; } =
        [.. StatutoryGround.All.Select(g => new WithholdingReason(g.Code, DisclosureAttribute.NotDisclosed, g.Title, g.Code)), .. OnRequest];

    private static IReadOnlyList<WithholdingReason> OnRequest =>
    [
        new("R1", DisclosureAttribute.OnRequest, "涉及个别或少数公民、法人或其他社会组织，且法律法规未规定必须公开", null),
        new("R2", DisclosureAttribute.OnRequest, "有关行业政策明确规定依申请公开", null),
    ];
}
