using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;

namespace Gongkai.Storage.Publishing;

/// <summary>发布: the only writer of what the public can read. Works inside the act's transaction, so all items appear together or none.</summary>
internal static partial class Publisher
{
    private const string Columns = "record_id = @p1, site_code = @p2, column_path = @p3, state = @p4, visible_from = @p5, changed_at = @p6, title = @p7, body_html = @p8, doc_number = @p9, index_number = @p10, issuer = @p11, unit_code = @p12, date_written = @p13, date_effective = @p14, date_expires = @p15, validity = @p16, genre = @p17, theme = @p18, summary = @p19, keywords = @p20, source = @p21, enquiries = @p22, notice = NULL";

    public static async Task PublishAsync(SqlSession sql, BatchState counters, PublicationChanges changes, Publish publish, long recordId, DateTimeOffset now)
    {
        var ids = new Dictionary<string, long>();
        foreach (var item in publish.Items)
        {
            var key = KeyOf(item.Key, recordId);
            var known = await FindAsync(sql, key);
            var id = known?.Id ?? counters.Next("publication");
            ids[key] = id;
            changes.Add(new PublicationChange(id, item, known?.PublishedAt ?? item.PublishedAt ?? item.VisibleFrom ?? now, known));
            object?[] values = [id, recordId, item.SiteCode, item.Column, PublicationState.Visible, item.VisibleFrom ?? item.PublishedAt ?? now, now, item.Title, item.BodyHtml,
                item.DocNumber, item.IndexNumber, item.Issuer, item.UnitCode, item.DateWritten, item.DateEffective, item.DateExpires, item.Validity,
                item.Genre, item.Theme, item.Summary, item.Keywords, item.Source, item.Enquiries, key, item.PublishedAt ?? item.VisibleFrom ?? now];
            if (known is null)
                sql.Write("INSERT INTO publications (id, record_id, site_code, column_path, state, visible_from, changed_at, title, body_html, doc_number, index_number, issuer, unit_code, date_written, date_effective, date_expires, validity, genre, theme, summary, keywords, source, enquiries, key, published_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24)", values);
            else
                sql.Write($"UPDATE publications SET {Columns} WHERE id = @p0", values[..23]);
            if (known is not null) sql.Write("DELETE FROM publication_files WHERE publication_id = @p0", id);
            var pictures = PicturesOf(item.BodyHtml).ToList();
            var listed = item.Files.Where(f => pictures.All(p => p.Hash != f.Hash)).ToList();
            for (var i = 0; i < listed.Count; i++) WriteFile(sql, id, i, listed[i]);
            for (var i = 0; i < pictures.Count; i++) WriteFile(sql, id, PublicationFileRow.FirstInText + i, pictures[i]);
        }
        foreach (var item in publish.Items)
            foreach (var link in item.Links)
            {
                var target = KeyOf(link.TargetKey, recordId);
                if (!ids.TryGetValue(target, out var to) && await FindAsync(sql, target) is { } stored) to = stored.Id;
                if (to == 0) continue; // The other item is not public (yet); publishing it brings the link from its side.
                sql.Write("INSERT INTO publication_links (from_id, to_id, kind) VALUES (@p0, @p1, @p2) ON CONFLICT (from_id, to_id, kind) DO NOTHING",
                    ids[KeyOf(item.Key, recordId)], to, link.Kind);
            }
    }

    public static async Task WithdrawAsync(SqlSession sql, PublicationChanges changes, Withdraw withdraw, long recordId, DateTimeOffset now)
    {
        if (await FindAsync(sql, KeyOf(withdraw.Key, recordId)) is not { } known) return; // Never published: nothing to take away.
        changes.Add(new PublicationChange(known.Id, null, known.PublishedAt, known));
        sql.Write("UPDATE publications SET state = @p1, notice = @p2, changed_at = @p3 WHERE id = @p0",
            known.Id, withdraw.Mode == WithdrawalMode.Gone ? PublicationState.Gone : PublicationState.Notice, withdraw.Notice, now);
    }

    private static void WriteFile(SqlSession sql, long id, int ordinal, PublicationFile file) =>
        sql.Write("INSERT INTO publication_files (publication_id, ordinal, hash, name, size, media_type) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)",
            id, ordinal, file.Hash, file.Name, file.Size, file.MediaType);

    // A picture in the text is public with the text and no longer than it.
    internal static IEnumerable<PublicationFile> PicturesOf(string html) =>
        !html.Contains("/files/", StringComparison.Ordinal) ? [] : Picture().Matches(html).Select(m => (Hash: m.Groups["hash"].Value, Name: Uri.UnescapeDataString(m.Groups["name"].Value))).Distinct()
            .Select(p => new PublicationFile(p.Hash, p.Name, 0, Path.GetExtension(p.Name).ToLowerInvariant() switch
            {
                ".png" => "image/png",
                ".jpg" or ".jpeg" => "image/jpeg",
                ".gif" => "image/gif",
                ".webp" => "image/webp",
                _ => "application/octet-stream",
            }));

    [GeneratedRegex("src=\"/files/(?<hash>[0-9a-f]{64})/(?<name>[^\"/]+)\"")]
    private static partial Regex Picture();

    private static ValueTask<PublicationBefore?> FindAsync(SqlSession sql, string key) =>
        sql.FirstAsync("SELECT id, site_code, column_path, doc_number, published_at, state FROM publications WHERE key = @p0",
            r => new PublicationBefore(r.GetInt64(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(4)), (PublicationState)r.GetInt32(5)),
            default, key);

    private static string KeyOf(string key, long recordId) => key.Replace("{id}", recordId.ToString(CultureInfo.InvariantCulture));
}
