using System.Text.Json.Serialization;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>Which levels a change is of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LevelsPart>))]
public enum LevelsPart
{
    /// <summary>统一的审核级别 of every column without its own</summary>
    General,

    /// <summary>单个栏目的审核级别</summary>
    Column,

    /// <summary>重大突发事件和敏感信息的领导审批</summary>
    Leaders,
}

/// <summary>An act on review levels and on who keeps the content of a unit.</summary>
public interface IReviewLevelsAct : IAct<SiteSettings>;

/// <summary>提出调整审核级别. Fewer levels let more out unseen, so a second person confirms it.</summary>
/// <param name="SiteCode">Site of the column; null for the first and for the other parts.</param>
/// <param name="Column">Path of the column, null for the other parts.</param>
/// <param name="Levels">The levels as they shall be, their basis is filled in; none with a column: it goes back to the general ones.</param>
public sealed record ProposeLevels(LevelsPart Part, string? SiteCode, string? Column, IReadOnlyList<ArticleLevel> Levels, string Reason) : IReviewLevelsAct
{
    public string Title => "提出调整审核级别";
}

/// <summary>确认调整审核级别.</summary>
public sealed record ConfirmLevels(LevelsPart Part, string? SiteCode, string? Column) : IReviewLevelsAct
{
    public string Title => "确认调整审核级别";
}

/// <summary>不同意调整审核级别.</summary>
public sealed record RejectLevels(LevelsPart Part, string? SiteCode, string? Column) : IReviewLevelsAct
{
    public string Title => "不同意调整审核级别";
}

/// <summary>指定内容保障专人 of each unit, by unit code; a unit left out has none (R-WEB-20).</summary>
public sealed record NameKeepers(IReadOnlyDictionary<string, string> Keepers) : IReviewLevelsAct
{
    public string Title => "指定内容保障专人";
}

/// <summary>A change of levels that waits for its second person.</summary>
public sealed record LevelsChange(LevelsPart Part, string? SiteCode, string? Column, IReadOnlyList<ArticleLevel> Levels, string Reason, long ProposedById, string ProposedBy, DateOnly ProposedOn)
{
    public bool Is(LevelsPart part, string? siteCode, string? column) => Part == part && SiteCode == siteCode && Column == column;
}

/// <summary>Articles under review follow the new levels; the act is refused when one lies at a level that would be gone.</summary>
public sealed record ReviewLevelsChanged(SiteSettings Before, SiteSettings After) : Effect
{
    public static readonly Refusal Stranded = new("LEVELS-STRANDED", "有稿件正停在将要取消的审核级别上，请先把这些稿件办完或者退回。", "R-WEB-08", "levels");
}
