using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.Records;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Search;

/// <summary>Pages made from the search are let go of when the index is made anew (docs/decisions/0051-prepared-pages.md).</summary>
public sealed class RebuiltTagsTests
{
    [Theory, DatabaseKinds]
    public async Task A_rebuild_tells_of_what_it_brought_in_and_of_nothing_else(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var id = await house.PublishAsync("关于补贴的通知", "根据示政办发〔2020〕3号文件办理。", d => d with { DocNumber = "示政办发〔2026〕7号" });
        await house.PublishAsync("其他", "其他", d => d with { Column = "zwgk/other" });
        var (news, heard) = (new PublicNews(house.Database.Source), new Heard());
        news.Subscribe(heard);
        var index = new SearchIndex(house.Database.Source, new WorldSource(house.Database.Source, house.Time), house.Database.WayOut(house.Time), news, house.Time);
        await index.RebuildAsync();
        Assert.Empty(heard.Tags);
        await using (var connection = await house.Database.Source.OpenConnectionAsync())
        {
            var sql = new SqlSession(connection);
            if (kind == DatabaseKind.Sqlite) sql.Write("DELETE FROM search_index WHERE rowid = (SELECT id FROM search_entries WHERE publication_id = @p0)", id);
            sql.Write("DELETE FROM search_entries WHERE publication_id = @p0", id);
            sql.Write("DELETE FROM publication_citations WHERE from_id = @p0", id);
            await sql.FlushAsync(default);
        }
        Assert.Equal(1, await index.RebuildAsync());
        Assert.Equal(
            [PublicTags.Article(id), PublicTags.Column(SearchHouse.Site, "zwgk/zfwj"), PublicTags.Number("示政办发〔2020〕3号"), PublicTags.Number("示政办发〔2026〕7号")],
            heard.Tags.Order(StringComparer.Ordinal));
    }

    private sealed class Heard : IPublicNewsReader
    {
        public HashSet<string> Tags { get; } = [];

        public void Changed(IReadOnlyCollection<string> tags) => Tags.UnionWith(tags);
    }
}
