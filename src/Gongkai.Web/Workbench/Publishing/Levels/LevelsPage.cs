using Gongkai.Domain.Publishing.Articles;
using Gongkai.Web.Workbench.Publishing.Columns;

namespace Gongkai.Web.Workbench.Publishing.Levels;

/// <summary>Levels as a table on a page.</summary>
public sealed record ShownLevels(LevelsPage Page, IReadOnlyList<ArticleLevel> Levels);

/// <summary>A page about who reviews what is published.</summary>
public abstract class LevelsPage : PortalWorkPage
{
    /// <summary>A desk as people say it.</summary>
    public string DeskTitle(ArticleDesk desk) =>
        $"{desk.Place switch { ArticlePlace.Unit => "撰稿单位", ArticlePlace.Office => Units.NameOf(Site.OfficeCode), _ => Units.NameOf(Site.GovernmentCode) }} · {Site.TitleOf(desk.Role)}";

    /// <summary>What the levels are of.</summary>
    public string NameOf(LevelsPart part, string? siteCode, string? column) => part switch
    {
        LevelsPart.General => "统一的审核级别",
        LevelsPart.Leaders => "重大突发事件和敏感信息的领导审批",
        _ => ColumnWriting.PortalOf(Site, siteCode) is { } portal ? $"栏目“{portal.Columns.Find(column)?.Name ?? column}”{(siteCode is null ? "" : $"（{portal.SiteName}）")}的审核级别" : column!,
    };

    public static string AddressOf(LevelsPart part, string? siteCode, string? column) =>
        $"/workbench/levels/edit?part={part}{(column is null ? "" : $"&path={Uri.EscapeDataString(column)}")}{(siteCode is null ? "" : $"&site={Uri.EscapeDataString(siteCode)}")}";
}
