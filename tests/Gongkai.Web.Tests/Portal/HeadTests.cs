using System.Net;

namespace Gongkai.Web.Tests.Portal;

/// <summary>HEAD is GET without the body (RFC 9110, 9.3.2), also for the first who asks.</summary>
public sealed class HeadTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/columns/zwgk/nb")]
    [InlineData("/feed.atom")]
    [InlineData("/columns/zwgk/zcjd/feed.atom")]
    [InlineData("/articles/103")]
    [InlineData("/articles/103/qr.svg")]
    [InlineData("/search?q=通知")]
    [InlineData("/deadlines")]
    [InlineData("/requests/flow")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-pages.xml")]
    [InlineData("/sitemap-1.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/css/preferences.css")]
    [InlineData("/api/v1/documents")]
    [InlineData("/api/v1/documents/103")]
    [InlineData("/api/v1/catalogue")]
    [InlineData("/api/v1/search/suggest?q=通知")]
    public async Task Head_tells_the_same_as_get_and_takes_nothing_away_from_it(string address)
    {
        using var http = new HttpClient { BaseAddress = county.Host.Address };
        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        using var got = await http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
        Assert.NotNull(head.Headers.ETag);
        Assert.Equal(got.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(got.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(got.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Equal(got.Headers.Vary, head.Headers.Vary);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        // Every portal without a preference has an empty sheet for it.
        if (!address.StartsWith("/css/", StringComparison.Ordinal)) Assert.NotEmpty(await got.Content.ReadAsByteArrayAsync());

        using var again = new HttpRequestMessage(HttpMethod.Head, address);
        again.Headers.IfNoneMatch.Add(head.Headers.ETag!);
        using var known = await http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }
}
