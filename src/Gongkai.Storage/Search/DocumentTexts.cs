using Gongkai.Content.Html;
using Gongkai.Content.Search;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Search;

/// <summary>A document as it is shown among the answers, with its text.</summary>
internal sealed record ReadDocument(long Id, string Title, string? DocNumber, string Issuer, DateOnly? DateWritten, string Column, string? Summary, SearchedText Body)
{
    /// <summary>Text of the attachments, read where the text itself does not have all words.</summary>
    public SearchedText Files { get; set; } = SearchedText.Of("");
}

/// <summary>Reads what the ranking and the page need of documents. What the public may no longer see is not among them.</summary>
internal static class DocumentTexts
{
    private const int AtOnce = 500, LongestFile = 60_000;

    public static async Task<Dictionary<long, ReadDocument>> ReadAsync(GongkaiDb db, IReadOnlyCollection<long> ids, DateTimeOffset now, int markup, CancellationToken cancellation)
    {
        var documents = new Dictionary<long, ReadDocument>(ids.Count);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var rows = await db.Publications.Where(Visible.At(now)).Where(p => some.Contains(p.Id))
                .Select(p => new { p.Id, p.Title, p.DocNumber, p.Issuer, p.DateWritten, p.ColumnPath, p.Summary, Body = p.BodyHtml.Substring(0, markup) }).ToListAsync(cancellation);
            foreach (var row in rows)
                documents[row.Id] = new(row.Id, row.Title, row.DocNumber, row.Issuer, row.DateWritten, row.ColumnPath, row.Summary,
                    SearchedText.Of(PlainText.Of(SafeHtml.FromStore(row.Body))));
        }
        return documents;
    }

    public static async Task AddFilesAsync(GongkaiDb db, IReadOnlyCollection<ReadDocument> documents, CancellationToken cancellation)
    {
        if (documents.Count == 0) return;
        foreach (var some in documents.Chunk(AtOnce))
        {
            var ids = some.Select(d => d.Id).ToList();
            var files = await db.PublicationFiles.Where(f => ids.Contains(f.PublicationId) && f.Ordinal < PublicationFileRow.FirstInText).OrderBy(f => f.Ordinal)
                .Select(f => new { f.PublicationId, f.Hash }).ToListAsync(cancellation);
            if (files.Count == 0) continue;
            var hashes = files.Select(f => f.Hash).Distinct().ToList();
            var texts = await db.Database.SqlQuery<FileText>($"SELECT hash AS \"Hash\", substr(text, 1, {LongestFile}) AS \"Text\" FROM file_texts").Where(t => hashes.Contains(t.Hash))
                .ToDictionaryAsync(t => t.Hash, t => t.Text, cancellation);
            foreach (var document in some)
            {
                var own = files.Where(f => f.PublicationId == document.Id).Select(f => texts.GetValueOrDefault(f.Hash)).OfType<string>().ToList();
                if (own.Count > 0) document.Files = SearchedText.Of(string.Join("\n", own));
            }
        }
    }

    private sealed record FileText(string Hash, string Text);
}
