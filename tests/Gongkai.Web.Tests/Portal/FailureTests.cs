using System.Net;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;

namespace Gongkai.Web.Tests.Portal;

/// <summary>What a visitor sees when the house itself is in trouble, and lists that are long.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Without_a_database_pages_say_come_back_and_machines_learn_it()
    {
        await using var host = await PortalHost.StartAsync();
        {
            await using var connection = new SqliteConnection($"Data Source={host.Database.SqliteFile}");
            await connection.OpenAsync();
            await using var drop = connection.CreateCommand();
            drop.CommandText = "ALTER TABLE publications RENAME TO away";
            await drop.ExecuteNonQueryAsync();
        }
        using var page = await host.Http.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Contains("网站暂时不能提供服务", await page.Content.ReadAsStringAsync());
        using var lost = await host.Http.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync("/healthz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.StatusAsync("/readyz"));
        using var api = await host.Http.GetAsync("/api/v1/documents");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_empty_portal_answers_and_offers_no_column()
    {
        await using var host = await PortalHost.StartAsync();
        Assert.DoesNotContain("/columns/", await host.TextAsync("/"));
        Assert.Contains("feed", await host.TextAsync("/feed.atom"));
        Assert.Contains("\"total\":0", await host.TextAsync("/api/v1/documents"));
    }

    [Fact]
    public async Task What_was_published_under_a_path_the_tree_does_not_know_stays_readable()
    {
        await using var host = await PortalHost.StartAsync();
        var row = host.Seed.Make("old/bulletin", "旧栏目里的公告");
        await host.Seed.AddAsync(row);
        foreach (var place in new[] { "/columns/old/bulletin", "/columns/old/bulletin/feed.atom", "/api/v1/documents?column=old/bulletin", "/sitemap.xml" })
            Assert.Contains($"/articles/{row.Id}", await host.TextAsync(place));
        Assert.Empty(MetaInspector.Inspect(await host.TextAsync($"/articles/{row.Id}"), TaggedPage.Article));
        Assert.Empty(MetaInspector.Inspect(await host.TextAsync("/columns/old/bulletin"), TaggedPage.Column));
        await host.Seed.ChangeAsync(row, r => r.State = Gongkai.Storage.Publishing.PublicationState.Gone);
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync("/columns/old/bulletin"));
    }

    [Fact]
    public async Task A_long_column_is_paged_and_every_item_is_met_once()
    {
        await using var host = await PortalHost.StartAsync();
        await host.Seed.AddAsync(Enumerable.Range(1, 47).Select(i => host.Seed.Document($"第{i}件", i, i * 20)).ToArray());
        var met = new List<string>();
        for (var number = 1; number <= 4; number++)
        {
            var text = await host.TextAsync($"/columns/zwgk/zfwj?page={number}");
            var lines = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text).QuerySelectorAll(".documents a");
            Assert.InRange(lines.Length, 1, 20);
            met.AddRange(lines.Select(a => a.GetAttribute("href")!));
        }
        Assert.Equal(47, met.Count);
        Assert.Equal(47, met.Distinct().Count());
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync("/columns/zwgk/zfwj?page=5"));
        // 2025-01-01 to 2025-12-31: days 324 to 688 before 2026-11-20, every twentieth.
        Assert.Contains("共 18 条", await host.TextAsync("/columns/zwgk/zfwj?year=2025"));
    }

    [Fact]
    public async Task Above_fifty_thousand_addresses_the_sitemap_is_an_index_whose_parts_hold_everything_once()
    {
        await using var host = await PortalHost.StartAsync();
        var model = host.Seed.Document("样本", 1);
        await host.Seed.AddAsync(model);
        await CopyAsync(host, model.Id, 50_500);

        var index = XDocument.Parse(await host.TextAsync("/sitemap.xml"));
        Assert.Equal("sitemapindex", index.Root!.Name.LocalName);
        var met = new List<string>();
        foreach (var part in Locations(index))
        {
            var addresses = Locations(XDocument.Parse(await host.TextAsync(new Uri(part).PathAndQuery)));
            Assert.InRange(addresses.Count, 1, 50_000);
            met.AddRange(addresses);
        }
        Assert.Contains(met, a => a.EndsWith("/columns/zwgk/zfwj", StringComparison.Ordinal));
        met.RemoveAll(a => !a.Contains("/articles/", StringComparison.Ordinal));
        Assert.Equal(50_501, met.Count);
        Assert.Equal(met.Count, met.Distinct().Count());
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync("/sitemap-2.xml"));
        // The list stops counting, and says so.
        Assert.Contains("10000 条以上", await host.TextAsync("/columns/zwgk/zfwj"));
    }

    private static List<string> Locations(XDocument map) =>
        map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();

    private static async Task CopyAsync(PortalHost host, long id, int times)
    {
        await using var connection = new SqliteConnection($"Data Source={host.Database.SqliteFile}");
        await connection.OpenAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {times})
            INSERT INTO publications (id, key, record_id, site_code, column_path, state, visible_from, published_at, changed_at, title, body_html, issuer, validity)
            SELECT 100000 + i, 'copy:' || i, i, site_code, column_path, state, visible_from, published_at - i, changed_at, title, body_html, issuer, validity
            FROM publications, n WHERE id = {id}
            """;
        await insert.ExecuteNonQueryAsync();
    }
}
