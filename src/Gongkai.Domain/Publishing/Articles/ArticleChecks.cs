using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Publishing.Articles;

/// <summary>提交前检查: everything an article lacks, all at once.</summary>
public static class ArticleChecks
{
    /// <summary>Empty when nothing is missing. Codes <c>ART-…</c>.</summary>
    public static IReadOnlyList<Refusal> Missing(ArticleContent content, string unit, ActContext context) => [.. Place(content, unit, context), .. Form(content, context)];

    /// <summary>Whether the column exists, takes articles and is the unit's (R-WEB-14, R-WEB-24).</summary>
    public static IEnumerable<Refusal> Place(ArticleContent content, string unit, ActContext context)
    {
        if (content.Column.Length == 0)
        {
            yield return new("ART-COLUMN-MISSING", "请选择栏目。", "R-WEB-11", "column");
            yield break;
        }
        if (ColumnWriting.PortalOf(context.Site, content.SiteCode) is not { } portal || ColumnWriting.Find(portal, content.Column) is not { } column)
            yield return new("ART-COLUMN-UNKNOWN", $"栏目“{content.Column}”不存在，请重新选择。", "R-WEB-11", "column");
        else if (column.ClosedOn is not null)
            yield return new("ART-COLUMN-CLOSED", $"栏目“{column.Name}”已经关闭，不再发布新信息，请选择其他栏目。", "R-WEB-11", "column");
        else if (!ColumnWriting.TakesArticles(column, portal, context.Site))
            yield return new("ART-COLUMN-DOCUMENTS", portal.Columns.Under(column.Path).Any() ? $"“{column.Name}”下面还有栏目，请选择下一级栏目。" : $"栏目“{column.Name}”只发布公文，请按公文程序办理。", "R-DOC-18", "column");
        else if (!ColumnWriting.MayWrite(column, unit, context.Site, context.Organisations))
            yield return new("ART-COLUMN-FOREIGN", $"栏目“{column.Name}”不由{context.Organisations.NameOf(unit)}负责，请选择本单位的栏目。", "R-WEB-14、R-WEB-24", "column");
    }

    private static IEnumerable<Refusal> Form(ArticleContent content, ActContext context)
    {
        if (string.IsNullOrWhiteSpace(content.Title)) yield return new("ART-TITLE-MISSING", "请填写标题。", "R-WEB-16", "title");
        if (string.IsNullOrWhiteSpace(content.BodyHtml)) yield return new("ART-BODY-EMPTY", "正文是空的，请录入正文或者导入文稿；内容应当能在网页上直接阅读。", "R-WEB-05", "body");
        if (string.IsNullOrWhiteSpace(content.Source)) yield return new("ART-SOURCE-MISSING", "请填写信息来源；转载的写明原发布单位。", "《政府网站发展指引》", "source");
        if (content.FormedOn is not { } formed) yield return new("ART-FORMED-MISSING", "请填写信息的形成日期，公开期限从这一天起算。", "条例第二十六条", "formedOn");
        else if (formed > context.Today) yield return new("ART-FORMED-FUTURE", "形成日期不能晚于今天。", "条例第二十六条", "formedOn");
    }
}
