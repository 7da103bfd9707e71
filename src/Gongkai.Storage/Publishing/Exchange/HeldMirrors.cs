using System.Text.Json;
using Gongkai.Domain.Publishing.Exchange;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Files;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Publishing.Exchange;

/// <summary>暂存的公开信息: items of packages that wait before the content gate. They are looked at again when its rules or a waiver changed.</summary>
public sealed class HeldMirrors(DatabaseSource database, FileStore files, ActExecutor executor)
{
    /// <summary>Tries each held item again.</summary>
    /// <param name="notice">Told of each that is still held, one Chinese sentence.</param>
    /// <returns>How many are public now, and how many still wait.</returns>
    public async Task<(long Released, long Held)> ReleaseAsync(Action<string> notice, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var held = await db.Records.Where(r => r.Kind == MirroredPublicationProcedure.KindName && r.State == MirroredPublicationProcedure.Held)
            .OrderBy(r => r.Id).Select(r => new { r.Id, r.Version }).ToListAsync(cancellation);
        var released = 0L;
        foreach (var one in held)
        {
            var body = await db.Records.Where(r => r.Id == one.Id).Select(r => r.Body).SingleAsync(cancellation);
            var item = JsonSerializer.Deserialize<MirroredPublication>(body, RecordJson.Body)!.Held!.Item;
            var barred = IncomingFiles.Look(files, item).Refusals;
            var answer = barred.Count > 0 ? ActAnswer.Refused(barred)
                : await executor.ExecuteAsync(new ReleaseMirrored(), ActTarget.Of(one.Id, one.Version), PackageImport.Importer, null, cancellation);
            if (answer.Done) released++;
            else notice($"《{item.Draft.Title}》仍未公开：{string.Join(" ", answer.Refusals.Select(r => r.Sentence))}");
        }
        return (released, held.Count - released);
    }
}
