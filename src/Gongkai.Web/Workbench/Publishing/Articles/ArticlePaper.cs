using Gongkai.Content.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>信息发布审核登记表 of an article, from its own trail (R-WEB-16, R-WEB-17).</summary>
internal static class ArticlePaper
{
    public const string Title = "信息发布审核登记表";

    /// <param name="column">Name of its column.</param>
    /// <param name="check">What the content inspection says of the text now.</param>
    public static PrintForm Of(Article record, long id, string column, IReadOnlyList<(string Label, string Value)> check, SiteSettings site, OrganisationTree tree)
    {
        var (content, publication) = (record.Content, record.Publication);
        return new PrintForm(Title,
        [
            ("信息标题", content.Title), ("撰稿单位", tree.NameOf(record.UnitCode)), ("撰稿人", record.AuthorName), ("发布栏目", column), ("信息来源", content.Source), ("索引号", record.IndexNumber ?? ""),
            ("形成日期", Day(content.FormedOn)), ("公开日期", Day(publication.PublishedOn)), ("发布人", publication.PublishedBy ?? ""), ("撤下日期", Day(publication.WithdrawnOn)),
            ("附件", string.Join("、", content.Files.Select(f => f.Name))), ("重大突发、敏感", content.IsEmergency ? "重大突发事件" : content.IsSensitive ? "敏感信息" : "否"),
            ("登记保管人", KeeperOf(record.UnitCode, site)), .. check,
        ],
        [.. ArticleProcedure.Table(record, site).Walk(content).Select(l => record.PassOf(l.State) is { } pass
            ? new PrintOpinion(l.Level.Title, pass.Secrecy is SecrecyConclusion.MayBePublic ? $"可以公开。{pass.Opinion}" : pass.Opinion ?? "同意", pass.OnBehalfOf is null ? pass.ActorName : $"{pass.ActorName}（代）", pass.On)
            : new PrintOpinion(l.Level.Title, "", null, null))],
        $"{record.DraftedOn:yyyy}-{id:D6}", $"本表对应第 {record.TextVersion} 稿。未经审核的信息一律不得发布。本表和所附文稿由登记保管人归档，借阅、销毁按档案管理规定办理。");
    }

    /// <summary>Who keeps the unit's register (R-WEB-17, R-WEB-20).</summary>
    public static string KeeperOf(string unit, SiteSettings site) => site.Articles.Keepers.GetValueOrDefault(unit, "（未指定）");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
