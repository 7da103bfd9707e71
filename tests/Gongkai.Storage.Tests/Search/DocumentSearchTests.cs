using Gongkai.Content.Search;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Search;
using Gongkai.Testing.Platform;

namespace Gongkai.Storage.Tests.Search;

/// <summary>What is found, and in what order.</summary>
public sealed class DocumentSearchTests
{
    [Theory, DatabaseKinds, Requirement("R-WEB-06")]
    public async Task An_exact_number_stands_first_in_any_form(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var wanted = await house.PublishAsync("关于加强防汛工作的通知", "请认真做好防汛工作。", d => d with { DocNumber = "示政办发〔2025〕12号", PublishedAt = Day(2025, 5, 1) });
        await house.PublishAsync("关于贯彻落实示政办发〔2025〕12号文件的通知", "示政办发〔2025〕12号 示政办发〔2025〕12号");
        await house.PublishAsync("关于防汛的另一通知", "防汛", d => d with { DocNumber = "示政办发〔2025〕120号" });
        foreach (var typed in new[] { "示政办发〔2025〕12号", "示政办发[2025]12号", "示政办发（2025）12", "示政办发【2025】第012号", "示政办发2025年12号", "示政办发 2025 12", "示政辦發〔２０２５〕１２號" })
        {
            var answer = await house.FindAsync(typed);
            Assert.Equal(wanted, answer.Hits[0].Id);
            Assert.Equal("文号完全相同", answer.Hits[0].Why[0]);
            Assert.False(answer.Loosened);
        }
    }

    [Theory, DatabaseKinds, Requirement("R-WEB-06")]
    public async Task An_exact_title_stands_before_titles_that_hold_it_and_titles_before_texts(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("某乡工作总结", "本年度落实了廉租住房保障办法。廉租住房保障办法很好。");
        await house.PublishAsync("关于修订廉租住房保障办法有关条款的说明", "说明如下。");
        await house.PublishAsync("《廉租住房保障办法》", "第一条", d => d with { PublishedAt = Day(2016, 1, 1) });
        Assert.Equal(["《廉租住房保障办法》", "关于修订廉租住房保障办法有关条款的说明", "某乡工作总结"], await house.TitlesAsync("廉租住房保障办法"));
        Assert.Equal("标题完全相同", (await house.FindAsync("「廉租住房保障辦法」")).Hits[0].Why[0]);
    }

    [Theory, DatabaseKinds]
    public async Task Phrases_and_unwanted_words_are_kept_to(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("甲文", "财政预算公开情况");
        await house.PublishAsync("乙文", "财政公开了预算情况");
        await house.PublishAsync("丙文", "财政预算公开情况", d => d with { Keywords = "乡镇" });
        Assert.Equal(["丙文", "甲文"], (await house.TitlesAsync("“预算公开”")).Order());
        Assert.Equal(["甲文"], await house.TitlesAsync("\"预算公开\" -乡镇"));
        Assert.Equal(["乙文", "甲文"], (await house.TitlesAsync("-乡镇")).Order());
        Assert.Equal(3, (await house.FindAsync("财政 情况")).Total);
    }

    [Theory, DatabaseKinds]
    public async Task One_character_is_looked_for_in_titles(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("县城停水公告", "内容");
        await house.PublishAsync("供电通知", "停水停电");
        Assert.Equal(["县城停水公告"], await house.TitlesAsync("水"));
    }

    [Theory, DatabaseKinds, Requirement("R-WEB-06")]
    public async Task Filters_narrow_and_facets_count(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("补贴通知一", "农机补贴", d => d with { Column = "zwgk/zfwj", Genre = "通知", Issuer = "示范县农业农村局", PublishedAt = Day(2024, 6, 1) });
        await house.PublishAsync("补贴通知二", "农机补贴", d => d with { Column = "zwgk/zcjd", Genre = "解读", PublishedAt = Day(2025, 6, 1), Validity = Validity.Repealed });
        await house.PublishAsync("补贴通知三", "农机补贴", d => d with { Column = "yw", PublishedAt = Day(2025, 12, 31), DateExpires = new DateOnly(2026, 1, 1) });
        Assert.Equal(3, (await house.FindAsync("补贴")).Total);
        Assert.Equal(2, (await house.FindAsync("补贴", r => r with { Column = "zwgk" })).Total);
        Assert.Equal(["补贴通知二"], await house.TitlesAsync("补贴", r => r with { Column = "zwgk/zcjd" }));
        Assert.Equal(["补贴通知一"], await house.TitlesAsync("补贴", r => r with { Issuer = "示范县农业农村局" }));
        Assert.Equal(["补贴通知三", "补贴通知二"], await house.TitlesAsync("补贴", r => r with { Year = 2025, Sort = SearchSort.Date }));
        Assert.Equal(["补贴通知二"], await house.TitlesAsync("补贴", r => r with { From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 30) }));
        Assert.Equal(["补贴通知一"], await house.TitlesAsync("补贴", r => r with { Validity = Validity.InForce }));
        Assert.Equal(["补贴通知三"], await house.TitlesAsync("补贴", r => r with { Validity = Validity.Lapsed }));
        Assert.Equal(["补贴通知二"], await house.TitlesAsync("", r => r with { Kind = "解读" }));
        Assert.Equal(["补贴通知三", "补贴通知二", "补贴通知一"], await house.TitlesAsync(""));
        Assert.Empty(await house.TitlesAsync("补贴", r => r with { SiteCode = "other" }));
        var facets = (await house.FindAsync("补贴")).Facets;
        Assert.Equal([new("2025", 2), new("2024", 1)], facets.Years);
        Assert.Contains(new FacetValue("Lapsed", 1), facets.Validities);
        Assert.Equal(3, facets.Columns.Count);
    }

    [Theory, DatabaseKinds]
    public async Task Too_little_is_loosened_and_said(DatabaseKind kind)
    {
        var words = SearchWords.Of([["公积金", "住房公积金"]], ["提取", "材料"]);
        await using var house = await SearchHouse.CreateAsync(kind, words);
        await house.PublishAsync("办事指南", "职工提取住房公积金时，应当提交下列材料。");
        await house.PublishAsync("另一指南", "职工提取养老金。");
        var answer = await house.FindAsync("公积金提取材料");
        Assert.True(answer.Loosened);
        Assert.Equal("办事指南", answer.Hits[0].Title);
    }

    [Theory, DatabaseKinds]
    public async Task A_synonym_is_found_and_said(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind, SearchWords.Of([["低保", "最低生活保障"]]));
        await house.PublishAsync("关于调整城乡居民最低生活保障标准的通知", "标准提高。");
        await house.PublishAsync("关于低保复核的通知", "复核。");
        var answer = await house.FindAsync("低保");
        Assert.Equal(["关于低保复核的通知", "关于调整城乡居民最低生活保障标准的通知"], answer.Hits.Select(h => h.Title));
        Assert.Contains("同义词", answer.Hits[1].Why);
        Assert.Contains(answer.Hits[1].Highlights, h => h is { Field: "title", Start: 8, Length: 6 });
    }

    [Theory, DatabaseKinds]
    public async Task Excerpts_stand_around_the_words_and_marks_on_them(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("长文", $"<p>{string.Concat(Enumerable.Repeat("其他内容若干。", 200))}</p><p>电梯加装补助标准为每台十万元。</p><p>{string.Concat(Enumerable.Repeat("又一些内容。", 200))}</p>");
        var hit = Assert.Single((await house.FindAsync("加裝補助")).Hits);
        Assert.InRange(hit.Snippet.Length, 40, 130);
        var mark = Assert.Single(hit.Highlights);
        Assert.Equal("加装补助", hit.Snippet.Substring(mark.Start, mark.Length));
    }

    [Theory, DatabaseKinds]
    public async Task Nothing_that_is_typed_is_an_error(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        await house.PublishAsync("关于的通知", "正文 100% OR '引号' 内容");
        string[] typed = ["", " ", "%", "'", "\"", "“", "-", "--", "- -", "\"\"", "AND", "OR NOT NEAR(a b)", "title:通知", "^通知*", "a\0b\u0001c", "'; DROP TABLE search_entries; --", "😀", "😀😀 通知", "的", "的 了 和",
            "\ud800", "通知\udc00", new string('政', 10_000), string.Join(' ', Enumerable.Range(0, 5000).Select(i => "词" + i)), "<->", "!&|():*", "\\", "\\'", "𠮷野", "〔〕", "〔2026〕", "2026 12", "99999999999999999999", "\uE000\uE010shifan", "()", "-通知 -的"];
        foreach (var words in typed)
            foreach (var page in new[] { 1, 1_000_000_000 })
            {
                var answer = await house.FindAsync(words, r => r with { Page = page, Year = 2026, Size = 1000, From = DateOnly.MinValue, To = DateOnly.MaxValue });
                Assert.InRange(answer.Total, 0, 1);
            }
        foreach (var year in new[] { int.MinValue, 0, 10_000, int.MaxValue }) Assert.Empty((await house.FindAsync("通知", r => r with { Year = year })).Hits);
        var last = await house.FindAsync("通知", r => r with { Page = 1_000_000_000 });
        Assert.Equal(1, last.Total);
        Assert.Empty(last.Hits);
    }

    [Theory, DatabaseKinds]
    public async Task The_bounded_order_is_the_order_over_everything_where_all_fits(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        for (var i = 0; i < 40; i++) await house.PublishAsync($"第{i}号关于{(i % 3 == 0 ? "医保缴费" : "其他事项")}的通知", string.Concat(Enumerable.Repeat("医保缴费说明。", 1 + i % 5)), d => d with { PublishedAt = Day(2020, 1, 1).AddDays(30 * i) });
        var full = new DocumentSearch(house.Database.Source, house.Time, SearchWords.Empty) { Bounds = SearchBounds.Full };
        var request = new SearchRequest("医保缴费", SearchHouse.Site, Size: 40);
        Assert.Equal((await full.FindAsync(request)).Hits.Select(h => h.Id), (await house.Search.FindAsync(request)).Hits.Select(h => h.Id));
        var few = new DocumentSearch(house.Database.Source, house.Time, SearchWords.Empty) { Bounds = SearchBounds.Sqlite with { Newest = 10, Titles = 5, Read = 5 } };
        var capped = await few.FindAsync(request);
        Assert.True(capped.TotalIsCapped);
        Assert.True(capped.Facets.Capped);
        Assert.InRange(capped.Total, 10, 15);
    }

    [Theory, DatabaseKinds]
    public async Task The_newest_are_found_however_many_years_lie_between(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        var wanted = new List<string>();
        foreach (var (year, i) in new[] { 2026, 2025, 2025, 2019, 2004, 1978, 1950 }.Select((y, i) => (y, i)))
        {
            wanted.Add($"{year}年第{i}号防汛通知");
            await house.PublishAsync(wanted[^1], "防汛抗旱", d => d with { PublishedAt = Day(year, 1, 20 - i) });
            await house.PublishAsync($"旁的{i}", "防汛与抗旱", d => d with { PublishedAt = Day(year, 1, 20 - i) });
        }
        Assert.Equal(wanted, await house.TitlesAsync("“防汛抗旱”", r => r with { Sort = SearchSort.Date }));
        Assert.Equal(wanted, await house.TitlesAsync("通知", r => r with { Sort = SearchSort.Date }));
        Assert.Equal(wanted[3..5], await house.TitlesAsync("“防汛抗旱”", r => r with { Sort = SearchSort.Date, From = new DateOnly(2004, 1, 16), To = new DateOnly(2019, 1, 17) }));
        Assert.Equal(["旁的0", "旁的1"], (await house.TitlesAsync("-防汛通知", r => r with { From = new DateOnly(2025, 1, 19) })).Order());
        var few = new DocumentSearch(house.Database.Source, house.Time, SearchWords.Empty) { Bounds = house.Search.Bounds with { Newest = 3 } };
        Assert.Equal(wanted[..3], (await few.FindAsync(new("“防汛抗旱”", SearchHouse.Site, Sort: SearchSort.Date))).Hits.Select(h => h.Title));
    }

    [Theory, DatabaseKinds]
    public async Task What_a_date_decides_is_looked_for_behind_what_it_decides_against(DatabaseKind kind)
    {
        await using var house = await SearchHouse.CreateAsync(kind);
        for (var i = 0; i < 12; i++) await house.PublishAsync($"补贴通知{i}", "农机补贴", d => d with { PublishedAt = Day(2025, 6, 30).AddDays(-i), DateExpires = new DateOnly(2030, 1, 1) });
        await house.PublishAsync("补贴旧通知", "农机补贴", d => d with { PublishedAt = Day(2020, 1, 1), DateExpires = new DateOnly(2021, 1, 1) });
        var lapsed = new SearchRequest("补贴", SearchHouse.Site, Validity: Validity.Lapsed);
        var few = new DocumentSearch(house.Database.Source, house.Time, SearchWords.Empty) { Bounds = house.Search.Bounds with { Newest = 4, Checked = 20 } };
        var answer = await few.FindAsync(lapsed);
        Assert.Equal(("补贴旧通知", false), (Assert.Single(answer.Hits).Title, answer.TotalIsCapped));
        // There is an end to it, and it is said.
        var fewer = new DocumentSearch(house.Database.Source, house.Time, SearchWords.Empty) { Bounds = house.Search.Bounds with { Newest = 4, Titles = 4, Checked = 8 } };
        answer = await fewer.FindAsync(lapsed);
        Assert.True(answer is { Total: 0, TotalIsCapped: true }, $"{answer.Total} {answer.TotalIsCapped}");
    }

    [PostgresFact]
    public async Task Looking_for_neighbours_in_rows_is_bounded_and_said()
    {
        await using var house = await SearchHouse.CreateAsync(DatabaseKind.Postgres);
        for (var i = 0; i < 30; i++) await house.PublishAsync($"第{i}号", "预算公开，决算不公开。", d => d with { PublishedAt = Day(2025, 6, 30).AddDays(-i) });
        await house.PublishAsync("旧文", "决算公开", d => d with { PublishedAt = Day(2020, 1, 1) });
        var few = new DocumentSearch(house.Database.Source, house.Time, SearchWords.Empty) { Bounds = SearchBounds.Postgres with { Checked = 10 } };
        var answer = await few.FindAsync(new("“决算公”", SearchHouse.Site));
        Assert.True(answer is { Total: 0, TotalIsCapped: true }, $"{answer.Total} {answer.TotalIsCapped}");
        answer = await house.FindAsync("“决算公”");
        Assert.Equal(("旧文", false), (Assert.Single(answer.Hits).Title, answer.TotalIsCapped));
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 10, 0, 0, TimeSpan.FromHours(8));
}
