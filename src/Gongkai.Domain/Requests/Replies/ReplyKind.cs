using System.Text.Json.Serialization;

namespace Gongkai.Domain.Requests.Replies;

/// <summary>救济途径 that a letter tells of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReliefMode>))]
public enum ReliefMode
{
    /// <summary>程序性告知: none.</summary>
    None,

    /// <summary>可以申请行政复议，也可以提起行政诉讼</summary>
    EitherWay,

    /// <summary>复议前置：先申请行政复议 (行政复议法第二十三条第一款第四项)</summary>
    ReconsiderationFirst,
}

/// <summary>What a reply does with the information asked for.</summary>
public enum ReplyGroup
{
    /// <summary>予以公开</summary>
    Granted,

    /// <summary>部分公开</summary>
    Partly,

    /// <summary>不予公开</summary>
    Withheld,

    /// <summary>无法提供</summary>
    Unavailable,

    /// <summary>不予处理</summary>
    NotHandled,

    /// <summary>更正、建议 of 条例第四十一条、第四十四条: no row of the report.</summary>
    Other,
}

/// <summary>答复种类: one enumeration for letters, ledger and the rows of the annual report.</summary>
/// <param name="Code">Code of the letter, S01 to S20, or P16 and P17 for the answers of articles 41 and 44.</param>
/// <param name="Title">What the office calls it.</param>
/// <param name="Group">What it does.</param>
/// <param name="Row">Leaf of Table 3 it counts in; null for the answers of articles 41 and 44.</param>
/// <param name="Article">Article it rests on.</param>
/// <param name="Relief">Way of relief until a site sets another (regulation.md §7; S03 and S11 are unverified).</param>
/// <param name="Ground">Code of the <see cref="Review.StatutoryGround"/> for withheld information, or null.</param>
public sealed record ReplyKind(string Code, string Title, ReplyGroup Group, string? Row, string Article, ReliefMode Relief, string? Ground = null)
{
    /// <summary>All kinds, in the order of the form.</summary>
    public static IReadOnlyList<ReplyKind> All { get; } =
    [
        new("S01", "予以公开（提供信息）", ReplyGroup.Granted, "T3-3-1", "条例第三十六条第二项", ReliefMode.EitherWay),
        new("S02", "已主动公开（告知获取方式、途径）", ReplyGroup.Granted, "T3-3-1", "条例第三十六条第一项", ReliefMode.EitherWay),
        new("S03", "部分公开（区分处理）", ReplyGroup.Partly, "T3-3-2", "条例第三十七条", ReliefMode.ReconsiderationFirst),
        new("S04", "不予公开（国家秘密）", ReplyGroup.Withheld, "T3-3-3-1", "条例第十四条", ReliefMode.ReconsiderationFirst, Review.StatutoryGround.StateSecret),
        new("S05", "不予公开（法律、行政法规禁止公开）", ReplyGroup.Withheld, "T3-3-3-2", "条例第十四条", ReliefMode.ReconsiderationFirst, Review.StatutoryGround.LawForbids),
        new("S06", "不予公开（三安全一稳定）", ReplyGroup.Withheld, "T3-3-3-3", "条例第十四条", ReliefMode.ReconsiderationFirst, Review.StatutoryGround.ThreeSecurities),
        new("S07", "不予公开（第三方合法权益）", ReplyGroup.Withheld, "T3-3-3-4", "条例第十五条、第三十二条", ReliefMode.ReconsiderationFirst, Review.StatutoryGround.ThirdParty),
        new("S08", "不予公开（内部事务信息）", ReplyGroup.Withheld, "T3-3-3-5", "条例第十六条第一款", ReliefMode.ReconsiderationFirst, Review.StatutoryGround.Internal),
        new("S09", "不予公开（过程性信息）", ReplyGroup.Withheld, "T3-3-3-6", "条例第十六条第二款", ReliefMode.ReconsiderationFirst, Review.StatutoryGround.Process),
        new("S10", "不予公开（行政执法案卷信息）", ReplyGroup.Withheld, "T3-3-3-7", "条例第十六条第二款", ReliefMode.ReconsiderationFirst, Review.StatutoryGround.EnforcementFile),
        new("S11", "属于行政查询事项（告知依照有关规定办理）", ReplyGroup.Withheld, "T3-3-3-8", "条例第三十六条第七项", ReliefMode.EitherWay),
        new("S12", "无法提供（政府信息不存在）", ReplyGroup.Unavailable, "T3-3-4-1", "条例第三十六条第四项", ReliefMode.EitherWay),
        new("S13", "无法提供（非本机关负责公开）", ReplyGroup.Unavailable, "T3-3-4-1", "条例第三十六条第五项", ReliefMode.EitherWay),
        new("S14", "无法提供（需要加工、分析）", ReplyGroup.Unavailable, "T3-3-4-2", "条例第三十八条", ReliefMode.EitherWay),
        new("S15", "无法提供（补正后仍不明确）", ReplyGroup.Unavailable, "T3-3-4-3", "条例第三十条", ReliefMode.EitherWay),
        new("S16", "不予处理（信访、投诉、举报）", ReplyGroup.NotHandled, "T3-3-5-1", "条例第三十九条第一款", ReliefMode.EitherWay),
        new("S17", "不予重复处理（重复申请）", ReplyGroup.NotHandled, "T3-3-5-2", "条例第三十六条第六项", ReliefMode.EitherWay),
        new("S18", "不予处理（公开出版物）", ReplyGroup.NotHandled, "T3-3-5-3", "条例第三十九条第二款", ReliefMode.EitherWay),
        new("S19", "不予处理（无正当理由大量反复申请）", ReplyGroup.NotHandled, "T3-3-5-4", "条例第三十五条", ReliefMode.EitherWay),
        new("S20", "不予处理（要求确认或重新出具已获取信息）", ReplyGroup.NotHandled, "T3-3-5-5", "年度报告格式（五）5", ReliefMode.EitherWay),
        new("P16", "更正申请答复", ReplyGroup.Other, null, "条例第四十一条", ReliefMode.EitherWay),
        new("P17", "转主动公开建议处理告知", ReplyGroup.Other, null, "条例第四十四条第二款", ReliefMode.None),
    ];

    public static ReplyKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);
}
