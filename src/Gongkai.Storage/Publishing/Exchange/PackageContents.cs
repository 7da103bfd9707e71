using System.Runtime.CompilerServices;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>What goes into a package: publications the public can see now and withdrawals, of everything or since the last package. Asked of a snapshot, page by page.</summary>
internal sealed class PackageContents(GongkaiDb db, string site, DateTimeOffset now, ExchangeState? since)
{
    // Bodies of texts are kept in memory, so the pages are small.
    private const int Page = 50;

    /// <summary>A publication changes only by an act on its record, which stands in the audit trail in the order of the commits; what only reached its hour has no act.</summary>
    private IQueryable<PublicationRow> Touched
    {
        get
        {
            var own = db.Publications.Where(p => p.SiteCode == site);
            if (since is not { Through: var through, MadeAt: var madeAt }) return own;
            return own.Where(p => db.Audit.Any(a => a.RecordId == p.RecordId && a.Seq > through) || (p.VisibleFrom > madeAt && p.VisibleFrom <= now));
        }
    }

    private IQueryable<PublicationRow> Shown => Touched.Where(Visible.At(now));

    private IQueryable<PublicationRow> Taken => Touched.Where(p => p.State != PublicationState.Visible);

    /// <summary>What the public can see, changed or not: what a link may lead to.</summary>
    private IQueryable<PublicationRow> Everything => db.Publications.Where(p => p.SiteCode == site).Where(Visible.At(now));

    public async Task<bool> IsEmptyAsync(CancellationToken cancellation) =>
        !await Shown.AnyAsync(cancellation) && !await Taken.AnyAsync(cancellation);

    /// <summary>Hashes of all files of what is shown, each once.</summary>
    public IAsyncEnumerable<string> FilesAsync() =>
        db.PublicationFiles.Where(f => Shown.Any(p => p.Id == f.PublicationId)).Select(f => f.Hash).Distinct().OrderBy(h => h).AsAsyncEnumerable();

    public async IAsyncEnumerable<ExchangeLine> LinesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        // The numbers at once, eight bytes for each: asking for every page anew would sort the whole site as many times as it has pages.
        foreach (var ids in (await Shown.Select(p => p.Id).ToListAsync(cancellation)).Order().Chunk(Page))
        {
            var rows = await db.Publications.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellation);
            var files = (await db.PublicationFiles.Where(f => ids.Contains(f.PublicationId)).OrderBy(f => f.Ordinal).ToListAsync(cancellation)).ToLookup(f => f.PublicationId);
            var links = (await LinksAsync(ids, cancellation)).ToLookup(l => l.Id, l => l.Link);
            foreach (var row in rows)
                yield return new(row.Key, DraftOf(row, files[row.Id], links[row.Id]), Of(files[row.Id].Where(IsInText)), await ArticlesAsync(row, cancellation), null, null);
        }
        await foreach (var gone in Taken.OrderBy(p => p.Id).Select(p => new { p.Key, p.State, p.Notice }).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return gone.State == PublicationState.Notice
                ? new(gone.Key, null, null, null, WithdrawalMode.Notice, gone.Notice)
                : new(gone.Key, null, null, null, WithdrawalMode.Gone, null);
    }

    // Told at both ends: whichever item reaches the other side last finds the other one there.
    private async Task<IEnumerable<(long Id, PublicationLink Link)>> LinksAsync(long[] ids, CancellationToken cancellation)
    {
        var links = await db.PublicationLinks.Where(l => ids.Contains(l.FromId) || ids.Contains(l.ToId)).ToListAsync(cancellation);
        var keys = await KeysAsync([.. links.SelectMany(l => new[] { l.FromId, l.ToId }).Distinct()], cancellation);
        return from id in ids
               from link in links.Where(l => l.FromId == id).Select(l => (Other: l.ToId, l.Kind)).Concat(links.Where(l => l.ToId == id).Select(l => (Other: l.FromId, l.Kind))).DistinctBy(l => l.Other)
               where keys.ContainsKey(link.Other)
               orderby link.Other
               select (id, new PublicationLink(link.Kind, keys[link.Other]));
    }

    private async Task<Dictionary<long, string>> KeysAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : await Everything.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Key, cancellation);

    private async Task<IReadOnlyDictionary<long, string>?> ArticlesAsync(PublicationRow row, CancellationToken cancellation)
    {
        var ids = ArticleLinks.In(row.BodyHtml);
        return ids.Count == 0 ? null : new SortedDictionary<long, string>(await KeysAsync(ids, cancellation));
    }

    private static bool IsInText(PublicationFileRow file) => file.Ordinal >= PublicationFileRow.FirstInText;

    private static IReadOnlyList<PublicationFile> Of(IEnumerable<PublicationFileRow> files) => [.. files.Select(f => new PublicationFile(f.Hash, f.Name, f.Size, f.MediaType))];

    private static PublicationDraft DraftOf(PublicationRow row, IEnumerable<PublicationFileRow> files, IEnumerable<PublicationLink> links) => new()
    {
        Key = row.Key,
        SiteCode = row.SiteCode,
        Column = row.ColumnPath,
        Title = row.Title,
        BodyHtml = row.BodyHtml,
        DocNumber = row.DocNumber,
        IndexNumber = row.IndexNumber,
        Issuer = row.Issuer,
        UnitCode = row.UnitCode,
        DateWritten = row.DateWritten,
        DateEffective = row.DateEffective,
        DateExpires = row.DateExpires,
        Validity = row.Validity,
        Genre = row.Genre,
        Theme = row.Theme,
        Summary = row.Summary,
        Keywords = row.Keywords,
        Source = row.Source,
        Enquiries = row.Enquiries,
        Files = Of(files.Where(f => !IsInText(f))),
        Links = [.. links],
        PublishedAt = row.PublishedAt,
    };
}
