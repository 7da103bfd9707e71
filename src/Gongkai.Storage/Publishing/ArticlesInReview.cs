using System.Text.Json;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Publishing;

/// <summary>Articles under review when the levels change: none may be left at a level that is gone, and they lie before who reviews now.</summary>
internal static class ArticlesInReview
{
    private static readonly ArticleProcedure Procedure = new();
    private static readonly string[] States = [.. ArticleStates.Levels.Concat(ArticleStates.Leaders).Select(s => s.Code())];

    /// <summary>Whether an article would lie at a level that nobody passes any more.</summary>
    public static async Task<bool> StrandedAsync(SqlSession sql, SiteSettings after) =>
        (await AllAsync(sql)).Any(a => ArticleProcedure.Table(a.Article, after).LevelAt(a.Article.State) is null);

    public static async Task MoveDesksAsync(SqlSession sql, ReviewLevelsChanged change, DateTimeOffset now)
    {
        foreach (var (id, article) in await AllAsync(sql))
            FaceTables.Write(sql, ArticleProcedure.KindName, id, Procedure.Face(article, change.Before), Procedure.Face(article, change.After), now);
    }

    private static async Task<IReadOnlyList<(long Id, Article Article)>> AllAsync(SqlSession sql) =>
        await sql.AllAsync("SELECT id, body FROM records WHERE kind = @p0 AND state IN (@p1, @p2, @p3, @p4, @p5, @p6)",
            r => (r.GetInt64(0), JsonSerializer.Deserialize<Article>(r.GetString(1), RecordJson.Body)!), default, [ArticleProcedure.KindName, .. States]);
}
