using Gongkai.Browser.Tests.Accessibility;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Clocks;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Organisations;
using Gongkai.Web.Demo;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Requests;

/// <summary>The pages of an application, for each sort of person who comes to them: no violation, no sideways scrolling.</summary>
[Collection(BrowserHouse.Name)]
public sealed class CasePageTests(BrowserHouse house)
{
    [ChromiumFact]
    public async Task The_case_page_and_drafting_are_free_of_violations_for_everybody_who_sees_them()
    {
        await using var site = await house.OwnCountyAsync();
        var people = new Dictionary<string, Actor>();
        foreach (var (name, unit, role) in new[] { ("yijing", "zfb", Roles.RequestOfficer), ("yifu", "zfb", Roles.RequestHead), ("yixie", "czj", Roles.RequestOfficer) })
            people[name] = (await site.Get<ActorSource>().FindAsync(await site.Get<StaffOpening>().OpenAsync("测试", name, "依申请" + name, DemoPeople.Password, mustChange: false, new PostHolding(unit, "岗位", [role]))))!.Value.Actor;
        var id = await OpenedAsync(site, people["yijing"]);
        var findings = new List<string>();
        foreach (var (name, pages) in new[]
        {
            ("yijing", new[] { "", "/reply?kind=S03", "/reply", "/split", "/merge", "/proofs", "/letters/1", "/acts/WithdrawRequest", "/acts/AskForCorrection" }),
            ("yifu", [""]),
            ("yixie", [""]),
        })
        {
            var page = await site.VisitorAsync();
            await page.GotoAsync("/sign-in");
            await page.GetByLabel("登录名", new() { Exact = true }).FillAsync(name);
            await page.GetByLabel("密码", new() { Exact = true }).FillAsync(DemoPeople.Password);
            await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).Not.ToBeEmptyAsync();
            var check = new PageCheck(page);
            foreach (var address in pages) await check.VisitAsync($"/workbench/requests/{id}{address}", $"{name} {address}");
            if (name == "yijing")
            {
                await check.VisitAsync("/workbench/requests/new");
                await page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
                await check.LookAsync("refused registration");
                await check.VisitAsync("/workbench", "inbox");
            }
            findings.AddRange(check.Findings.Select(f => $"{name}: {f}"));
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings.Prepend($"{findings.Count} findings")));
    }

    private static async Task<long> OpenedAsync(CountySite site, Actor clerk)
    {
        var application = new Application(
            new Applicant(ApplicantCategory.Natural, "周申请") { IdType = "居民身份证", IdMasked = "110105********0020", Key = "k", Phone = "13800007777", Address = "城关镇", IdWarnings = ["身份证号码的校验位不符，请核对身份证明。"] },
            new RequestContent { Title = "2025年农村道路养护资金安排", Description = "2025年全县农村道路养护资金分配到各乡镇的数额。", Way = DeliveryWays.Mail });
        var today = DateOnly.FromDateTime(BrowserHouse.Morning.DateTime);
        async Task<long> DoAsync(IAct act, long? id = null)
        {
            var answer = await site.Get<ActExecutor>().ExecuteAsync(act, id is { } record ? ActTarget.Of(record) : ActTarget.New, clerk);
            Assert.True(answer.Done, string.Join(' ', answer.Refusals.Select(r => r.Sentence)));
            return answer.RecordId;
        }
        var unit = "zfb";
        await DoAsync(new RegisterRequest(unit, "fgj", application, ReceiptChannels.InPerson, today));
        var id = await DoAsync(new RegisterRequest(unit, "fgj", application, ReceiptChannels.InPerson, today));
        await DoAsync(new TakeRequest(), id);
        await DoAsync(new RecordSearch("财务档案", "系统检索", "养护资金", "找到一份", today), id);
        await DoAsync(new Consult(ConsultationKind.ThirdParty, "城关养护公司", "合同金额", "可能涉及商业秘密"), id);
        await DoAsync(new AskCoHandling("czj", "请提供资金分配表，并提出能否公开的意见。"), id);
        await DoAsync(new ProposeExtension(10, "需要核对各乡镇数据"), id);
        await DoAsync(new DraftReply(new ReplyDraft("S03", new Dictionary<string, string> { ["provided"] = "分配到各乡镇的数额" }) { Withheld = [new("附件2中的银行账号", "A15_THIRD_PARTY", "涉及第三方商业秘密")] }), id);
        await DoAsync(new AddCaseNote("等财政局回复"), id);
        return id;
    }
}
