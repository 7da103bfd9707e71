using System.Net;
using System.Net.Http.Headers;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Database;
using Gongkai.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal.Prepared;

/// <summary>Pages as bytes: the same for everybody, never older than the last act.</summary>
public sealed class PreparedPagesTests
{
    [Fact]
    public async Task The_second_reader_gets_the_prepared_page_in_the_form_he_asked_for()
    {
        await using var house = await PreparedHouse.StartAsync();
        await house.PublishAsync("1", "关于做好防汛工作的通知");
        var id = await house.ArticleAsync("1");
        await house.ReadAsync($"/articles/{id}");
        using var plain = new HttpClient { BaseAddress = house.Readers[0].BaseAddress };
        var tags = new HashSet<string>();
        foreach (var encoding in new[] { "br", "gzip", "" })
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, $"/articles/{id}");
            if (encoding.Length > 0) ask.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
            using var answer = await plain.SendAsync(ask);
            Assert.Equal(encoding.Length > 0 ? [encoding] : [], answer.Content.Headers.ContentEncoding);
            Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
            Assert.NotNull(answer.Content.Headers.ContentLength);
            Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.True(tags.Add(answer.Headers.ETag!.Tag));

            using var again = new HttpRequestMessage(HttpMethod.Get, $"/articles/{id}");
            if (encoding.Length > 0) again.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag);
            using var same = await plain.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
            Assert.Equal(answer.Headers.ETag, same.Headers.ETag);
        }
        using var head = await plain.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/articles/{id}"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.True(head.Content.Headers.ContentLength > 0);
    }

    [Fact]
    public async Task What_a_page_does_not_know_makes_no_other_page()
    {
        await using var house = await PreparedHouse.StartAsync();
        await house.PublishAsync("1", "通知一");
        await house.ReadAsync("/columns/zwgk/zfwj?page=1");
        var kept = house.Store.Count;
        foreach (var query in new[] { "?page=1&utm=1", "?utm=2&page=1", "?page=1&a=b&c=d" }) Assert.Equal("hit", await house.MadeAsync("/columns/zwgk/zfwj" + query));
        Assert.Equal(kept, house.Store.Count);
    }

    [Fact]
    public async Task An_act_lets_go_of_the_pages_that_show_it_and_of_no_other()
    {
        await using var house = await PreparedHouse.StartAsync();
        await house.PublishAsync("1", "通知一");
        await house.PublishAsync("2", "通知二");
        await house.PublishAsync("3", "停水公告", "tzgg");
        var (one, two) = (await house.ArticleAsync("1"), await house.ArticleAsync("2"));
        string[] touched = [$"/articles/{one}", "/columns/zwgk/zfwj", "/", "/feed.atom", "/columns/zwgk/zfwj/feed.atom"];
        string[] others = [$"/articles/{two}", "/columns/tzgg", "/columns/tzgg/feed.atom", "/accessibility", "/leaders"];
        foreach (var page in touched.Concat(others)) await house.ReadAsync(page);
        var before = house.Store.Count;

        await house.PublishAsync("1", "通知一（更正）");

        Assert.Equal(before - touched.Length, house.Store.Count);
        foreach (var page in touched) Assert.Contains("通知一（更正）", await house.ReadAsync(page));
    }

    [Fact]
    public async Task An_act_lets_go_of_the_one_part_of_the_sitemap_it_stands_in()
    {
        await using var house = await PreparedHouse.StartAsync();
        var record = await house.PublishAsync("1", "通知一");
        var article = await house.ArticleAsync("1");
        await using (var db = house.Node(0).GetRequiredService<DatabaseSource>().Open())
        {
            var far = await db.Publications.AsNoTracking().SingleAsync();
            (far.Id, far.Key) = (45_007, "far");
            db.Add(far);
            await db.SaveChangesAsync();
        }
        foreach (var part in new[] { "/sitemap.xml", "/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-pages.xml", "/robots.txt" }) await house.ReadAsync(part);
        Assert.Contains("/sitemap-2.xml", await house.ReadAsync("/sitemap.xml"));
        var before = house.Store.Count;

        await house.PublishAsync("1", "通知一（更正）");

        // The index and the first part.
        Assert.Equal((5, 3), (before, house.Store.Count));
        Assert.Contains($"/articles/{article}<", await house.ReadAsync("/sitemap-1.xml"));
        await house.WithdrawAsync(record);
        using var empty = await house.Readers[0].GetAsync("/sitemap-1.xml");
        Assert.Equal(HttpStatusCode.NotFound, empty.StatusCode);
        Assert.DoesNotContain("/sitemap-1.xml", await house.ReadAsync("/sitemap.xml"));
    }

    [Fact]
    public async Task A_column_that_fills_or_empties_changes_the_navigation_of_every_page()
    {
        await using var house = await PreparedHouse.StartAsync();
        Assert.DoesNotContain("/columns/tzgg\"", await house.ReadAsync("/accessibility"));
        var record = await house.PublishAsync("1", "停水公告", "tzgg");
        Assert.Contains("/columns/tzgg\"", await house.ReadAsync("/accessibility"));
        await house.WithdrawAsync(record);
        Assert.DoesNotContain("/columns/tzgg\"", await house.ReadAsync("/accessibility"));
    }

    [Fact]
    public async Task At_midnight_what_depends_on_the_day_is_made_anew()
    {
        var time = new SetTime(new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero));
        await using var house = await PreparedHouse.StartAsync(time: time);
        await house.PublishAsync("1", "通知一");
        await house.ReadAsync("/");
        Assert.Equal("hit", await house.MadeAsync("/"));
        time.Now = new DateTimeOffset(2026, 6, 1, 16, 0, 1, TimeSpan.Zero);
        await house.ReadAsync("/accessibility");
        Assert.Equal(1, house.Store.Count);
    }

    [Fact]
    [Requirement("R-WEB-02")]
    public async Task Sites_of_a_group_answer_by_host_name_and_share_nothing()
    {
        var other = DemonstrationPortal.Settings with { SiteCode = "kfq", SiteName = "示范县经济开发区网站", SiteDomain = "kfq.shifan.gov.cn", Hosts = ["kfq.test"] };
        await using var house = await PreparedHouse.StartAsync(change: s => s with { Sites = [other] });
        await house.PublishAsync("1", "县政府的通知");
        foreach (var round in new[] { 1, 2 })
        {
            Assert.Contains("县政府的通知", await AsAsync(house, "www.shifan.gov.cn", "/"));
            Assert.Contains("县政府的通知", await AsAsync(house, "unknown.example", "/"));
            foreach (var host in new[] { "kfq.test", "KFQ.shifan.gov.cn" })
            {
                var home = await AsAsync(house, host, "/");
                Assert.Contains("示范县经济开发区网站", home);
                Assert.DoesNotContain("县政府的通知", home);
            }
        }
    }

    [Fact]
    public async Task Invented_host_names_fill_no_memory()
    {
        await using var house = await PreparedHouse.StartAsync();
        for (var i = 0; i < 100; i++) await AsAsync(house, $"h{i}.example", "/accessibility");
        Assert.InRange(house.Store.Count, 1, 40);
    }

    private static async Task<string> AsAsync(PreparedHouse house, string host, string path)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.Host = host;
        using var answer = await house.Readers[0].SendAsync(ask);
        return await answer.Content.ReadAsStringAsync();
    }
}
