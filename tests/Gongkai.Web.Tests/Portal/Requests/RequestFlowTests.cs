using AngleSharp.Html.Parser;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Web.Portal;
using Gongkai.Web.Portal.Requests;
using Gongkai.Web.Tests.Requests;

namespace Gongkai.Web.Tests.Portal.Requests;

/// <summary>The diagram and the entry against the rules the office decides by.</summary>
public sealed class RequestFlowTests
{
    private static readonly SiteSettings Site = new() { Code = "t", Name = "测试县" };

    private static IEnumerable<FlowStep> All(RequestSettings settings) => RequestFlow.Of(settings).SelectMany(s => s.Branches.Prepend(s));

    public static TheoryData<string> Presets => [.. RequestPresets.All.Keys];

    [Theory, MemberData(nameof(Presets)), Requirement("R-REQ-19")]
    public void Every_act_of_the_table_is_a_step_or_named_as_none(string preset)
    {
        var settings = RequestPresets.All[preset];
        var table = RequestTable.Of(settings).Rows.Select(r => r.Act).ToHashSet();
        var shown = All(settings).SelectMany(s => s.Acts).ToHashSet();
        Assert.Empty(shown.Except(table));
        string[] fees = settings.FeesEnabled ? [] : [nameof(NotifyFee), nameof(RecordFeeDelivery), nameof(RecordPayment), nameof(LapseFee)];
        Assert.Equal([], table.Except(shown).Except(RequestFlow.Inside).Except(fees));
        Assert.Empty(shown.Intersect(RequestFlow.Inside));
    }

    [Theory, MemberData(nameof(Presets)), Requirement("R-REQ-19")]
    public void Every_step_has_its_articles_from_the_table_or_the_clock(string preset)
    {
        var settings = RequestPresets.All[preset];
        foreach (var step in All(settings))
        {
            var basis = RequestFlow.BasisOf(step, settings);
            Assert.False(string.IsNullOrEmpty(basis), step.Title);
            var known = RequestTable.Of(settings).Rows.Where(r => step.Acts.Contains(r.Act)).Select(r => r.Basis).Concat(step.Clocks.Select(c => ClockRules.Find(c)!.Basis)).Select(b => ShownBasis.Of(b)!);
            Assert.All(basis.Split('；'), part => Assert.Contains(known, k => k.Contains(part)));
            Assert.DoesNotContain("R-", basis);
        }
    }

    [Fact, Requirement("R-REQ-19")]
    public void A_time_limit_the_site_sets_is_the_one_that_is_shown()
    {
        var own = Site with { ClockLengths = new Dictionary<string, int> { ["request.cohandling"] = 3, [ClockRules.RequestReply] = 99 } };
        Assert.Equal("3个工作日", ShownLimit.Of("request.cohandling", own));
        Assert.Equal("5个工作日", ShownLimit.Of("request.cohandling", Site));
        // The law's own length is nobody's to set.
        Assert.Equal("20个工作日", ShownLimit.Of(ClockRules.RequestReply, own));
    }

    [Fact, Requirement("R-REQ-19")]
    public async Task The_page_shows_every_step_with_limit_and_article_and_the_chain_of_the_site()
    {
        await using var site = await IntakeSite.StartAsync(_ => RequestPresets.S4);
        var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync("/requests/flow"));
        var rules = Site with { Requests = RequestPresets.S4 };
        var boxes = page.QuerySelectorAll(".flow-step, .flow-branches > li").ToList();
        var steps = All(RequestPresets.S4).ToList();
        Assert.Equal(steps.Count, boxes.Count);
        foreach (var (step, box) in steps.Zip(boxes))
        {
            Assert.Contains(step.Title, box.QuerySelector("h2, h3")!.TextContent);
            Assert.Equal(RequestFlow.LimitsOf(step, rules).Select(l => $"{l.Title}：{l.Limit}"), box.QuerySelectorAll(".flow-limit").Select(l => l.TextContent.Trim()));
            Assert.Equal(RequestFlow.BasisOf(step, RequestPresets.S4), box.QuerySelector(".flow-basis")!.TextContent);
        }
        Assert.Contains("依次经过法务审核、公开工作机构负责人审核。", page.QuerySelector("main")!.TextContent);
        Assert.Contains("通知缴纳信息处理费", page.QuerySelector("main")!.TextContent);
    }

    [Fact, Requirement("R-REQ-15"), Requirement("R-REQ-02"), Requirement("R-REQ-14")]
    public async Task The_entry_names_the_bodies_the_channels_and_the_help()
    {
        await using var site = await IntakeSite.StartAsync(s => s with { OtherBodies = ["fgs"] });
        var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync("/requests"));
        var bodies = page.QuerySelectorAll("#whom .chips a").Select(a => a.GetAttribute("href"));
        Assert.Equal(["/requests/new?unit=zf", "/requests/new?unit=zfb", "/requests/new?unit=fgj", "/requests/new?unit=jyj", "/requests/new?unit=fgs"], bodies);
        Assert.Equal(["政府", "政府部门", "以自己名义履行职责的机构"], page.QuerySelectorAll("#whom h3").Select(h => h.TextContent));
        Assert.Equal(["网上提交", "信函", "当面", "传真"], page.QuerySelectorAll(".channels dt").Select(d => d.TextContent));
        Assert.Contains("在信封左下角写明“政府信息公开申请”", page.QuerySelector("#channels")!.TextContent);
        Assert.Contains("口头申请", page.QuerySelector("#help")!.TextContent);
        Assert.Contains("0000-8200001", page.QuerySelector("#help")!.TextContent);
        Assert.Contains("20个工作日", page.QuerySelector("#limits")!.TextContent);
        Assert.Contains("不收取任何费用", page.QuerySelector("#fees")!.TextContent);
        // Every way leads somewhere.
        foreach (var way in page.QuerySelectorAll(".doors a").Select(a => a.GetAttribute("href"))) Assert.True((await site.Http.GetAsync(way)).IsSuccessStatusCode, way);
    }

    [Fact]
    public async Task The_single_mouth_is_named_where_there_is_one()
    {
        await using var site = await IntakeSite.StartAsync(_ => RequestPresets.S0);
        Assert.Contains("都由示范县人民政府办公室统一受理、统一答复", await site.Http.GetStringAsync("/requests"));
    }

    [Fact]
    public async Task Home_disclosure_map_and_footer_lead_to_applications()
    {
        await using var site = await IntakeSite.StartAsync();
        foreach (var address in new[] { "/", "/disclosure", "/sitemap" })
        {
            var page = new HtmlParser().ParseDocument(await site.Http.GetStringAsync(address));
            Assert.NotNull(page.QuerySelector("main a[href='/requests']"));
            Assert.NotNull(page.QuerySelector("main a[href='/requests/status']"));
            Assert.NotNull(page.QuerySelector("footer a[href='/requests']"));
        }
        Assert.Contains("/requests/flow", await site.Http.GetStringAsync("/sitemap.xml"));
    }
}
