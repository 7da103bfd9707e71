using System.Text.Json;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>Another application beside the one at hand.</summary>
/// <param name="Likeness">0 to 1 where the texts were compared.</param>
public sealed record Neighbour(long RecordId, string Receipt, string Title, RequestState State, string? Reply, string? ReplyNumber, DateOnly? FinishedOn, DateOnly SubmittedOn, string BodyCode, string ApplicantKey, double? Likeness = null)
{
    /// <summary>Answered by giving the information.</summary>
    public bool WasGranted => ReplyKind.Find(Reply) is { Group: ReplyGroup.Granted or ReplyGroup.Partly } && FinishedOn is not null;
}

/// <summary>What lies around an application: those of the same applicant, those for the same thing (条例第三十五条、第三十六条第六项、第四十四条).</summary>
/// <param name="LastMonth">Applications of this applicant in the thirty days up to today, this one included.</param>
/// <param name="Askers">Different applicants who asked alike, this one included.</param>
public sealed record Neighbourhood(IReadOnlyList<Neighbour> SameApplicant, IReadOnlyList<Neighbour> Alike, int LastMonth, int Askers);

/// <summary>Finds the neighbours of an application. Bounded: however many cases there are, a few hundred index entries and thirty bodies are read.</summary>
public sealed class NeighbourQueries(DatabaseSource database)
{
    private const int Shown = 20, PerBand = 60, Compared = 30;

    public async Task<Neighbourhood> OfAsync(long id, RequestCase record, RequestSettings settings, Reach reach, DateOnly today, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        // Without number, name and telephone nobody is recognised again.
        var key = record.Applicant.Key.Length == 0 ? "-" : record.Applicant.Key;
        var own = await ReadableRows(db, reach, db.Requests.Where(r => r.ApplicantKey == key && r.RecordId != id)).OrderByDescending(r => r.SubmittedOn).ThenByDescending(r => r.RecordId).Take(Shown).ToListAsync(cancellation);
        var since = today.AddDays(-30);
        var month = await db.Requests.CountAsync(r => r.ApplicantKey == key && r.SubmittedOn > since && r.State != RequestState.Merged && r.State != RequestState.SetAside, cancellation);
        var alike = await AlikeAsync(db, id, record, settings.LikenessFrom, reach, cancellation);
        return new([.. own.Select(r => Of(r, alike.FirstOrDefault(a => a.RecordId == r.RecordId)?.Likeness))], alike, month, alike.Select(a => a.ApplicantKey).Append(record.Applicant.Key).Distinct().Count());
    }

    private static async Task<IReadOnlyList<Neighbour>> AlikeAsync(GongkaiDb db, long id, RequestCase record, double from, Reach reach, CancellationToken cancellation)
    {
        var text = record.Content.Title + record.Content.Description;
        IQueryable<long>? candidates = null;
        foreach (var band in TextLikeness.Bands(text).Distinct())
        {
            // The newest of each band: a text that thousands copied shows its last ones.
            var one = db.RequestBands.Where(b => b.Band == band && b.RecordId != id).OrderByDescending(b => b.RecordId).Select(b => b.RecordId).Take(PerBand);
            candidates = candidates is null ? one : candidates.Concat(one);
        }
        if (candidates is null) return [];
        var ids = (await candidates.ToListAsync(cancellation)).GroupBy(i => i).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Take(Compared).Select(g => g.Key).ToList();
        var rows = await ReadableRows(db, reach, db.Requests.Where(r => ids.Contains(r.RecordId))).ToListAsync(cancellation);
        var readable = rows.Select(r => r.RecordId).ToList();
        var bodies = await db.Records.Where(r => readable.Contains(r.Id)).Select(r => new { r.Id, r.Body }).ToListAsync(cancellation);
        var grams = TextLikeness.Grams(text);
        var likeness = bodies.ToDictionary(b => b.Id, b => TextLikeness.Of(grams, TextLikeness.Grams(TextOf(b.Body))));
        return [.. rows.Where(r => r.State != RequestState.SetAside).Select(r => Of(r, likeness.GetValueOrDefault(r.RecordId))).Where(n => n.Likeness >= from).OrderByDescending(n => n.Likeness).ThenByDescending(n => n.RecordId)];
    }

    /// <summary>The application with this receipt, or null when there is none the person may read.</summary>
    public async Task<Neighbour?> FindAsync(string receipt, Reach reach, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await ReadableRows(db, reach, db.Requests.Where(r => r.Receipt == receipt)).FirstOrDefaultAsync(cancellation) is { } row ? Of(row, null) : null;
    }

    /// <summary>Disputes about an answer.</summary>
    public async Task<IReadOnlyList<DisputeRow>> DisputesAsync(long id, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.Disputes.Where(d => d.RequestId == id).OrderBy(d => d.RecordId).Take(50).ToListAsync(cancellation);
    }

    private static string TextOf(string body) => JsonSerializer.Deserialize<RequestCase>(body, RecordJson.Body)!.Content is { } content ? content.Title + content.Description : "";

    private static IQueryable<RequestRow> ReadableRows(GongkaiDb db, Reach reach, IQueryable<RequestRow> rows) =>
        rows.Where(r => reach.Readable(db.Records, db).Any(x => x.Id == r.RecordId));

    private static Neighbour Of(RequestRow r, double? likeness) => new(r.RecordId, r.Receipt, r.Title, r.State, r.Reply, r.ReplyNumber, r.FinishedOn, r.SubmittedOn, r.BodyCode, r.ApplicantKey, likeness);
}
