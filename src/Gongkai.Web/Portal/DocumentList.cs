using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>Lists for other systems, as deep as they go, at the cost of one page each.</summary>
public sealed class DocumentList(DatabaseSource source, PublicationQueries queries, DocumentPages pages)
{
    private const int MostWithOneNumber = 1_000;

    /// <summary>One page, newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<PublicationLine> Lines, int Total)> PageAsync(DocumentQuestion question, int page, int size, CancellationToken cancellation)
    {
        var total = await pages.CountAsync(question, cancellation);
        var skip = (long)(page - 1) * size;
        if (skip >= total) return ([], total);
        var ids = await pages.IdsAsync(question, (int)skip, size, cancellation);
        await using var db = source.Open();
        return (await PublicationQueries.Newest(queries.Shelf(db).Where(p => ids.Contains(p.Id))).Select(PublicationLine.Of).ToListAsync(cancellation), total);
    }

    /// <summary>What bears a 文号, newest first: one seek in its index.</summary>
    public async Task<(IReadOnlyList<PublicationLine> Lines, int Total)> NumberedAsync(DocumentQuestion question, string number, int page, int size, CancellationToken cancellation)
    {
        await using var db = source.Open();
        var rows = queries.Shelf(db).Where(p => p.DocNumber == number);
        if (question.Columns.Count > 0) rows = PublicationQueries.InColumns(rows, question.Columns);
        if (question.From is { } from) rows = rows.Where(p => p.PublishedAt >= from);
        if (question.Until is { } until) rows = rows.Where(p => p.PublishedAt < until);
        var found = await PublicationQueries.Newest(rows).Take(MostWithOneNumber).Select(PublicationLine.Of).ToListAsync(cancellation);
        var skip = (long)(page - 1) * size;
        return (skip >= found.Count ? [] : [.. found.Skip((int)skip).Take(size)], found.Count);
    }
}
