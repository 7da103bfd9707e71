using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Gongkai.Web.Tests.Portal;

/// <summary>What search engines, other systems and inspections read.</summary>
public sealed class MachineTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    [Fact]
    public async Task A_document_says_what_it_is_in_structured_data()
    {
        var graph = await GraphAsync("/articles/101");
        var paper = graph.Single(n => n.GetProperty("@type").GetString() == "Legislation");
        Assert.Equal("示政办发〔2026〕40号", paper.GetProperty("legislationIdentifier").GetString());
        Assert.Equal("2026-11-15", paper.GetProperty("legislationDate").GetString());
        Assert.EndsWith("/InForce", paper.GetProperty("legislationLegalForce").GetString());
        var crumbs = graph.Single(n => n.GetProperty("@type").GetString() == "BreadcrumbList").GetProperty("itemListElement");
        Assert.Equal("首页", crumbs[0].GetProperty("name").GetString());
        Assert.All(crumbs.EnumerateArray(), c => Assert.True(Uri.IsWellFormedUriString(c.GetProperty("item").GetString(), UriKind.Absolute)));
    }

    [Theory]
    [InlineData("/", "WebSite")]
    [InlineData("/", "GovernmentOrganization")]
    [InlineData("/articles/109", "Article")]
    [InlineData("/requests", "GovernmentService")]
    [InlineData("/columns/zwgk/zfwj", "BreadcrumbList")]
    public async Task Each_kind_of_page_names_its_kind(string address, string type) =>
        Assert.Contains(await GraphAsync(address), n => n.GetProperty("@type").GetString() == type);

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/101")]
    [InlineData("/articles/109")]
    [InlineData("/requests")]
    public async Task What_is_not_known_is_left_out_of_the_data(string address) =>
        Assert.All(await GraphAsync(address), n => Assert.DoesNotContain(":null", n.GetRawText()));

    [Fact]
    public async Task A_title_cannot_end_the_element_its_data_stand_in()
    {
        await using var host = await PortalHost.StartAsync();
        var row = host.Seed.Document("关于</script><script src=/x></script>“引号”\"与'的通知", 1);
        row.BodyHtml = "<p>正文。</p>";
        await host.Seed.AddAsync(row);
        var page = new HtmlParser().ParseDocument(await host.TextAsync($"/articles/{row.Id}"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.GetAttribute("src") == "/x");
        var data = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        Assert.Contains(row.Title, JsonDocument.Parse(data.TextContent).RootElement.GetProperty("@graph").EnumerateArray().Select(n => n.TryGetProperty("name", out var name) ? name.GetString() : null));
    }

    [Fact]
    public async Task Pages_for_one_person_and_pages_of_errors_carry_no_data()
    {
        foreach (var address in new[] { "/requests/new", "/corrections/new?article=101", "/search?q=通知" })
            Assert.DoesNotContain("ld+json", await _host.TextAsync(address));
    }

    [Fact]
    public async Task A_name_of_the_host_that_somebody_made_up_is_repeated_nowhere()
    {
        foreach (var address in new[] { "/feed.atom", "/sitemap.xml", "/robots.txt", "/articles/102", "/columns/yw/feed.atom" })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, address);
            asked.Headers.Host = "evil.example";
            using var answer = await _host.Http.SendAsync(asked);
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Feeds_have_what_atom_demands()
    {
        foreach (var address in new[] { "/feed.atom", "/columns/zwgk/zfwj/feed.atom" })
        {
            XNamespace atom = "http://www.w3.org/2005/Atom";
            var feed = XDocument.Parse(await _host.TextAsync(address)).Root!;
            foreach (var node in feed.Elements(atom + "entry").Prepend(feed))
            {
                foreach (var name in new[] { "id", "title", "updated" }) Assert.Single(node.Elements(atom + name));
                Assert.True(DateTimeOffset.TryParse(node.Element(atom + "updated")!.Value, out _));
                Assert.True(Uri.IsWellFormedUriString(node.Element(atom + "id")!.Value, UriKind.Absolute));
            }
            Assert.Contains(feed.Elements(atom + "link"), l => (string?)l.Attribute("rel") == "self");
            Assert.All(feed.Elements(atom + "entry"), e => Assert.NotNull(e.Element(atom + "author")));
            Assert.Equal(feed.Elements(atom + "entry").Count(), feed.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
        }
    }

    [Fact]
    public async Task The_sitemap_says_when_each_article_changed_last()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var map = XDocument.Parse(await _host.TextAsync("/sitemap.xml")).Root!;
        var articles = map.Elements(ns + "url").Where(u => u.Element(ns + "loc")!.Value.Contains("/articles/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(articles);
        Assert.All(articles, u => Assert.True(DateTimeOffset.TryParse(u.Element(ns + "lastmod")?.Value, out _)));
        foreach (var page in map.Elements(ns + "url").Select(u => new Uri(u.Element(ns + "loc")!.Value).PathAndQuery).Where(p => !p.StartsWith("/articles/", StringComparison.Ordinal)))
            Assert.Equal(System.Net.HttpStatusCode.OK, await _host.StatusAsync(page));
    }

    [Fact]
    [Requirement("R-CAT-03")]
    public async Task The_catalogue_for_machines_names_what_holds_something_and_nothing_else()
    {
        var catalogue = JsonDocument.Parse(await _host.TextAsync("/api/v1/catalogue")).RootElement;
        var paths = catalogue.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("path").GetString()).ToList();
        Assert.Contains("zwgk/zfwj", paths);
        Assert.DoesNotContain("zwgk/xzcf", paths);
        Assert.Equal(15, catalogue.GetProperty("statutory").GetArrayLength());
    }

    [Fact]
    [Requirement("R-CAT-11")]
    public async Task The_page_of_key_fields_names_every_field_and_offers_only_columns_that_hold_something()
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync("/key-fields"));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.All(Gongkai.Domain.Publishing.KeyFields.All, f => Assert.Contains(f.Name, text));
        Assert.NotNull(page.QuerySelector("main a[href='/columns/zwgk/zdgz']"));
        Assert.Null(page.QuerySelector("main a[href='/columns/zwgk/sjgk']"));
    }

    private async Task<IReadOnlyList<JsonElement>> GraphAsync(string address)
    {
        var page = new HtmlParser().ParseDocument(await _host.TextAsync(address));
        var data = Assert.Single(page.QuerySelectorAll("head script[type='application/ld+json']"));
        var root = JsonDocument.Parse(data.TextContent).RootElement;
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        return [.. root.GetProperty("@graph").EnumerateArray()];
    }
}
