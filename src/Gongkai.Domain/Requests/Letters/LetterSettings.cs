using Gongkai.Domain.Requests.Replies;

namespace Gongkai.Domain.Requests.Letters;

/// <summary>文书设置 of a site. What is not set comes from the house's templates and from the law.</summary>
public sealed record LetterSettings
{
    /// <summary>Templates the site has edited, by code of the letter; see <see cref="LetterTemplates.Problems"/>.</summary>
    public IReadOnlyDictionary<string, string> Templates { get; init; } = new Dictionary<string, string>();

    /// <summary>文书标题 the site has changed, by code.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    /// <summary>文书编号 with <c>{agency}</c> (机关代字), <c>{mark}</c>, <c>{year}</c>, <c>{serial}</c>.</summary>
    public string NumberPattern { get; init; } = "{agency}{mark}〔{year}〕{serial}号";

    /// <summary>文书字 by group; each group is a series of its own.</summary>
    public IReadOnlyDictionary<LetterGroup, string> Marks { get; init; } = new Dictionary<LetterGroup, string>
    {
        [LetterGroup.Form] = "公表",
        [LetterGroup.Notice] = "公告",
        [LetterGroup.Consultation] = "公询",
        [LetterGroup.Reply] = "公复",
    };

    /// <summary>救济途径 by code where 法务 decided otherwise than the default; S03 and S11 are open in the sources.</summary>
    public IReadOnlyDictionary<string, ReliefMode> Relief { get; init; } = new Dictionary<string, ReliefMode>();

    /// <summary>上一级人民政府, which hears reconsideration of the government's own acts (行政复议法第二十四条); empty until the site names it.</summary>
    public string HigherGovernment { get; init; } = "";

    /// <summary>Court for suits against departments and townships; which one is for the site to say.</summary>
    public string Court { get; init; } = "有管辖权的人民法院";

    /// <summary>Court for suits against the government itself.</summary>
    public string GovernmentCourt { get; init; } = "有管辖权的人民法院";

    /// <summary>The template in force.</summary>
    public string TemplateOf(string code) => Templates.TryGetValue(code, out var own) ? own : LetterTemplates.Of(code);

    /// <summary>The title in force.</summary>
    public string TitleOf(LetterKind kind) => Titles.TryGetValue(kind.Code, out var own) && own.Length > 0 ? own : kind.Title;

    /// <summary>救济途径 in force for a kind of letter.</summary>
    public ReliefMode ReliefOf(LetterKind kind) => Relief.TryGetValue(kind.Code, out var own) ? own : kind.Relief;
}
