using System.Net;
using System.Text;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Review.Files;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Documents;
using Gongkai.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Review.Files;

/// <summary>Files on their way out lose what nobody sees and what nobody may see; what they were is sealed.</summary>
public class FileTreatmentTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    private static readonly string[][] List = [["姓名", "身份证号", "村"], ["韦某甲", SampleFiles.Number, "泗城村"], ["罗某乙", "450127199001010016", "泗城村"]];

    private readonly OfficeSite _site = shared.Site;

    [Fact]
    [Requirement("R-SEC-06")]
    public async Task The_author_of_an_uploaded_file_is_not_in_what_the_portal_serves()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var draft = await drafter.DraftWithAsync("实施细则.docx", SampleFiles.Docx("第一条"));
        var file = await _site.FileOfAsync(draft);
        await _site.PublishedAsync(policy: false, file);
        await drafter.OpenAsync($"/files/{file.Hash}/{Uri.EscapeDataString(file.Name)}");
        Assert.Equal(HttpStatusCode.OK, drafter.Status);
        var served = SampleFiles.Laid(drafter.Bytes);
        Assert.Contains("第一条", served);
        Assert.DoesNotContain(SampleFiles.Author, served);
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public async Task A_hidden_sheet_bars_the_way_and_a_cleaned_file_passes()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await drafter.DraftWithAsync("名单.xlsx", SampleFiles.Xlsx([["村", "户数"], ["泗城村", "12"]], hidden: "未公开的底稿"));
        await drafter.ActAsync(id, nameof(SubmitDocument));
        Assert.Contains("GATE-FILE-HIDDEN-SHEET", drafter.Refused);

        await drafter.OpenAsync($"/workbench/documents/{id}/check");
        var page = drafter.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.EndsWith("/treatment", StringComparison.Ordinal));
        await drafter.OpenAsync(page);
        Assert.NotNull(drafter.Page.QuerySelector("[data-code='FILE-HIDDEN-SHEET']"));
        await drafter.SubmitAsync($"{page}?handler=Clean", [("Go", "preview")]);
        Assert.Contains("隐藏的工作表 1 处", drafter.Text);
        Assert.Contains("未公开的底稿", SampleFiles.Laid(await _site.ContentOfAsync(id)));
        await drafter.SubmitAsync($"{page}?handler=Clean", [("Go", "run")]);
        Assert.Equal(await _site.PageOfAsync(id), drafter.Path);
        Assert.Contains("隐藏的工作表 1 处", drafter.Page.QuerySelector(".treated")!.TextContent);
        Assert.DoesNotContain("未公开的底稿", SampleFiles.Laid(await _site.ContentOfAsync(id)));
        await drafter.ActAsync(id, nameof(SubmitDocument));
        Assert.Empty(drafter.Refused);
    }

    [Fact]
    public async Task A_treated_file_never_takes_the_place_of_one_in_a_draft_that_was_changed_meanwhile()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await drafter.DraftWithAsync("名单.xlsx", SampleFiles.Xlsx([["村"], ["泗城村"]]));
        var opened = (await _site.Get<RecordShelf>().OpenAsync<DocumentRecord>(id, Actor.System("测试"), await _site.Get<WorldSource>().CurrentAsync()))!;
        var actor = await _site.ActorAsync("drafter");
        await _site.ActAsync(new EditDraft(opened.Record.Content with { Summary = "另一人写的" }), ActTarget.Of(id), actor);
        var file = opened.Record.Content.Attachments.Single();
        var treat = new TreatFile(new FileTreatment
        {
            Subject = new("document", id, "题", "fgj"),
            FileName = file.Name,
            MediaType = file.MediaType,
            Method = TreatmentMethod.Clean,
            ResultHash = new string('b', 64),
            SourceHash = file.Hash,
            Original = new string('c', 64),
            Parts = [new TreatedPart("批注", 1)],
        })
        { Replacement = new EditDraft(opened.Record.Content), RecordVersion = opened.Version };
        Assert.Equal("STALE-VERSION", Assert.Single((await _site.Get<ActExecutor>().ExecuteAsync(treat, ActTarget.New, actor)).Refusals).Code);
        await using var db = _site.Get<DatabaseSource>().Open();
        Assert.False(await db.Records.AnyAsync(r => r.Kind == TreatmentProcedure.KindName && r.Body.Contains(file.Hash)));
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public async Task A_number_in_a_workbook_is_masked_in_place_and_stands_in_no_record_of_the_treatment()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await drafter.DraftWithAsync("救助情况.xlsx", SampleFiles.Xlsx([["事项"], [$"救助对象身份证号码：{SampleFiles.Number}，按月发放"]]));
        var page = await _site.PageOfAsync(id);
        await drafter.OpenAsync(page);
        Assert.Contains(SampleFiles.Number, drafter.Page.QuerySelector("[aria-labelledby='h-mask']")!.TextContent);
        Assert.Contains("450***********0428", drafter.Text);
        await drafter.SubmitAsync($"{page}?handler=Mask", []);
        var masked = SampleFiles.Laid(await _site.ContentOfAsync(id));
        Assert.Contains("450***********0428", masked);
        Assert.DoesNotContain(SampleFiles.Number, masked);
        Assert.Contains("【隐去：个人隐私，条例第十五条】", drafter.Text);
        Assert.DoesNotContain(await _site.AuditedAsync(TreatmentProcedure.KindName), a => a.Contains(SampleFiles.Number, StringComparison.Ordinal));
        await drafter.ActAsync(id, nameof(SubmitDocument));
        Assert.Empty(drafter.Refused);
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public async Task A_list_is_de_identified_by_its_columns_after_a_preview_of_the_first_rows()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await drafter.DraftWithAsync("低保名单.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", List.Select(r => string.Join(',', r)))));
        var page = await _site.PageOfAsync(id);
        await drafter.OpenAsync(page);
        (string, string)[] chosen = [("Columns", "mask:NAME"), ("Columns", "drop"), ("Columns", "keep")];
        await drafter.SubmitAsync($"{page}?handler=Columns", [.. chosen, ("Go", "preview")]);
        var after = drafter.Page.GetElementById("after")!.TextContent;
        Assert.Contains("韦某", after);
        Assert.DoesNotContain("身份证号", after);
        Assert.NotNull(drafter.Page.QuerySelector("[aria-labelledby='h-columns'] .notice--warn"));
        await drafter.SubmitAsync($"{page}?handler=Columns", [.. chosen, ("Go", "run")]);
        var text = Encoding.UTF8.GetString(await _site.ContentOfAsync(id));
        Assert.DoesNotContain(SampleFiles.Number, text);
        Assert.Contains("泗城村", text);
        Assert.Contains("第 2 列删除整列", drafter.Text);
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public async Task The_original_opens_only_with_a_reason_that_is_audited_and_not_for_a_neighbour()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await drafter.DraftWithAsync("细则.docx", SampleFiles.Docx("原件里的第一条"));
        await drafter.OpenAsync(await _site.PageOfAsync(id));
        var original = drafter.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/workbench/review/files/", StringComparison.Ordinal));
        await drafter.OpenAsync(original);
        await drafter.SubmitAsync(original, [("Reason", " ")]);
        Assert.Contains("REASON-MISSING", drafter.Refused);
        await drafter.SubmitAsync(original, [("Reason", "核对清理是否完整")]);
        Assert.Equal(HttpStatusCode.OK, drafter.Status);
        Assert.Contains(SampleFiles.Author, SampleFiles.Laid(drafter.Bytes));
        Assert.Contains(await _site.AuditedAsync(TreatmentProcedure.KindName), a => a.StartsWith(nameof(ReadOriginal), StringComparison.Ordinal) && a.Contains("核对清理是否完整", StringComparison.Ordinal));
        await drafter.OpenAsync(original);
        Assert.Contains("李拟稿：核对清理是否完整", drafter.Text);

        using var head = await _site.SignInAsync("head");
        await head.OpenAsync(original);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Null(head.FormTo(original));
        using var neighbour = await _site.SignInAsync("neighbour");
        await neighbour.OpenAsync(original);
        Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
        await neighbour.OpenAsync(await _site.PageOfAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
    }

    [Fact]
    public async Task A_file_that_cannot_be_cleaned_is_refused_like_any_other_upload_and_what_was_typed_stays()
    {
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/documents/new");
        await drafter.SubmitAsync("/workbench/documents/new", [("Go", "save"), .. Measures.Typed()], ("Attachments", "损坏.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, drafter.Status);
        Assert.NotEmpty(drafter.Refused);
        Assert.Equal(Measures.Title, drafter.Value("Draft.Title"));
    }
}
