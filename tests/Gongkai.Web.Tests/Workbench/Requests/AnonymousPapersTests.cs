using System.Net;
using Gongkai.Domain.Requests;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>Released answers, casebooks and evaluations through their pages: what was planted in the cases is in none of them.</summary>
public class AnonymousPapersTests(ArchiveOffice office) : IClassFixture<ArchiveOffice>
{
    [Fact]
    [Requirement("R-CAS-01")]
    [Requirement("R-CAS-02")]
    [Requirement("R-CAS-03")]
    public async Task A_casebook_is_compiled_refused_while_it_names_somebody_approved_by_another_and_read_by_all()
    {
        var id = await office.AnsweredAsync("砂石场审批材料");
        using var officer = await office.Site.SignInAsync("disclosure");
        await officer.OpenAsync("/workbench/requests/casebooks/new");
        await officer.SubmitAsync("/workbench/requests/casebooks/new", [("Go", $"add:{id}")]);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        AssertClean(officer.Value("Form.Entries[0].Facts")! + officer.Value("Form.Entries[0].Handling") + officer.Value("Form.Entries[0].Outcome"));
        var points = officer.Value("Form.Entries[0].Points");
        await officer.SubmitAsync("/workbench/requests/casebooks/new", [("Go", "save"), ("Form.Entries[0].Points", points + "欧阳 见微的申请说明…")]);
        Assert.Matches("/workbench/requests/casebooks/[0-9]+/edit", officer.Path);
        var book = officer.Path[..^"/edit".Length];
        Assert.Contains("CASEBOOK-REVEALS", officer.Page.QuerySelectorAll("#missing li").Select(l => l.GetAttribute("data-code")));
        await officer.OpenAsync(book);
        await officer.SubmitAsync(book, [("Go", "submit")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal(["CASEBOOK-REVEALS"], officer.Refused);

        using var neighbour = await office.Site.SignInAsync("neighbour");
        foreach (var page in new[] { book, book + "/edit", book + ".docx" })
        {
            await neighbour.OpenAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
        }
        await officer.OpenAsync(book + "/edit");
        await officer.SubmitAsync(book + "/edit", [("Go", "save"), ("Form.Entries[0].Points", points!)]);
        await officer.OpenAsync(book);
        await officer.SubmitAsync(book, [("Go", "submit")]);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        using var head = await office.Site.SignInAsync("affairs");
        await head.OpenAsync(book);
        await head.SubmitAsync(book, [("Go", "approve")]);
        Assert.Equal(HttpStatusCode.OK, head.Status);

        await neighbour.OpenAsync(book);
        Assert.Equal(HttpStatusCode.OK, neighbour.Status);
        AssertClean(neighbour.Text);
        Assert.Contains("中华人民共和国政府信息公开条例", neighbour.Text);
        await neighbour.OpenAsync(book + ".docx");
        var text = CaseFileTests.Text(neighbour.Bytes);
        AssertClean(text);
        foreach (var shown in new[] { "砂石场审批材料", "申请人甲", "案例评析", "国务院令第711号", "第二部分" }) Assert.Contains(shown, text);
        await neighbour.OpenAsync("/workbench/requests/casebooks/new");
        Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
        await neighbour.OpenAsync("/workbench/requests/casebooks");
        Assert.Contains(book, neighbour.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task An_answer_goes_out_without_its_people_after_a_second_person_and_is_seen_to_be_gone_when_taken_down()
    {
        var id = await office.AnsweredAsync("湿地公园规划");
        var page = $"/workbench/requests/{id}/release";
        using var clerk = await office.Site.SignInAsync("request");
        await clerk.OpenAsync(page);
        AssertClean(clerk.Value("Form.BodyHtml")!);
        Assert.Contains("申请人姓名", clerk.Page.QuerySelector("[aria-labelledby='h-removed']")!.TextContent);
        var body = clerk.Value("Form.BodyHtml")!;
        await clerk.SubmitAsync(page, [("Go", "propose"), ("Form.BodyHtml", body + "\n<p>欧<b>阳见</b>微</p><script>alert(1)</script>")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("RELEASE-REVEALS", clerk.Refused);
        Assert.Contains("欧<b>阳见</b>微", clerk.Value("Form.BodyHtml"));
        await clerk.SubmitAsync(page, [("Go", "propose"), ("Form.BodyHtml", body)]);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);

        using var head = await office.Site.SignInAsync("request-head");
        await head.OpenAsync(page);
        Assert.NotEmpty(head.Page.QuerySelectorAll("[aria-labelledby='h-difference'] ins"));
        await head.SubmitAsync(page, [("Go", "approve")]);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        await using var db = office.Site.Get<DatabaseSource>().Open();
        var publication = await db.Publications.SingleAsync(p => p.RecordId == id);
        Assert.Equal("zwgk/ysqgk", publication.ColumnPath);
        await clerk.OpenAsync($"/articles/{publication.Id}");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        AssertClean(clerk.Text);
        Assert.Contains("湿地公园规划", clerk.Text);

        await head.OpenAsync(page);
        await head.SubmitAsync(page, [("Go", "withdraw"), ("Form.Reason", "内容更新")]);
        Assert.Contains("正在核实", head.Text);
        await office.Site.Get<JobRunner>().RunDueAsync();
        Assert.Equal(new DateOnly(2026, 3, 9), (await office.CaseAsync(id)).Release!.GoneOn);
        Assert.False(await db.Records.AnyAsync(r => r.Kind == "incident" && r.Body.Contains(IncidentCategories.WithdrawalStillSeen)));
        await clerk.OpenAsync(page);
        Assert.Contains("核实各处均已看不到", clerk.Text);
    }

    [Fact]
    public async Task What_three_applicants_got_alike_is_suggested_for_active_disclosure()
    {
        foreach (var (name, number) in new[] { ("张一", "450102199003070011"), ("李二二", "450102199003070022"), ("王三三", "450102199003070033"), ("王三三", "450102199003070033") })
            await office.AnsweredAsync("高标准农田建设补贴发放明细表", name: name, number: number);
        await office.AnsweredAsync("殡葬服务收费标准批复", name: "赵四四", number: "450102199003070044");
        using var clerk = await office.Site.SignInAsync("request");
        await clerk.OpenAsync("/workbench/requests/suggestions");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        var group = Assert.Single(clerk.Page.QuerySelectorAll("section.panel"), s => s.TextContent.Contains("高标准农田", StringComparison.Ordinal));
        Assert.Contains("3 名申请人", group.TextContent);
        Assert.Contains("4 件", group.TextContent);
        Assert.DoesNotContain("殡葬", clerk.Text);
        using var drafter = await office.Site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/requests/suggestions");
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
        using var other = await office.Site.SignInAsync("other-request");
        await other.OpenAsync("/workbench/requests/suggestions?unit=zfb");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    [Requirement("R-ASM-07")]
    public async Task An_evaluation_is_planned_drawn_scored_and_its_results_alone_go_to_the_units()
    {
        var id = await office.AnsweredAsync("乡道改造设计图", body: "jyj");
        await office.Site.ActAsync(new RateReply(4, "较快"), ActTarget.Of(id), RequestFace.ApplicantOf((await office.CaseAsync(id)).Receipt));
        using var officer = await office.Site.SignInAsync("disclosure");
        await officer.OpenAsync("/workbench/requests/evaluations/new");
        await officer.SubmitAsync("/workbench/requests/evaluations/new", [("Form.Bodies", "jyj"), ("Form.PerBody", "5"), ("Form.Evaluators[0].Name", "代表某某")]);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var page = officer.Path;
        await officer.SubmitAsync(page, [("Go", "draw"), ("Seed", "2026062")]);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("2026062", officer.Text);
        await officer.OpenAsync(page + "/copies");
        Assert.Contains("乡道改造设计图", officer.Text);
        AssertClean(officer.Text);
        await officer.OpenAsync(page + "/scores/1");
        var criteria = officer.Page.QuerySelectorAll("[name^='points.1.']").Select(e => e.GetAttribute("name")!).ToList();
        Assert.Equal(6, criteria.Count);
        await officer.SubmitAsync(page + "/scores/1", [(criteria[0], "101")]);
        Assert.Contains("EVALUATION-POINTS", officer.Refused);
        Assert.Equal("101", officer.Value(criteria[0]));
        await officer.SubmitAsync(page + "/scores/1", [.. criteria.Select(c => (c, "80")), ("comment.1", "说理充分")]);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("80.0", officer.Text);
        Assert.Contains("4.0", officer.Page.QuerySelector("[aria-labelledby='h-ratings']")!.TextContent);

        using var unit = await office.Site.SignInAsync("neighbour");
        await unit.OpenAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, unit.Status);
        using var head = await office.Site.SignInAsync("affairs");
        await head.OpenAsync(page);
        await head.SubmitAsync(page, [("Go", "close"), ("Conclusion", "总体良好")]);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        await unit.OpenAsync(page);
        Assert.Contains("80.0", unit.Text);
        Assert.DoesNotContain("代表某某", unit.Text);
        await unit.OpenAsync(page + "/copies");
        Assert.Equal(HttpStatusCode.NotFound, unit.Status);
        using var uninvolved = await office.Site.SignInAsync("drafter");
        await uninvolved.OpenAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, uninvolved.Status);
    }

    private static void AssertClean(string text)
    {
        foreach (var value in ArchiveOffice.Planted) Assert.DoesNotContain(value, text);
        Assert.DoesNotMatch("20260309-[0-9]{6}-[0-9]", text);
        Assert.DoesNotContain("138 0013 8000", text);
    }
}
