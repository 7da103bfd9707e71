using Gongkai.Web.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Accessibility;

/// <summary>The day of somebody who has no mouse.</summary>
[Collection(BrowserHouse.Name)]
public sealed class KeyboardTests(BrowserHouse house)
{
    private const string FocusedName = "() => (document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()";

    private const string FocusIsVisible = """
        () => {
          const style = getComputedStyle(document.activeElement), box = document.activeElement.getBoundingClientRect();
          return document.activeElement !== document.body && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        }
        """;

    [ChromiumFact]
    public async Task A_step_is_passed_with_the_keyboard_alone()
    {
        await using var site = await house.OwnCountyAsync();
        var page = await site.VisitorAsync();
        await page.GotoAsync("/sign-in");
        await TabToAsync(page, "#name");
        await page.Keyboard.TypeAsync("chengban");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(DemoPeople.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("我的工作");

        const string Waiting = "政府投资项目管理";
        var address = await page.Locator("main table a").Filter(new() { HasText = Waiting }).GetAttributeAsync("href");
        await TabToAsync(page, $"a[href='{address}']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync(Waiting);

        await TabToAsync(page, "form[action$='/acts/PassStep'] textarea[name=opinion]");
        await page.Keyboard.TypeAsync("材料齐全，同意。");
        await TabToAsync(page, "form[action$='/acts/PassStep'] button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".notice").First).ToContainTextAsync("已办理");
    }

    [ChromiumFact]
    public async Task A_handled_report_is_answered_again_with_the_keyboard_alone()
    {
        await using var site = await house.OwnCountyAsync();
        await using var officer = await site.ColleagueAsync("gongkai");
        var (page, check) = (officer.Page, new PageCheck(officer.Page));
        await page.GotoAsync("/workbench/corrections?state=closed");
        await check.LookAsync("handled reports");
        await TabToAsync(page, "main table a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("纠错：");
        await TabToAsync(page, "section[aria-labelledby='h-again'] summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "input[name=Kind]");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "input[name=Outcome]");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "textarea[name=Reason]");
        await page.Keyboard.TypeAsync("提交人来电");
        await TabToAsync(page, "textarea[name=Answer]");
        await page.Keyboard.TypeAsync("已经再次核实。");
        var report = page.Url;
        await TabToAsync(page, "button[value=again]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".notice").First).ToContainTextAsync("已再次答复");
        await page.GotoAsync(report);
        await check.LookAsync("answered again");
        Assert.True(check.Findings.Count == 0, string.Join('\n', check.Findings));
    }

    [ChromiumFact]
    public async Task The_first_stop_leads_past_the_navigation()
    {
        foreach (var address in new[] { "/", "/disclosure", "/sign-in?returnUrl=%2Faccount", "/workbench" })
        {
            await using var colleague = await house.Shared.ColleagueAsync("nigao");
            var page = address.StartsWith("/workbench", StringComparison.Ordinal) ? colleague.Page : await house.Shared.VisitorAsync();
            await page.GotoAsync(address);
            // A page may put the focus on its first question; the way round the navigation starts at the top.
            await page.EvaluateAsync("() => { document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }");
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("跳到正文", await page.EvaluateAsync<string>(FocusedName));
            Assert.True(await page.EvaluateAsync<bool>(FocusIsVisible), $"{address}: the skip link is not seen");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"), $"{address}: the focus is not in the text");
        }
    }

    [ChromiumFact]
    public async Task Whatever_has_the_focus_is_seen_to_have_it()
    {
        await using var drafter = await house.Shared.ColleagueAsync("nigao");
        foreach (var (page, address, stops) in new[] { (drafter.Page, "/workbench", 25), (drafter.Page, "/workbench/documents/new", 60), (await house.Shared.VisitorAsync(), "/", 25), (await house.Shared.VisitorAsync(), "/responsibilities", 25) })
        {
            await page.GotoAsync(address);
            for (var stop = 1; stop <= stops; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                // After the last stop the focus goes to the browser itself.
                if (await page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
                {
                    Assert.True(stop > 15, $"{address} has {stop} stops only");
                    break;
                }
                Assert.True(await page.EvaluateAsync<bool>(FocusIsVisible),
                    $"{address}, stop {stop}: {await page.EvaluateAsync<string>("() => { const e = document.activeElement, b = e.getBoundingClientRect(), s = getComputedStyle(e); return `${e.outerHTML.slice(0, 200)} ${s.outlineStyle} ${s.outlineWidth} ${b.top} ${b.bottom} ${b.width}`; }")}");
            }
        }
    }

    /// <summary>Presses Tab until the focus is on it; what cannot be reached so is a failure.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < 120; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }
        Assert.Fail($"{selector} cannot be reached with the Tab key.");
    }
}
