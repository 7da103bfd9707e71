using Gongkai.Domain.Publishing.Articles;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Publishing;

/// <summary>Keeps the table of articles with their records.</summary>
public sealed class ArticleProjection : Projection<Article>
{
    internal override void Write(SqlSession sql, long id, Article? before, Article after, World world)
    {
        var (old, now) = (before is null ? null : Values(id, before), Values(id, after));
        if (old is null) sql.Write("INSERT INTO articles (record_id, unit_code, state, author_id, column_path, title, published_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)", now);
        else if (!old.SequenceEqual(now)) sql.Write("UPDATE articles SET unit_code = @p1, state = @p2, author_id = @p3, column_path = @p4, title = @p5, published_at = @p6 WHERE record_id = @p0", now);
    }

    private static object?[] Values(long id, Article a) =>
        [id, a.UnitCode, a.State.Code(), a.AuthorId, a.Content.Column, a.Content.Title, a.Publication.PublishedOn is null ? null : a.Publication.VisibleFrom];
}
