using System.IO.Compression;
using System.Net;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Articles;

/// <summary>An article through the pages: written, reviewed by three, published, changed, taken down; and what its neighbours and the public see.</summary>
public sealed class ArticlePagesTests : IAsyncLifetime
{
    private const string New = "/workbench/articles/new";

    private OfficeSite _site = null!;

    public async Task InitializeAsync() => _site = await OfficeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private static (string, string)[] Typed(string body = "改造工程按计划推进。\n\n年底前全部完工。", string formed = "2026-03-09") =>
        [("Draft.Column", "tzgg"), ("Draft.Title", "县城供水管网改造进展"), ("Draft.Source", "示范县发展和改革局"), ("Draft.FormedOn", formed), ("Draft.Body", body)];

    private async Task<long> SubmittedAsync(params (string, string)[] more)
    {
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(New);
        await drafter.SubmitAsync(New, [("Go", "submit"), .. Typed(), .. more]);
        Assert.Contains("稿件已提交审核", drafter.Text);
        return long.Parse(drafter.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<string> ActAsync(string person, long id, string act, params (string, string)[] typed)
    {
        using var clerk = await _site.SignInAsync(person);
        await clerk.OpenAsync($"/workbench/articles/{id}");
        var action = $"/workbench/articles/{id}/acts/{act}";
        if (clerk.FormTo(action) is null) await clerk.OpenAsync(action);
        await clerk.SubmitAsync(action, typed);
        Assert.True(clerk.Status == HttpStatusCode.OK, $"{act}: {string.Join(",", clerk.Refused)} {clerk.Status}");
        return clerk.Text;
    }

    private async Task ReviewAsync(long id)
    {
        await ActAsync("head", id, "PassArticle", ("opinion", "同意"));
        await ActAsync("secrecy", id, "PassArticle", ("opinion", "不涉密"), ("secrecy", "MayBePublic"));
        await ActAsync("affairs", id, "PassArticle", ("opinion", "同意发布"));
    }

    private async Task<long> PublishedAsync()
    {
        var id = await SubmittedAsync();
        await ReviewAsync(id);
        await ActAsync("drafter", id, "PublishArticle");
        return id;
    }

    private async Task<(HttpStatusCode Status, string Text)> PublicAsync(string path)
    {
        using var citizen = new Clerk(_site.Address, "市民");
        await citizen.OpenAsync(path);
        return (citizen.Status, citizen.Text);
    }

    private async Task<string> AddressAsync(long id)
    {
        await using var db = _site.Get<DatabaseSource>().Open();
        return $"/articles/{await db.Publications.Where(p => p.RecordId == id).Select(p => p.Id).SingleAsync()}";
    }

    [Fact]
    [Requirement("R-WEB-08"), Requirement("R-WEB-14")]
    public async Task Three_levels_stand_between_the_writer_and_the_public()
    {
        var id = await SubmittedAsync();
        Assert.DoesNotContain("县城供水管网改造进展", (await PublicAsync("/columns/tzgg")).Text);
        using (var head = await _site.SignInAsync("head"))
        {
            await head.OpenAsync("/workbench");
            Assert.Contains("县城供水管网改造进展", head.Text);
        }
        await ReviewAsync(id);
        Assert.DoesNotContain("县城供水管网改造进展", (await PublicAsync("/columns/tzgg")).Text);
        await ActAsync("drafter", id, "PublishArticle");
        Assert.Contains("县城供水管网改造进展", (await PublicAsync("/columns/tzgg")).Text);
        Assert.Contains("年底前全部完工", (await PublicAsync(await AddressAsync(id))).Text);
    }

    [Fact]
    [Requirement("R-WEB-24")]
    public async Task A_neighbour_unit_is_told_there_is_no_such_article_and_finds_its_own_columns_only()
    {
        var id = await SubmittedAsync();
        using var neighbour = await _site.SignInAsync("neighbour");
        foreach (var page in new[] { "", "/edit", "/preview", "/check", "/register", "/register.docx", "/versions", "/acts/PassArticle" })
        {
            await neighbour.OpenAsync($"/workbench/articles/{id}{page}");
            Assert.True(neighbour.Status == HttpStatusCode.NotFound, page);
        }
        await neighbour.OpenAsync("/workbench/articles");
        Assert.DoesNotContain("县城供水管网改造进展", neighbour.Text);
        await neighbour.OpenAsync(New);
        var columns = neighbour.Page.QuerySelectorAll("select[name='Draft.Column'] option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains("zwgk/msxx", columns);
        Assert.DoesNotContain("zwgk/ghjh", columns);
        Assert.DoesNotContain("zwgk/zfwj", columns);
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_everything_that_was_typed()
    {
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(New);
        await drafter.SubmitAsync(New, [("Go", "save"), .. Typed(formed: "前天"), ("Draft.Summary", "概述文字")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, drafter.Status);
        Assert.Equal(["FORM-DATE"], drafter.Refused);
        Assert.Equal(("县城供水管网改造进展", "概述文字", "前天", "tzgg"), (drafter.Value("Draft.Title"), drafter.Value("Draft.Summary"), drafter.Value("Draft.FormedOn"), drafter.Value("Draft.Column")));
        await drafter.SubmitAsync(New, [("Go", "submit"), ("Draft.FormedOn", "2026-03-09"), ("Draft.Title", "")]);
        Assert.Equal(["ART-TITLE-MISSING"], drafter.Refused);
        Assert.Equal("概述文字", drafter.Value("Draft.Summary"));
    }

    [Fact]
    public async Task The_preview_is_the_public_page_and_leaves_no_trace()
    {
        var id = await SubmittedAsync();
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync($"/workbench/articles/{id}/preview");
        var previewed = drafter.Page.QuerySelector("article")!;
        Assert.Contains("尚未公开", drafter.Text);
        await using (var db = _site.Get<DatabaseSource>().Open()) Assert.False(await db.Publications.AnyAsync());
        await ReviewAsync(id);
        await ActAsync("drafter", id, "PublishArticle");
        using var citizen = new Clerk(_site.Address, "市民");
        await citizen.OpenAsync(await AddressAsync(id));
        var published = citizen.Page.QuerySelector("article")!;
        // Address, QR code and the entry for corrections come with the address.
        foreach (var part in new[] { previewed, published }.SelectMany(a => a.QuerySelectorAll(".document-side, .paper-only")).ToList()) part.Remove();
        Assert.Equal(Flat(previewed), Flat(published));

        static string Flat(AngleSharp.Dom.IElement article) => string.Join(' ', article.InnerHtml.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_scheduled_article_is_seen_from_its_hour_on_and_not_before()
    {
        var id = await SubmittedAsync();
        await ReviewAsync(id);
        await ActAsync("drafter", id, "PublishArticle", ("publishOn", "2026-03-11"), ("publishHour", "09:30"));
        Assert.DoesNotContain("县城供水管网改造进展", (await PublicAsync("/columns/tzgg")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await PublicAsync(await AddressAsync(id))).Status);
        _site.Time.Now = new DateTimeOffset(2026, 3, 11, 9, 31, 0, TimeSpan.FromHours(8));
        Assert.Contains("县城供水管网改造进展", (await PublicAsync("/columns/tzgg")).Text);
    }

    [Fact]
    [Requirement("R-WEB-16")]
    public async Task A_change_is_reviewed_while_the_public_still_reads_the_old_text_and_both_versions_are_kept()
    {
        var id = await PublishedAsync();
        await ActAsync("drafter", id, "ChangeArticle", ("reason", "完工时间调整"));
        using (var drafter = await _site.SignInAsync("drafter"))
        {
            await drafter.OpenAsync($"/workbench/articles/{id}/edit");
            await drafter.SubmitAsync($"/workbench/articles/{id}/edit", [("Go", "submit"), ("Draft.Body", "改造工程按计划推进。\n\n明年三月全部完工。")]);
            Assert.Contains("稿件已提交审核", drafter.Text);
        }
        Assert.Contains("年底前全部完工", (await PublicAsync(await AddressAsync(id))).Text);
        await ReviewAsync(id);
        Assert.Contains("年底前全部完工", (await PublicAsync(await AddressAsync(id))).Text);
        await ActAsync("drafter", id, "PublishArticle");
        Assert.Contains("明年三月全部完工", (await PublicAsync(await AddressAsync(id))).Text);
        using var head = await _site.SignInAsync("head");
        await head.OpenAsync($"/workbench/articles/{id}/versions");
        Assert.Contains("年底前全部完工", head.Page.QuerySelector("del")!.TextContent);
        Assert.Contains("明年三月全部完工", head.Page.QuerySelector("ins")!.TextContent);
    }

    [Fact]
    public async Task What_must_not_go_out_is_stopped_at_submission()
    {
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(New);
        await drafter.SubmitAsync(New, [("Go", "submit"), .. Typed(body: "机密★1年\n\n联系人身份证号 11010519491231002X。")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, drafter.Status);
        Assert.NotEmpty(drafter.Refused);
        Assert.Contains("11010519491231002X", drafter.Value("Draft.Body"));
    }

    [Fact]
    public async Task Taken_down_it_is_gone_for_the_public_and_says_why()
    {
        var id = await PublishedAsync();
        var address = await AddressAsync(id);
        await ActAsync("centre", id, "TakeDownArticle", ("reason", "内容过时"), ("mode", "Notice"), ("notice", "工程已经完工。"));
        Assert.DoesNotContain("县城供水管网改造进展", (await PublicAsync("/columns/tzgg")).Text);
        var (_, text) = await PublicAsync(address);
        Assert.Contains("工程已经完工", text);
        Assert.DoesNotContain("年底前全部完工", text);
    }

    [Fact]
    [Requirement("R-WEB-16"), Requirement("R-WEB-17")]
    public async Task The_register_names_who_passed_what_and_who_keeps_it()
    {
        var site = (await _site.Get<Storage.Records.WorldSource>().CurrentAsync()).Site;
        await _site.ActAsync(new Domain.Organisations.ChangeSettings(site with { Articles = site.Articles with { Keepers = new Dictionary<string, string> { ["fgj"] = "何保管" } } }),
            Storage.Acts.ActTarget.ByKey("shifan"), await _site.ActorAsync("affairs"));
        var id = await PublishedAsync();
        using var head = await _site.SignInAsync("head");
        await head.OpenAsync($"/workbench/articles/{id}/register");
        foreach (var word in new[] { "信息发布审核登记表", "县城供水管网改造进展", "王局长", "赵保密", "郑主任", "可以公开。不涉密", "何保管", "2026-03-09" }) Assert.Contains(word, head.Text);
        await head.OpenAsync($"/workbench/articles/{id}/register.docx");
        using (var zip = new ZipArchive(new MemoryStream(head.Bytes)))
        {
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            Assert.Contains("赵保密", await reader.ReadToEndAsync());
        }
        await head.OpenAsync("/workbench/articles/register?month=2026-03");
        foreach (var word in new[] { "县城供水管网改造进展", "初审 王局长", "复审 赵保密", "终审 郑主任", "何保管" }) Assert.Contains(word, head.Text);
        await head.OpenAsync("/workbench/articles/register?month=2026-02");
        Assert.DoesNotContain("县城供水管网改造进展", head.Text);
        using var neighbour = await _site.SignInAsync("neighbour");
        await neighbour.OpenAsync("/workbench/articles/register?month=2026-03&unit=fgj");
        Assert.DoesNotContain("县城供水管网改造进展", neighbour.Text);
        await head.OpenAsync("/workbench/articles/register.xlsx?month=2026-03");
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(head.Bytes, 0, 2));
    }
}
