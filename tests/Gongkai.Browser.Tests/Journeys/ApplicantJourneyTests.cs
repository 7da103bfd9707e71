using Gongkai.Browser.Tests.Accessibility;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.Requests;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Journeys;

/// <summary>Somebody who asks for information, from the entry to the withdrawal.</summary>
[Collection(BrowserHouse.Name)]
public sealed class ApplicantJourneyTests(BrowserHouse house)
{
    private const string Title = "东山乡2025年农村饮水安全工程验收报告";

    [ChromiumFact]
    [Requirement("R-REQ-02"), Requirement("R-REQ-14"), Requirement("R-REQ-15")]
    public async Task An_application_is_written_with_the_keyboard_sent_and_followed()
    {
        await using var site = await house.OwnCountyAsync();
        var page = await site.VisitorAsync();
        var check = new PageCheck(page);
        await check.VisitAsync("/requests");
        await page.GotoAsync("/requests");
        await ReachAsync(page, "#whom a[href$='unit=dsx']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#f-unit")).ToHaveValueAsync("dsx");
        await check.LookAsync("form");

        await WriteAsync(page, "title", Title);
        await WriteAsync(page, "name", "王小红");
        await WriteAsync(page, "idNumber", "11010519491231002X");
        await ReachAsync(page, "[name=assistance][value=sight]");
        await page.Keyboard.PressAsync("Space");
        // Without a way to reach her: everything typed stays, and the summary leads to the field.
        await PressAsync(page, "核对申请");
        await Expect(page.Locator(".refusals")).ToContainTextAsync("请至少填写一种联系方式");
        await check.LookAsync("refused form");
        await ReachAsync(page, ".refusals a[href='#f-phone']");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("13812345678");
        await Expect(page.Locator("#f-phone")).ToHaveValueAsync("13812345678");
        await Expect(page.Locator("#f-title")).ToHaveValueAsync(Title);
        await PressAsync(page, "核对申请");

        await Expect(page.Locator("h1")).ToHaveTextAsync("核对申请");
        await Expect(page.Locator("main")).ToContainTextAsync("视力障碍");
        await check.LookAsync("preview");
        await PressAsync(page, "提交申请");
        await Expect(page.Locator("h1")).ToHaveTextAsync("申请已经提交");
        await check.LookAsync("receipt");
        Assert.Null(await page.EvaluateAsync<string?>("() => localStorage.getItem('gongkai-request-draft')"));
        var (receipt, code) = (await page.Locator("#receipt").InnerTextAsync(), await page.Locator("#code").InnerTextAsync());
        Assert.DoesNotContain(receipt, page.Url);

        await page.GotoAsync("/requests/status");
        await check.LookAsync("status door");
        await WriteAsync(page, "receipt", receipt);
        await WriteAsync(page, "code", code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync(Title);
        await Expect(page.Locator(".standing")).ToContainTextAsync("待确认");
        Assert.EndsWith("/requests/status", page.Url);
        await check.LookAsync("status");

        // The office confirms and asks for a correction; the letter is read and answered on the page.
        await OfficeAsync(site, receipt, new ConfirmReceipt("电话"));
        await OfficeAsync(site, receipt, new AskForCorrection("请写明是哪一个村的工程", "在办理情况页面补正，或者书面寄回"));
        await page.ReloadAsync();
        await Expect(page.Locator(".standing")).ToContainTextAsync("待补正");
        await check.LookAsync("status with a correction to make");
        await ReachAsync(page, ".letters > li > p a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".letter")).ToContainTextAsync("请写明是哪一个村的工程");
        await check.LookAsync("letter");
        await page.GotoAsync("/requests/status");
        await ReachAsync(page, "#f-description");
        await page.Keyboard.TypeAsync("石桥村的工程。");
        await PressAsync(page, "提交补正");
        await Expect(page.Locator(".notice")).ToContainTextAsync("补正已经收到");
        await check.LookAsync("status with its ladder");
        await ReachAsync(page, "a[href='/requests/status/withdraw']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("撤回申请");
        await check.LookAsync("withdraw");
        await PressAsync(page, "确认撤回");
        await Expect(page.Locator(".standing")).ToContainTextAsync("已结案");
        Assert.True(check.Findings.Count == 0, string.Join('\n', check.Findings));
    }

    [ChromiumFact]
    public async Task Without_script_nothing_is_missing()
    {
        await using var context = await house.Browser.NewContextAsync(new() { BaseURL = house.Shared.Address, JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/requests/new?unit=fgj");
        // Of the two kinds of applicant the chosen one is asked.
        await Expect(page.Locator("#f-creditCode")).ToBeHiddenAsync();
        await page.GetByLabel("法人或者其他组织").CheckAsync();
        await Expect(page.Locator("#f-creditCode")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-idNumber")).ToBeHiddenAsync();
        await page.GetByLabel("姓名（单位填写名称）").FillAsync("示范建设有限公司");
        await page.Locator("#f-category").SelectOptionAsync("enterprise");
        await page.Locator("#f-creditCode").FillAsync("91350100M000100Y43");
        await page.Locator("#f-representative").FillAsync("赵六");
        await page.Locator("#f-title").FillAsync(Title);
        await page.Locator("#f-phone").FillAsync("13812345678");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对申请" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "返回修改" }).ClickAsync();
        await Expect(page.Locator("#f-creditCode")).ToHaveValueAsync("91350100M000100Y43");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对申请" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("商业企业");
        // Sent in another test: the shared county stays as it is.
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "提交申请" })).ToBeEnabledAsync();
    }

    [ChromiumFact]
    public async Task A_draft_comes_back_without_the_number_and_can_be_cleared()
    {
        var page = await house.Shared.VisitorAsync();
        await page.GotoAsync("/requests/new");
        await page.Locator("#f-title").FillAsync(Title);
        await page.Locator("#f-idNumber").FillAsync("11010519491231002X");
        await page.GetByLabel("纸质文本").CheckAsync();
        await page.WaitForFunctionAsync("() => localStorage.getItem('gongkai-request-draft')?.includes('paper')");
        Assert.DoesNotContain("11010519491231002X", await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"));
        await page.GotoAsync("/requests/new?unit=fgj");
        await Expect(page.Locator("#f-title")).ToHaveValueAsync(Title);
        await Expect(page.GetByLabel("纸质文本")).ToBeCheckedAsync();
        await Expect(page.Locator("#f-unit")).ToHaveValueAsync("fgj");
        await Expect(page.Locator("#f-idNumber")).ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "清除草稿" }).First.ClickAsync();
        await Expect(page.Locator("#f-title")).ToHaveValueAsync("");
        await Expect(page.Locator("[data-draft-notice]")).ToBeHiddenAsync();
    }

    [ChromiumFact]
    [Requirement("R-REQ-19")]
    public async Task The_flow_is_accessible_and_prints_on_one_sheet()
    {
        var page = await house.Shared.VisitorAsync();
        var check = new PageCheck(page);
        await check.VisitAsync("/requests/flow");
        Assert.True(check.Findings.Count == 0, string.Join('\n', check.Findings));
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(pdf, @"/Type\s*/Page\b"));
    }

    private static async Task OfficeAsync(CountySite site, string receipt, IAct act)
    {
        await using var db = site.Get<DatabaseSource>().Open();
        var id = await db.Requests.Where(r => r.Receipt == receipt).Select(r => r.RecordId).SingleAsync();
        var answer = await site.Get<ActExecutor>().ExecuteAsync(act, ActTarget.Of(id), new Actor(900, "孙经办", [new Holding("zfb", Roles.RequestOfficer)]));
        Assert.True(answer.Done, string.Join(" ", answer.Refusals.Select(r => r.Sentence)));
    }

    private static async Task WriteAsync(IPage page, string name, string text)
    {
        await ReachAsync(page, $"main [name='{name}']");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, string button)
    {
        for (var stop = 0; stop < 150; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("text => document.activeElement.tagName === 'BUTTON' && document.activeElement.innerText.trim() === text", button)) continue;
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForLoadStateAsync();
            return;
        }
        Assert.Fail($"{button} cannot be reached with the Tab key.");
    }

    private static async Task ReachAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < 150; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"{selector} cannot be reached with the Tab key.");
    }
}
