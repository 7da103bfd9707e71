using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Storage.Publishing;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Door two: what is not visible is nowhere to be seen.</summary>
public sealed partial class WithdrawalTests
{
    private const string Marker = "机密标记词";

    [Theory]
    [InlineData(PublicationState.Gone, HttpStatusCode.Gone)]
    [InlineData(PublicationState.Notice, HttpStatusCode.OK)]
    public async Task A_withdrawn_publication_is_gone_from_page_list_feed_sitemap_interface_search_and_file(PublicationState state, HttpStatusCode page)
    {
        await using var host = await PortalHost.StartAsync();
        var row = host.Seed.Document(Marker, 1);
        var other = host.Seed.Document("另一件", 2);
        await host.Seed.AddAsync(row, other);
        await host.Seed.LinkAsync(row, other);
        var file = await host.Seed.AttachAsync(row, "附件.pdf", [1, 2, 3], "application/pdf");
        string[] places = ["/", "/columns/zwgk/zfwj", "/columns/zwgk", "/disclosure/decision", "/feed.atom", "/columns/zwgk/zfwj/feed.atom",
            "/api/v1/documents", $"/search?q={Marker}", $"/articles/{other.Id}", $"/api/v1/documents/{other.Id}"];
        foreach (var place in places) Assert.Contains($"/articles/{row.Id}", await host.TextAsync(place));
        Assert.Contains($"/articles/{row.Id}", await host.TextAsync("/sitemap.xml"));
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Files(file)));

        await host.Seed.ChangeAsync(row, r => { r.State = state; r.Notice = "因内容有误，发布单位撤下核对。"; });

        foreach (var place in places) Assert.DoesNotContain($"/articles/{row.Id}", await host.TextAsync(place));
        Assert.DoesNotContain($"/articles/{row.Id}", await host.TextAsync("/sitemap.xml"));
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync(Files(file)));
        Assert.Equal(HttpStatusCode.Gone, await host.StatusAsync($"/api/v1/documents/{row.Id}"));
        using var answer = await host.Http.GetAsync($"/articles/{row.Id}");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(page, answer.StatusCode);
        Assert.Contains("已经撤下", text);
        Assert.DoesNotContain(Marker, text);
        if (state == PublicationState.Notice) Assert.Contains("因内容有误", text);
    }

    [Fact]
    public async Task A_file_stays_while_another_visible_publication_carries_it()
    {
        await using var host = await PortalHost.StartAsync();
        var (one, two) = (host.Seed.Document("一", 1), host.Seed.Document("二", 2));
        await host.Seed.AddAsync(one, two);
        var file = await host.Seed.AttachAsync(one, "表.pdf", [7], "application/pdf");
        await host.Seed.AttachAsync(two, "表.pdf", [7], "application/pdf");
        await host.Seed.ChangeAsync(one, r => r.State = PublicationState.Gone);
        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Files(file)));
        await host.Seed.ChangeAsync(two, r => r.State = PublicationState.Gone);
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync(Files(file)));
    }

    [Fact]
    public async Task A_crawler_that_follows_everything_meets_nothing_unpublished_and_no_dead_link()
    {
        await using var host = await PortalHost.StartAsync(county: true);
        var hidden = Enumerable.Range(1, 4).Select(i => host.Seed.Document($"{Marker}{i}", 900 + i)).ToArray();
        hidden[0].VisibleFrom = PublicationSeed.Now.AddMinutes(1);
        hidden[1].State = PublicationState.Gone;
        hidden[2].State = PublicationState.Notice;
        hidden[3].SiteCode = "another";
        foreach (var row in hidden) row.Summary = row.BodyHtml = row.Keywords = row.Theme = Marker;
        await host.Seed.AddAsync(hidden);
        var interpretation = host.Seed.Make("zwgk/zcjd", Marker + "解读");
        interpretation.VisibleFrom = PublicationSeed.Now.AddDays(1);
        await host.Seed.AddAsync(interpretation);
        var shown = host.Seed.Document("公开的文件", 899);
        await host.Seed.AddAsync(shown);
        foreach (var row in hidden.Append(interpretation))
        {
            await host.Seed.LinkAsync(row, shown);
            await host.Seed.AttachAsync(row, Marker + ".txt", System.Text.Encoding.UTF8.GetBytes(Marker + row.Id), "text/plain");
        }

        var seen = await CrawlAsync(host);

        Assert.Contains($"/articles/{shown.Id}", seen);
        Assert.True(seen.Count > 80, $"only {seen.Count} addresses met");
        foreach (var row in hidden.Append(interpretation))
        {
            Assert.DoesNotContain($"/articles/{row.Id}", seen);
            Assert.NotEqual(HttpStatusCode.OK, await host.StatusAsync($"/api/v1/documents/{row.Id}"));
        }
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync($"/articles/{hidden[0].Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync($"/articles/{hidden[3].Id}"));
    }

    private static async Task<HashSet<string>> CrawlAsync(PortalHost host)
    {
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(["/", "/feed.atom", "/sitemap.xml", "/robots.txt", "/api/v1/documents?size=7", "/search?q=的", $"/search?q=文件", "/openapi/v1.json"]);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            Assert.True(seen.Count < 3_000, "the crawl does not end");
            using var answer = await host.Http.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentDisposition is not null) continue;
            var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.False(text.Contains(Marker), $"{address} shows what is not public");
            var links = answer.Headers.TryGetValues("Link", out var headers) ? LinkHeader().Matches(string.Join(',', headers)) : null;
            foreach (var match in Addresses().Matches(text).Concat(links?.AsEnumerable() ?? []))
            {
                var target = new Uri(new Uri(host.Address, address), match.Groups[1].Value);
                if (target.Authority == host.Address.Authority) waiting.Enqueue(target.PathAndQuery);
            }
        }
        return seen;
    }

    private static string Files(PublicationFileRow file) => $"/files/{file.Hash}/{Uri.EscapeDataString(file.Name)}";

    [GeneratedRegex("""(?:(?:href|src)="|"url":"|<loc>)([^"#<]+)""")]
    private static partial Regex Addresses();

    [GeneratedRegex("<([^>]+)>; rel=")]
    private static partial Regex LinkHeader();
}
