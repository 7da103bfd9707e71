using Gongkai.Content.Search;
using Gongkai.Domain.Acts;
using Gongkai.Storage.Jobs;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.Records;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Gongkai.Storage.Tests.Search;

/// <summary>The order of the index: its numbers fall with the day, and an older index is made again.</summary>
public sealed class SearchOrderTests
{
    [Fact]
    public void Numbers_fall_with_the_day_and_within_it_with_the_publication()
    {
        var days = new[] { DateOnly.MinValue.AddDays(1), new(1949, 10, 1), new(2026, 3, 1), new(2026, 3, 2), DateOnly.MaxValue.AddDays(-1) };
        var last = long.MaxValue;
        foreach (var day in days)
            // A million documents imported with one and the same day are still of that day.
            foreach (var publication in new long[] { 1, 2, 1_000_000, 60_000_000 })
            {
                var entry = EntryIds.Of(LegalTime.StartOf(day).AddHours(23), publication);
                Assert.True(entry < last);
                Assert.Equal(day, EntryIds.DayOf(entry));
                Assert.InRange(entry, EntryIds.First(day), EntryIds.Until(day) - 1);
                last = entry;
            }
        Assert.Equal(0, EntryIds.First(DateOnly.MaxValue));
        Assert.Equal(EntryIds.First(new(2026, 3, 1)), EntryIds.Until(new(2026, 3, 2)));
        Assert.True(EntryIds.Until(DateOnly.MinValue) > 0);
    }

    [Theory, DatabaseKinds]
    public async Task The_newest_come_first_and_of_one_day_the_last_published(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        foreach (var (title, day) in new[] { ("甲", 5), ("乙", 7), ("丙", 6), ("丁", 6), ("戊", 4), ("己", 6) })
            await house.PublishAsync($"{title}号通告", "道路封闭施工", d => d with { PublishedAt = Day(day) });
        Assert.Equal(["乙号通告", "己号通告", "丁号通告", "丙号通告", "甲号通告", "戊号通告"], await house.TitlesAsync("", r => r with { Sort = SearchSort.Date }));
        var three = new DocumentSearch(house.Database.Source, house.Time, SearchWords.Empty) { Bounds = SearchBounds.Sqlite with { Newest = 3, Titles = 1, Enough = 1 } };
        foreach (var words in new[] { "", "封闭" })
            Assert.Equal(["乙号通告", "己号通告", "丁号通告"], (await three.FindAsync(new(words, SearchHouse.Site, Sort: SearchSort.Date))).Hits.Select(h => h.Title));
        Assert.Equal(["己号通告", "丁号通告", "丙号通告"], await house.TitlesAsync("封闭", r => r with { From = new(2026, 1, 6), To = new(2026, 1, 6), Sort = SearchSort.Date }));
        Assert.Equal(["乙号通告"], await house.TitlesAsync("封闭", r => r with { From = new(2026, 1, 7) }));
        Assert.Equal(["甲号通告", "戊号通告"], await house.TitlesAsync("封闭", r => r with { To = new(2026, 1, 5), Sort = SearchSort.Date }));
        Assert.Empty(await house.TitlesAsync("封闭", r => r with { From = new(2026, 1, 7), To = new(2026, 1, 6) }));
    }

    [Theory, DatabaseKinds]
    public async Task Published_again_a_document_keeps_its_number_and_has_one_entry(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("停水公告", "城东停水", key: "paper:a");
        await house.PublishAsync("停电公告", "城东停电");
        var before = await EntriesAsync(house);
        house.Time.Now = house.Time.GetUtcNow().AddDays(3);
        await house.PublishAsync("停水公告", "城西停水", key: "paper:a");
        Assert.Equal(before, await EntriesAsync(house));
        Assert.Equal(2, before.Count);
        Assert.Equal(1, (await house.FindAsync("“城西停水”")).Total);
        Assert.Equal(0, (await house.FindAsync("“城东停水”")).Total);
    }

    [Theory, DatabaseKinds]
    public async Task A_long_word_as_typed_stands_before_its_pieces(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var pieces = "住房建设；保障城乡；规划监督";
        for (var i = 0; i < 12; i++) await house.PublishAsync($"第{i}号通告", pieces);
        await house.PublishAsync("某年总结", $"{pieces}。我们加强了城乡住房保障建设规划监督工作。", d => d with { PublishedAt = Day(1).AddYears(-9) });
        var answer = await house.FindAsync("住房保障建设规划监督");
        Assert.Equal("某年总结", answer.Hits[0].Title);
        Assert.True(answer.Loosened);
        Assert.Equal(13, answer.Total);
        Assert.Equal(1, (await house.FindAsync("“住房保障建设规划监督”")).Total);
        for (var i = 0; i < 9; i++) await house.PublishAsync($"第{i}号说明", "城乡住房保障建设规划监督工作");
        answer = await house.FindAsync("住房保障建设规划监督");
        Assert.Equal((10, false), (answer.Total, answer.Loosened));
    }

    [Theory, DatabaseKinds]
    public async Task After_an_upgrade_the_index_is_made_again_at_once(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var queue = new JobQueue(house.Database.Source, house.Time);
        for (var i = 0; i < 3; i++) await house.PublishAsync($"第{i}号通告", "道路封闭施工");
        await using (var db = house.Database.Source.Open())
        {
            // A new installation has nothing to mend.
            Assert.False(await db.Jobs.AnyAsync(j => j.Topic == "search.index"));
            var before = db.Database.GetMigrations().Single(m => m.EndsWith("_PublicFace", StringComparison.Ordinal));
            await db.GetService<IMigrator>().MigrateAsync(before);
            await db.Jobs.ExecuteDeleteAsync();
        }
        await house.Database.Source.MigrateAsync();
        Assert.Empty((await house.FindAsync("封闭施工")).Hits);
        await house.PublishAsync("第4号通告", "道路封闭施工");
        Assert.Equal(1, (await house.FindAsync("封闭施工")).Total);
        var job = await queue.TakeAsync(default);
        Assert.Equal("search.index", job?.Topic);
        var index = new SearchIndex(house.Database.Source, new WorldSource(house.Database.Source, house.Time), house.Database.WayOut(house.Time), new PublicNews(house.Database.Source), house.Time);
        Assert.Equal(3, await index.RebuildAsync());
        await queue.DoneAsync(job!, "", default);
        Assert.True((await index.CheckAsync()).IsWhole);
        Assert.Equal(4, (await house.FindAsync("封闭施工")).Total);
        Assert.NotEqual("search.index", (await queue.TakeAsync(default))?.Topic);
    }

    private static async Task<List<(long, long)>> EntriesAsync(SearchHouse house)
    {
        await using var connection = await house.Database.Source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, publication_id FROM search_entries ORDER BY id";
        await using var reader = await command.ExecuteReaderAsync();
        var entries = new List<(long, long)>();
        while (await reader.ReadAsync()) entries.Add((reader.GetInt64(0), reader.GetInt64(1)));
        return entries;
    }

    private static DateTimeOffset Day(int day) => new(2026, 1, day, 10, 0, 0, TimeSpan.FromHours(8));
}
