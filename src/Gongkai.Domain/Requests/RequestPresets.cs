using Gongkai.Domain.Organisations;
using static Gongkai.Domain.Requests.ReplyPlace;

namespace Gongkai.Domain.Requests;

/// <summary>The five papers' ways of answering applications. Where a paper is silent, the legal review and one signature stand (R-REQ-09).</summary>
public static class RequestPresets
{
    private static readonly ReplyStep Legal = new("legal", "法务审核", Roles.LegalReviewer, HandlingUnit, "R-REQ-09", Legal: true);
    private static readonly ReplyStep Adviser = new("adviser", "法律顾问审核", Roles.LegalAdviser, HandlingUnit, "R-REQ-05", Legal: true);
    private static readonly ReplyStep Head = new("request-head", "公开工作机构负责人审核", Roles.RequestHead, HandlingUnit, "条例第四条");
    private static readonly ReplyStep UnitLeader = new("unit-head", "主要负责人审签", Roles.UnitHead, HandlingUnit, "R-REQ-05");
    private static readonly ReplyStep Deputy = new("deputy", "分管领导审签", Roles.DeputyLeader, Government, "R-REQ-05");

    /// <summary>Used until a site chooses.</summary>
    public static IReadOnlyList<ReplyStep> Plain { get; } = [Legal, UnitLeader];

    /// <summary>S02 已属主动公开范围; S01, S03 同意公开; S04 to S11 不予公开 (workflows §20).</summary>
    public static IReadOnlyDictionary<string, string> FilingResults { get; } = new Dictionary<string, string>
    {
        ["S02"] = "已属主动公开范围",
        ["S01"] = "同意公开",
        ["S03"] = "同意公开",
        ["S04"] = "不予公开",
        ["S05"] = "不予公开",
        ["S06"] = "不予公开",
        ["S07"] = "不予公开",
        ["S08"] = "不予公开",
        ["S09"] = "不予公开",
        ["S10"] = "不予公开",
        ["S11"] = "不予公开",
    };

    /// <summary>S0: the office's 政务公开股 is the only mouth; the office reviews, its leader signs.</summary>
    public static RequestSettings S0 { get; } = new() { SingleMouth = true, Chain = [Legal with { Place = Office }, Head, Deputy] };

    /// <summary>S1: silent on applications; each unit answers with legal review and its head's signature.</summary>
    public static RequestSettings S1 { get; } = new();

    /// <summary>S2: 法务审核, 法律顾问 and 主要领导.</summary>
    public static RequestSettings S2 { get; } = new() { Chain = [Legal, Adviser, UnitLeader] };

    /// <summary>S3: each unit answers.</summary>
    public static RequestSettings S3 { get; } = new() { Chain = [Legal, Head, UnitLeader] };

    /// <summary>S4: the head of the disclosure unit reviews; fees may be charged for excessive volume.</summary>
    public static RequestSettings S4 { get; } = new() { Chain = [Legal, Head], FeesEnabled = true };

    /// <summary>All presets by name.</summary>
    public static IReadOnlyDictionary<string, RequestSettings> All { get; } = new Dictionary<string, RequestSettings>
    {
        ["S0"] = S0,
        ["S1"] = S1,
        ["S2"] = S2,
        ["S3"] = S3,
        ["S4"] = S4,
    };
}
