using Gongkai.Domain.Publishing;

namespace Gongkai.Web.Portal.Pages;

/// <summary>One of the fifteen items of 条例第二十条 with the columns that carry it.</summary>
/// <param name="Columns">Columns that have something to read, each with how many items, in words.</param>
public sealed record StatutoryShelf(string Ordinal, string Text, IReadOnlyList<(Column Column, string Count)> Columns)
{
    public static async Task<IReadOnlyList<StatutoryShelf>> AllAsync(PortalFrame frame, PublicationQueries queries, CancellationToken cancellation)
    {
        var columns = frame.Site.Columns.All.Where(c => c.StatutoryItems.Count > 0 && frame.HasOwn(c)).ToList();
        var counts = await queries.CountsAsync(columns.Select(c => c.Path).ToList(), cancellation);
        return StatutoryItems.All.Select(item => new StatutoryShelf(item.Ordinal, item.Text,
            columns.Where(c => c.StatutoryItems.Contains(item.Number)).Select(c => (c, Words(counts[c.Path]))).ToList())).ToList();
    }

    private static string Words(int count) => count >= PublicationQueries.CountedUpTo ? $"{PublicationQueries.CountedUpTo}条以上" : $"{count}条";
}
