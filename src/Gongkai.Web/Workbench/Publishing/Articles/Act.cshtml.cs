using Gongkai.Domain.Publishing.Articles;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Publishing.Articles;

/// <summary>One act on one article.</summary>
public sealed class ActModel : ActPage<Article>
{
    public override string ShownTitle => ArticleRecordPage.TitleOf(Record);

    protected override ActForms<Article> Forms => ArticleForms.Catalogue;

    protected override string Elsewhere => "/workbench/articles";
}
