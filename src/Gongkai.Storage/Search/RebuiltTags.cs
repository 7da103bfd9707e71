using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing.News;

namespace Gongkai.Storage.Search;

/// <summary>What pages stand on of the publications whose entries were made anew: lists narrowed by the search, and the papers that cite each other. Told like what an act changed.</summary>
internal sealed class RebuiltTags(SqlSession sql)
{
    private static readonly HashSet<string> NoKinds = [];

    private readonly HashSet<string> _tags = [];

    /// <summary>Notes what the index has of them; before and after it is changed.</summary>
    public async Task NoteAsync(IEnumerable<long> ids)
    {
        foreach (var id in ids)
        {
            _tags.Add(PublicTags.Article(id));
            var entries = await sql.AllAsync("SELECT site_code, column_path, number_key FROM search_entries WHERE publication_id = @p0",
                r => (Site: r.GetString(0), Column: r.GetString(1), Number: r.IsDBNull(2) ? null : r.GetString(2)), default, id);
            foreach (var (site, column, number) in entries)
            {
                _tags.Add(PublicTags.Column(site, column));
                if (number is not null) _tags.Add(PublicTags.Number(number));
            }
            foreach (var cited in await sql.AllAsync("SELECT number_key FROM publication_citations WHERE from_id = @p0", r => r.GetString(0), default, id)) _tags.Add(PublicTags.Number(cited));
        }
    }

    /// <summary>Writes the news in the transaction of the change.</summary>
    public Task<NewsItem?> WriteAsync(DateTimeOffset now) => PublicNews.WriteAsync(sql, new BatchState(sql), [], _tags, NoKinds, now);
}
