using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Search;

/// <summary>A document that another one names by its 文号, or that names it.</summary>
/// <param name="Id">Publication: <c>/articles/{id}</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="DocNumber">文号 in canonical form, or null.</param>
/// <param name="Issuer">发文机关.</param>
/// <param name="PublishedAt">发布时间.</param>
public sealed record RelatedDocument(long Id, string Title, string? DocNumber, string Issuer, DateTimeOffset PublishedAt);

/// <summary>How a document stands to others, by the 文号 in their texts; newest first.</summary>
/// <param name="Cites">引用</param>
/// <param name="CitedBy">被引用</param>
/// <param name="Replaces">It repeals, replaces or amends these.</param>
/// <param name="ReplacedBy">It is repealed, replaced or amended by these.</param>
public sealed record DocumentRelations(
    IReadOnlyList<RelatedDocument> Cites, IReadOnlyList<RelatedDocument> CitedBy, IReadOnlyList<RelatedDocument> Replaces, IReadOnlyList<RelatedDocument> ReplacedBy)
{
    public static DocumentRelations None { get; } = new([], [], [], []);
}

/// <summary>文件关联: cites, cited by, replaces, replaced by. Only what the public may see, from either end.</summary>
public sealed class RelatedDocuments(DatabaseSource database, TimeProvider time)
{
    // A law is named by thousands; a page names some.
    private const int Most = 50;

    /// <summary>Relations of a publication; empty when it is not to be seen.</summary>
    public async Task<DocumentRelations> OfAsync(long publicationId, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var visible = db.Publications.Where(Visible.At(time.GetUtcNow()));
        var site = await visible.Where(p => p.Id == publicationId).Select(p => p.SiteCode).FirstOrDefaultAsync(cancellation);
        if (site is null) return DocumentRelations.None;
        var to = await db.Database.SqlQuery<Citation>($"""
            SELECT e.publication_id AS "Id", c.kind AS "Kind" FROM publication_citations c JOIN search_entries e ON e.number_key = c.number_key
            WHERE c.from_id = {publicationId} ORDER BY e.id LIMIT {2 * Most}
            """).ToListAsync(cancellation);
        var from = await db.Database.SqlQuery<Citation>($"""
            SELECT c.from_id AS "Id", c.kind AS "Kind" FROM search_entries e JOIN publication_citations c ON c.number_key = e.number_key
            WHERE e.publication_id = {publicationId} ORDER BY c.from_id DESC LIMIT {2 * Most}
            """).ToListAsync(cancellation);
        if (to.Count + from.Count == 0) return DocumentRelations.None;
        var ids = to.Concat(from).Select(c => c.Id).Where(i => i != publicationId).Distinct().ToList();
        var documents = await visible.Where(p => p.SiteCode == site && ids.Contains(p.Id)).OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id)
            .Select(p => new RelatedDocument(p.Id, p.Title, p.DocNumber, p.Issuer, p.PublishedAt)).ToListAsync(cancellation);

        List<RelatedDocument> Among(List<Citation> citations, bool mere)
        {
            var wanted = citations.Where(c => c.Kind == CitationKinds.Cites == mere).Select(c => c.Id).ToHashSet();
            return [.. documents.Where(d => wanted.Contains(d.Id)).Take(Most)];
        }
        return new(Among(to, true), Among(from, true), Among(to, false), Among(from, false));
    }

    private sealed record Citation(long Id, string Kind);
}
