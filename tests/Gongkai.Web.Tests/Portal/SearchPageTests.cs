using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Gongkai.Storage.Search;
using Gongkai.Web.Portal.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Web.Tests.Portal;

/// <summary>The search page and the suggestions, whatever is typed.</summary>
public sealed class SearchPageTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    public static TheoryData<string> Anything =>
    [
        "%", "%25%_", "'", "\"", "“", "'; DROP TABLE publications; --", "1 OR 1=1", "AND OR NOT", "NEAR(低保 医保)", "-", "- - -", "-低保", "\"低保", "*", "低*", "title:低保", "(", ")(", "^", "低保 AND",
        "😀", "\uFFFD", "а́", "的", "的 了 吗", "<script>alert(1)</script>", "\t\u200b\u202e", "𠮷野家", "示政办发〔", "〔2026〕", "１２３",
    ];

    [Theory]
    [MemberData(nameof(Anything))]
    [Requirement("R-WEB-06")]
    public async Task Whatever_is_typed_gets_a_calm_page(string words)
    {
        foreach (var rest in new[] { "", "&page=2&sort=date", "&validity=repealed&year=2026" })
        {
            using var answer = await _host.Http.GetAsync($"/search?q={Uri.EscapeDataString(words)}{rest}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await answer.Content.ReadAsStringAsync());
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        }
        using var suggested = await _host.Http.GetAsync($"/api/v1/search/suggest?q={Uri.EscapeDataString(words)}");
        Assert.Equal(HttpStatusCode.OK, suggested.StatusCode);
    }

    [Theory]
    [InlineData("page=1000000000")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=-1")]
    [InlineData("page=abc")]
    [InlineData("page=0")]
    [InlineData("year=99999")]
    [InlineData("year=二〇二六")]
    [InlineData("validity=nothing")]
    [InlineData("validity=7")]
    [InlineData("from=2026-13-45&to=x")]
    [InlineData("from=2026-12-31&to=2026-01-01")]
    [InlineData("column=no/such/column")]
    [InlineData("issuer=%00%01&kind=%0A")]
    [InlineData("sort=sideways&exact=maybe")]
    public async Task No_address_is_an_error(string query) => Assert.Equal(HttpStatusCode.OK, await _host.StatusAsync($"/search?q=通知&{query}"));

    [Fact]
    public async Task Ten_thousand_characters_are_cut_and_the_page_says_so()
    {
        // Longer addresses are refused by the server itself before any page is asked.
        var html = await _host.TextAsync("/search?q=" + new string('a', 7_000));
        Assert.Contains("只按前 200 个字搜索", html);
        using var answer = await _host.Http.GetAsync("/search?q=" + string.Concat(Enumerable.Repeat("%E4%BD%8E", 10_000)));
        Assert.True((int)answer.StatusCode is 200 or 414 or 431, answer.StatusCode.ToString());
    }

    [Fact]
    [Requirement("R-WEB-07")]
    public async Task Who_finds_nothing_is_helped_on()
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync("/search?q=火星移民补贴政策&column=tzgg"));
        var help = page.QuerySelector(".search-none")!;
        Assert.Contains("火星移民补贴政策", help.TextContent);
        Assert.NotNull(help.QuerySelector("a[href='/requests']"));
        Assert.StartsWith("tel:", help.QuerySelector("a[href^='tel:']")!.GetAttribute("href"));
        // One filter less is one click away.
        Assert.Contains(help.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/search?q=" + Uri.EscapeDataString("火星移民补贴政策"));
    }

    [Fact]
    public async Task Filters_and_order_are_plain_links_and_forms_and_carry_each_other()
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync("/search?q=没有这样的词&year=2026&sort=date&validity=inforce"));
        var carried = page.QuerySelectorAll("form.ask input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
        Assert.Equal("2026", carried["year"]);
        Assert.Equal("date", carried["sort"]);
        Assert.Equal("inforce", carried["validity"]);
        Assert.Equal(3, page.QuerySelectorAll(".search-chosen a").Length);
    }

    [Fact]
    [Requirement("R-WEB-06")]
    public async Task What_is_found_is_marked_counted_and_can_be_narrowed()
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync("/search?q=低保标准"));
        var first = page.QuerySelectorAll(".hits li").First(l => l.QuerySelector(".hit-title")!.TextContent.Contains("最低生活保障标准"));
        Assert.NotNull(first.QuerySelector("mark"));
        Assert.NotEqual("", first.QuerySelector(".hit-why")!.TextContent.Trim());
        Assert.Contains("已失效", first.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".facet li a"));
        var narrowed = new HtmlParser().ParseDocument(await _host.TextAsync(page.QuerySelector(".facet li a")!.GetAttribute("href")!));
        Assert.NotEmpty(narrowed.QuerySelectorAll(".hits li"));
        Assert.NotEmpty(narrowed.QuerySelectorAll(".search-chosen a"));
        // Past the last page there is a way back, and no error.
        Assert.Contains("没有这一页", await _host.TextAsync("/search?q=低保标准&page=1000000000"));
    }

    [Fact]
    [Requirement("R-WEB-06")]
    public async Task What_the_words_let_stand_first_is_said_and_taken_away_by_one_click()
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync("/search?q=2026年 低保标准"));
        var note = page.QuerySelectorAll(".search-note").Single(n => n.TextContent.Contains("排在前面"));
        Assert.Contains("2026 年", note.TextContent);
        var (plain, only) = (note.QuerySelectorAll("a")[0].GetAttribute("href")!, note.QuerySelectorAll("a")[1].GetAttribute("href")!);
        Assert.DoesNotContain("排在前面", await _host.TextAsync(plain));
        Assert.Contains("年份：", new HtmlParser().ParseDocument(await _host.TextAsync(only)).QuerySelector(".search-chosen")!.TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/disclosure")]
    [InlineData("/search")]
    public async Task Every_search_field_of_the_portal_gets_suggestions_and_asks_without_them(string address)
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync(address));
        var fields = page.QuerySelectorAll("form[action='/search'] input[name=q]:not([type=hidden])");
        Assert.NotEmpty(fields);
        Assert.All(fields, f => Assert.True(f.HasAttribute("data-suggest")));
        // Nothing more is fetched before somebody comes to the field.
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.GetAttribute("src")?.Contains("suggest") == true);
        Assert.Equal(HttpStatusCode.OK, await _host.StatusAsync("/js/suggest.js"));
    }

    [Theory]
    [InlineData("di", 0)]
    [InlineData("", 0)]
    [InlineData("最低生活", 1)]
    public async Task Words_are_suggested_while_they_are_typed(string typed, int atLeast)
    {
        using var answer = JsonDocument.Parse(await _host.TextAsync("/api/v1/search/suggest?q=" + Uri.EscapeDataString(typed)));
        var items = answer.RootElement.GetProperty("items");
        Assert.InRange(items.GetArrayLength(), atLeast, 8);
        Assert.All(items.EnumerateArray(), i => Assert.Contains(i.GetProperty("kind").GetString(), new[] { "word", "number", "title" }));
    }

    [Fact]
    public void An_address_says_again_what_was_asked()
    {
        var asked = Read("?q=低保 -2019&column=zwgk/zfwj&year=2026&validity=Repealed&from=2026-01-01&sort=date&page=3");
        Assert.Equal(asked, Read(asked.Address[asked.Address.IndexOf('?')..]));
        Assert.Equal(3, asked.Page);
        Assert.Equal(1, Read("?q=a&page=-5").Page);
        Assert.Equal(SearchQuestion.LastPage + 1, Read("?q=a&page=1000000000").Request("s", 10).Page);
        Assert.DoesNotContain(Read("?q=%ED%A0%BDa").Words, char.IsSurrogate);
    }

    [Fact]
    public void Marks_outside_the_text_and_across_each_other_lose_nothing()
    {
        SearchHighlight[] marks = [new("title", 2, 2), new("title", 3, 3), new("title", 90, 5), new("title", -2, 3), new("snippet", 0, 1)];
        var pieces = MarkedText.Of("一二三四五六七", marks, "title");
        Assert.Equal("一二三四五六七", string.Concat(pieces.Select(p => p.Text)));
        Assert.Equal("三四五六", string.Concat(pieces.Where(p => p.Marked).Select(p => p.Text)));
    }

    private static SearchQuestion Read(string query) => SearchQuestion.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
