using System.Net;

namespace Gongkai.Web.Tests.Portal.Hostile;

/// <summary>Questions nobody asks in good faith: every one gets an answer, none of them the server's fault.</summary>
public sealed class QueryTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    public static TheoryData<string> Words =>
    [
        new string('公', 10_000), new string('a', 7_000), "%", "%%%", "_", "\"", "\"\"\"", "'", "''; DROP TABLE publications; --", "\" OR 1=1", "a* NEAR/3 b", "title:通知 AND NOT body:x", "-", "--", "-通知", "\"公开",
        "(((", "^", "{}", "的", "的 了 和", "\u0000", "\u0001\u0002\u001b[31m", "\ud83d\ude00\ud83d\ude00", "\u202e反\u202c", "<script>x()</script>", "&amp;", "\\", "/../..", "\uffff", "e\u0301", "　　", "公开 OR",
        string.Join(' ', Enumerable.Range(0, 400).Select(i => "词" + i)),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task A_search_for_anything_is_answered(string words)
    {
        foreach (var address in new[] { "/search?q=", "/api/v1/search?q=", "/api/v1/documents?docNumber=", "/api/v1/documents?column=", "/columns/", "/articles/" })
        {
            using var answer = await _host.Http.GetAsync(address + Uri.EscapeDataString(words.Contains('\ud83d', StringComparison.Ordinal) || !words.Any(char.IsSurrogate) ? words : "x"));
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} {address}");
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<script>x()", text);
        }
    }

    [Theory]
    [InlineData("/columns/zwgk/zfwj?page=1000000000", 404)]
    [InlineData("/columns/zwgk/zfwj?page=-1", 404)]
    [InlineData("/columns/zwgk/zfwj?page=99999999999999999999", 404)]
    [InlineData("/columns/zwgk/zfwj?year=100000", 404)]
    [InlineData("/columns/no/such/column", 404)]
    [InlineData("/columns/%00", 400)]
    [InlineData("/columns/..%2f..%2fetc", 404)]
    [InlineData("/articles/9223372036854775807", 404)]
    [InlineData("/articles/9223372036854775808", 404)]
    [InlineData("/articles/-1", 404)]
    [InlineData("/articles/0x10", 404)]
    [InlineData("/sitemap-1000000000.xml", 404)]
    [InlineData("/sitemap-99999999999.xml", 404)]
    [InlineData("/api/v1/documents?page=1000000000", 200)]
    [InlineData("/api/v1/documents?page=1000000001", 400)]
    [InlineData("/api/v1/documents?page=10000&size=100", 200)]
    [InlineData("/files/xyz/a.pdf", 404)]
    [InlineData("/errors/999", 404)]
    public async Task Numbers_and_paths_out_of_range_get_their_status(string address, int status)
    {
        using var answer = await _host.Http.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("W/\"x\", \"y\"", 200)]
    [InlineData("*", 304)]
    [InlineData("\"unclosed", 200)]
    [InlineData(",,,,", 200)]
    [InlineData("\"\"", 200)]
    public async Task If_none_match_is_read_with_patience(string header, int status)
    {
        foreach (var address in new[] { "/", "/articles/101", "/columns/zwgk/zfwj", "/feed.atom", "/api/v1/documents", "/api/v1/catalogue" })
            for (var round = 0; round < 2; round++) // The first answer is made, the second may be prepared.
            {
                using var asked = new HttpRequestMessage(HttpMethod.Get, address);
                asked.Headers.TryAddWithoutValidation("If-None-Match", header);
                using var answer = await _host.Http.SendAsync(asked);
                Assert.True(status == (int)answer.StatusCode, $"{address} round {round}: {(int)answer.StatusCode}");
                Assert.NotNull(answer.Headers.ETag);
            }
    }

    [Fact]
    public async Task Thousands_of_tags_are_no_trouble()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/articles/101");
        asked.Headers.TryAddWithoutValidation("If-None-Match", string.Join(",", Enumerable.Range(0, 1_000).Select(i => $"\"t{i}\"")));
        using var answer = await _host.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Head_says_what_get_says()
    {
        foreach (var address in new[] { "/", "/articles/101", "/columns/zwgk/zfwj", "/columns/zwgk/zfwj/feed.atom", "/feed.atom", "/sitemap.xml", "/robots.txt", "/healthz", "/readyz", "/openapi/v1.json", "/api/v1/documents", "/api/v1/catalogue", "/search?q=x", "/key-fields", "/api/v1/requests/20261120-000001-8", "/nowhere" })
        {
            using var got = await _host.Http.GetAsync(address);
            using var asked = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await _host.Http.SendAsync(asked);
            Assert.True(got.StatusCode == head.StatusCode, $"{address}: {(int)head.StatusCode}");
            Assert.Equal(got.Content.Headers.ContentType?.MediaType, head.Content.Headers.ContentType?.MediaType);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("bytes=0-10", "0-10")]
    [InlineData("bytes=999999999-", null)]
    [InlineData("bytes=-5,0-3,7-8", null)]
    [InlineData("lines=1-2", null)]
    [InlineData("bytes=5-1", null)]
    public async Task A_range_of_a_file_or_a_page_is_answered_or_declined(string range, string? expected)
    {
        var file = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await _host.TextAsync("/articles/101")).QuerySelector(".attachments a")!.GetAttribute("href")!;
        foreach (var address in new[] { file, "/articles/101", "/sitemap.xml" })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, address);
            asked.Headers.TryAddWithoutValidation("Range", range);
            using var answer = await _host.Http.SendAsync(asked);
            Assert.Contains((int)answer.StatusCode, new[] { 200, 206, 416 });
            if (address == file && expected is not null) Assert.Equal(11, (await answer.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("xn--fiqs8s")]
    [InlineData("[::1]")]
    public async Task A_wrong_host_gets_an_answer_and_no_echo(string name)
    {
        foreach (var address in new[] { "/", "/articles/101", "/sitemap.xml", "/api/v1/documents", "/sign-in" })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, address);
            asked.Headers.Host = name;
            using var answer = await _host.Http.SendAsync(asked);
            Assert.True((int)answer.StatusCode < 500);
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync());
            Assert.DoesNotContain("evil.example", answer.Headers.ToString());
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Other_methods_change_nothing_and_break_nothing(string method)
    {
        foreach (var address in new[] { "/", "/articles/101", "/columns/zwgk/zfwj", "/search", "/key-fields", "/corrections/new?article=101", "/api/v1/documents", "/feed.atom", "/nowhere", "/sign-in", "/workbench" })
        {
            using var asked = new HttpRequestMessage(new HttpMethod(method), address);
            using var answer = await _host.Http.SendAsync(asked);
            Assert.True((int)answer.StatusCode is >= 200 and < 500, $"{address}: {(int)answer.StatusCode}");
        }
    }
}
