using System.Net;
using System.Text.Json;

namespace Gongkai.Web.Tests.Portal;

/// <summary>GET /api/v1/search, as the contract has it.</summary>
public sealed class SearchApiTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    [Fact, Requirement("R-WEB-06"), Requirement("R-WEB-07")]
    public async Task A_question_is_answered_with_marks_and_facets()
    {
        var answer = await AskAsync("q=示政办发[2026]40号");
        var first = answer.GetProperty("items")[0];
        Assert.Equal("示政办发〔2026〕40号", first.GetProperty("docNumber").GetString());
        Assert.Equal("文号完全相同", first.GetProperty("why")[0].GetString());
        Assert.True(answer.GetProperty("tookMs").GetDouble() >= 0);

        answer = await AskAsync("q=加装电梯&size=1");
        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        var item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        var title = item.GetProperty("title").GetString()!;
        var mark = item.GetProperty("highlights").EnumerateArray().First(h => h.GetProperty("field").GetString() == "title");
        Assert.Equal("加装电梯", title.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()));
        Assert.Equal($"/articles/{item.GetProperty("id").GetInt64()}", item.GetProperty("url").GetString());
        Assert.Equal(2, answer.GetProperty("facets").GetProperty("column").GetArrayLength());
    }

    [Fact, Requirement("R-WEB-06")]
    public async Task A_slip_of_the_pen_is_answered_like_on_the_page_and_the_answer_says_so()
    {
        var answer = await AskAsync("q=加装电题");
        Assert.True(answer.GetProperty("corrected").GetBoolean());
        Assert.Equal("加装电梯", answer.GetProperty("words").GetString());
        Assert.NotEqual(0, answer.GetProperty("total").GetInt32());
        answer = await AskAsync("q=加装电题&exact=1");
        Assert.False(answer.GetProperty("corrected").GetBoolean());
        Assert.Equal("加装电题", answer.GetProperty("words").GetString());
        // What is found as it was typed is never another question's answer.
        answer = await AskAsync("q=示政办发〔2026〕40号");
        Assert.False(answer.GetProperty("corrected").GetBoolean());
        Assert.Equal("文号完全相同", answer.GetProperty("items")[0].GetProperty("why")[0].GetString());
    }

    [Fact]
    public async Task What_the_words_prefer_is_told_and_can_be_left_out()
    {
        var preferred = (await AskAsync("q=2026年 低保标准")).GetProperty("preferred");
        Assert.Contains(preferred.EnumerateArray(), p => p.GetProperty("kind").GetString() == "year" && p.GetProperty("value").GetString() == "2026");
        Assert.Equal(0, (await AskAsync("q=2026年 低保标准&plain=1")).GetProperty("preferred").GetArrayLength());
    }

    [Fact]
    public async Task Following_the_next_links_meets_every_answer_once()
    {
        var ids = new List<long>();
        var total = 0;
        for (var next = "/api/v1/search?q=%E7%A4%BA%E8%8C%83%E5%8E%BF&size=4&sort=date"; next is not null;)
        {
            using var answer = await _host.Http.GetAsync(next);
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            total = page.GetProperty("total").GetInt32();
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetInt64()));
            var link = string.Join(',', answer.Headers.GetValues("Link")).Split(", <").FirstOrDefault(l => l.EndsWith("rel=\"next\"", StringComparison.Ordinal));
            next = link?.TrimStart('<').Split('>')[0];
        }
        Assert.Equal(total, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(total > 8);
    }

    [Fact]
    public async Task The_time_it_took_does_not_make_another_answer()
    {
        const string address = "/api/v1/search?q=%E6%94%BF%E5%8A%A1%E5%85%AC%E5%BC%80";
        using var first = await _host.Http.GetAsync(address);
        Assert.True(first.Headers.ETag!.IsWeak);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var second = await _host.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        using var other = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=%E4%BD%8E%E4%BF%9D");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var third = await _host.Http.SendAsync(other);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("size=101", "SIZE-OUT-OF-RANGE")]
    [InlineData("page=0", "PAGE-OUT-OF-RANGE")]
    [InlineData("year=abc", "YEAR-OUT-OF-RANGE")]
    [InlineData("sort=best", "SORT-UNKNOWN")]
    [InlineData("from=2026-2-30", "DATE-FORM")]
    [InlineData("from=2026-02-02&to=2026-02-01", "DATES-REVERSED")]
    [InlineData("validity=好", "VALIDITY-UNKNOWN")]
    public async Task A_bad_parameter_gets_problem_details(string query, string code)
    {
        using var answer = await _host.Http.GetAsync("/api/v1/search?q=a&" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("refusals")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("q=")]
    [InlineData("q=%00%01'%22%25;--&page=1000000000")]
    [InlineData("q=%E9%80%9A%E7%9F%A5&column=nowhere")]
    [InlineData("q=%F0%9F%98%80")]
    public async Task Odd_questions_are_answered(string query) => Assert.Equal(HttpStatusCode.OK, await _host.StatusAsync("/api/v1/search?" + query));

    private async Task<JsonElement> AskAsync(string query) => JsonDocument.Parse(await _host.TextAsync("/api/v1/search?" + query)).RootElement;
}
