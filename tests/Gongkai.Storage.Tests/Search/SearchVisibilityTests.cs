using System.Text;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Files;
using Gongkai.Storage.Publishing.News;
using Gongkai.Storage.Records;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Storage.Tests.Search;

/// <summary>Found is what may be seen, from the commit on and not before.</summary>
public sealed class SearchVisibilityTests
{
    [Theory, DatabaseKinds, Requirement("R-WEB-06")]
    public async Task What_is_withdrawn_is_not_found_when_the_act_returns_and_comes_back_with_the_next(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var id = await house.PublishAsync("关于暂停供水的公告", "检修管网", key: "paper:a");
        Assert.Equal(id, Assert.Single((await house.FindAsync("暂停供水")).Hits).Id);
        await house.WithdrawAsync("paper:a");
        Assert.Equal(0, (await house.FindAsync("暂停供水")).Total);
        Assert.Equal(0, (await house.FindAsync("")).Total);
        Assert.Equal(0, await RowsAsync(house, "search_entries"));
        await house.PublishAsync("关于恢复供水的公告", "检修完成", key: "paper:a");
        Assert.Equal(0, (await house.FindAsync("\"暂停供水\"")).Total);
        Assert.Equal(id, Assert.Single((await house.FindAsync("恢复供水")).Hits).Id);
        Assert.True((await IndexOf(house).CheckAsync()).IsWhole);
    }

    [Theory, DatabaseKinds]
    public async Task A_changed_text_is_found_by_its_new_words_alone(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("停电通知", "城东片区", key: "paper:a");
        await house.PublishAsync("停电通知", "城西片区", d => d with { Column = "tzgg" }, key: "paper:a");
        Assert.Equal(0, (await house.FindAsync("\"城东片区\"")).Total);
        Assert.Equal(1, (await house.FindAsync("城西片区", r => r with { Column = "tzgg" })).Total);
        Assert.Equal(0, (await house.FindAsync("城西片区", r => r with { Column = "zwgk" })).Total);
        Assert.Equal(1, await RowsAsync(house, "search_entries"));
    }

    [Theory, DatabaseKinds]
    public async Task What_is_scheduled_is_found_at_its_hour_without_an_act(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var hour = house.Time.GetUtcNow().AddDays(1);
        await house.PublishAsync("预定发布的办法", "条文", d => d with { VisibleFrom = hour, DocNumber = "示政发〔2026〕7号" });
        foreach (var words in new[] { "预定发布的办法", "条文", "示政发〔2026〕7号", "" }) Assert.Equal(0, (await house.FindAsync(words)).Total);
        house.Time.Now = hour;
        foreach (var words in new[] { "预定发布的办法", "条文", "示政发〔2026〕7号", "" }) Assert.Equal(1, (await house.FindAsync(words)).Total);
    }

    [Theory, DatabaseKinds, Requirement("R-WEB-06")]
    public async Task Words_of_an_attachment_are_found_with_it_and_gone_with_it(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var stored = await new FileStore(Path.Combine(house.Database.Folder, "files")).PutAsync(new MemoryStream(Encoding.UTF8.GetBytes("附件一：水库大坝安全责任人名单。")));
        await house.PublishAsync("关于公布责任人的通知", "见附件", d => d with { Files = [new PublicationFile(stored.Hash, "名单.txt", stored.Size, "text/plain")] }, "paper:a");
        var hit = Assert.Single((await house.FindAsync("水库大坝")).Hits);
        Assert.Contains("附件命中", hit.Why);
        Assert.Contains("水库大坝", hit.Snippet);
        await house.WithdrawAsync("paper:a");
        Assert.Equal(0, (await house.FindAsync("水库大坝")).Total);
        Assert.Equal(0, await RowsAsync(house, "file_texts"));
    }

    [Theory, DatabaseKinds]
    public async Task An_index_that_is_missing_is_made_again_and_what_is_left_over_goes(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        for (var i = 0; i < 5; i++) await house.PublishAsync($"第{i}号文件", "甲乙丙丁");
        await using (var db = house.Database.Source.Open())
        {
            await db.Database.ExecuteSqlRawAsync(house.Database.Source.IsPostgres ? "DELETE FROM search_entries" : "DELETE FROM search_entries; DELETE FROM search_index;");
            await db.Publications.Where(p => p.Title == "第4号文件").ExecuteUpdateAsync(u => u.SetProperty(p => p.State, Storage.Publishing.PublicationState.Gone));
        }
        var index = IndexOf(house);
        Assert.Equal(new IndexState(4, 4, 0, 0), await index.CheckAsync());
        Assert.Equal(4, await index.RebuildAsync());
        Assert.True((await index.CheckAsync()).IsWhole);
        Assert.Equal(4, (await house.FindAsync("乙丙")).Total);
        await using (var db = house.Database.Source.Open())
            await db.Publications.Where(p => p.Title == "第3号文件").ExecuteUpdateAsync(u => u.SetProperty(p => p.State, Storage.Publishing.PublicationState.Gone));
        Assert.Equal(1, (await index.CheckAsync()).Left);
        await index.RebuildAsync();
        Assert.Equal(3, (await house.FindAsync("乙丙")).Total);
    }

    [Theory, DatabaseKinds, Requirement("R-WEB-07")]
    public async Task Documents_that_name_each_other_are_joined_as_far_as_both_are_public(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var old = await house.PublishAsync("关于印发《旧办法》的通知", "旧", d => d with { DocNumber = "示政办发〔2019〕3号" }, "paper:old");
        var law = await house.PublishAsync("关于贯彻的意见", "意见", d => d with { DocNumber = "示政发〔2024〕1号" });
        var now = await house.PublishAsync("关于印发《新办法》的通知", "根据《关于贯彻的意见》（示政发〔2024〕1号）制定本办法。《关于印发〈旧办法〉的通知》（示政办发〔2019〕3号）同时废止。",
            d => d with { DocNumber = "示政办发〔2025〕9号" }, "paper:new");
        var relations = await house.Related.OfAsync(now);
        Assert.Equal([law], relations.Cites.Select(d => d.Id));
        Assert.Equal([old], relations.Replaces.Select(d => d.Id));
        Assert.Equal([now], (await house.Related.OfAsync(old)).ReplacedBy.Select(d => d.Id));
        Assert.Equal([now], (await house.Related.OfAsync(law)).CitedBy.Select(d => d.Id));
        await house.WithdrawAsync("paper:old");
        Assert.Empty((await house.Related.OfAsync(now)).Replaces);
        Assert.Equal(DocumentRelations.None, await house.Related.OfAsync(old));
        await house.WithdrawAsync("paper:new");
        Assert.Empty((await house.Related.OfAsync(law)).CitedBy);
    }

    private static SearchIndex IndexOf(SearchHouse house) => new(house.Database.Source, new WorldSource(house.Database.Source, house.Time), house.Database.WayOut(house.Time), new PublicNews(house.Database.Source), house.Time);

    private static async Task<long> RowsAsync(SearchHouse house, string table)
    {
        await using var connection = await house.Database.Source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM " + table;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
