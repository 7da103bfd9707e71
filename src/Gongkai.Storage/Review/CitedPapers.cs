using Gongkai.Content.Findings;
using Gongkai.Content.Search;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Review;

/// <summary>引用的本机关文件 (R-WEB-08): what the house knows of the 文号 a text cites. Of a paper that is not public it tells only that it is there.</summary>
public sealed class CitedPapers(DatabaseSource database, TimeProvider time)
{
    // A text that cites more is a list of documents; the rest of them is not held against the house.
    private const int Most = 500;

    private const string DocumentKind = "document";

    /// <summary>Looks up all numbers of a text at once.</summary>
    public async Task<Func<string, KnownPaper?>?> OfAsync(string text, World world, CancellationToken cancellation)
    {
        var numbers = CitedDocuments.NumbersIn(text, GateFacts.IssuersOf(world)).Distinct().Take(Most).ToList();
        if (numbers.Count == 0) return null;
        await using var db = database.Open();
        var now = time.GetUtcNow();
        var today = LegalTime.DayOf(now);
        var known = new Dictionary<string, KnownPaper>(StringComparer.Ordinal);
        var rows = await db.Publications.Where(Visible.At(now)).Where(p => numbers.Contains(p.DocNumber!))
            .Select(p => new { p.DocNumber, p.Title, p.Validity, p.DateEffective, p.DateExpires }).ToListAsync(cancellation);
        foreach (var row in rows)
            known.TryAdd(row.DocNumber!, new(row.Title, ValidityOn.Of(row.Validity, row.DateEffective, row.DateExpires, today) is Validity.Repealed or Validity.Lapsed));
        var left = numbers.Where(n => !known.ContainsKey(n)).ToList();
        if (left.Count > 0)
            foreach (var number in await db.Records.Where(r => r.Kind == DocumentKind && left.Contains(r.Reference!)).Select(r => r.Reference!).ToListAsync(cancellation))
                known.TryAdd(number, new(null, false));
        return number => known.GetValueOrDefault(number);
    }
}
