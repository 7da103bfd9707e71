using System.Runtime.CompilerServices;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Gate;
using Gongkai.Domain.Review.Waivers;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Review;

/// <summary>Looks at what is public, page by page, as the gate would look at it today. Memory stays constant.</summary>
public sealed class ContentSweep(DatabaseSource database, WorldSource worlds, WayOut wayOut, TimeProvider time)
{
    private const int Page = 200;

    /// <summary>A publication with what was seen in it; waived findings are left out.</summary>
    public sealed record Swept(long PublicationId, long RecordId, string Title, string? UnitCode, IReadOnlyList<SeenFinding> Findings);

    /// <param name="since">Only what changed at or after this instant; null for everything public.</param>
    public async IAsyncEnumerable<Swept> RunAsync(ContentRules rules, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var world = await worlds.CurrentAsync(cancellation);
        var now = time.GetUtcNow();
        await using var db = database.Open();
        for (var after = 0L; ;)
        {
            var from = after;
            var visible = db.Publications.Where(Visible.At(now)).Where(p => p.Id > from);
            if (since is { } instant) visible = visible.Where(p => p.ChangedAt >= instant);
            var rows = await visible.OrderBy(p => p.Id).Take(Page).AsNoTracking().ToListAsync(cancellation);
            if (rows.Count == 0) yield break;
            after = rows[^1].Id;
            var ids = rows.Select(r => r.Id).ToList();
            var files = (await db.PublicationFiles.Where(f => ids.Contains(f.PublicationId)).AsNoTracking().ToListAsync(cancellation)).ToLookup(f => f.PublicationId);
            foreach (var row in rows)
            {
                var seen = await LookAsync(row, files[row.Id], rules, world, LegalTime.DayOf(now), cancellation);
                var blocking = seen.Where(f => f.Blocks).Select(f => WaivedFinding.KeyOf(row.RecordId, f.Digest)).Distinct().ToList();
                var waived = blocking.Count == 0 ? [] : await db.Records
                    .Where(r => r.Kind == WaiverProcedure.KindName && r.State == WaiverProcedure.Granted && blocking.Contains(r.NaturalKey!)).Select(r => r.NaturalKey!).ToListAsync(cancellation);
                yield return new(row.Id, row.RecordId, row.Title, row.UnitCode, [.. seen.Where(f => !waived.Contains(WaivedFinding.KeyOf(row.RecordId, f.Digest)))]);
            }
        }
    }

    private async Task<IReadOnlyList<SeenFinding>> LookAsync(
        PublicationRow row, IEnumerable<PublicationFileRow> files, ContentRules rules, World world, DateOnly today, CancellationToken cancellation)
    {
        var piece = OutgoingPiece.Of(new PublicationDraft
        {
            Key = row.Key,
            SiteCode = row.SiteCode,
            Column = row.ColumnPath,
            Title = row.Title,
            BodyHtml = row.BodyHtml,
            DocNumber = row.DocNumber,
            Issuer = row.Issuer,
            DateWritten = row.DateWritten,
            DateEffective = row.DateEffective,
            DateExpires = row.DateExpires,
            Summary = row.Summary,
            Keywords = row.Keywords,
            PublishedAt = row.PublishedAt,
            Files = [.. files.Select(f => new PublicationFile(f.Hash, f.Name, f.Size, f.MediaType))],
        });
        foreach (var file in ContentGate.FilesOf(piece)) await wayOut.Files.EnsureAsync(file, rules, cancellation);
        return wayOut.Gate.Look(piece, rules, world, today, [], await wayOut.Addresses.OfAsync(row.BodyHtml, cancellation),
            await wayOut.Papers.OfAsync(ContentGate.TextOf(piece), world, cancellation));
    }
}
