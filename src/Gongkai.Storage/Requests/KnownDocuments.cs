using System.Text.Json;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Requests;

/// <summary>A document of the register that an application names.</summary>
/// <param name="PublicationId">Its page on the portal, or null.</param>
/// <param name="MayOpen">Whether the person may open the document itself.</param>
public sealed record KnownDocument(long RecordId, string Title, string? Number, string UnitCode, DateOnly? IssuedOn, AttributeMark Mark, long? PublicationId, bool MayOpen);

/// <summary>Looks up in the register what an application names by 文号 or title, so that its 公开属性 stands before the clerk (R-DOC-06, R-DOC-07).</summary>
public sealed class KnownDocuments(DatabaseSource database)
{
    private const string Kind = "document";
    private static readonly string[] Issued = [.. new[] { Stage.Issued, Stage.Published, Stage.FiledNotPublic, Stage.Archived, Stage.AttributeChange, Stage.Withdrawn }.Select(s => s.Code())];

    /// <summary>Issued documents only: a draft is nobody's business. Of other bodies only where the unit answers for the whole site.</summary>
    public async Task<IReadOnlyList<KnownDocument>> OfAsync(RequestCase record, SiteSettings site, Reach reach, OrganisationTree units, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        var found = new List<(RecordRow Row, bool MayOpen)>();
        var readable = reach.Readable(db.Records, db);
        foreach (var query in Queries(db, record.Content))
            found.AddRange((await query.Select(r => new { Row = r, May = readable.Any(x => x.Id == r.Id) }).Take(5).ToListAsync(cancellation)).Select(f => (f.Row, f.May)));
        var documents = found.DistinctBy(f => f.Row.Id).Select(f => (f.Row.Id, Document: JsonSerializer.Deserialize<DocumentRecord>(f.Row.Body, RecordJson.Body)!, f.MayOpen))
            .Where(d => d.Document is { IssuedOn: not null, Content.Mark: not null } && (d.MayOpen || site.Requests.SingleMouth || units.BodyOf(d.Document.UnitCode) == record.BodyCode)).Take(5).ToList();
        var ids = documents.Select(d => d.Id).ToList();
        var pages = (await db.Publications.Where(p => ids.Contains(p.RecordId) && p.State == Publishing.PublicationState.Visible).Select(p => new { p.RecordId, p.Id }).ToListAsync(cancellation)).ToLookup(p => p.RecordId, p => p.Id);
        return
        [
            .. documents.Select(d => new KnownDocument(d.Id, d.Document.Content.Title, d.Document.Number?.Canonical, d.Document.UnitCode, d.Document.IssuedOn, d.Document.Content.Mark!, pages[d.Id].Select(p => (long?)p).Min(), d.MayOpen)),
            .. (await PublicAsync(db, record.Content, cancellation)).Where(p => !ids.Contains(p.RecordId)),
        ];
    }

    // What stands on the portal without a record of its making is 主动公开 all the same.
    private static async Task<IReadOnlyList<KnownDocument>> PublicAsync(GongkaiDb db, RequestContent content, CancellationToken cancellation)
    {
        if (Numbers(content).FirstOrDefault() is not { } number) return [];
        return [.. (await db.Publications.Where(p => p.DocNumber == number && p.State == Publishing.PublicationState.Visible).OrderBy(p => p.Id).Take(3)
            .Select(p => new { p.RecordId, p.Title, p.DocNumber, p.Id }).ToListAsync(cancellation)).Select(p => new KnownDocument(p.RecordId, p.Title, p.DocNumber, "", null, new AttributeMark(), p.Id, false))];
    }

    private static IEnumerable<string> Numbers(RequestContent content) =>
        new[] { content.DocNumber, content.Title }.Select(t => DocumentNumber.Parse(t).Number?.Canonical).OfType<string>().Distinct();

    private static IEnumerable<IQueryable<RecordRow>> Queries(GongkaiDb db, RequestContent content)
    {
        var documents = db.Records.Where(r => r.Kind == Kind);
        foreach (var number in Numbers(content)) yield return documents.Where(r => r.Reference == number);
        if (content.Title.Trim().Trim('《', '》') is { Length: > 5 } title) yield return documents.Where(r => Issued.Contains(r.State) && r.Title == title);
    }
}
