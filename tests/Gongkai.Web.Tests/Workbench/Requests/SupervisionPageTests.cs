using System.Net;
using Gongkai.Domain.Requests;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>Board, signals, register of refusals, disputes.</summary>
public class SupervisionPageTests(SupervisionOffice office) : IClassFixture<SupervisionOffice>
{
    [Fact]
    public async Task The_board_shows_cards_figures_and_finds_without_a_name_in_the_address()
    {
        office.On("2026-03-09");
        var old = await office.RegisterAsync("台账一号事项", name: "王小二");
        office.On("2026-04-01");
        var near = await office.RegisterAsync("台账二号事项");
        var foreign = await office.RegisterAsync("邻局事项", "jyj", "赵六");
        await office.DoAsync("fgj-request", near, new TakeRequest("财政资金"));
        office.On("2026-04-27");
        using var officer = await office.Site.SignInAsync("fgj-request");
        await officer.OpenAsync("/workbench/requests");
        var rows = officer.Page.QuerySelectorAll("[aria-labelledby='h-cases'] tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains("台账一号事项") && r.Contains("红牌"));
        Assert.Contains(rows, r => r.Contains("台账二号事项") && r.Contains("黄牌") && r.Contains("韩经办"));
        Assert.True(rows.FindIndex(r => r.Contains("一号")) < rows.FindIndex(r => r.Contains("二号")));
        Assert.DoesNotContain("邻局事项", officer.Text);
        Assert.Contains("无人主办", officer.Page.QuerySelector("[aria-labelledby='h-loads']")!.TextContent);
        await officer.OpenAsync($"/workbench/requests?level=yellow&unit=fgj&person={office.Site.Accounts["fgj-request"]}&topic=财政资金");
        Assert.Equal([$"/workbench/requests/{near}"], officer.Page.QuerySelectorAll("[aria-labelledby='h-cases'] tbody a").Select(a => a.GetAttribute("href")));
        await officer.OpenAsync("/workbench/requests?unit=jyj");
        Assert.Contains("没有符合条件的申请", officer.Text);
        await officer.OpenAsync("/workbench/requests");
        await officer.SubmitAsync("/workbench/requests?handler=Search", [("Text", "王小")]);
        Assert.Equal([$"/workbench/requests/{old}"], officer.Page.QuerySelectorAll("[aria-labelledby='h-cases'] tbody a").Select(a => a.GetAttribute("href")));
        Assert.Equal("王小", officer.Value("Text"));
        Assert.DoesNotContain(officer.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? ""), h => h.Contains(Uri.EscapeDataString("王小")));
        await officer.SubmitAsync("/workbench/requests?handler=Search", [("Text", "赵六")]);
        Assert.Contains("没有找到", officer.Text);
        using var disclosure = await office.Site.SignInAsync("disclosure");
        await disclosure.OpenAsync("/workbench/requests");
        Assert.Contains("邻局事项", disclosure.Text);
        Assert.NotEqual(0, foreign);
        using var drafter = await office.Site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/requests");
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
    }

    [Fact]
    public async Task Steps_at_the_last_moment_and_a_high_share_of_extensions_are_pointed_out()
    {
        office.On("2026-06-01");
        var id = await office.RegisterAsync("监督一号事项");
        var extended = await office.RegisterAsync("监督二号事项");
        await office.DoAsync("fgj-request", extended, new ProposeExtension(10, "需要汇总多个股室的材料"));
        await office.DoAsync("fgj-request-head", extended, new ApproveExtension());
        office.On("2026-06-29"); // 答复期限的最后一个工作日：2026-06-30前后
        await office.DoAsync("fgj-request", id, new Consult(ConsultationKind.ThirdParty, "某公司", "合同全文", "涉及商业秘密"));
        using var affairs = await office.Site.SignInAsync("affairs");
        await affairs.OpenAsync("/workbench/requests/signals?from=2026-06-01&through=2026-06-30");
        var row = affairs.Page.QuerySelectorAll("[aria-labelledby='h-units'] tbody tr").Single(r => r.TextContent.Contains("发展和改革局"));
        Assert.Equal(["2", "1", "1", "1"], new[] { 1, 2, 5, 7 }.Select(i => row.Children[i].TextContent.Trim()));
        Assert.Contains("50%", row.TextContent);
        Assert.Contains("偏高", row.TextContent);
        await affairs.OpenAsync("/workbench/requests/signals?from=2026-06-01&through=2026-06-30&unit=fgj&signal=LateConsultation");
        Assert.Equal([$"/workbench/requests/{id}"], affairs.Page.QuerySelectorAll("[aria-labelledby='h-lines'] tbody a").Select(a => a.GetAttribute("href")));
        await office.ChangeAsync(s => s with { Requests = s.Requests with { ExtensionShareFrom = 0.6 } });
        await affairs.OpenAsync("/workbench/requests/signals?from=2026-06-01&through=2026-06-30");
        Assert.DoesNotContain("偏高", affairs.Text);
        using var neighbour = await office.Site.SignInAsync("jyj-request");
        await neighbour.OpenAsync("/workbench/requests/signals?from=2026-06-01&through=2026-06-30&unit=fgj");
        Assert.DoesNotContain("监督一号事项", neighbour.Text);
        Assert.Equal(2, neighbour.Page.QuerySelectorAll(".empty").Length);
    }

    [Fact]
    [Requirement("R-REQ-20")]
    public async Task A_refusal_is_reported_by_the_unit_and_looked_at_by_the_competent_department()
    {
        office.On("2026-07-06");
        var id = await office.WithheldAsync("备案一号事项");
        await office.GrantedAsync("不在备案之列");
        using var officer = await office.Site.SignInAsync("fgj-request");
        await officer.OpenAsync("/workbench/requests/withholdings?stage=Due");
        Assert.Contains("备案一号事项", officer.Text);
        Assert.DoesNotContain("不在备案之列", officer.Text);
        var report = officer.Page.Forms.Single(f => f.GetAttribute("action")!.Contains($"handler=Report&id={id}")).GetAttribute("action")!;
        using var neighbour = await office.Site.SignInAsync("jyj-request");
        await neighbour.OpenAsync("/workbench/requests/withholdings");
        Assert.DoesNotContain("备案一号事项", neighbour.Text);
        await officer.SubmitAsync(report, []);
        Assert.Contains("已上报备案", officer.Text);
        Assert.Contains("没有符合条件的答复", officer.Text);
        using var disclosure = await office.Site.SignInAsync("disclosure");
        await disclosure.OpenAsync($"/workbench/requests/withholdings?stage=Reported&look={id}");
        var look = disclosure.Page.Forms.Single(f => f.GetAttribute("action")!.Contains("handler=Acknowledge")).GetAttribute("action")!;
        await disclosure.SubmitAsync(look, [("Opinion", " ")]);
        Assert.Contains("FIELD-MISSING", disclosure.Refused);
        await disclosure.SubmitAsync(look, [("Opinion", "依据充分")]);
        await disclosure.OpenAsync("/workbench/requests/withholdings?stage=Acknowledged");
        Assert.Contains("备案一号事项", disclosure.Text);
        await disclosure.OpenAsync("/workbench/requests/withholdings.xlsx");
        var row = SupervisionOffice.Rows(disclosure.Bytes).Single(r => r.Contains("备案一号事项"));
        Assert.Equal(("示范县发展和改革局", "不予公开（内部事务信息）", "已审阅"), (row[3], row[4], row[10]));
        await neighbour.OpenAsync("/workbench/requests/withholdings.xlsx?unit=fgj");
        Assert.DoesNotContain(SupervisionOffice.Rows(neighbour.Bytes), r => r.Contains("备案一号事项"));
    }

    [Fact]
    [Requirement("R-REQ-09")]
    public async Task A_dispute_is_registered_defended_decided_and_its_missing_review_accounted_for()
    {
        office.On("2026-08-03");
        var receipt = await office.ReceiptOfAsync(await office.GrantedAsync("争议一号事项"));
        using var officer = await office.Site.SignInAsync("fgj-request");
        await officer.OpenAsync("/workbench/disputes/new");
        await officer.OpenAsync($"/workbench/disputes/new?receipt={receipt}");
        Assert.Contains("没有经过法务审核", officer.Text);
        Assert.Contains("申请行政复议：最迟 2026-10-", officer.Text);
        var form = $"/workbench/disputes/new?receipt={receipt}";
        await officer.SubmitAsync(form, [("Kind", "Reconsideration"), ("Authority", "示范市人民政府"), ("CaseNumber", "示政复〔2026〕9号"), ("ReceivedOn", "八月三日")]);
        Assert.Contains("DATE-WRONG", officer.Refused);
        Assert.Equal("示政复〔2026〕9号", officer.Value("CaseNumber"));
        await officer.SubmitAsync(form, [("Kind", "Reconsideration"), ("Authority", "示范市人民政府"), ("CaseNumber", "示政复〔2026〕9号"), ("ReceivedOn", "2026-08-03")]);
        Assert.Contains("已登记", officer.Text);
        Assert.Contains("2026-08-17 到期", officer.Text);
        Assert.Contains("供参考：行政复议决定（普通程序）", officer.Text);
        var path = officer.Path;
        await officer.SubmitAsync($"{path}?handler=Decide", [("On", ""), ("Decision", "责令重新答复")]);
        Assert.Contains("DATE-MISSING", officer.Refused);
        Assert.Equal("责令重新答复", officer.Value("Decision"));
        await officer.SubmitAsync($"{path}?handler=Defend", [("On", "2026-08-03")]);
        await officer.SubmitAsync($"{path}?handler=Decide", [("Result", "Corrected"), ("On", "2026-08-03"), ("Decision", "责令重新答复"), ("RedoDays", "15")]);
        Assert.Contains("2026-08-24 到期", officer.Text);
        await officer.SubmitAsync($"{path}?handler=Redo", [("On", "2026-08-03"), ("Text", "〔2026〕10号")]);
        Assert.Null(officer.FormTo($"{path}?handler=Account"));
        using var head = await office.Site.SignInAsync("fgj-request-head");
        await head.OpenAsync("/workbench/disputes?state=decided");
        Assert.Contains("待登记问责", head.Text);
        await head.OpenAsync(path);
        await head.SubmitAsync($"{path}?handler=Account", [("Text", "对经办人批评教育")]);
        Assert.Contains("已结", head.Text);
        using var neighbour = await office.Site.SignInAsync("jyj-request");
        await neighbour.OpenAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
        await neighbour.OpenAsync($"/workbench/disputes/new?receipt={receipt}");
        Assert.Contains("REQUEST-UNKNOWN", neighbour.Refused);
        await neighbour.OpenAsync("/workbench/disputes");
        Assert.NotNull(neighbour.Page.QuerySelector(".empty p"));
        using var drafter = await office.Site.SignInAsync("drafter");
        await drafter.OpenAsync("/workbench/disputes");
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
        using var disclosure = await office.Site.SignInAsync("disclosure");
        await disclosure.OpenAsync("/workbench/disputes?kind=Reconsideration&unit=fgj");
        Assert.Contains("示政复〔2026〕9号", disclosure.Text);
    }
}
