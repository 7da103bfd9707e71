using System.Net;
using Gongkai.Domain.Publishing;
using Gongkai.Domain.Publishing.Columns;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Gongkai.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Articles;

/// <summary>栏目责任清单 and 门户设置 through the pages.</summary>
public sealed class ColumnPagesTests : IAsyncLifetime
{
    private const string List = "/workbench/columns", Portal = "/workbench/portal";

    private OfficeSite _site = null!;

    public async Task InitializeAsync() => _site = await OfficeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    [Requirement("R-WEB-11"), Requirement("R-WEB-20")]
    public async Task The_list_names_unit_person_rule_and_last_update_and_goes_out_as_a_workbook()
    {
        using var centre = await _site.SignInAsync("centre");
        var edit = List + "/edit?path=tzgg";
        await centre.OpenAsync(edit);
        await centre.SubmitAsync(edit, [("Go", "save"), ("Form.Keeper", "何专人"), ("Form.FreshWithinDays", "30")]);
        Assert.Equal(List, centre.Path);
        var row = centre.Page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains("tzgg", StringComparison.Ordinal)).TextContent;
        foreach (var word in new[] { "示范县人民政府办公室", "何专人", "30 天内更新", "空白" }) Assert.Contains(word, row);
        await centre.OpenAsync(List + ".xlsx");
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(centre.Bytes, 0, 2));
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(List);
        Assert.Contains("何专人", drafter.Text);
        await drafter.OpenAsync(edit);
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
    }

    [Fact]
    [Requirement("R-WEB-11")]
    public async Task A_moved_column_takes_its_items_along_and_its_old_address_leads_on()
    {
        await _site.PublishedAsync(policy: false);
        using var centre = await _site.SignInAsync("centre");
        var edit = List + "/edit?path=zwgk%2Fzfwj";
        await centre.OpenAsync(edit);
        await centre.SubmitAsync(edit, [("Go", "move"), ("NewPath", "zwgk/wj"), ("Reason", "路径简短")]);
        Assert.Contains("待确认：移动栏目“政府文件”", centre.Text);
        await centre.SubmitAsync(List, [("Go", "confirm")]);
        Assert.Equal(["OWN-WORK"], centre.Refused);
        using (var affairs = await _site.SignInAsync("affairs"))
        {
            await affairs.OpenAsync(List);
            await affairs.SubmitAsync(List, [("Go", "confirm")]);
            Assert.Contains("已办理：确认栏目变动", affairs.Text);
        }
        using var citizen = new Clerk(_site.Address, "市民");
        await citizen.OpenAsync("/columns/zwgk/zfwj");
        Assert.Equal("/columns/zwgk/wj", citizen.Path);
        Assert.Contains("关于内部值班安排的通知", citizen.Text);
        await citizen.OpenAsync("/columns/zwgk/zfwj/feed.atom");
        Assert.Equal("/columns/zwgk/wj/feed.atom", citizen.Path);
        // What is published afterwards goes to where the column is now.
        await _site.PublishedAsync(policy: false);
        await using var db = _site.Get<DatabaseSource>().Open();
        Assert.Equal(["zwgk/wj"], await db.Publications.Select(p => p.ColumnPath).Distinct().ToListAsync());
    }

    [Fact]
    public async Task A_column_that_ever_carried_something_cannot_be_removed_and_a_closed_one_says_so_with_its_items()
    {
        var affairs = await _site.ActorAsync("affairs");
        var content = new Domain.Publishing.Articles.ArticleContent { Column = "hygq", Title = "关于供水情况的说明", Source = "县政府办", BodyHtml = "<p>已恢复供水。</p>", FormedOn = new DateOnly(2026, 3, 9) };
        var answer = await _site.ActAsync(new Domain.Publishing.Articles.OpenArticle("zfb", content), ActTarget.New, await _site.ActorAsync("disclosure"));
        async Task DoAsync(string name, Domain.Acts.IAct act) => await _site.ActAsync(act, ActTarget.Of(answer.RecordId), await _site.ActorAsync(name));
        await DoAsync("disclosure", new Domain.Publishing.Articles.SubmitArticle());
        await DoAsync("section", new Domain.Publishing.Articles.PassArticle("同意"));
        await DoAsync("centre", new Domain.Publishing.Articles.PassArticle("同意", Domain.Review.SecrecyConclusion.MayBePublic));
        await DoAsync("affairs", new Domain.Publishing.Articles.PassArticle("同意"));
        await DoAsync("disclosure", new Domain.Publishing.Articles.PublishArticle());
        var site = (await _site.Get<Storage.Records.WorldSource>().CurrentAsync()).Site;
        var portal = Domain.Publishing.Articles.ColumnWriting.First(site);
        await _site.ActAsync(new ChangePortal(null, portal with { HomeColumns = ["tzgg"], UnitProfiles = [] }), ActTarget.ByKey("shifan"), affairs);
        var removed = await _site.Get<ActExecutor>().ExecuteAsync(new RemoveColumn(null, "hygq"), ActTarget.ByKey("shifan"), affairs);
        Assert.Equal("COLUMN-OCCUPIED", Assert.Single(removed.Refusals).Code);
        Assert.True((await _site.Get<ActExecutor>().ExecuteAsync(new RemoveColumn(null, "zwgk/sfxx"), ActTarget.ByKey("shifan"), affairs)).Done);
        await _site.ActAsync(new CloseColumn(null, "hygq", "今后请看“通知公告”。"), ActTarget.ByKey("shifan"), affairs);
        using var citizen = new Clerk(_site.Address, "市民");
        await citizen.OpenAsync("/columns/hygq");
        foreach (var word in new[] { "起不再更新", "今后请看“通知公告”", "关于供水情况的说明" }) Assert.Contains(word, citizen.Text);
    }

    [Fact]
    [Requirement("R-WEB-11")]
    public async Task Columns_that_are_not_kept_up_become_one_incident_until_the_list_changes()
    {
        await _site.PublishedAsync(policy: false);
        async Task<string> RunAsync() => await _site.Get<IEnumerable<IJobHandler>>().Single(h => h.Topic == "columns.fresh").RunAsync("{}", default);
        async Task<int> IncidentsAsync()
        {
            await using var db = _site.Get<DatabaseSource>().Open();
            return await db.Records.CountAsync(r => r.Kind == "incident" && r.Body.Contains(IncidentCategories.ColumnStale));
        }
        await RunAsync();
        await RunAsync();
        Assert.Equal(1, await IncidentsAsync());
        // 政府文件 has an item and 180 days.
        _site.Time.Now = _site.Time.Now.AddDays(181);
        await RunAsync();
        Assert.Equal(2, await IncidentsAsync());
        var standings = await _site.Get<ColumnFreshness>().OfAsync(DemonstrationPortal.Settings, _site.Time.Now);
        Assert.Equal(Freshness.Stale, standings.Single(c => c.Column.Path == "zwgk/zfwj").Freshness);
    }

    [Fact]
    public void A_rule_runs_out_the_day_after_its_last_day()
    {
        var column = new Column { Path = "a", Name = "甲", Description = "", Keywords = "", Type = "", FreshWithinDays = 14 };
        Freshness On(DateOnly today) => ColumnFreshness.Of(column, new DateOnly(2026, 3, 2), false, today).Freshness;
        Assert.Equal((Freshness.Kept, Freshness.Near, Freshness.Near, Freshness.Stale), (On(new(2026, 3, 9)), On(new(2026, 3, 10)), On(new(2026, 3, 16)), On(new(2026, 3, 17))));
        Assert.Equal(Freshness.Kept, ColumnFreshness.Of(column with { ClosedOn = new(2026, 3, 3) }, new DateOnly(2025, 1, 1), false, new(2026, 3, 17)).Freshness);
    }

    [Fact]
    public async Task Portal_settings_keep_what_was_typed_and_take_effect_on_the_public_page()
    {
        using var affairs = await _site.SignInAsync("affairs");
        await affairs.OpenAsync(Portal);
        // The sample names units this office does not have; they are taken out first.
        var drops = Enumerable.Range(0, DemonstrationPortal.Settings.UnitProfiles.Count).Select(i => ($"Form.Profiles[{i}].Drop", "true")).ToArray();
        await affairs.SubmitAsync(Portal, [("Go", "save"), ("Form.SiteName", "示范县政府网"), ("Form.SiteIdCode", "12"), ("Form.OwnHosts", "www.shifan.gov.cn\r\nxx.shifan.gov.cn"), .. drops]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "示范县政府网", "12"), (affairs.Status, affairs.Value("Form.SiteName"), affairs.Value("Form.SiteIdCode")));
        Assert.Equal(["PORTAL-ID-CODE"], affairs.Refused);
        await affairs.SubmitAsync(Portal, [("Go", "save"), ("Form.SiteIdCode", "4501000001")]);
        Assert.Contains("门户设置已保存", affairs.Text);
        Assert.Equal(["www.shifan.gov.cn", "xx.shifan.gov.cn"], (await _site.Get<Storage.Records.WorldSource>().CurrentAsync()).Site.Content.OwnHosts);
        using var citizen = new Clerk(_site.Address, "市民");
        await citizen.OpenAsync("/");
        Assert.Contains("示范县政府网", citizen.Text);
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(Portal);
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
    }

    [Fact]
    [Requirement("R-PUB-13")]
    public async Task Key_fields_of_a_column_are_ticked_and_outlive_a_change_of_something_else()
    {
        using var centre = await _site.SignInAsync("centre");
        const string Edit = List + "/edit?path=zwgk%2Fczxx";
        await centre.OpenAsync(Edit);
        // The sample names units this office does not have.
        await centre.SubmitAsync(Edit, [("Go", "save"), ("Form.Keeper", "何专人"), ("Form.UnitCode", "fgj")]);
        Assert.Equal(("何专人", "fgj"), ((await ColumnAsync("zwgk/czxx")).Keeper, (await ColumnAsync("zwgk/czxx")).UnitCode));
        Assert.Equal(["focus.budget"], (await ColumnAsync("zwgk/czxx")).KeyFields);
        await centre.OpenAsync(Edit);
        await centre.SubmitAsync(Edit, [("Go", "save"), ("Form.KeyFields", "focus.budget"), ("Form.KeyFields", "livelihood.farming")]);
        Assert.True(centre.Path == List, $"{centre.Path} {string.Join(",", centre.Refused)}");
        Assert.Equal(["focus.budget", "livelihood.farming"], (await ColumnAsync("zwgk/czxx")).KeyFields);
        async Task<Column> ColumnAsync(string path) => Domain.Publishing.Articles.ColumnWriting.First((await _site.Get<Storage.Records.WorldSource>().CurrentAsync()).Site).Columns.Find(path)!;
    }

    [Fact]
    [Requirement("R-WEB-02")]
    public async Task Visitors_of_a_former_site_are_led_to_where_its_content_went()
    {
        var portal = Domain.Publishing.Articles.ColumnWriting.First((await _site.Get<Storage.Records.WorldSource>().CurrentAsync()).Site);
        FormerSite[] former = [new("县发改局网", "fg.shifan.gov.cn", "fgj", new DateOnly(2025, 6, 30), "tzgg"), new("县教育网", "jy.shifan.gov.cn", "jyj", new DateOnly(2025, 6, 30), "/organisations/jyj")];
        await _site.ActAsync(new ChangePortal(null, portal with { UnitProfiles = [], FormerSites = former }), ActTarget.ByKey("shifan"), await _site.ActorAsync("affairs"));
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _site.Address };
        async Task<(HttpStatusCode, string?)> AskAsync(string host, string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var answer = await visitor.SendAsync(request);
            return (answer.StatusCode, answer.Headers.Location?.ToString());
        }
        Assert.Equal((HttpStatusCode.MovedPermanently, "http://www.shifan.gov.cn/columns/tzgg"), await AskAsync("fg.shifan.gov.cn", "/news/2019/old.html?id=3"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "http://www.shifan.gov.cn/organisations/jyj"), await AskAsync("JY.shifan.gov.cn", "/"));
        Assert.Equal((HttpStatusCode.OK, null), await AskAsync("www.shifan.gov.cn", "/"));
    }

    [Fact]
    public async Task A_site_is_added_to_the_group_and_has_columns_of_its_own()
    {
        using var affairs = await _site.SignInAsync("affairs");
        await affairs.OpenAsync(Portal + "/sites/new");
        (string, string)[] typed = [("Code", "wenlv"), ("Form.SiteName", "示范县文旅网"), ("Form.SiteDomain", "wl.shifan.gov.cn"), ("Form.SiteIdCode", "4501000002"), ("Form.HostUnit", "示范县文化旅游局"), ("Form.Description", "文化和旅游信息。"), ("UnitCode", "fgj")];
        await affairs.SubmitAsync(Portal + "/sites/new", typed);
        Assert.True(affairs.Path == Portal, string.Join(",", affairs.Refused));
        await affairs.OpenAsync(List + "?site=wenlv");
        Assert.Contains("示范县文旅网", affairs.Text);
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/articles/new");
        Assert.Contains(drafter.Page.QuerySelectorAll("select[name='Draft.Column'] option"), o => o.GetAttribute("value") == "wenlv:tzgg");
    }
}
