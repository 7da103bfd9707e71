using Gongkai.Domain.Publishing.Articles;
using Gongkai.Web.Workbench.Acts;
using Gongkai.Web.Workbench.Review.Panel;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>A page about one article.</summary>
public abstract class ArticleRecordPage : RecordPage<Article>
{
    public ArticleContent Text => Record.Content;

    public override string ShownTitle => TitleOf(Record);

    public ArticleTable Table => ArticleProcedure.Table(Record, Site);

    internal static string TitleOf(Article record) => record.Content.Title.Length == 0 ? "（未命名稿件）" : record.Content.Title;

    /// <summary>Name of the column, with the site's where the installation has several.</summary>
    public string ColumnName(ArticleContent content) => ColumnChoices.NameOf(content, Site);

    /// <summary>What the content inspection says of the article today.</summary>
    protected async Task<PanelView> CheckAsync(CancellationToken cancellation) =>
        await Services.GetRequiredService<PanelReader>().ReadAsync(ArticlePublications.Outgoing(Record, Looking), Opened.Id, World, Today, cancellation);
}
