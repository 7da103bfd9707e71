using System.Text.Json;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workbench.Review.Files;

/// <summary>Finds what was done to a file before it came to be as it is.</summary>
public sealed class TreatmentShelf(DatabaseSource database)
{
    // A file is treated a few times at most.
    private const int Most = 50;

    /// <summary>All treatments of the file for this record, newest first, from the last one back to its upload.</summary>
    /// <param name="hash">The file as it is now.</param>
    /// <param name="recordId">What it belongs to. The same content may have been made for others too; that is not told here.</param>
    public async Task<IReadOnlyList<(long Id, FileTreatment Treatment)>> OfAsync(string hash, long recordId, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var found = new List<(long Id, FileTreatment Treatment)>();
        for (var at = hash; at is not null && found.Count < Most;)
        {
            var prefix = at + ":";
            var rows = await db.Records.Where(r => r.Kind == TreatmentProcedure.KindName && r.NaturalKey!.StartsWith(prefix)).OrderByDescending(r => r.Id).Take(Most)
                .Select(r => new { r.Id, r.Body }).ToListAsync(cancellation);
            // What was uploaded before the record was first saved belongs to no record yet; of several alike the newest is meant.
            var made = rows.Select(r => (r.Id, Treatment: JsonSerializer.Deserialize<FileTreatment>(r.Body, RecordJson.Body)!))
                .Where(r => r.Treatment.Subject.Id == recordId || r.Treatment.Subject.Id == 0).OrderByDescending(r => r.Treatment.Subject.Id).FirstOrDefault();
            if (made.Treatment is null || found.Any(f => f.Id == made.Id)) break;
            found.Add(made);
            at = made.Treatment.SourceHash;
        }
        return found;
    }
}
