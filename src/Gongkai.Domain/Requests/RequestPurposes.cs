namespace Gongkai.Domain.Requests;

/// <summary>Names of the purposes.</summary>
public static class RequestPurposes
{
    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<(RequestPurpose Purpose, string Code, string Title)> All { get; } =
    [
        (RequestPurpose.Disclosure, "disclosure", "申请公开政府信息"),
        (RequestPurpose.RecordCorrection, "record-correction", "申请更正与自身相关的政府信息"),
        (RequestPurpose.PublishSuggestion, "publish-suggestion", "建议将信息纳入主动公开范围"),
    ];

    public static string Title(this RequestPurpose purpose) => All[(int)purpose].Title;

    /// <summary>The name in forms and interfaces.</summary>
    public static string Code(this RequestPurpose purpose) => All[(int)purpose].Code;

    public static RequestPurpose? Find(string? code) => All.Where(p => p.Code == code).Select(p => (RequestPurpose?)p.Purpose).FirstOrDefault();
}
