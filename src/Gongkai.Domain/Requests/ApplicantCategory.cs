using System.Text.Json.Serialization;

namespace Gongkai.Domain.Requests;

/// <summary>申请人情况: the columns of the annual report's Table 3, in their order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApplicantCategory>))]
public enum ApplicantCategory
{
    /// <summary>自然人</summary>
    Natural,

    /// <summary>商业企业</summary>
    Enterprise,

    /// <summary>科研机构</summary>
    Research,

    /// <summary>社会公益组织</summary>
    Welfare,

    /// <summary>法律服务机构</summary>
    LegalService,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Names of the categories.</summary>
public static class ApplicantCategories
{
    /// <summary>In the order of the columns.</summary>
    public static IReadOnlyList<(ApplicantCategory Category, string Code, string Title)> All { get; } =
    [
        (ApplicantCategory.Natural, "natural", "自然人"),
        (ApplicantCategory.Enterprise, "enterprise", "商业企业"),
        (ApplicantCategory.Research, "research", "科研机构"),
        (ApplicantCategory.Welfare, "welfare", "社会公益组织"),
        (ApplicantCategory.LegalService, "legal-service", "法律服务机构"),
        (ApplicantCategory.Other, "other", "其他"),
    ];

    public static string Title(this ApplicantCategory category) => All[(int)category].Title;

    /// <summary>The name in addresses and interfaces.</summary>
    public static string Code(this ApplicantCategory category) => All[(int)category].Code;

    public static ApplicantCategory? Find(string? code) => All.Where(c => c.Code == code).Select(c => (ApplicantCategory?)c.Category).FirstOrDefault();
}
