using System.Data.Common;
using System.Globalization;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Storage.Database;

namespace Gongkai.Storage.Publishing;

/// <summary>栏目移动: what a column carries goes with it. Each item is announced as a change, so that search, prepared pages and other nodes follow in the same transaction.</summary>
internal static class Relocation
{
    private const string Select = """
        SELECT id, key, site_code, column_path, doc_number, published_at, state, title, body_html, index_number, issuer, unit_code, date_written, date_effective, date_expires, validity,
               genre, theme, summary, keywords, source, enquiries, visible_from
        FROM publications WHERE site_code = @p0 AND column_path = @p1
        """;

    public static async Task RunAsync(SqlSession sql, PublicationChanges changes, RelocatePublications move, DateTimeOffset now)
    {
        var items = await sql.AllAsync(Select, r => Read(r, move.To), default, move.SiteCode, move.From);
        var files = (await sql.AllAsync("SELECT f.publication_id, f.hash, f.name, f.size, f.media_type FROM publication_files f JOIN publications p ON p.id = f.publication_id WHERE p.site_code = @p0 AND p.column_path = @p1 ORDER BY f.publication_id, f.ordinal",
            r => (Id: r.GetInt64(0), File: new PublicationFile(r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetString(4))), default, move.SiteCode, move.From)).ToLookup(f => f.Id, f => f.File);
        foreach (var (before, draft) in items)
            changes.Add(new PublicationChange(before.Id, before.State == PublicationState.Visible ? draft with { Files = [.. files[before.Id]] } : null, before.PublishedAt, before));
        sql.Write("UPDATE publications SET column_path = @p2, changed_at = @p3 WHERE site_code = @p0 AND column_path = @p1", move.SiteCode, move.From, move.To, now);
    }

    private static (PublicationBefore Before, PublicationDraft Draft) Read(DbDataReader r, string column)
    {
        string? Text(int i) => r.IsDBNull(i) ? null : r.GetString(i);
        DateOnly? Day(int i) => r.IsDBNull(i) ? null : r.GetValue(i) is DateOnly day ? day : r.GetValue(i) is DateTime at ? DateOnly.FromDateTime(at) : DateOnly.Parse(r.GetString(i), CultureInfo.InvariantCulture);
        var published = DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(5));
        return (new(r.GetInt64(0), r.GetString(2), r.GetString(3), Text(4), published, (PublicationState)r.GetInt32(6)), new PublicationDraft
        {
            Key = r.GetString(1),
            SiteCode = r.GetString(2),
            Column = column,
            Title = r.GetString(7),
            BodyHtml = r.GetString(8),
            DocNumber = Text(4),
            IndexNumber = Text(9),
            Issuer = r.GetString(10),
            UnitCode = Text(11),
            DateWritten = Day(12),
            DateEffective = Day(13),
            DateExpires = Day(14),
            Validity = (Validity)r.GetInt32(15),
            Genre = Text(16),
            Theme = Text(17),
            Summary = Text(18),
            Keywords = Text(19),
            Source = Text(20),
            Enquiries = Text(21),
            PublishedAt = published,
            VisibleFrom = DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(22)),
        });
    }
}
