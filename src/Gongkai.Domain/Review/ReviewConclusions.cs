using System.Text.Json.Serialization;

namespace Gongkai.Domain.Review;

/// <summary>保密审查结论 of one step (R-SEC-03 一事一审).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SecrecyConclusion>))]
public enum SecrecyConclusion
{
    /// <summary>可以公开</summary>
    MayBePublic,

    /// <summary>不宜公开: agrees with an attribute other than 主动公开; a document marked 主动公开 cannot pass with it.</summary>
    MayNotBePublic,
}

/// <summary>审核结论 of the 规范性审核 and 合法性审核.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewConclusion>))]
public enum ReviewConclusion
{
    /// <summary>审核通过</summary>
    Conforms,

    /// <summary>有意见，已采纳修改</summary>
    ConformsAsAmended,

    /// <summary>不通过: the document has to be returned.</summary>
    DoesNotConform,
}
