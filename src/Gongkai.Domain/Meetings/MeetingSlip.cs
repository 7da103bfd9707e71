namespace Gongkai.Domain.Meetings;

/// <summary>会议处理笺: whether a meeting is public and in which form, approved together with its document (R-MTG-01).</summary>
public sealed record MeetingSlip
{
    /// <summary>会议名称.</summary>
    public string Name { get; init; } = "";

    /// <summary>会议种类, from the site's list (政府常务会议、电视电话会议).</summary>
    public string Kind { get; init; } = "";

    /// <summary>涉及公众利益、需要社会广泛知晓.</summary>
    public bool TouchesPublicInterest { get; init; }

    /// <summary>会议是否公开; null while the field is empty.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>公开的形式, from the site's list (R-MTG-02).</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>不公开的理由, where the answer is no.</summary>
    public string? ReasonNotPublic { get; init; }
}

/// <summary>Lists for the slip; sites may extend them.</summary>
public static class MeetingLists
{
    public static IReadOnlyList<string> Kinds { get; } = ["政府常务会议", "电视电话会议"];

    /// <summary>The six forms of R-MTG-02.</summary>
    public static IReadOnlyList<string> Forms { get; } =
        ["新闻摘要播出", "新媒体摘要公开", "电视直播", "网络直播", "新媒体直播", "分会场直播"];
}
