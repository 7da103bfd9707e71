using System.Text.Json;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.Gate;
using Gongkai.Domain.Review.Waivers;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Storage.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Workbench.Review.Panel;

/// <summary>Looks at a record's ways out exactly as the gate does, and keeps the places, so that people see each finding where it stands.</summary>
public sealed class PanelReader(WayOut wayOut, DatabaseSource database)
{
    // Above this only the lines with findings are shown.
    private const int WholeText = 60_000;

    /// <param name="recordId">0 while the record is being written: then nothing is waived yet.</param>
    public async Task<PanelView> ReadAsync(IReadOnlyList<OutgoingPiece> pieces, long recordId, World world, DateOnly today, CancellationToken cancellation)
    {
        var rules = await wayOut.Rules.CurrentAsync(cancellation);
        var waivers = await WaiversAsync(recordId, cancellation);
        var shown = new List<PanelPiece>();
        var number = 0;
        foreach (var piece in pieces)
        {
            var findings = new List<PanelFinding>();
            var isPublished = await wayOut.Addresses.OfAsync(piece.Html, cancellation);
            var cited = await wayOut.Papers.OfAsync(ContentGate.TextOf(piece), world, cancellation);
            foreach (var found in ContentGate.InText(piece, rules, world, today, isPublished, cited)) Add(found, wayOut.Digests.Of(found, piece.Part), null);
            foreach (var file in ContentGate.FilesOf(piece))
                foreach (var seen in (await wayOut.Files.EnsureAsync(file, rules, cancellation)).Findings) Add(null, seen, file);
            shown.Add(new(shown.Count, piece, Lines(ContentGate.TextOf(piece), findings), findings));

            void Add(ContentFinding? found, SeenFinding seen, PublicationFile? file)
            {
                var waiver = waivers.GetValueOrDefault(seen.Digest);
                findings.Add(new(++number, shown.Count, found, seen, waiver.Waiver, waiver.Waiver is null ? null : waiver.Id, file));
            }
        }
        return new(shown);
    }

    private async Task<Dictionary<string, (long Id, ContentWaiver Waiver)>> WaiversAsync(long recordId, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var prefix = WaivedFinding.KeyOf(recordId, "");
        var rows = await db.Records.Where(r => r.Kind == WaiverProcedure.KindName && r.NaturalKey!.StartsWith(prefix)).Take(1000)
            .Select(r => new { r.Id, r.Body }).ToListAsync(cancellation);
        return rows.Select(r => (r.Id, Waiver: JsonSerializer.Deserialize<ContentWaiver>(r.Body, RecordJson.Body)!)).ToDictionary(r => r.Waiver.Finding.Digest);
    }

    private static List<PanelLine> Lines(string text, IReadOnlyList<PanelFinding> findings)
    {
        // Of findings that overlap the first is marked; the list names them all.
        var marks = new List<PanelFinding>();
        foreach (var finding in findings.Where(f => f.Found is { Length: > 0 }))
            if (marks.Count == 0 || finding.Found!.Start >= marks[^1].Found!.Start + marks[^1].Found!.Length) marks.Add(finding);
        var lines = new List<PanelLine>();
        var (next, skipped, whole) = (0, 0, text.Length <= WholeText);
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var parts = new List<PanelStretch>();
            var from = start;
            for (var i = next; i < marks.Count && marks[i].Found!.Start < end; i++)
            {
                var (first, last) = (Math.Max(marks[i].Found!.Start, start), Math.Min(marks[i].Found!.Start + marks[i].Found!.Length, end));
                if (first > from) parts.Add(new(text[from..first], null));
                parts.Add(new(text[first..last], marks[i]));
                from = last;
                if (marks[i].Found!.Start + marks[i].Found!.Length <= end) next = i + 1;
            }
            if (parts.Count > 0 || whole)
            {
                if (from < end) parts.Add(new(text[from..end], null));
                lines.Add(new(parts, skipped));
                skipped = 0;
            }
            else skipped++;
            start = end + 1;
        }
        if (skipped > 0) lines.Add(new([], skipped));
        return lines;
    }
}
