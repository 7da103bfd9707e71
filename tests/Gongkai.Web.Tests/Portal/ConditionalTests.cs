using System.Net;
using System.Net.Http.Headers;

namespace Gongkai.Web.Tests.Portal;

/// <summary>ETags, headers, files and the interface.</summary>
public sealed class ConditionalTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    [Theory]
    [InlineData("/")]
    [InlineData("/columns/zwgk/zfwj")]
    [InlineData("/articles/101")]
    [InlineData("/feed.atom")]
    [InlineData("/api/v1/documents")]
    [InlineData("/api/v1/documents/101")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-1.xml")]
    [InlineData("/sitemap-pages.xml")]
    [InlineData("/robots.txt")]
    public async Task A_second_visit_costs_no_bytes_while_nothing_changed(string address)
    {
        using var first = await _host.Http.GetAsync(address);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.IfNoneMatch.Add(tag);
        using var second = await _host.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=通知")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/css/base.css")]
    [InlineData("/css/preferences.css")]
    public async Task A_tag_that_a_proxy_made_weak_on_the_way_still_matches(string address)
    {
        using var first = await _host.Http.GetAsync(address);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.TryAddWithoutValidation("If-None-Match", $"\"other\", W/{first.Headers.ETag!.Tag}");
        using var second = await _host.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_host_name_too_many_still_gets_its_tags()
    {
        await using var host = await PortalHost.StartAsync();
        for (var i = 0; i < 40; i++)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, "/accessibility");
            asked.Headers.Host = $"h{i}.example";
            using var first = await host.Http.SendAsync(asked);
            Assert.NotNull(first.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_change_changes_the_tag()
    {
        await using var host = await PortalHost.StartAsync();
        var row = host.Seed.Document("甲", 1);
        await host.Seed.AddAsync(row);
        var before = await TagAsync(host, "/columns/zwgk/zfwj");
        Assert.Equal(before, await TagAsync(host, "/columns/zwgk/zfwj"));
        await host.Seed.ChangeAsync(row, r => r.Title = "乙");
        Assert.NotEqual(before, await TagAsync(host, "/columns/zwgk/zfwj"));
    }

    [Theory]
    [InlineData("\"no-such-tag\"", HttpStatusCode.OK)]
    [InlineData("not a tag at all,,;\"", HttpStatusCode.OK)]
    [InlineData("*", HttpStatusCode.NotModified)]
    public async Task Odd_conditions_are_answered_soundly(string condition, HttpStatusCode expected)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.TryAddWithoutValidation("If-None-Match", condition);
        using var answer = await _host.Http.SendAsync(asked);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/css/base.css")]
    [InlineData("/api/v1/documents")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/feed.atom")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var answer = await _host.Http.GetAsync(address);
        var policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotEmpty(answer.Headers.GetValues("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/101")]
    [InlineData("/sitemap.xml")]
    [InlineData("/feed.atom")]
    [InlineData("/api/v1/documents")]
    public async Task Head_is_answered_like_get(string address)
    {
        using var answer = await _host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_attachment_is_a_download_and_a_picture_is_shown()
    {
        await using var host = await PortalHost.StartAsync();
        var row = host.Seed.Document("带附件", 1);
        await host.Seed.AddAsync(row);
        var page = await host.Seed.AttachAsync(row, "表格 一.html", "<script>1</script>"u8.ToArray(), "text/html");
        var picture = await host.Seed.AttachAsync(row, "图.png", [137, 80, 78, 71], "image/png", 2);

        using var download = await host.Http.GetAsync($"/files/{page.Hash}/{Uri.EscapeDataString(page.Name)}");
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("表格 一.html", download.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("sandbox", string.Join(';', download.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal($"\"{page.Hash}\"", download.Headers.ETag!.Tag);

        using var shown = await host.Http.GetAsync($"/files/{picture.Hash}/{Uri.EscapeDataString(picture.Name)}");
        Assert.Null(shown.Content.Headers.ContentDisposition);
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync($"/files/{picture.Hash}/other.png"));

        using var part = new HttpRequestMessage(HttpMethod.Get, $"/files/{page.Hash}/{Uri.EscapeDataString(page.Name)}");
        part.Headers.Range = new RangeHeaderValue(0, 3);
        using var partial = await host.Http.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
    }

    [Fact]
    public async Task Machines_can_ask_whether_it_lives_and_is_ready()
    {
        Assert.Equal("ok", await _host.TextAsync("/healthz"));
        Assert.Equal("ready", await _host.TextAsync("/readyz"));
    }

    private static async Task<EntityTagHeaderValue> TagAsync(PortalHost host, string address)
    {
        using var answer = await host.Http.GetAsync(address);
        return answer.Headers.ETag!;
    }
}
