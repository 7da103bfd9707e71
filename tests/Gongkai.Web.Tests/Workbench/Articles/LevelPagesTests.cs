using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Publishing.Articles;
using Gongkai.Domain.Review;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Articles;

/// <summary>审核级别 and 内容保障专人 through the pages.</summary>
public sealed class LevelPagesTests : IAsyncLifetime
{
    private const string List = "/workbench/levels", Keepers = "/workbench/keepers", Column = List + "/edit?part=Column&path=tzgg";

    private OfficeSite _site = null!;

    public async Task InitializeAsync() => _site = await OfficeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    private async Task<SiteSettings> SettingsAsync() => (await _site.Get<WorldSource>().CurrentAsync()).Site;

    private static (string, string)[] Two(string firstDesk) =>
    [
        ("Go", "save"), ("Form.Rows[0].Title", "一审"), ("Form.Rows[0].Desks", firstDesk),
        ("Form.Rows[1].Title", "二审"), ("Form.Rows[1].Desks", "disclosure-head@Office"), ("Form.Rows[1].Secrecy", "true"),
        ("Form.Rows[2].Title", ""), ("Form.Rows[2].Desks", ""), ("Form.Rows[2].Secrecy", "false"), ("Form.Reason", "时效性强"),
    ];

    [Fact]
    [Requirement("R-WEB-08")]
    public async Task Levels_of_a_column_are_proposed_by_one_and_confirmed_by_another_and_articles_under_review_follow()
    {
        var id = await ArticleAsync();
        using var centre = await _site.SignInAsync("centre");
        await centre.OpenAsync(Column);
        await centre.SubmitAsync(Column, [.. Two("disclosure-officer@Office").Where(t => t.Item1 is not ("Form.Reason" or "Form.Rows[0].Title")), ("Form.Rows[0].Title", "")]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "二审"), (centre.Status, centre.Value("Form.Rows[1].Title")));
        Assert.Equal(["LEVELS-TITLE", "LEVELS-REASON"], centre.Refused);
        await centre.SubmitAsync(Column, Two("disclosure-officer@Office"));
        Assert.Contains("待确认：栏目“通知公告”的审核级别", centre.Text);
        await centre.SubmitAsync(List, [("Go", "confirm")]);
        Assert.Equal(["OWN-WORK"], centre.Refused);

        // At the third level, which would be gone, it would lie for ever.
        await DoAsync("section", id, new PassArticle("同意"));
        await DoAsync("centre", id, new PassArticle("同意", SecrecyConclusion.MayBePublic));
        using var affairs = await _site.SignInAsync("affairs");
        await affairs.OpenAsync(List);
        await affairs.SubmitAsync(List, [("Go", "confirm")]);
        Assert.Equal(["LEVELS-STRANDED"], affairs.Refused);
        await DoAsync("affairs", id, new ReturnArticle("请补充。"));
        await DoAsync("disclosure", id, new SubmitArticle());
        Assert.Equal([Roles.SectionHead, Roles.UnitHead], await DesksAsync(id));
        await affairs.OpenAsync(List);
        await affairs.SubmitAsync(List, [("Go", "confirm")]);
        Assert.Contains("已办理：确认调整审核级别", affairs.Text);
        Assert.Equal([Roles.DisclosureOfficer], await DesksAsync(id));
        Assert.Equal(["一审", "二审"], Assert.Single((await SettingsAsync()).Articles.ColumnLevels).Levels.Select(l => l.Title));

        await centre.OpenAsync(Column);
        await centre.SubmitAsync(Column, [("Go", "drop"), ("Form.Reason", "恢复三级审核")]);
        Assert.Contains("取消单独的规定", centre.Text);
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(List);
        Assert.Contains("统一的审核级别", drafter.Text);
        Assert.Null(drafter.FormTo(List));
        await drafter.OpenAsync(Column);
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
    }

    [Fact]
    [Requirement("R-WEB-15")]
    public async Task Leaders_levels_take_leaders_only()
    {
        using var centre = await _site.SignInAsync("centre");
        const string Leaders = List + "/edit?part=Leaders";
        await centre.OpenAsync(Leaders);
        await centre.SubmitAsync(Leaders, [("Go", "save"), ("Form.Rows[1].Desks", "deputy-leader@Government"), ("Form.Reason", "试")]);
        Assert.Equal(["ART-LEADERS"], centre.Refused);
        await centre.SubmitAsync(Leaders, [("Go", "save"), ("Form.Rows[0].Title", "分管副县长审批"), ("Form.Rows[1].Desks", "main-leader@Government"), ("Form.Reason", "名称一致")]);
        Assert.True(centre.Path == List, $"{centre.Path} {string.Join(",", centre.Refused)}");
        Assert.Contains("待确认：重大突发事件和敏感信息的领导审批", centre.Text);
    }

    [Fact]
    [Requirement("R-WEB-20")]
    public async Task Keepers_are_named_unit_by_unit_and_show_in_the_list_of_duties()
    {
        using var centre = await _site.SignInAsync("centre");
        await centre.OpenAsync(Keepers);
        await centre.SubmitAsync(Keepers, [("Names[zfb]", "何专人"), ("Names[fgj]", new string('长', 41))]);
        Assert.Equal(["KEEPER-NAME"], centre.Refused);
        Assert.Equal("何专人", centre.Value("Names[zfb]"));
        await centre.SubmitAsync(Keepers, [("Names[fgj]", "")]);
        Assert.Equal(new Dictionary<string, string> { ["zfb"] = "何专人" }, (await SettingsAsync()).Articles.Keepers);
        await centre.OpenAsync("/workbench/columns");
        Assert.Contains("何专人", centre.Text);
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(Keepers);
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
    }

    private async Task<long> ArticleAsync()
    {
        var content = new ArticleContent { Column = "tzgg", Title = "关于停水的通知", Source = "县政府办", BodyHtml = "<p>周六停水。</p>", FormedOn = new DateOnly(2026, 3, 9) };
        var answer = await _site.ActAsync(new OpenArticle("zfb", content), ActTarget.New, await _site.ActorAsync("disclosure"));
        await DoAsync("disclosure", answer.RecordId, new SubmitArticle());
        return answer.RecordId;
    }

    private async Task DoAsync(string name, long id, IAct act) => await _site.ActAsync(act, ActTarget.Of(id), await _site.ActorAsync(name));

    private async Task<IReadOnlyList<string>> DesksAsync(long id)
    {
        await using var db = _site.Get<DatabaseSource>().Open();
        return await db.Desks.Where(d => d.RecordId == id).Select(d => d.Role).OrderBy(r => r).ToListAsync();
    }
}
