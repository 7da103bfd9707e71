using System.Text.Json.Serialization;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>环节: where an article can be. How many of the four levels a column walks is the site's setting.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArticleState>))]
public enum ArticleState
{
    Draft,
    First,
    Second,
    Third,
    Fourth,
    PortalLeader,
    MainLeader,
    Approved,
    Published,
    Returned,
    Withdrawn,
    Abandoned,
}

/// <summary>States with code and Chinese name.</summary>
public static class ArticleStates
{
    private static readonly Dictionary<ArticleState, (string Code, string Title)> Names = new()
    {
        [ArticleState.Draft] = ("draft", "起草"),
        [ArticleState.First] = ("first", "初审"),
        [ArticleState.Second] = ("second", "复审"),
        [ArticleState.Third] = ("third", "终审"),
        [ArticleState.Fourth] = ("fourth", "四审"),
        [ArticleState.PortalLeader] = ("portal-leader", "分管领导审批"),
        [ArticleState.MainLeader] = ("main-leader", "主要领导审批"),
        [ArticleState.Approved] = ("approved", "待发布"),
        [ArticleState.Published] = ("published", "已发布"),
        [ArticleState.Returned] = ("returned", "退回修改"),
        [ArticleState.Withdrawn] = ("withdrawn", "已撤下"),
        [ArticleState.Abandoned] = ("abandoned", "作废"),
    };

    /// <summary>States of the ordinary levels, in their order.</summary>
    public static IReadOnlyList<ArticleState> Levels { get; } = [ArticleState.First, ArticleState.Second, ArticleState.Third, ArticleState.Fourth];

    /// <summary>States of the levels that major emergencies and sensitive subjects walk besides (R-WEB-15).</summary>
    public static IReadOnlyList<ArticleState> Leaders { get; } = [ArticleState.PortalLeader, ArticleState.MainLeader];

    /// <summary>Stable state code, also the state of the record's face.</summary>
    public static string Code(this ArticleState state) => Names[state].Code;

    public static string Title(this ArticleState state) => Names[state].Title;

    public static ArticleState? Find(string code) => Names.FirstOrDefault(n => n.Value.Code == code) is { Value.Code: not null } found ? found.Key : null;
}
