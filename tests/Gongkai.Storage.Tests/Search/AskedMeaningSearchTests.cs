using Gongkai.Content.Search;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Search;

/// <summary>What a question means besides its words, and what stands first for it.</summary>
public sealed class AskedMeaningSearchTests
{
    [Theory, DatabaseKinds, Requirement("R-WEB-06")]
    public async Task Part_of_a_number_finds_the_numbers_it_fits_first(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("低保办法", "办法", d => d with { DocNumber = "示政规〔2024〕3号" });
        await house.PublishAsync("公租房办法", "办法", d => d with { DocNumber = "示政规〔2024〕14号" });
        await house.PublishAsync("旧办法", "办法", d => d with { DocNumber = "示政规〔2023〕14号" });
        await house.PublishAsync("防汛预案", "预案", d => d with { DocNumber = "示政办发〔2024〕14号" });
        await house.PublishAsync("第140号", "第140号", d => d with { DocNumber = "示政办发〔2024〕140号" });
        await house.PublishAsync("贯彻示政规〔2024〕的工作总结，示政规〔2024〕", "示政规〔2024〕3号、〔2024〕14号、示政办发〔2024〕14号");
        Assert.Equal(["低保办法", "公租房办法"], (await Fitting(house, "示政规〔2024〕")).Order());
        Assert.Equal(["低保办法", "公租房办法"], (await Fitting(house, "示政规2024")).Order());
        Assert.Equal(["公租房办法", "防汛预案"], (await Fitting(house, "〔2024〕14号")).Order());
        Assert.Equal(["防汛预案"], await Fitting(house, "示政办发 14号"));
        Assert.Equal(["公租房办法", "旧办法", "防汛预案"], (await Fitting(house, "14号")).Order());
        Assert.Empty(await Fitting(house, "示政规〔2019〕"));
        Assert.Empty(await Fitting(house, "人民路 14号"));
        Assert.Empty((await house.FindAsync("〔2024〕14号", r => r with { SiteCode = "other" })).Hits);
        Assert.False((await house.FindAsync("示政规〔2024〕")).Loosened);
    }

    [Theory, DatabaseKinds]
    public async Task Numbers_of_any_shape_do_not_hold_up_the_jumps(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        foreach (var number in new[] { "99", "2200", "SFZC-2026-012", "号", "〔2024〕", "示政发〔2024〕7号", "甲9999999999号", "Z-9号", "龘政发〔2024〕7号" })
            await house.PublishAsync($"文件{number}", "内容", d => d with { DocNumber = number });
        Assert.Equal(2, (await Fitting(house, "〔2024〕7号")).Length);
        Assert.Equal(2, (await Fitting(house, "7号")).Length);
    }

    [Theory, DatabaseKinds]
    public async Task A_year_prefers_the_papers_of_that_year_and_can_be_taken_away(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("关于调整2025年城乡低保标准的通知", "自2025年起调整，比2024年提高。", d => d with { PublishedAt = Day(2025) });
        await house.PublishAsync("关于调整城乡低保标准的通知", "自2024年起调整。", d => d with { PublishedAt = Day(2024) });
        await house.PublishAsync("关于调整2024年城乡低保标准的通知", "自2024年起调整。", d => d with { PublishedAt = Day(2023) });
        var answer = await house.FindAsync("2024年低保标准");
        Assert.Equal(["关于调整2024年城乡低保标准的通知", "关于调整城乡低保标准的通知", "关于调整2025年城乡低保标准的通知"], answer.Hits.Select(h => h.Title));
        Assert.Contains("年份相符", answer.Hits[1].Why);
        Assert.DoesNotContain("年份相符", answer.Hits[2].Why);
        Assert.Equal([new SearchPreference(PreferenceKind.Year, "2024")], answer.Preferred);
        Assert.Empty((await house.FindAsync("2024年低保标准", r => r with { Plain = true })).Preferred);
    }

    [Theory, DatabaseKinds]
    public async Task An_office_prefers_its_papers_by_any_of_its_names(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind, SearchWords.Of([["教育局", "教体局"]]));
        await house.PublishAsync("教育局招生工作会议纪实", "教育局召开招生会议。教体局招生。");
        await house.PublishAsync("2026年义务教育招生方案", "招生方案。", d => d with { Issuer = "示范县教育局" });
        foreach (var typed in new[] { "教育局 招生", "教体局 招生", "教育局招生" })
        {
            var answer = await house.FindAsync(typed);
            Assert.Equal("2026年义务教育招生方案", answer.Hits[0].Title);
            Assert.Contains("发文机关命中", answer.Hits[0].Why);
            Assert.Equal([new SearchPreference(PreferenceKind.Issuer, "示范县教育局")], answer.Preferred);
        }
    }

    [Theory, DatabaseKinds]
    public async Task Quotes_within_a_word_neither_hide_nor_divide_it(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("甲文", "公开“三公”经费预算。");
        await house.PublishAsync("乙文", "公开三公经费预算。");
        await house.PublishAsync("丙文", "三公开，经费自理。");
        foreach (var typed in new[] { "“三公”经费", "三公经费", "\"三公\"经费" })
        {
            var answer = await house.FindAsync(typed);
            Assert.Equal(["乙文", "甲文"], answer.Hits.Take(2).Select(h => h.Title).Order());
            Assert.All(answer.Hits.Take(2), h => Assert.Contains("正文命中", h.Why));
        }
        Assert.Equal(["乙文"], await house.TitlesAsync("“三公经费”"));
    }

    [Theory, DatabaseKinds]
    public async Task A_minus_word_leaves_out_what_is_called_so_and_not_what_mentions_it(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("防汛应急预案", "应急预案。《2019年防汛应急预案》同时废止。");
        await house.PublishAsync("旧防汛应急预案", "应急预案。", d => d with { DocNumber = "示政办发〔2019〕31号" });
        await house.PublishAsync("2019年防火应急预案", "应急预案。");
        await house.PublishAsync("地震应急预案", "应急预案。", d => d with { Keywords = "2019 地震" });
        Assert.Equal(["防汛应急预案"], await house.TitlesAsync("应急预案 -2019"));
        Assert.Equal(["防汛应急预案"], await house.TitlesAsync("-2019"));
    }

    [Theory, DatabaseKinds]
    public async Task Who_asks_how_is_led_to_the_guide(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("申请低保公示", "申请低保的名单。", d => d with { Genre = "公示" });
        await house.PublishAsync("最新申请低保办事指南（试行）", "申请低保的条件和材料。", d => d with { Genre = "办事指南", PublishedAt = Day(2025) });
        Assert.Equal("申请低保公示", (await house.FindAsync("申请低保")).Hits[0].Title);
        var answer = await house.FindAsync("申请低保", r => r with { AsksHow = true });
        Assert.Equal("最新申请低保办事指南（试行）", answer.Hits[0].Title);
        Assert.Contains("办事指引", answer.Hits[0].Why);
    }

    private static async Task<string[]> Fitting(SearchHouse house, string typed)
    {
        var hits = (await house.FindAsync(typed)).Hits;
        var fitting = hits.TakeWhile(h => h.Why.Contains("文号相符")).Select(h => h.Title).ToArray();
        // They stand before everything else.
        Assert.Equal(fitting.Length, hits.Count(h => h.Why.Contains("文号相符")));
        return fitting;
    }

    private static DateTimeOffset Day(int year) => new(year, 6, 1, 10, 0, 0, TimeSpan.FromHours(8));
}
