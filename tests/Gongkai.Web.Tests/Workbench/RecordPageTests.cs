using System.IO.Compression;
using System.Net;
using Gongkai.Domain.Documents;
using Gongkai.Domain.Review;
using Gongkai.Storage.Acts;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>The page of one document: who finds it, what it offers, what it says.</summary>
public class RecordPageTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    private readonly OfficeSite _site = shared.Site;

    [Fact]
    public async Task To_a_neighbour_unit_the_document_does_not_exist_whatever_it_tries()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(drafter);
        using var neighbour = await _site.SignInAsync("neighbour");
        string[] pages = ["", "/edit", "/preview", "/slip", "/register", "/register.docx", "/official.docx", "/acts/AbandonDraft", "/acts/CommentDocument", "/attachments/" + new string('a', 64)];
        foreach (var page in pages)
        {
            await neighbour.OpenAsync($"/workbench/documents/{id}{page}");
            Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
            foreach (var method in new[] { HttpMethod.Head, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
            {
                await neighbour.SendAsync(method, $"/workbench/documents/{id}{page}");
                var here = neighbour.Status;
                await neighbour.SendAsync(method, $"/workbench/documents/999999{page}");
                Assert.True(here == neighbour.Status && (int)here >= 400, $"{method} {page}: {here}, {neighbour.Status}");
            }
        }

        // With a form of its own and a valid token it is told the same.
        await neighbour.OpenAsync("/workbench/documents/new");
        foreach (var action in new[] { "/edit", "/acts/CommentDocument", "/acts/AbandonDraft", "/acts/SubmitDocument" })
        {
            neighbour.FormTo("/workbench/documents/new")?.SetAttribute("action", $"/workbench/documents/{id}{action}");
            await neighbour.SubmitAsync($"/workbench/documents/{id}{action}", [("text", "x"), ("reason", "x")]);
            Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
            await neighbour.OpenAsync("/workbench/documents/new");
        }
    }

    [Fact]
    public async Task Only_lawful_acts_are_offered_and_only_to_whose_they_are()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await SubmittedAsync(drafter);
        Assert.Equal(["CommentDocument", "RecallDocument", "UrgeDocument"], await OfferedAsync(drafter, id));
        using var second = await _site.SignInAsync("second");
        Assert.DoesNotContain("RecallDocument", await OfferedAsync(second, id));
        using var head = await _site.SignInAsync("head");
        Assert.Superset(new HashSet<string> { "PassStep", "ReturnDocument" }, (await OfferedAsync(head, id)).ToHashSet());
        Assert.DoesNotContain("PublishDocument", await OfferedAsync(head, id));

        await JourneyTests.DoneAsync(drafter, id, nameof(RecallDocument));
        Assert.Contains("AbandonDraft", await OfferedAsync(drafter, id));
        Assert.Contains("SubmitDocument", await OfferedAsync(drafter, id));
    }

    [Fact]
    public async Task Who_submitted_a_document_is_told_why_he_cannot_approve_it()
    {
        var neighbour = await _site.ActorAsync("neighbour");
        var opened = await _site.ActAsync(new OpenDraft("jyj", Papers.Complete("关于做好招生工作的通知") with { IsPolicy = false, Plan = null, Material = null }), ActTarget.New, neighbour);
        await _site.ActAsync(new SubmitDocument(), ActTarget.Of(opened.RecordId), neighbour);
        using var clerk = await _site.SignInAsync("neighbour");
        var offered = await OfferedAsync(clerk, opened.RecordId);
        Assert.DoesNotContain("PassStep", offered);
        Assert.Contains("不能审核自己提交的事项", clerk.Text);
    }

    [Fact]
    [Requirement("R-DOC-20")]
    public async Task A_return_needs_a_coded_reason_keeps_the_typed_opinion_and_is_counted()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await SubmittedAsync(drafter);
        using var head = await _site.SignInAsync("head");
        await head.ActAsync(id, nameof(ReturnDocument), ("opinion", "缺少实施步骤"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, head.Status);
        Assert.Contains("DOC-RETURN-CODE", head.Refused);
        Assert.Equal("缺少实施步骤", head.Value("opinion"));
        await head.SubmitAsync($"/workbench/documents/{id}/acts/{nameof(ReturnDocument)}", [("codes", ReturnReason.Content)]);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        await drafter.OpenAsync($"/workbench/documents/{id}");
        Assert.Contains("退文 1 次", drafter.Text);
        Assert.Contains("缺少实施步骤", drafter.Page.QuerySelector("[aria-labelledby='h-returns']")!.TextContent);
        Assert.Contains("内容需要修改", drafter.Text);
    }

    [Fact]
    public async Task An_act_on_an_outdated_page_is_refused_and_shows_who_was_faster()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await SubmittedAsync(drafter);
        using var head = await _site.SignInAsync("head");
        await head.OpenAsync($"/workbench/documents/{id}");
        await JourneyTests.DoneAsync(drafter, id, nameof(CommentDocument), ("text", "请尽快"));
        await head.SubmitAsync($"/workbench/documents/{id}/acts/PassStep", [("opinion", "同意报送")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, head.Status);
        Assert.Contains("STALE-VERSION", head.Refused);
        Assert.Contains("李拟稿", head.Page.GetElementById("meanwhile")!.TextContent);
        Assert.Equal("同意报送", head.Value("opinion"));
        await head.SubmitAsync($"/workbench/documents/{id}/acts/PassStep", []);
        Assert.Equal(HttpStatusCode.OK, head.Status);
    }

    [Fact]
    public async Task The_page_names_the_desk_its_people_and_what_comes_next()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await SubmittedAsync(drafter);
        await drafter.OpenAsync($"/workbench/documents/{id}");
        var where = drafter.Page.QuerySelector("[aria-labelledby='h-where']")!.TextContent;
        Assert.Contains("示范县发展和改革局 · 部门主要负责人", where);
        Assert.Contains("王局长", where);
        var timeline = drafter.Page.QuerySelectorAll(".timeline li").Select(l => l.QuerySelector(".who")!.TextContent).ToList();
        Assert.Contains("提交", timeline);
        Assert.True(timeline.IndexOf("提交") < timeline.IndexOf("部门负责人审签") && timeline.IndexOf("部门负责人审签") < timeline.IndexOf("分管领导审批") && timeline.IndexOf("分管领导审批") < timeline.IndexOf("归档"));
        Assert.Equal("部门负责人审签", drafter.Page.QuerySelector(".timeline li.now .who")!.TextContent);
    }

    [Fact]
    [Requirement("R-SEC-04")]
    public async Task A_withdrawal_is_confirmed_on_a_page_of_its_own_and_ends_when_seen_to_be_gone()
    {
        var id = await _site.PublishedAsync();
        using var centre = await _site.SignInAsync("centre");
        await centre.OpenAsync($"/workbench/documents/{id}");
        var article = centre.Page.QuerySelector("a[href^='/articles/']")!.GetAttribute("href")!;
        Assert.Null(centre.FormTo($"/workbench/documents/{id}/acts/WithdrawPublication"));
        await centre.OpenAsync($"/workbench/documents/{id}/acts/WithdrawPublication");
        Assert.Contains("请确认", centre.Text);
        await centre.SubmitAsync($"/workbench/documents/{id}/acts/WithdrawPublication", [("reasonCode", "error"), ("notice", "")]);
        Assert.Contains("DOC-WITHDRAW-NOTICE", centre.Refused);
        await centre.SubmitAsync($"/workbench/documents/{id}/acts/WithdrawPublication", [("reasonCode", "error"), ("notice", "内容有误，更正后重新发布。")]);
        Assert.Equal(HttpStatusCode.OK, centre.Status);
        Assert.Contains("正在核实", centre.Text);
        Assert.Contains("确认《", centre.Page.QuerySelector(".duty")!.ParentElement!.TextContent);

        using var visitor = new Clerk(_site.Address, "public");
        await visitor.OpenAsync(article);
        Assert.Contains("内容有误，更正后重新发布。", visitor.Text);
        await visitor.OpenAsync("/columns/zwgk/zfwj");
        Assert.Null(visitor.Page.QuerySelector($"main a[href='{article}']"));
        await JourneyTests.DoneAsync(centre, id, nameof(ConfirmWithdrawalSeen));
        Assert.Contains("核实完成", centre.Text);
    }

    [Fact]
    [Requirement("R-WEB-17"), Requirement("R-DOC-01")]
    public async Task The_papers_of_a_document_are_a_slip_a_register_form_and_its_official_form()
    {
        var id = await _site.PublishedAsync();
        using var officer = await _site.SignInAsync("officer");
        await officer.OpenAsync($"/workbench/documents/{id}/slip");
        Assert.Contains("公开属性", officer.Text);
        Assert.Contains("建议印发", officer.Text);
        await officer.OpenAsync($"/workbench/documents/{id}/register");
        Assert.Contains("吴公开", officer.Text);
        foreach (var file in new[] { "official.docx", "register.docx" })
        {
            await officer.OpenAsync($"/workbench/documents/{id}/{file}");
            using var zip = new ZipArchive(new MemoryStream(officer.Bytes));
            using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            Assert.Contains("政务公开工作措施", await text.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task The_public_preview_shows_no_opinion_and_changes_nothing()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await SubmittedAsync(drafter);
        await JourneyTests.DoneAsync(drafter, id, nameof(CommentDocument), ("text", "内部的话"));
        await drafter.OpenAsync($"/workbench/documents/{id}/preview");
        Assert.Contains("公众现在看不到", drafter.Text);
        Assert.DoesNotContain("内部的话", drafter.Text);
        using var visitor = new Clerk(_site.Address, "public");
        await visitor.OpenAsync("/columns/zwgk/zcjd");
        Assert.DoesNotContain("《全面推进政务公开工作措施》政策解读", visitor.Text);
    }

    [Fact]
    [Requirement("R-DOC-02")]
    public async Task An_attribute_is_changed_after_issue_with_a_reason_and_by_a_second_person()
    {
        var id = await _site.PublishedAsync(policy: false);
        using var disclosure = await _site.SignInAsync("disclosure");
        await disclosure.ActAsync(id, nameof(ProposeAttributeChange), ("mark", nameof(DisclosureAttribute.NotDisclosed)), ("reason", ""));
        Assert.Superset(new HashSet<string> { "DOC-REASON-MISSING", "DOC-CHANGE-REASON" }, disclosure.Refused.ToHashSet());
        await disclosure.SubmitAsync($"/workbench/documents/{id}/acts/{nameof(ProposeAttributeChange)}", [("reasonCodes", "N8"), ("reason", "属于内部事务")]);
        Assert.Equal(HttpStatusCode.OK, disclosure.Status);
        Assert.DoesNotContain("ApproveAttributeChange", await OfferedAsync(disclosure, id));
        using var affairs = await _site.SignInAsync("affairs");
        await JourneyTests.DoneAsync(affairs, id, nameof(ApproveAttributeChange), ("opinion", "同意"));
        await affairs.OpenAsync($"/workbench/documents/{id}");
        Assert.Contains("已撤下", affairs.Page.QuerySelector(".work-head .badge")!.TextContent);
        Assert.Contains("与履行外部职责没有直接关系", affairs.Text);
    }

    [Fact]
    public async Task A_unit_that_is_asked_to_sign_finds_the_document_and_its_signature_is_shown()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await SubmittedAsync(drafter);
        using var head = await _site.SignInAsync("head");
        await JourneyTests.DoneAsync(head, id, nameof(PassStep), ("opinion", "同意"));
        using var officer = await _site.SignInAsync("officer");
        await officer.ActAsync(id, nameof(AskCountersign), ("dueOn", "2026-03-01"), ("unitCodes", "jyj"));
        Assert.Contains("DOC-COUNTERSIGN-DUE", officer.Refused);
        await officer.SubmitAsync($"/workbench/documents/{id}/acts/{nameof(AskCountersign)}", [("dueOn", "2026-03-20")]);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        await JourneyTests.DoneAsync(officer, id, nameof(PassStep), ("opinion", "材料齐全"));
        await JourneyTests.DoneAsync(officer, id, nameof(PassStep), ("opinion", "建议印发"), ("interpretationOpinion", "完整"));
        foreach (var name in new[] { "secrecy", "disclosure", "affairs" })
        {
            using var reviewer = await _site.SignInAsync(name);
            await JourneyTests.DoneAsync(reviewer, id, nameof(PassStep), ("opinion", "不涉密"), ("secrecy", nameof(SecrecyConclusion.MayBePublic)));
        }
        using var signer = await _site.SignInAsync("neighbour");
        Assert.Contains(Measures.Title, signer.Text);
        await JourneyTests.DoneAsync(signer, id, nameof(CountersignDocument), ("agrees", "yes"), ("opinion", "无意见"));
        await officer.OpenAsync($"/workbench/documents/{id}");
        Assert.Contains("示范县教育局：同意 无意见 邻教育", officer.Text);
    }

    private async Task<long> SubmittedAsync(Clerk drafter)
    {
        var id = await Measures.SaveAsync(drafter);
        await _site.ActAsync(new ApproveInterpretation(), ActTarget.Of(id), await _site.ActorAsync("head"));
        await JourneyTests.DoneAsync(drafter, id, nameof(SubmitDocument));
        return id;
    }

    /// <summary>Acts with a form or a link on the page.</summary>
    private static async Task<IReadOnlyList<string>> OfferedAsync(Clerk clerk, long id)
    {
        await clerk.OpenAsync($"/workbench/documents/{id}");
        return [.. clerk.Page.QuerySelectorAll("form.act").Select(f => f.GetAttribute("action")!).Concat(clerk.Page.QuerySelectorAll("a[href*='/acts/']").Select(a => a.GetAttribute("href")!)).Select(a => a.Split('/')[^1]).Order()];
    }
}
