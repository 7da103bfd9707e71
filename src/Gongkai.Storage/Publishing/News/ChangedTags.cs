using Gongkai.Storage.Database;

namespace Gongkai.Storage.Publishing.News;

/// <summary>From what happened to publications to the tags of the pages that show them.</summary>
internal static class ChangedTags
{
    public static async Task AddAsync(SqlSession sql, IReadOnlyList<PublicationChange> changes, HashSet<string> tags)
    {
        var columns = new Dictionary<(string Site, string Path), HashSet<long>>();
        foreach (var change in changes)
        {
            tags.Add(PublicTags.Article(change.Id));
            Column(change.SiteCode, change.Column, change.Id);
            if (change.Before is { } before)
            {
                Column(before.SiteCode, before.Column, change.Id);
                if (before.DocNumber is { } was) tags.Add(PublicTags.Number(was));
            }
            if (change.Draft?.DocNumber is { } number) tags.Add(PublicTags.Number(number));
            foreach (var linked in await LinkedAsync(sql, change.Id)) tags.Add(PublicTags.Article(linked));
        }
        tags.UnionWith(await CitedAsync(sql, changes));
        foreach (var ((site, path), ids) in columns)
        {
            tags.Add(PublicTags.Site(site));
            tags.Add(PublicTags.Column(site, path));
            // Nothing in the column but what this transaction touched: the column may just have appeared, or be empty now.
            var others = await sql.FirstAsync(
                "SELECT COUNT(*) FROM (SELECT 1 FROM publications WHERE site_code = @p0 AND column_path = @p1 AND state = 0 LIMIT @p2) AS few",
                r => r.GetInt64(0), default, site, path, ids.Count + 1);
            if (others <= ids.Count) tags.Add(PublicTags.Frame(site));
        }

        void Column(string site, string path, long id)
        {
            tags.Add(PublicTags.Stretch(site, id));
            if (!columns.TryGetValue((site, path), out var ids)) columns[(site, path)] = ids = [];
            ids.Add(id);
        }
    }

    /// <summary>Tags of the 文号 the texts cite as the index has them now: the cited papers' pages name the citing one.</summary>
    public static async Task<IReadOnlySet<string>> CitedAsync(SqlSession sql, IEnumerable<PublicationChange> changes)
    {
        var tags = new HashSet<string>();
        foreach (var id in changes.Select(c => c.Id).Distinct())
            foreach (var number in await sql.AllAsync("SELECT number_key FROM publication_citations WHERE from_id = @p0", r => r.GetString(0), default, id))
                tags.Add(PublicTags.Number(number));
        return tags;
    }

    private static Task<List<long>> LinkedAsync(SqlSession sql, long id) =>
        sql.AllAsync("SELECT to_id FROM publication_links WHERE from_id = @p0 UNION SELECT from_id FROM publication_links WHERE to_id = @p0", r => r.GetInt64(0), default, id);
}
