using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>Alike applications of different applicants that were granted.</summary>
/// <param name="Title">That of the newest.</param>
/// <param name="BodyCode">收件机关.</param>
/// <param name="Applicants">Different applicants.</param>
/// <param name="Cases">Newest first.</param>
/// <param name="IsReleased">One of them is public already, or proposed.</param>
public sealed record SuggestionGroup(string Title, string BodyCode, int Applicants, IReadOnlyList<FinishedCase> Cases, bool IsReleased);

/// <summary>主动公开建议 (条例第四十四条第一款): among a unit's newest granted cases, those that several applicants asked for alike.</summary>
public sealed class ReleaseSuggestions(DatabaseSource database, ProcedureCatalogue procedures)
{
    // What was asked longer ago than this many granted cases is no longer a want of many.
    private const int Newest = 2_000;

    // Bodies are read only for what the bands already call alike.
    private const int Compared = 400;

    private static readonly string[] Granted = ["S01", "S03"];

    public async Task<IReadOnlyList<SuggestionGroup>> OfAsync(string unitCode, World world, CancellationToken cancellation = default)
    {
        var settings = world.Site.Requests;
        await using var db = database.Open();
        var rows = new List<RequestRow>();
        foreach (var state in new[] { RequestState.Answered, RequestState.Archived })
            rows.AddRange(await db.Requests.Where(r => r.UnitCode == unitCode && r.State == state && Granted.Contains(r.Reply!)).OrderByDescending(r => r.RecordId).Take(Newest).ToListAsync(cancellation));
        var cases = rows.OrderByDescending(r => r.RecordId).Take(Newest).ToDictionary(r => r.RecordId);

        var byBand = new Dictionary<(long Band, string Body), List<long>>();
        foreach (var ids in cases.Keys.Chunk(500))
            foreach (var band in await db.RequestBands.Where(b => ids.Contains(b.RecordId)).ToListAsync(cancellation))
            {
                var key = (band.Band, cases[band.RecordId].BodyCode);
                if (!byBand.TryGetValue(key, out var alike)) byBand[key] = alike = [];
                alike.Add(band.RecordId);
            }
        var wanted = byBand.Values.Where(g => Applicants(g.Select(id => cases[id])) >= settings.SuggestAfter).SelectMany(g => g).Distinct().OrderDescending().Take(Compared).ToList();
        if (wanted.Count == 0) return [];
        var binding = procedures.OfRecord<RequestCase>();
        var bodies = await db.Records.Where(r => wanted.Contains(r.Id)).Select(r => new { r.Id, r.Body }).ToListAsync(cancellation);
        return Grouped(bodies.ToDictionary(b => b.Id, b => (RequestCase)binding.Read(b.Body)), cases, settings);
    }

    private static IReadOnlyList<SuggestionGroup> Grouped(Dictionary<long, RequestCase> records, Dictionary<long, RequestRow> rows, RequestSettings settings)
    {
        var groups = new List<(uint[] Grams, string Body, List<long> Ids)>();
        foreach (var (id, record) in records.OrderByDescending(r => r.Key))
        {
            var grams = TextLikeness.Grams(record.Content.Title + record.Content.Description);
            var group = groups.Find(g => g.Body == record.BodyCode && AreAlike(TextLikeness.Of(g.Grams, grams), TextLikeness.Of(rows[g.Ids[0]].Title, record.Content.Title)));
            if (group.Ids is null) groups.Add((grams, record.BodyCode, [id]));
            else group.Ids.Add(id);
        }
        // Standing phrases make descriptions of different things alike, so the names must have something in common too.
        bool AreAlike(double texts, double titles) => titles >= 0.9 || (titles >= 0.3 && texts >= settings.LikenessFrom);

        return [.. from g in groups
                   let applicants = Applicants(g.Ids.Select(id => rows[id]))
                   where applicants >= settings.SuggestAfter
                   orderby applicants descending
                   select new SuggestionGroup(rows[g.Ids[0]].Title, g.Body, applicants,
                       [.. g.Ids.Select(id => rows[id]).Select(r => new FinishedCase(r.RecordId, r.Receipt, r.UnitCode, r.BodyCode, r.Title, r.Reply, r.FinishedOn ?? r.SubmittedOn))],
                       g.Ids.Any(id => records[id].Release is { WithdrawnOn: null }))];
    }

    private static int Applicants(IEnumerable<RequestRow> rows) => rows.Select(r => r.ApplicantKey.Length > 0 ? r.ApplicantKey : r.ApplicantName).Distinct().Count();
}
