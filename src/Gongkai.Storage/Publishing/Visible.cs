using System.Linq.Expressions;

namespace Gongkai.Storage.Publishing;

/// <summary>The one predicate of door two. Pages, lists, feeds, sitemap, API, files and search use it and nothing else.</summary>
public static class Visible
{
    /// <summary>Publications the public may see at <paramref name="now"/>.</summary>
    public static Expression<Func<PublicationRow, bool>> At(DateTimeOffset now) =>
        p => p.State == PublicationState.Visible && p.VisibleFrom <= now;
}
