using Gongkai.Domain.Documents;
using Gongkai.Domain.Organisations;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Gongkai.Web.Tests.Portal;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>我的工作: by post, paged, filtered, with a fixed number of questions to the database.</summary>
public class InboxTests
{
    private static DraftContent Paper(int number) => Papers.Complete($"关于第{number:D3}号事项的通知") with { IsPolicy = false, Plan = null, Material = null };

    [Fact]
    public async Task A_list_of_many_asks_the_database_no_more_often_than_a_list_of_few()
    {
        await using var site = await OfficeSite.StartAsync();
        var (queries, worlds) = (site.Get<InboxQueries>(), site.Get<WorldSource>());
        var drafter = await site.ActorAsync("drafter");
        using var questions = new QuestionCount();
        async Task<Dictionary<InboxTab, int>> CountAsync()
        {
            var reach = Reach.Of(drafter, (await worlds.CurrentAsync()).Organisations);
            var counts = new Dictionary<InboxTab, int>();
            foreach (var tab in Enum.GetValues<InboxTab>())
                counts[tab] = await questions.DuringAsync(async () => await queries.ListAsync(tab, reach, new InboxFilter(), new DateOnly(2026, 12, 31), null));
            return counts;
        }
        await site.ActAsync(new OpenDraft("fgj", Paper(0)), ActTarget.New, drafter);
        var few = await CountAsync();
        for (var i = 1; i < 30; i++) await site.ActAsync(new OpenDraft("fgj", Paper(i)), ActTarget.New, drafter);
        Assert.Equal(few, await CountAsync());
        Assert.All(few.Values, count => Assert.Equal(3, count));
    }

    [Fact]
    public async Task The_work_of_a_post_comes_in_pages_without_gap_or_double_and_can_be_narrowed()
    {
        await using var site = await OfficeSite.StartAsync();
        var drafter = await site.ActorAsync("drafter");
        for (var i = 0; i < 60; i++) await site.ActAsync(new OpenDraft("fgj", Paper(i)), ActTarget.New, drafter);
        using var clerk = await site.SignInAsync("drafter");
        foreach (var tab in new[] { "todo", "drafted", "handled", "all" })
        {
            var seen = new List<string>();
            await clerk.OpenAsync($"/workbench?tab={tab}");
            for (; ; )
            {
                seen.AddRange(clerk.Page.QuerySelectorAll("tbody a[href^='/workbench/documents/']").Select(a => a.GetAttribute("href")!));
                if (clerk.Page.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next) break;
                await clerk.OpenAsync(next);
            }
            Assert.Equal(60, seen.Count);
            Assert.Equal(60, seen.Distinct().Count());
        }
        await clerk.OpenAsync("/workbench?title=关于第007号");
        Assert.Single(clerk.Page.QuerySelectorAll("tbody a[href^='/workbench/documents/']"));
        await clerk.OpenAsync("/workbench?state=published");
        Assert.Contains("没有符合条件的事项", clerk.Text);
    }

    [Fact]
    public async Task A_post_held_for_an_absent_colleague_shows_its_work_as_held_for_him()
    {
        await using var site = await OfficeSite.StartAsync();
        var drafter = await site.ActorAsync("drafter");
        var opened = await site.ActAsync(new OpenDraft("fgj", Paper(1)), ActTarget.New, drafter);
        await site.ActAsync(new SubmitDocument(), ActTarget.Of(opened.RecordId), drafter);
        var head = await site.ActorAsync("head");
        await site.ActAsync(new OpenDelegation(new(site.Accounts["head"], "head", "王局长"), new(site.Accounts["second"], "second", "钱同事"), "fgj", [Roles.UnitHead], new(2026, 3, 1), new(2026, 3, 31), "出差"), ActTarget.New, head);
        using var second = await site.SignInAsync("second");
        Assert.Contains("部门主要负责人（代）", second.Text);
        await JourneyTests.DoneAsync(second, opened.RecordId, nameof(PassStep), ("opinion", "同意"));
        await second.OpenAsync($"/workbench/documents/{opened.RecordId}");
        Assert.Contains("钱同事（代）", second.Page.QuerySelector(".timeline")!.TextContent);
    }

    [Fact]
    public async Task Late_work_carries_a_red_card_and_says_who_urged()
    {
        await using var site = await OfficeSite.StartAsync(d => d with { Chain = [.. d.Chain.Select(s => s.Stage == Stage.UnitReview ? s with { LimitDays = 2 } : s)] });
        var drafter = await site.ActorAsync("drafter");
        var opened = await site.ActAsync(new OpenDraft("fgj", Paper(1)), ActTarget.New, drafter);
        await site.ActAsync(new SubmitDocument(), ActTarget.Of(opened.RecordId), drafter);
        using var head = await site.SignInAsync("head");
        Assert.Contains("黄牌", head.Text);
        site.Time.Now = site.Time.Now.AddDays(7);
        await site.ActAsync(new UrgeDocument("请尽快审签"), ActTarget.Of(opened.RecordId), drafter);
        using var again = await site.SignInAsync("head");
        Assert.Contains("红牌", again.Text);
        Assert.Contains("李拟稿", again.Page.QuerySelector("tbody")!.TextContent);
        await again.OpenAsync("/workbench?tab=due");
        Assert.Contains("已超 3 个工作日", again.Text);
        await again.OpenAsync("/workbench/deadlines?level=overdue");
        Assert.Contains("关于第001号事项的通知", again.Page.QuerySelector("[aria-labelledby='h-duties']")!.TextContent);
        await again.OpenAsync($"/workbench/documents/{opened.RecordId}");
        Assert.Contains("依法下一步", again.Text);
        Assert.Equal(2, again.Page.QuerySelectorAll(".duty tbody tr").Count(r => r.Children[1].TextContent != "不计"));

        using var neighbour = await site.SignInAsync("neighbour");
        await neighbour.OpenAsync("/workbench/deadlines");
        Assert.DoesNotContain("关于第001号事项的通知", neighbour.Text);
    }

    [Fact]
    public async Task Empty_lists_say_so()
    {
        await using var site = await OfficeSite.StartAsync();
        using var clerk = await site.SignInAsync("drafter");
        foreach (var tab in new[] { "todo", "drafted", "handled", "due", "all" })
        {
            await clerk.OpenAsync($"/workbench?tab={tab}");
            Assert.NotNull(clerk.Page.QuerySelector(".empty p"));
        }
    }
}
