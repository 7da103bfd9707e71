using System.Text.RegularExpressions;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Which compression a reader gets (RFC 9110, 12.5.3): never one he did not name or refused.</summary>
public sealed partial class EncodingTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("br", "br")]
    [InlineData("BR", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=1.0", "br")]
    [InlineData("br;q=0.5, gzip;q=1", "gzip")]
    [InlineData("br;q=0", null)]
    [InlineData("br ; q=0.000, gzip", "gzip")]
    [InlineData("gzip;q=0, br;q=0", null)]
    [InlineData("br;Q=0", null)]
    [InlineData("xbr", null)]
    [InlineData("brotli, gzipped", null)]
    [InlineData("x-gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("*", null)]
    [InlineData("identity;q=0, *", "br")]
    [InlineData("identity;q=0, *, br;q=0", "gzip")]
    [InlineData("*;q=0", null)]
    [InlineData("identity;q=0", null)]
    [InlineData(";;q=,,br;q=x", null)]
    public async Task A_reader_gets_the_form_he_can_read(string? accepted, string? expected)
    {
        using var http = new HttpClient { BaseAddress = county.Host.Address };
        var sheet = Sheet().Match(await http.GetStringAsync("/")).Value;
        foreach (var address in new[] { "/", "/feed.atom", "/sitemap.xml", sheet })
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, address);
            if (accepted is not null) ask.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await http.SendAsync(ask);
            Assert.Equal(expected, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
            Assert.NotNull(answer.Headers.ETag);
        }
    }

    [GeneratedRegex("/css/portal\\.[0-9a-f]{12}\\.css")]
    private static partial Regex Sheet();
}
