using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>How much stands in each column. Counted in the column index; the newest is one seek each.</summary>
public sealed class ColumnCounts(DatabaseSource source, PublicationQueries queries, DocumentPages pages, ISiteCatalog catalog)
{
    public async Task<IReadOnlyDictionary<string, ColumnContents>> OfAsync(ColumnTree tree, int year, CancellationToken cancellation)
    {
        var site = catalog.Current.SiteCode;
        var occupied = await queries.OccupiedAsync(tree.All.Select(c => c.Path).ToList(), cancellation);
        var (from, until) = (ChinaTime.StartOf(new DateOnly(year, 1, 1)), ChinaTime.StartOf(new DateOnly(year + 1, 1, 1)));
        var contents = new Dictionary<string, ColumnContents>();
        await using var db = source.Open();
        foreach (var path in occupied)
        {
            var newest = await PublicationQueries.Newest(PublicationQueries.InColumns(queries.Shelf(db), [path])).Select(p => (DateTimeOffset?)p.PublishedAt).FirstOrDefaultAsync(cancellation);
            contents[path] = new(
                await pages.CountAsync(new DocumentQuestion(site, [path]), cancellation),
                newest is { } at ? ChinaTime.DayOf(at) : null,
                await pages.CountAsync(new DocumentQuestion(site, [path], from, until), cancellation));
        }
        return contents;
    }
}
