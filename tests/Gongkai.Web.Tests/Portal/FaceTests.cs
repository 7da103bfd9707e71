using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Portal;

/// <summary>What a citizen finds on the public pages: the parts the rules ask for, on every page and in the fixed column.</summary>
public sealed class FaceTests(CountyPortal county) : IClassFixture<CountyPortal>
{
    private readonly PortalHost _host = county.Host;

    private async Task<IHtmlDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await _host.TextAsync(address));

    [Fact]
    [Requirement("R-WEB-01")]
    public async Task The_home_page_leads_to_documents_interpretations_and_every_service_that_answers()
    {
        var home = await PageAsync("/");
        Assert.NotEmpty(home.QuerySelectorAll("#h-documents, #h-interpretations, .slips a, .wanted a"));
        foreach (var link in home.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().Select(a => a.GetAttribute("href")!).Distinct())
            Assert.Equal(HttpStatusCode.OK, await _host.StatusAsync(link.Split('#')[0]));
        Assert.All(home.QuerySelectorAll("main section"), s => Assert.NotEmpty(s.QuerySelectorAll("a")));
    }

    [Theory]
    [InlineData("/columns/zwgk/zfwj")]
    [InlineData("/articles/101")]
    [InlineData("/requests/status")]
    [InlineData("/requests/new")]
    [InlineData("/nowhere-at-all")]
    [InlineData("/organisations")]
    public async Task Header_and_footer_are_the_same_on_every_page(string address)
    {
        var home = await PageAsync("/");
        using var answer = await _host.Http.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(Marks(home), Marks(page));
        static string Marks(IHtmlDocument page) => string.Join('|', new[] { ".sitename", ".mainnav", ".footer" }.Select(s => string.Join(' ', page.QuerySelector(s)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    [Requirement("R-WEB-04")]
    public async Task The_disclosure_column_has_its_fixed_parts_under_their_names()
    {
        var page = await PageAsync("/disclosure");
        foreach (var (id, name) in new[] { ("guide", "政府信息公开指南"), ("statutory", "法定主动公开内容"), ("apply", "依申请公开") })
        {
            Assert.Equal(name, page.QuerySelector($"#{id} h2")!.TextContent);
            Assert.NotNull(page.QuerySelector($".parts a[href='#{id}']"));
        }
        Assert.Equal(15, page.QuerySelectorAll("#statutory .statutory > li").Length);
        Assert.All(page.QuerySelectorAll(".parts a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Equal("8条", page.QuerySelector("#statutory a[href='/columns/zwgk/zfwj'] .count")!.TextContent);
    }

    [Fact]
    public async Task The_fixed_parts_stand_there_before_anything_was_published()
    {
        await using var host = await PortalHost.StartAsync();
        var page = new HtmlParser().ParseDocument(await host.TextAsync("/disclosure"));
        foreach (var (id, name) in new[] { ("guide", "政府信息公开指南"), ("rules", "政府信息公开制度"), ("statutory", "法定主动公开内容"), ("reports", "政府信息公开年报"), ("apply", "依申请公开") })
        {
            Assert.Equal(name, page.QuerySelector($"#{id} h2")?.TextContent);
            Assert.NotNull(page.QuerySelector($".parts a[href='#{id}']"));
        }
        // No way into a list that is empty.
        Assert.Empty(page.QuerySelectorAll("#rules a, #reports a"));
    }

    [Fact]
    [Requirement("R-REQ-16")]
    public async Task The_guide_shows_every_element_that_its_check_asks_for()
    {
        var guide = _host.Services.GetRequiredService<ISiteCatalog>().Current.Guide;
        var text = (await PageAsync("/disclosure")).QuerySelector("main")!.TextContent;
        string[] elements =
        [
            guide.Classification, guide.Arrangement, guide.WaysToObtain, guide.UnitName, guide.Address, guide.Hours, guide.Phone, guide.Fax, guide.Online,
            guide.Edition.ToString("yyyy年M月d日"), .. guide.ApplicationChannels, .. guide.ComplaintChannels,
        ];
        // One text for each element the check knows, lists counted once.
        Assert.Equal(12, GuideCheck.Of(guide, new SiteSettings { Code = "shifan", Name = "示范县" }, guide.Edition).Count);
        Assert.All(elements, e => Assert.Contains(e, text));
    }

    [Fact]
    [Requirement("R-WEB-02")]
    public async Task Departments_and_townships_have_their_pages_in_this_portal()
    {
        await using var host = await PortalHost.StartAsync();
        var executor = host.Services.GetRequiredService<ActExecutor>();
        foreach (var unit in new[]
        {
            new Unit("zf", "示范县人民政府", "县政府", UnitKind.Government), new Unit("fgj", "示范县发展和改革局", "县发改局", UnitKind.Department, "zf"),
            new Unit("cgz", "城关镇人民政府", "城关镇", UnitKind.Township, "zf"), new Unit("fgj-bg", "办公室", "办公室", UnitKind.Section, "fgj"),
        })
            Assert.True((await executor.ExecuteAsync(new CreateUnit(unit), ActTarget.New, Actor.System("测试"))).Done);
        var row = host.Seed.Make("zwgk/zfwj", "发改局的通知");
        row.UnitCode = "fgj-bg";
        var other = host.Seed.Make("zwgk/zfwj", "城关镇的通知");
        other.UnitCode = "cgz";
        await host.Seed.AddAsync(row, other);

        var list = await host.TextAsync("/organisations");
        Assert.Contains("/organisations/fgj\"", list);
        Assert.Contains("/organisations/cgz\"", list);
        Assert.DoesNotContain("fgj-bg", list);
        var page = new HtmlParser().ParseDocument(await host.TextAsync("/organisations/fgj"));
        var profile = host.Services.GetRequiredService<ISiteCatalog>().Current.UnitProfiles.Single(p => p.UnitCode == "fgj");
        foreach (var fact in new[] { profile.Duties, profile.Address, profile.Hours, profile.Phone, profile.Head }) Assert.Contains(fact, page.QuerySelector("main")!.TextContent);
        Assert.NotNull(page.QuerySelector($"a[href='/articles/{row.Id}']"));
        Assert.Null(page.QuerySelector($"a[href='/articles/{other.Id}']"));
        Assert.NotNull(page.QuerySelector("a[href='/requests/new?unit=fgj']"));
        foreach (var none in new[] { "/organisations/fgj-bg", "/organisations/none", "/organisations/%E5%8F%91" }) Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync(none));
        // A withdrawn item is gone here too.
        await host.Seed.ChangeAsync(row, r => r.State = PublicationState.Gone);
        Assert.DoesNotContain("发改局的通知", await host.TextAsync("/organisations/fgj"));
    }

    [Fact]
    public async Task Leaders_stand_in_their_order_with_their_duties()
    {
        var site = _host.Services.GetRequiredService<ISiteCatalog>().Current;
        var names = (await PageAsync("/leaders")).QuerySelectorAll(".people h2").Select(h => h.TextContent);
        Assert.Equal(site.Leaders.OrderBy(l => l.Order).Select(l => l.Name), names);
        Assert.Contains(site.Leaders[0].Duties, await _host.TextAsync("/leaders"));
    }

    [Fact]
    [Requirement("R-WEB-11")]
    public async Task The_list_of_duties_names_every_kept_column_with_unit_rule_and_last_day()
    {
        var page = await PageAsync("/responsibilities");
        var rows = page.QuerySelectorAll(".duties tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(), r => r);
        var columns = _host.Services.GetRequiredService<ISiteCatalog>().Current.Columns;
        Assert.All(columns.All, c => Assert.Contains(c.Name, rows.Keys));
        var documents = rows["政府文件"];
        Assert.Equal(["示范县人民政府办公室", "180天内至少更新一次"], documents.QuerySelectorAll("td").Take(2).Select(d => d.TextContent.Trim()));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", documents.QuerySelectorAll("td")[2].TextContent.Trim());
        Assert.NotNull(documents.QuerySelector("a[href='/columns/zwgk/zfwj']"));
        // What holds nothing is named, but leads nowhere.
        var empty = rows.Values.First(r => r.TextContent.Contains("暂无内容", StringComparison.Ordinal));
        Assert.Null(empty.QuerySelector("th a"));
        foreach (var from in new[] { "/sitemap", "/" }) Assert.NotNull((await PageAsync(from)).QuerySelector("a[href='/responsibilities']"));
    }

    [Fact]
    public async Task A_column_tells_who_keeps_it_and_how_often()
    {
        var foot = (await PageAsync("/columns/zwgk/zfwj")).QuerySelector(".column-foot")!.TextContent;
        Assert.Contains("栏目责任单位：示范县人民政府办公室", foot);
        Assert.Contains("180天内至少更新一次", foot);
    }

    [Fact]
    public async Task The_search_page_has_one_field_and_every_other_page_has_the_one_in_its_head()
    {
        Assert.Equal("query", Assert.Single((await PageAsync("/search?q=通知")).QuerySelectorAll("input[type=search]")).Id);
        Assert.Equal("q", Assert.Single((await PageAsync("/columns/zwgk/zfwj")).QuerySelectorAll("input[type=search]")).Id);
    }

    [Theory]
    [InlineData("/sitemap")]
    [InlineData("/disclosure")]
    [InlineData("/catalogue")]
    public async Task A_page_has_no_empty_list(string address) =>
        Assert.All((await PageAsync(address)).QuerySelectorAll("main ul, main ol"), list => Assert.NotEmpty(list.Children));

    [Theory]
    [InlineData("/columns/zwgk/zfwj?year=2026", "/columns/zwgk/zfwj")]
    [InlineData("/disclosure", "/disclosure")]
    public async Task On_paper_a_page_names_its_address_without_the_question(string asked, string printed) =>
        Assert.EndsWith(printed, Assert.Single((await PageAsync(asked)).QuerySelectorAll(".paper-only")).TextContent.Trim());

    [Fact]
    public async Task A_page_that_nobody_else_can_open_prints_no_address() =>
        Assert.Empty((await PageAsync("/requests/status")).QuerySelectorAll(".paper-only"));

    [Theory]
    [InlineData("示政办发〔2026〕12号", "示政办发|〔2026〕12号")]
    [InlineData("11450000MB0000001A/2026-00010", "11450000MB0000001A/|2026-00010")]
    [InlineData("综合政务/其他", "综合政务/其他")]
    [InlineData("〔2026〕12号", "〔2026〕12号")]
    [InlineData("A/", "A/")]
    [InlineData("2026-11-20", "2026-11-20")]
    public void A_number_goes_to_the_next_line_in_whole_pieces(string value, string pieces) => Assert.Equal(pieces.Split('|'), ShownText.Pieces(value));

    [Theory]
    [InlineData("1200.0", true)]
    [InlineData("-1,234.56", true)]
    [InlineData("5.6%", true)]
    [InlineData("2026-01", false)]
    [InlineData("万元", false)]
    [InlineData("", false)]
    public void Figures_of_an_attachment_stand_to_the_right(string cell, bool figure) => Assert.Equal(figure, Web.Portal.Pages.FilePreviewPage.IsFigure(cell));

    [Theory]
    [InlineData("/columns/zwgk/zfwj?from=2026-01-01&to=2026-12-31")]
    [InlineData("/columns/zwgk/zfwj?from=2026-12-31&to=2026-01-01&validity=repealed")]
    [InlineData("/columns/zwgk/zfwj?validity=%27%3B--&issuer=%25%25&from=x&to=0000-00-00")]
    [InlineData("/columns/zwgk?issuer=%E7%A4%BA%E8%8C%83%E5%8E%BF%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C")]
    public async Task A_filtered_list_keeps_its_fields_and_is_left_out_by_search_engines_only_when_filtered(string address)
    {
        var page = await PageAsync(address);
        Assert.NotNull(page.QuerySelector("form #from"));
        var filtered = page.QuerySelector(".filters")!.HasAttribute("open");
        Assert.Equal(filtered, page.QuerySelector("meta[name=robots]") is not null);
    }

    [Fact]
    [Requirement("R-WEB-22")]
    public async Task A_document_can_be_passed_on_by_address_code_and_feed()
    {
        var page = await PageAsync("/articles/101");
        Assert.EndsWith("/articles/101", page.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
        Assert.Equal("/columns/zwgk/zfwj/feed.atom", page.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        using var code = await _host.Http.GetAsync(page.QuerySelector(".document-tools img")!.GetAttribute("src"));
        Assert.Equal("image/svg+xml", code.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, await _host.StatusAsync("/articles/99999999/qr.svg"));
        // Nothing is loaded from anywhere else.
        Assert.All(page.QuerySelectorAll("script[src], link[rel=stylesheet], img, iframe"), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href")));
    }
}
