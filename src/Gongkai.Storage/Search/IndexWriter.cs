using Gongkai.Content.Search;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Storage.Review;

namespace Gongkai.Storage.Search;

/// <summary>Writes the index in the transaction that changes what is public: what an act published is found, and what it withdrew is not, from the commit on.</summary>
internal sealed class IndexWriter(SqlSession sql, FileNotes notes)
{
    private const string Entry = "INSERT INTO search_entries (id, publication_id, site_code, column_path, title_key, number_key, index_key, issuer, genre, validity, authority, published_at, visible_from, effective_day, expires_day";

    /// <summary>Brings the index to what the acts of a transaction left.</summary>
    /// <param name="kept">In the order of the acts; of one publication the last counts.</param>
    /// <param name="house">Issuer by 机关代字.</param>
    public async ValueTask ApplyAsync(IReadOnlyList<PublicationChange> kept, IReadOnlyDictionary<string, string> house)
    {
        if (kept.Count == 0) return;
        // FTS5 writes out what it gathered whenever a number is smaller than the one before.
        foreach (var group in kept.GroupBy(c => c.Id).OrderBy(g => EntryIds.Of(g.First().PublishedAt, g.Key)))
        {
            var (first, last) = (group.First(), group.Last());
            if (first.Before is not null) Remove(EntryIds.Of(first.PublishedAt, first.Id), first.Id);
            if (last.Draft is not null && IndexedDocument.Of(last) is var document) Add(document, house, FileTexts(document));
            else DropFileTexts(last.Id);
        }
        await sql.FlushAsync(default);
    }

    public void Remove(long entryId, long publicationId)
    {
        if (!sql.IsPostgres) sql.Write("DELETE FROM search_index WHERE rowid = @p0", entryId);
        sql.Write("DELETE FROM search_entries WHERE id = @p0", entryId);
        sql.Write("DELETE FROM publication_citations WHERE from_id = @p0", publicationId);
    }

    /// <param name="files">Texts of its attachments.</param>
    public void Add(IndexedDocument document, IReadOnlyDictionary<string, string> house, IReadOnlyList<string> files)
    {
        var body = document.BodyText();
        var text = document.Text(body, files);
        var id = document.EntryId;
        object?[] values = [id, document.Id, document.SiteCode, document.Column, SearchText.KeyOf(document.Title), NumberKeys.OfNumber(document.DocNumber), NumberKeys.OfIndexNumber(document.IndexNumber),
            document.Issuer, document.Genre, document.Validity, Authority.Of(document.Issuer), document.PublishedAt, document.VisibleFrom, document.DateEffective?.DayNumber, document.DateExpires?.DayNumber];
        if (sql.IsPostgres)
        {
            sql.Write($"{Entry}, terms) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, CAST(@p15 AS tsvector))", [.. values, text.Vector([.. FilterTerms.Of(document), .. AgeTerms.Of(EntryIds.DayOf(id))])]);
        }
        else
        {
            sql.Write($"{Entry}) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14)", values);
            sql.Write("INSERT INTO search_index (rowid, terms) VALUES (@p0, @p1)", id, text.Terms(FilterTerms.Of(document)));
        }
        foreach (var cited in CitedDocuments.Of(document.Title, body, document.DocNumber, house))
            sql.Write("INSERT INTO publication_citations (from_id, number_key, kind) VALUES (@p0, @p1, @p2)", document.Id, cited.NumberKey, CitationKinds.CodeOf(cited.Kind));
    }

    // The text was kept when the gate looked at the file, which was before it let the act pass.
    private List<string> FileTexts(IndexedDocument document)
    {
        var texts = new List<string>();
        foreach (var file in document.Files.DistinctBy(f => f.Hash))
        {
            if (notes.TextOf(file) is not { Length: > 0 } text) continue;
            texts.Add(text);
            sql.Write("INSERT INTO file_texts (hash, text) VALUES (@p0, @p1) ON CONFLICT (hash) DO NOTHING", file.Hash, text);
        }
        return texts;
    }

    // Withdrawn, its attachments' texts go too, unless another publication that is to be seen carries the same file.
    private void DropFileTexts(long publicationId) => sql.Write("""
        DELETE FROM file_texts WHERE hash IN (SELECT hash FROM publication_files WHERE publication_id = @p0)
        AND NOT EXISTS (SELECT 1 FROM publication_files f JOIN publications p ON p.id = f.publication_id WHERE f.hash = file_texts.hash AND p.state = 0)
        """, publicationId);
}

/// <summary>Kinds of citation as stored.</summary>
internal static class CitationKinds
{
    public const string Cites = "cites";

    public static string CodeOf(CitationKind kind) => kind switch
    {
        CitationKind.Amends => "amends",
        CitationKind.Replaces => "replaces",
        CitationKind.Repeals => "repeals",
        _ => Cites,
    };
}
