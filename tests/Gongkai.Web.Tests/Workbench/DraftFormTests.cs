using System.Net;
using Gongkai.Content.Documents;
using Gongkai.Content.Html;
using Gongkai.Domain.Documents;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>The draft form: saving asks for nothing, the check names everything, nothing typed is lost.</summary>
public class DraftFormTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    private readonly OfficeSite _site = shared.Site;

    [Fact]
    [Requirement("R-DOC-13"), Requirement("R-DOC-20"), Requirement("R-PART-02"), Requirement("R-INT-02")]
    public async Task An_empty_policy_draft_is_saved_and_told_everything_it_lacks_at_once()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(drafter, [("Draft.Marks", "policy"), ("Draft.Marks", "major"), ("Draft.MeetingKind", "政府常务会议"), ("Draft.MeetingTouchesPublic", "true")]);
        string[] expected =
        [
            "DOC-TITLE-MISSING", "DOC-BODY-EMPTY", "DOC-SERIES-UNKNOWN", "DOC-GENRE-UNKNOWN", "DOC-RECIPIENTS-MISSING", "DOC-ATTRIBUTE-MISSING", "DOC-INTERPRETATION-PLAN",
            "DOC-INTERPRETATION-MATERIAL", "DOC-INTERPRETATION-APPROVAL", "DOC-PARTICIPATION-MISSING", "DOC-PROCEDURE-MISSING", "DOC-MEETING-PUBLIC",
        ];
        var lines = drafter.Page.QuerySelectorAll("#missing li").ToList();
        Assert.Equal(expected.Order(), lines.Select(l => l.GetAttribute("data-code")!).Distinct().Order());
        Assert.Equal(6, lines.Count(l => l.GetAttribute("data-code") == "DOC-PROCEDURE-MISSING"));
        foreach (var line in lines)
        {
            Assert.Contains("依据", line.TextContent);
            Assert.NotNull(drafter.Page.GetElementById(line.QuerySelector("a")!.GetAttribute("href")![1..]));
        }

        // Submitting all the same gives the same list as refusals, and the draft stays a draft.
        await drafter.SubmitAsync($"/workbench/documents/{id}/edit", [("Go", "submit")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, drafter.Status);
        Assert.Superset(expected.ToHashSet(), drafter.Refused.ToHashSet());
        await drafter.OpenAsync($"/workbench/documents/{id}");
        Assert.Contains("起草", drafter.Page.QuerySelector(".work-head .badge")!.TextContent);
    }

    [Fact]
    public async Task A_form_with_a_wrong_date_keeps_all_that_was_typed_and_ties_the_error_to_the_field()
    {
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/documents/new");
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), .. Measures.Typed().Where(t => t.Name != "Draft.PlannedOn"), ("Draft.DateEffective", "三月一日")], ("Attachments", "清单.txt", "第一项"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, drafter.Status);
        Assert.Equal(Measures.Title, drafter.Value("Draft.Title"));
        Assert.Contains("一、将“五公开”要求落实到公文办理程序", drafter.Value("Draft.Body"));
        Assert.Equal("三月一日", drafter.Value("Draft.DateEffective"));
        Assert.Contains("清单.txt", drafter.Text);
        var field = drafter.Page.QuerySelector("[name='Draft.DateEffective']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("三月一日", drafter.Page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent);

        // Corrected and sent again, the file given the first time is still there.
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), ("Draft.DateEffective", "2026-04-01")]);
        Assert.EndsWith("/edit", drafter.Path);
        Assert.Contains("清单.txt", drafter.Text);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_what_changed_and_keeps_his_text()
    {
        using var first = await _site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(first);
        var path = $"/workbench/documents/{id}/edit";
        using var second = await _site.SignInAsync("second");
        await second.OpenAsync(path);
        await first.SubmitAsync(path, [("Go", "save"), ("Draft.MainRecipients", "县直各单位")]);
        await second.SubmitAsync(path, [("Go", "save"), ("Draft.Summary", "我写的概述")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("STALE-VERSION", second.Refused);
        Assert.Equal("我写的概述", second.Value("Draft.Summary"));
        var meanwhile = second.Page.GetElementById("meanwhile")!.TextContent;
        Assert.Contains("李拟稿", meanwhile);
        Assert.Contains("县直各单位", meanwhile);
        await first.OpenAsync(path);
        Assert.Equal("县直各单位", first.Value("Draft.MainRecipients"));

        await second.SubmitAsync(path, [("Go", "save")]);
        Assert.Equal(HttpStatusCode.OK, second.Status);
    }

    [Fact]
    public async Task A_word_document_brings_its_headings_and_tables_and_they_survive_further_editing()
    {
        var docx = OfficialDocx.ToBytes(new OfficialDocument
        {
            Mark = ["示范县人民政府文件"],
            Title = "关于印发任务表的通知",
            Issuers = ["示范县人民政府"],
            Body = SafeHtml.Clean("<p>各单位：</p><h2>一、任务</h2><table><tr><th>单位</th><th>任务</th></tr><tr><td>县教育局</td><td>修校舍</td></tr></table><p>请认真落实。</p>"),
        });
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/documents/new");
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save")], ("Docx", "任务.docx", docx));
        Assert.Contains("请核对后保存", drafter.Text);
        Assert.Contains("【表格", drafter.Value("Draft.Body"));
        Assert.Contains("修校舍", drafter.Page.QuerySelector(".document-body table")!.TextContent);

        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), ("Draft.Body", drafter.Value("Draft.Body") + "\n补充一段。")]);
        Assert.Contains("修校舍", drafter.Page.QuerySelector(".document-body table")!.TextContent);
        Assert.Contains("补充一段。", drafter.Page.QuerySelector(".document-body")!.TextContent);
        Assert.Contains("一、任务", drafter.Page.QuerySelector(".document-body h2")?.TextContent);
    }

    [Fact]
    [Requirement("R-DOC-10"), Requirement("R-DOC-20"), Requirement("R-DOC-08")]
    public async Task A_document_that_came_without_a_mark_lies_returned_until_the_drafting_unit_marks_it()
    {
        var came = await _site.ActAsync(new SubmitFromOutside("fgj", Papers.Complete("关于修订办事指南的通知") with { Mark = null, IsPolicy = false, Plan = null, Material = null }, "OA"), ActTarget.New, await _site.ActorAsync("drafter"));
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync($"/workbench/documents/{came.RecordId}");
        Assert.Contains("未标注公开属性", drafter.Page.QuerySelector("[aria-labelledby='h-returns']")!.TextContent);
        await drafter.OpenAsync($"/workbench/documents/{came.RecordId}/edit");
        await drafter.SubmitAsync($"/workbench/documents/{came.RecordId}/edit", [("Go", "submit"), ("Draft.Attribute", "ActiveDisclosure")]);
        Assert.Equal($"/workbench/documents/{came.RecordId}", drafter.Path);
        Assert.Equal("部门负责人审签", drafter.Page.QuerySelector(".work-head .badge")!.TextContent);
    }

    [Fact]
    public async Task A_document_of_forty_megabytes_is_refused_in_a_sentence_and_nothing_typed_is_lost()
    {
        var huge = new byte[40 << 20];
        "PK\u0003\u0004"u8.CopyTo(huge);
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/documents/new");
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), .. Measures.Typed()], ("Docx", "大文件.docx", huge));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, drafter.Status);
        Assert.Contains("40 MB", drafter.Page.GetElementById("refusals")!.TextContent);
        Assert.Equal(Measures.Title, drafter.Value("Draft.Title"));
    }

    [Fact]
    public async Task What_was_typed_survives_a_session_that_ended_in_between()
    {
        using var drafter = await _site.SignInAsync("second");
        await drafter.OpenAsync("/workbench/documents/new");
        await _site.Get<SessionStore>().EndAllAsync(_site.Accounts["second"]);
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), ("Draft.Title", "关于写了很久的通知"), ("Draft.Body", "写了很久。")]);
        Assert.Equal(HttpStatusCode.Unauthorized, drafter.Status);
        await drafter.SubmitAsync("/sign-in", [("SignInName", "second"), ("Password", OfficeSite.Password)]);
        Assert.Contains("还在", drafter.Text);
        await drafter.SubmitAsync("/workbench/documents/new", []);
        Assert.EndsWith("/edit", drafter.Path);
        Assert.Equal("关于写了很久的通知", drafter.Value("Draft.Title"));
        Assert.Equal("写了很久。", drafter.Value("Draft.Body")!.Trim());
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_refused_by_name_and_the_text_stays()
    {
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/documents/new");
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), .. Measures.Typed()], ("Attachments", "工具.exe", [0x4D, 0x5A, 0, 1, 2, 3]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, drafter.Status);
        Assert.Contains("工具.exe", drafter.Page.GetElementById("refusals")!.TextContent);
        Assert.Equal(Measures.Title, drafter.Value("Draft.Title"));
    }

    [Fact]
    [Requirement("R-DOC-02"), Requirement("R-DOC-05")]
    public async Task There_are_three_attributes_and_withholding_needs_one_of_the_listed_reasons()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(drafter, [.. Measures.Typed().Where(t => t.Name != "Draft.Attribute" && t.Value != "policy"), ("Draft.Attribute", "NotDisclosed")]);
        Assert.Equal(["ActiveDisclosure", "OnRequest", "NotDisclosed"], drafter.Page.QuerySelectorAll("[name='Draft.Attribute']").Select(i => i.GetAttribute("value")!));
        Assert.Equal(10, drafter.Page.QuerySelectorAll("[name='Draft.Reasons']").Length);
        Assert.NotNull(drafter.Page.QuerySelector("#missing [data-code='DOC-REASON-MISSING']"));
        await drafter.SubmitAsync($"/workbench/documents/{id}/edit", [("Go", "save"), ("Draft.Reasons", "N8")]);
        Assert.Null(drafter.Page.QuerySelector("#missing [data-code='DOC-REASON-MISSING']"));
    }

    [Fact]
    [Requirement("R-MTG-01"), Requirement("R-MTG-02")]
    public async Task The_meeting_slip_asks_whether_and_how_the_meeting_is_public_and_prints_it()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(drafter, [("Draft.Title", "县政府第3次常务会议"), ("Draft.MeetingName", "县政府第3次常务会议"), ("Draft.MeetingKind", "政府常务会议"), ("Draft.MeetingTouchesPublic", "true"), ("Draft.MeetingIsPublic", "yes")]);
        Assert.Equal(6, drafter.Page.QuerySelectorAll("[name='Draft.MeetingForms']").Length);
        Assert.NotNull(drafter.Page.QuerySelector("#missing [data-code='DOC-MEETING-FORMS']"));
        await drafter.SubmitAsync($"/workbench/documents/{id}/edit", [("Go", "save"), ("Draft.MeetingForms", "网络直播")]);
        Assert.Null(drafter.Page.QuerySelector("#missing [data-code='DOC-MEETING-FORMS']"));
        await drafter.OpenAsync($"/workbench/documents/{id}/meeting");
        Assert.Contains("网络直播", drafter.Text);
    }

    [Fact]
    [Requirement("R-PART-02"), Requirement("R-DEC-01")]
    public async Task Proof_of_participation_is_kept_with_the_document_and_read_by_those_who_may()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(drafter, Measures.Typed(major: true));
        await drafter.SubmitAsync($"/workbench/documents/{id}/edit", [("Go", "save")], ("Participation-0", "意见汇总.txt", "收到意见3条"u8.ToArray()), ("Procedures-2", "论证.txt", "专家论证意见"u8.ToArray()));
        await drafter.OpenAsync($"/workbench/documents/{id}");
        var links = drafter.Page.QuerySelectorAll("[aria-labelledby='h-evidence'] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        await drafter.OpenAsync(links[0]);
        Assert.Equal("收到意见3条", System.Text.Encoding.UTF8.GetString(drafter.Bytes));
        using var neighbour = await _site.SignInAsync("neighbour");
        await neighbour.OpenAsync(links[0]);
        Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_draft()
    {
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/documents/new");
        var key = drafter.Value("Key")!;
        (string, string)[] typed = [("Go", "save"), ("Draft.Title", "只有一份的通知"), ("Key", key)];
        await drafter.SubmitAsync("/workbench/documents/new", typed);
        var made = drafter.Path;
        await drafter.OpenAsync("/workbench/documents/new");
        await drafter.SubmitAsync("/workbench/documents/new", typed);
        Assert.Equal(made, drafter.Path);
        await using var db = _site.Get<DatabaseSource>().Open();
        Assert.Equal(1, await db.Records.CountAsync(r => r.Title == "只有一份的通知"));
    }

    [Fact]
    public async Task Whose_post_does_not_draft_finds_no_draft_form()
    {
        using var leader = await _site.SignInAsync("leader");
        await leader.OpenAsync("/workbench/documents/new");
        Assert.Equal(HttpStatusCode.NotFound, leader.Status);
    }

    [Fact]
    public async Task A_check_shows_the_preview_and_saves_nothing()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(drafter);
        await drafter.SubmitAsync($"/workbench/documents/{id}/edit", [("Go", "check"), ("Draft.Body", "只看一看。")]);
        Assert.Contains("只看一看", drafter.Page.QuerySelector(".document-body")!.TextContent);
        var answer = await _site.Get<ActExecutor>().ExecuteAsync(new CommentDocument("版本"), ActTarget.Of(id, 1), await _site.ActorAsync("drafter"));
        Assert.True(answer.Done);
    }
}

/// <summary>One office for tests that do not disturb one another.</summary>
public sealed class OfficeShared : IAsyncLifetime
{
    public OfficeSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await OfficeSite.StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
