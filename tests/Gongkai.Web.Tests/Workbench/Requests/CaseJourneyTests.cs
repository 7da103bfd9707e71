using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Requests;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>One application from the counter to the archive, page by page, by the people of the office.</summary>
public partial class CaseJourneyTests(CaseOffice office) : IClassFixture<CaseOffice>
{
    [Fact]
    [Requirement("R-REQ-01"), Requirement("R-REQ-03"), Requirement("R-REQ-04"), Requirement("R-REQ-05"), Requirement("R-REQ-06"), Requirement("R-REQ-09"), Requirement("R-REQ-12")]
    public async Task An_application_goes_from_the_counter_to_the_archive()
    {
        using var clerk = await office.ComesAsync("clerk");
        var id = await RegisteredAsync(clerk);
        Assert.Matches("查询码：[2-9A-Z]{5}-[2-9A-Z]{5}", clerk.Text);
        Assert.Contains("2026-03-09", clerk.Page.QuerySelector("[aria-labelledby='h-clock']")!.TextContent);
        Assert.Contains("政府信息公开申请接收回执", clerk.Text);
        await clerk.OpenAsync($"/workbench/requests/{id}");
        Assert.DoesNotContain("查询码：", clerk.Text);

        await clerk.DoneAsync(id, nameof(TakeRequest), ("topic", "财政资金"));
        await clerk.DoneAsync(id, nameof(AskForCorrection), ("items", "请写明年度和乡镇"));
        await clerk.DoneAsync(id, nameof(RegisterCorrection), ("description", "2025年城关镇的道路养护资金"));
        Assert.Contains("2025年城关镇的道路养护资金", clerk.Page.QuerySelector("[aria-labelledby='h-content']")!.TextContent);
        Assert.Contains("道路养护的钱用到哪里了", clerk.Page.QuerySelector("[aria-labelledby='h-content'] details")!.TextContent);

        await clerk.DoneAsync(id, nameof(RecordSearch), ("scope", "财务档案"), ("method", "系统检索"), ("keywords", "养护资金"), ("result", "找到分配表一份"));
        await clerk.DoneAsync(id, nameof(Consult), ("kind", nameof(ConsultationKind.ThirdParty)), ("name", "城关养护公司"), ("what", "合同金额"), ("why", "可能涉及商业秘密"));
        await clerk.DoneAsync(id, nameof(RecordConsultDelivery), ("on", "2026-03-09"));
        await clerk.DoneAsync(id, nameof(RecordOpinion), ("answer", nameof(ConsultationAnswer.Refuses)), ("opinion", "属于商业秘密"));

        await clerk.DoneAsync(id, nameof(ProposeExtension), ("days", "10"), ("reason", "需要核对各乡镇数据"));
        using var chief = await office.ComesAsync("chief");
        await chief.DoneAsync(id, nameof(ApproveExtension));
        Assert.Contains("延长10个工作日", chief.Page.QuerySelector("[aria-labelledby='h-clock']")!.TextContent);
        Assert.Contains("政府信息公开申请延期答复告知书", chief.Text);

        await DraftAsync(clerk, id);
        foreach (var name in new[] { "legal", "chief", "leader" })
        {
            using var reviewer = await office.ComesAsync(name);
            await reviewer.OpenAsync("/workbench");
            Assert.NotNull(reviewer.Page.QuerySelector($"a[href='/workbench/requests/{id}']"));
            await reviewer.CaseAsync(id, nameof(PassReply), ("opinion", "同意"));
            Assert.Equal(HttpStatusCode.OK, reviewer.Status);
        }
        await clerk.DoneAsync(id, nameof(IssueReply));
        await clerk.CaseAsync(id, nameof(ServeReply), ("evidence", ""));
        Assert.Contains("FIELD-MISSING", clerk.Refused);
        await clerk.DoneAsync(id, nameof(ServeReply), ("evidence", "EX123456789CN"));
        Assert.Contains("按期办结", clerk.Text);
        await clerk.DoneAsync(id, nameof(ArchiveRequest), ("volume", "2026-依申请-001"));
        Assert.Contains("案卷号 2026-依申请-001", clerk.Text);
    }

    private static async Task DraftAsync(Clerk clerk, long id)
    {
        var address = $"/workbench/requests/{id}/reply";
        await clerk.OpenAsync(address);
        await clerk.SubmitAsync(address, [("kind", "S01"), ("Go", "kind")]);
        Assert.Equal("随本答复书附送", clerk.Value("Field.way"));
        // A draft is kept as it is; only submitting asks for everything.
        await clerk.SubmitAsync(address, [("Field.information", ""), ("Go", "save")]);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        await clerk.SubmitAsync(address, [("Field.information", "资金分配表标记"), ("Go", "submit")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("REPLY-THIRD-REASON", clerk.Refused);
        Assert.Equal("资金分配表标记", clerk.Value("Field.information"));
        Assert.Contains("资金分配表标记", clerk.Page.QuerySelector(".letter")!.TextContent);
        await clerk.SubmitAsync(address, [("overrideReason", "资金使用情况关系公共利益"), ("Go", "submit")]);
        Assert.Equal($"/workbench/requests/{id}", clerk.Path);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
    }

    private static async Task<long> RegisteredAsync(Clerk clerk)
    {
        await clerk.OpenAsync("/workbench/requests/new");
        await clerk.SubmitAsync("/workbench/requests/new",
        [
            ("Typed.Unit", "fgj"), ("Typed.Channel", "in-person"), ("Typed.Name", CaseOffice.Name), ("Typed.IdNumber", CaseOffice.Number), ("Typed.Phone", CaseOffice.Phone), ("Typed.Address", "示范县城关镇"),
            ("Typed.Title", "道路养护资金"), ("Typed.Description", "道路养护的钱用到哪里了"), ("Typed.Way", "mail"), ("Go", "register"),
        ]);
        Assert.True(CasePath().Match(clerk.Path) is { Success: true }, $"{clerk.Status} {clerk.Path} {string.Join(" ", clerk.Refused)}");
        return long.Parse(CasePath().Match(clerk.Path).Groups[1].Value);
    }

    [Fact]
    public async Task Who_drafted_a_reply_cannot_pass_it_and_a_return_comes_back_with_its_reason()
    {
        var id = await office.InReviewAsync();
        using var legal = await office.ComesAsync("legal");
        await legal.CaseAsync(id, nameof(ReturnReply), ("reason", ""));
        Assert.Contains("REASON-MISSING", legal.Refused);
        await legal.CaseAsync(id, nameof(ReturnReply), ("reason", "请写明依据"));
        // A legal reviewer who has passed nothing reads the case no longer once it has left the desk.
        Assert.Equal("/workbench", legal.Path);
        using var clerk = await office.ComesAsync("clerk");
        await clerk.OpenAsync($"/workbench/requests/{id}");
        Assert.Contains("请写明依据", clerk.Page.QuerySelector(".timeline")!.TextContent);
        Assert.Contains("退回 1 次", clerk.Text);
    }

    [Fact]
    public async Task A_petition_is_routed_with_one_press_and_a_prepared_letter()
    {
        var id = await office.ExaminedAsync();
        using var clerk = await office.ComesAsync("clerk");
        await clerk.DoneAsync(id, nameof(RoutePetition));
        Assert.Contains("不予处理（信访、投诉、举报）", clerk.Page.QuerySelector("[aria-labelledby='h-reply']")!.TextContent);
        await clerk.OpenAsync($"/workbench/requests/{id}/reply/preview");
        Assert.Contains("12345", clerk.Page.QuerySelector(".letter")!.TextContent);
    }

    [Fact]
    [Requirement("R-REQ-12")]
    public async Task Who_stands_at_the_counter_is_answered_on_the_spot_and_only_with_what_is_given()
    {
        var id = await office.ExaminedAsync();
        using var clerk = await office.ComesAsync("clerk");
        var address = $"/workbench/requests/{id}/reply";
        await clerk.OpenAsync(address + "?spot=yes");
        Assert.Equal(["S01", "S02"], clerk.Page.QuerySelectorAll("input[name=kind]").Select(i => i.GetAttribute("value")!));
        await clerk.SubmitAsync(address, [("kind", "S02"), ("Go", "kind")]);
        await clerk.SubmitAsync(address, [("Field.way", "www.shifan.gov.cn"), ("Go", "spot")]);
        Assert.Contains("LETTER-HOME-PAGE", clerk.Refused);
        await clerk.SubmitAsync(address, [("Field.way", "公报2026年第3期，县图书馆可以查阅"), ("Go", "spot")]);
        Assert.Equal($"/workbench/requests/{id}", clerk.Path);
        Assert.Contains("已答复", clerk.Text);
    }

    [Fact]
    [Requirement("R-REQ-03")]
    public async Task An_oral_application_is_taken_only_when_it_was_read_back_and_the_typed_stays()
    {
        using var clerk = await office.ComesAsync("clerk");
        await clerk.OpenAsync("/workbench/requests/new");
        await clerk.SubmitAsync("/workbench/requests/new", [("Typed.Unit", "fgj"), ("Typed.Oral", "true"), ("Typed.Name", "口头申请人"), ("Typed.Title", "低保名单"), ("Go", "register")],
            ("scan", "申请书.txt", "口头申请记录"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clerk.Status);
        Assert.Contains("ORAL-READ-BACK", clerk.Refused);
        Assert.Equal("低保名单", clerk.Value("Typed.Title"));
        Assert.Contains("申请书.txt", clerk.Text);
        await clerk.SubmitAsync("/workbench/requests/new", [("Typed.ReadBack", "true"), ("Go", "register")]);
        Assert.Matches(CasePath(), clerk.Path);
        Assert.Contains("口头申请，代为填写并宣读", clerk.Text);
        Assert.Contains("申请书.txt", clerk.Text);
    }

    [Fact]
    public async Task The_same_form_with_the_same_scan_sent_twice_is_one_application()
    {
        using var clerk = await office.ComesAsync("clerk");
        (string, string)[] typed = [("Typed.Unit", "fgj"), ("Typed.Channel", "in-person"), ("Typed.Name", "乙"), ("Typed.Title", "两次点击"), ("Go", "register")];
        var scan = ("scan", "申请书.txt", "同一份申请书"u8.ToArray());
        await clerk.OpenAsync("/workbench/requests/new");
        var key = clerk.Value("Key")!;
        await clerk.SubmitAsync("/workbench/requests/new", typed, scan);
        Assert.Matches(CasePath(), clerk.Path);
        var first = clerk.Path;
        await clerk.OpenAsync("/workbench/requests/new");
        await clerk.SubmitAsync("/workbench/requests/new", [("Key", key), .. typed], scan);
        Assert.True(first == clerk.Path, $"{clerk.Status} {clerk.Path} {string.Join(" ", clerk.Refused)}");
    }

    [Fact]
    public async Task A_scan_that_housekeeping_took_from_an_open_form_is_asked_for_again_and_never_named_by_a_case()
    {
        using var clerk = await office.ComesAsync("clerk");
        var vault = office.Site.Get<IdentityVault>();
        List<string> Kept() => Directory.Exists(vault.Folder) ? [.. Directory.GetFiles(vault.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f))] : [];
        var others = Kept();
        await clerk.OpenAsync("/workbench/requests/new");
        await clerk.SubmitAsync("/workbench/requests/new", [("Typed.Unit", "fgj"), ("Typed.Name", "甲"), ("Typed.Title", "低保名单"), ("Go", "check")], ("scan", "申请书.txt", "申请"u8.ToArray()));
        Assert.True(await vault.RemoveAsync(Assert.Single(Kept().Except(others))));
        await clerk.SubmitAsync("/workbench/requests/new", [("Go", "register")]);
        Assert.Contains("REQUEST-FILE-LOST", clerk.Refused);
        Assert.Equal("低保名单", clerk.Value("Typed.Title"));
        await clerk.SubmitAsync("/workbench/requests/new", [("Go", "register")], ("scan", "申请书.txt", "申请"u8.ToArray()));
        Assert.Matches(CasePath(), clerk.Path);
    }

    [Fact]
    public async Task The_receipt_date_is_shown_before_a_letter_is_registered()
    {
        using var clerk = await office.ComesAsync("clerk");
        await clerk.OpenAsync("/workbench/requests/new");
        await clerk.SubmitAsync("/workbench/requests/new", [("Typed.Channel", "mail-signed"), ("Typed.SubmittedOn", "2026-03-02"), ("Typed.SignedOn", "2026-03-05"), ("Go", "check")]);
        Assert.Contains("2026-03-05", clerk.Page.QuerySelector("[aria-labelledby='h-computed']")!.TextContent);
        await clerk.SubmitAsync("/workbench/requests/new", [("Typed.Channel", "mail-ordinary"), ("Go", "check")]);
        Assert.Contains("还不能确定", clerk.Page.QuerySelector("[aria-labelledby='h-computed']")!.TextContent);
    }

    [Fact]
    public async Task One_application_for_two_things_becomes_two_and_a_second_copy_becomes_one()
    {
        var id = await office.ExaminedAsync();
        using var clerk = await office.ComesAsync("clerk");
        var address = $"/workbench/requests/{id}/split";
        await clerk.OpenAsync(address);
        await clerk.SubmitAsync(address, [("Parts[0].Title", "养护资金"), ("Parts[0].Description", "资金数额"), ("Go", "split")]);
        Assert.Contains("SPLIT-COUNT", clerk.Refused);
        await clerk.SubmitAsync(address, [("Parts[1].Title", "养护合同"), ("Parts[1].Description", "合同文本"), ("Go", "split")]);
        Assert.Equal($"/workbench/requests/{id}", clerk.Path);
        Assert.Contains("已分出 1 件", clerk.Text);

        var (first, copy) = (await office.ExaminedAsync(CaseOffice.Application("土地出让合同文本")), await office.ExaminedAsync(CaseOffice.Application("土地出让合同文本")));
        await clerk.OpenAsync($"/workbench/requests/{first}");
        var receipt = ReceiptIn().Match(clerk.Text).Value;
        await clerk.OpenAsync($"/workbench/requests/{copy}/merge");
        await clerk.SubmitAsync($"/workbench/requests/{copy}/merge", [("intoReceipt", "123"), ("reason", "重复提交")]);
        Assert.Contains("RECEIPT-FORM", clerk.Refused);
        Assert.Equal("重复提交", clerk.Value("reason"));
        await clerk.SubmitAsync($"/workbench/requests/{copy}/merge", [("intoReceipt", receipt)]);
        Assert.Equal($"/workbench/requests/{first}", clerk.Path);
        await clerk.OpenAsync($"/workbench/requests/{copy}");
        Assert.Contains("已并案", clerk.Text);
    }

    [Fact]
    [Requirement("R-REQ-10")]
    public async Task Letters_are_read_on_the_page_and_taken_along_as_word()
    {
        var id = await office.AnsweredAsync();
        using var clerk = await office.ComesAsync("clerk");
        await clerk.OpenAsync($"/workbench/requests/{id}/letters/1");
        Assert.Contains("政府信息公开申请接收回执", clerk.Text);
        foreach (var file in new[] { "letters/2.docx", "papers/P01.docx", "papers/P15.docx?letter=2" })
        {
            await clerk.OpenAsync($"/workbench/requests/{id}/{file}");
            Assert.Equal(HttpStatusCode.OK, clerk.Status);
            Assert.Equal("PK"u8.ToArray(), clerk.Bytes[..2]);
        }
        await clerk.OpenAsync($"/workbench/requests/{id}/letters/99");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
    }

    [GeneratedRegex("^/workbench/requests/([0-9]+)$")]
    private static partial Regex CasePath();

    [GeneratedRegex("[0-9]{8}-[0-9]{6}-[0-9]")]
    private static partial Regex ReceiptIn();
}
