using System.Net;
using Gongkai.Testing.Platform;

namespace Gongkai.Web.Tests.Portal.Prepared;

/// <summary>No reader of any node meets the old state after the act was answered, whatever is being made or served meanwhile.</summary>
public sealed class FreshnessTests
{
    [Theory, DatabaseKinds]
    public async Task Readers_of_every_node_see_an_act_as_soon_as_it_is_answered(DatabaseKind kind)
    {
        await using var house = await PreparedHouse.StartAsync(kind, nodes: 2);
        await house.PublishAsync("0", "常在的通知");
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(n => Task.Run(() => BrowseAsync(house, n % 2, stop.Token))).ToList();
        var random = new Random(11);
        var alive = new Dictionary<string, (long Record, long Article, string Title)>();
        for (var act = 1; act <= 60; act++)
        {
            var node = random.Next(2);
            if (alive.Count > 3 && random.Next(3) == 0)
            {
                var (key, gone) = alive.ElementAt(random.Next(alive.Count));
                alive.Remove(key);
                await house.WithdrawAsync(gone.Record, node);
                for (var reader = 0; reader < 2; reader++)
                {
                    Assert.Equal(HttpStatusCode.Gone, (await house.Readers[reader].GetAsync($"/articles/{gone.Article}")).StatusCode);
                    foreach (var place in Places) Assert.DoesNotContain($"/articles/{gone.Article}\"", await house.ReadAsync(place, reader));
                }
            }
            else
            {
                var key = alive.Count > 0 && random.Next(2) == 0 ? alive.ElementAt(random.Next(alive.Count)).Key : $"d{act}";
                var title = $"关于事项{act}的通知";
                var record = await house.PublishAsync(key, title, node: node);
                var article = await house.ArticleAsync(key);
                alive[key] = (record, article, title);
                for (var reader = 0; reader < 2; reader++)
                    foreach (var place in Places.Append($"/articles/{article}")) Assert.Contains(title, await house.ReadAsync(place, reader));
            }
        }
        await stop.CancelAsync();
        await Task.WhenAll(load);
    }

    private static readonly string[] Places = ["/", "/columns/zwgk/zfwj", "/columns/zwgk/zfwj/feed.atom"];

    private static async Task BrowseAsync(PreparedHouse house, int node, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            foreach (var place in Places)
                using (var answer = await house.Readers[node].GetAsync(place, CancellationToken.None))
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory, DatabaseKinds]
    public async Task A_node_that_hears_of_nothing_serves_no_copy_unasked_however_the_address_is_written(DatabaseKind kind)
    {
        var time = new LeapingTime();
        await using var house = await PreparedHouse.StartAsync(kind, nodes: 2, time: time);
        await house.PublishAsync("1", "通知一");
        var page = $"/articles/{await house.ArticleAsync("1")}";
        string[] addresses = [page, page + "?from=weixin"];
        foreach (var address in addresses) Assert.Contains("通知一", await house.ReadAsync(address, 1));
        await house.DeafenAsync(1, time);

        await house.PublishAsync("1", "通知一（更正）");

        foreach (var address in addresses.Reverse()) Assert.Contains("通知一（更正）", await house.ReadAsync(address, 1));
    }

    [PostgresFact]
    public async Task While_the_database_is_gone_prepared_pages_are_served_with_a_mark()
    {
        await using var house = await PreparedHouse.StartAsync(DatabaseKind.Postgres);
        await house.PublishAsync("1", "关于防汛值守的通知");
        var id = await house.ArticleAsync("1");
        await house.ReadAsync($"/articles/{id}");

        await house.LoseDatabaseAsync();

        using var kept = await house.UntilKeptAsync($"/articles/{id}");
        var text = await kept.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Contains("关于防汛值守的通知", text);
        Assert.Contains("可能不是最新", text);
        using var shared = await house.UntilKeptAsync($"/articles/{id}?from=weixin");
        Assert.Contains("可能不是最新", await shared.Content.ReadAsStringAsync());
        using var never = await house.Readers[0].GetAsync("/columns/zwgk/zfwj");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, never.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await house.Readers[0].GetAsync("/healthz")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await house.Readers[0].GetAsync("/readyz")).StatusCode);
    }
}

/// <summary>Goes on as always, but for one leap.</summary>
public sealed class LeapingTime : TimeProvider
{
    private long _ahead;

    public override long GetTimestamp() => base.GetTimestamp() + Volatile.Read(ref _ahead);

    public void Leap(TimeSpan by) => Interlocked.Add(ref _ahead, (long)(by.TotalSeconds * TimestampFrequency));
}
