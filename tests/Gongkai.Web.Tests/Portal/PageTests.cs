using System.Net;
using AngleSharp.Html.Parser;

namespace Gongkai.Web.Tests.Portal;

/// <summary>Every page as a visitor gets it.</summary>
public sealed class PageTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    public static TheoryData<string> Pages =>
    [
        "/", "/columns/zwgk", "/columns/zwgk/zfwj", "/columns/yw", "/columns/zwgk/zfwj?year=2026", "/articles/101", "/articles/104", "/articles/105",
        "/articles/107", "/articles/109", "/disclosure", "/disclosure/decision", "/disclosure/execution", "/disclosure/management",
        "/disclosure/service", "/disclosure/result", "/catalogue", "/sitemap", "/accessibility", "/organisations", "/leaders", "/preferences", "/articles/101/files/1", "/columns/zwgk/zfwj?from=2026-01-01&validity=inforce", "/search", "/search?q=通知", "/requests", "/requests/flow",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
    ];

    public static TheoryData<string> Feeds =>
        ["/sitemap.xml", "/feed.atom", "/columns/zwgk/zfwj/feed.atom", "/columns/zwgk/feed.atom", "/columns/yw/feed.atom"];

    [Theory]
    [MemberData(nameof(Pages))]
    [Requirement("R-WEB-04")]
    public async Task A_page_is_there_well_formed_and_without_inline_script_or_style(string address)
    {
        using var answer = await _host.Http.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        // Strict mode throws at the first parse error.
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#content", page.QuerySelector("body a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("a:not([href]), img:not([alt])"));
        Assert.All(page.QuerySelectorAll("a, button"), e => Assert.False(string.IsNullOrWhiteSpace(e.TextContent)));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select"), e => Assert.NotNull(page.QuerySelector($"label[for='{e.Id}']")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_footer_carries_every_mark_the_design_rules_ask_for(string address)
    {
        var footer = new HtmlParser().ParseDocument(await _host.TextAsync(address)).QuerySelector("footer")!.TextContent;
        foreach (var mark in new[] { "党政机关网站标识", "我为政府网站找错", "网站标识码", "主办单位", "联系电话", "ICP备", "公网安备", "站点地图" })
            Assert.Contains(mark, footer);
    }

    [Theory]
    [InlineData("/", TaggedPage.Home)]
    [InlineData("/columns/zwgk/zfwj", TaggedPage.Column)]
    [InlineData("/columns/yw", TaggedPage.Column)]
    [InlineData("/disclosure", TaggedPage.Column)]
    [InlineData("/catalogue", TaggedPage.Column)]
    [InlineData("/requests", TaggedPage.Column)]
    [InlineData("/requests/flow", TaggedPage.Column)]
    [InlineData("/articles/101", TaggedPage.Article)]
    [InlineData("/articles/109", TaggedPage.Article)]
    public async Task The_page_tags_pass_an_inspection(string address, TaggedPage kind) =>
        Assert.Empty(MetaInspector.Inspect(await _host.TextAsync(address), kind));

    [Fact]
    public void The_inspector_finds_a_missing_an_empty_and_a_left_over_tag()
    {
        var findings = MetaInspector.Inspect(
            "<meta name=SiteName content=''><meta name=SiteDomain content=www.a.gov.cn><meta name=PubDate content='null'>", TaggedPage.Home);
        Assert.Contains("SiteName: empty", findings);
        Assert.Contains("SiteIDCode: 0 times", findings);
        Assert.Contains("PubDate: left over: null", findings);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_is_xml_and_holds_addresses(string address)
    {
        var xml = System.Xml.Linq.XDocument.Parse(await _host.TextAsync(address));
        Assert.Contains("/articles/", xml.ToString());
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/articles/99999999")]
    [InlineData("/articles/one")]
    [InlineData("/columns/nowhere")]
    [InlineData("/columns/zwgk/zfwj?page=0")]
    [InlineData("/columns/zwgk/zfwj?page=1000000000")]
    [InlineData("/columns/zwgk/zfwj?page=x")]
    [InlineData("/columns/zwgk/zfwj?year=9999")]
    [InlineData("/columns/nowhere/feed.atom")]
    [InlineData("/files/0000000000000000000000000000000000000000000000000000000000000000/a.pdf")]
    [InlineData("/files/../gongkai.db")]
    [InlineData("/disclosure/nothing")]
    public async Task An_unknown_address_says_what_to_do(string address)
    {
        using var answer = await _host.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("没有找到这个页面", text);
        Assert.Contains("noindex", text);
    }

    [Fact]
    public async Task An_article_shows_its_metadata_and_only_what_is_filled()
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync("/articles/101"));
        var facts = page.QuerySelectorAll(".meta-grid > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
        Assert.Equal("示政办发〔2026〕40号", facts["发文字号"]);
        Assert.Equal("2026-11-15", facts["成文日期"]);
        Assert.Equal("2026-11-18", facts["发布日期"]);
        Assert.Equal("有效", facts["有效性"]);
        Assert.False(facts.ContainsKey("失效日期"));
        Assert.DoesNotContain("", facts.Values);
        Assert.Contains("发布时间：2026-11-18 10:00", page.QuerySelector(".document-line")!.TextContent);
    }

    [Theory]
    [InlineData(104, "已失效")]
    [InlineData(105, "尚未施行")]
    [InlineData(107, "已废止")]
    public async Task A_document_out_of_force_says_so_before_its_text(long id, string state)
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync($"/articles/{id}"));
        Assert.Equal(state, page.QuerySelector(".banner strong")!.TextContent);
        var list = new HtmlParser().ParseDocument(await _host.TextAsync("/columns/zwgk/zfwj"));
        Assert.Equal(state, list.QuerySelector($"li:has(a[href='/articles/{id}']) .validity")!.TextContent);
    }

    [Fact]
    [Requirement("R-INT-16")]
    public async Task Document_and_interpretation_lead_to_each_other()
    {
        var document = new HtmlParser().ParseDocument(await _host.TextAsync("/articles/101"));
        var interpretation = new HtmlParser().ParseDocument(await _host.TextAsync("/articles/109"));
        Assert.NotNull(document.QuerySelector("section[aria-label='相关解读'] a[href='/articles/109']"));
        Assert.NotNull(interpretation.QuerySelector("section[aria-label='所解读的文件'] a[href='/articles/101']"));
    }

    [Fact]
    [Requirement("R-PUB-04")]
    public async Task The_home_page_leads_to_the_five_kinds_of_openness()
    {
        var home = new HtmlParser().ParseDocument(await _host.TextAsync("/"));
        var kinds = home.QuerySelectorAll(".openness a").Select(a => a.QuerySelector("strong")!.TextContent);
        Assert.Equal(["决策公开", "执行公开", "管理公开", "服务公开", "结果公开"], kinds);
        foreach (var entry in home.QuerySelectorAll(".openness a"))
            Assert.Contains("/articles/", await _host.TextAsync(entry.GetAttribute("href")!));
    }

    [Fact]
    [Requirement("R-PUB-04")]
    public async Task A_kind_of_openness_without_content_is_named_but_leads_nowhere()
    {
        await using var host = await PortalHost.StartAsync();
        await host.Seed.AddAsync(host.Seed.Document("一件", 1));
        var tiles = new HtmlParser().ParseDocument(await host.TextAsync("/")).QuerySelectorAll(".openness li");
        Assert.Equal(5, tiles.Length);
        Assert.Equal(["决策公开"], tiles.Where(t => t.QuerySelector("a") is not null).Select(t => t.QuerySelector("strong")!.TextContent));
    }

    [Fact]
    [Requirement("R-WEB-05")]
    public async Task The_text_is_read_in_the_page_and_attachments_name_type_and_size()
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync("/articles/101"));
        Assert.Contains("随公文一并报批", page.QuerySelector(".document-body")!.TextContent);
        Assert.Contains("XLSX，48 KB", page.QuerySelector(".attachments li")!.TextContent);
    }

    [Fact]
    public async Task Columns_without_a_publication_are_nowhere_offered()
    {
        foreach (var address in new[] { "/", "/columns/zwgk", "/sitemap", "/disclosure", "/catalogue", "/sitemap.xml" })
            Assert.DoesNotContain("/columns/zwgk/xzcf", await _host.TextAsync(address));
    }

    [Theory]
    [InlineData("示政办发〔2026〕40号")]
    [InlineData("示政办发[2026]40号")]
    [InlineData("示政办发（2026）第040号")]
    [InlineData("示政办发 【2026】 40")]
    public async Task A_number_in_any_bracket_form_finds_its_document(string typed)
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync("/search?q=" + Uri.EscapeDataString(typed)));
        Assert.Equal(["/articles/101"], page.QuerySelectorAll(".hit-title").Select(a => a.GetAttribute("href")));
    }
}
