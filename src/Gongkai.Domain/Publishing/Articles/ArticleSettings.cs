using System.Text.Json.Serialization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>Where the desk of a level stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArticlePlace>))]
public enum ArticlePlace
{
    /// <summary>撰稿单位</summary>
    Unit,

    /// <summary>政府办公室 and its sections</summary>
    Office,

    /// <summary>政府领导</summary>
    Government,
}

/// <summary>A desk of a level: any one of a level's desks passes it.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Place">Where it must be held.</param>
public sealed record ArticleDesk(string Role, ArticlePlace Place);

/// <summary>一级审核: its name, its desks and whether it states the secrecy conclusion (R-SEC-03).</summary>
public sealed record ArticleLevel(string Title, IReadOnlyList<ArticleDesk> Desks, string Basis, bool Secrecy = false);

/// <summary>Levels of one column and the columns below it.</summary>
/// <param name="SiteCode">Site of the group the column is of; null for the first.</param>
public sealed record ColumnLevels(string Column, IReadOnlyList<ArticleLevel> Levels, string? SiteCode = null);

/// <summary>稿件审核发布: how many levels, who stands where, who publishes. Three levels (三级审核) until a site gives its own.</summary>
public sealed record ArticleSettings
{
    /// <summary>Levels of every column that has none of its own, two to four.</summary>
    public IReadOnlyList<ArticleLevel> Levels { get; init; } =
    [
        new("初审", [new(Roles.UnitHead, ArticlePlace.Unit), new(Roles.SectionHead, ArticlePlace.Unit)], "R-WEB-08、R-WEB-15"),
        new("复审", [new(Roles.SecrecyReviewer, ArticlePlace.Unit), new(Roles.InfoCentre, ArticlePlace.Office)], "R-WEB-08、R-SEC-03", Secrecy: true),
        new("终审", [new(Roles.DisclosureHead, ArticlePlace.Office)], "R-WEB-08、R-WEB-24"),
    ];

    /// <summary>Levels of single columns; the nearest on the way up counts.</summary>
    public IReadOnlyList<ColumnLevels> ColumnLevels { get; init; } = [];

    /// <summary>Levels a marked article walks after the ordinary ones: the leader in charge of the portal, then the main leader (R-WEB-15).</summary>
    public IReadOnlyList<ArticleLevel> Leaders { get; init; } =
    [
        new("分管领导审批", [new(Roles.DeputyLeader, ArticlePlace.Government)], "R-WEB-15"),
        new("主要领导审批", [new(Roles.MainLeader, ArticlePlace.Government)], "R-WEB-15"),
    ];

    /// <summary>Whether the writing unit puts an approved article before the public itself; the office always may (R-WEB-24).</summary>
    public bool UnitsPublish { get; init; } = true;

    /// <summary>内容保障专人 of each unit, by unit code (R-WEB-20); also the custodian named in the register (R-WEB-17).</summary>
    public IReadOnlyDictionary<string, string> Keepers { get; init; } = new Dictionary<string, string>();

    /// <summary>Working days within which a withdrawal must have been seen to be done.</summary>
    public int WithdrawalVerifyDays { get; init; } = 1;

    /// <summary>What was set for the first of these columns that has levels of its own; null when the general levels hold.</summary>
    /// <param name="siteCode">Null for the first site.</param>
    /// <param name="upward">Paths from the column to its first level.</param>
    public ColumnLevels? SetFor(string? siteCode, IEnumerable<string> upward) =>
        upward.Select(path => ColumnLevels.FirstOrDefault(c => c.SiteCode == siteCode && c.Column == path)).FirstOrDefault(c => c is not null);

    /// <summary>What keeps the settings from being used. Codes <c>ART-LEVELS</c>, <c>ART-LEADERS</c>.</summary>
    public IEnumerable<Refusal> Problems()
    {
        foreach (var levels in ColumnLevels.Select(c => c.Levels).Prepend(Levels))
        {
            if (levels.Count is < 2 or > 4) yield return new("ART-LEVELS", "稿件审核应当设二至四级。", "R-WEB-08", "levels");
            if (levels.Any(l => l.Desks.Count == 0 || string.IsNullOrWhiteSpace(l.Title))) yield return new("ART-LEVELS", "每一级审核都要有名称和办理岗位。", "R-WEB-08", "levels");
            if (!levels.Any(l => l.Secrecy)) yield return new("ART-LEVELS", "应当有一级审核作出保密审查结论（先审查、后公开）。", "R-SEC-03", "levels");
        }
        if (Leaders.Count != 2) yield return new("ART-LEADERS", "重大突发事件和敏感信息须经分管领导、主要领导两级审批。", "R-WEB-15", "leaders");
    }
}
