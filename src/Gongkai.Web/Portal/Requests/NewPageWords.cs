using Gongkai.Domain.Requests;
using Gongkai.Web.Workbench.Shared.Fields;

namespace Gongkai.Web.Portal.Requests;

/// <summary>Wording of the form that is longer than a line.</summary>
public static class NewPageWords
{
    public static IReadOnlyList<Choice> Purposes { get; } = [.. RequestPurposes.All.Select(p => new Choice(p.Code, p.Title, HintOf(p.Purpose)))];

    /// <summary>社会评议, best first.</summary>
    public static IReadOnlyList<Choice> Scores { get; } = [new("5", "很满意"), new("4", "满意"), new("3", "一般"), new("2", "不满意"), new("1", "很不满意")];

    // 条例第二十七条、第四十一条、第四十四条第二款.
    private static string HintOf(RequestPurpose purpose) => purpose switch
    {
        RequestPurpose.RecordCorrection => "有证据证明行政机关提供的与您自己有关的信息记录不准确",
        RequestPurpose.PublishSuggestion => "认为某项信息应当向社会公开，例如多人申请过的信息",
        _ => "想得到行政机关制作或者保存的信息",
    };
}
