using Gongkai.Browser.Tests.Accessibility;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Journeys;

/// <summary>A drafter who is told while typing, and goes through the findings with the keyboard.</summary>
[Collection(BrowserHouse.Name)]
public sealed class ContentCheckJourneyTests(BrowserHouse house)
{
    [ChromiumFact]
    [Requirement("R-WEB-08"), Requirement("R-SEC-06")]
    public async Task Findings_come_while_typing_and_are_corrected_and_masked_with_the_keyboard()
    {
        await using var site = await house.OwnCountyAsync();
        await using var drafter = await site.ColleagueAsync("mzj.ng");
        var page = drafter.Page;
        await using var db = site.Get<DatabaseSource>().Open();
        var id = await db.Records.Where(r => r.Kind == "document" && r.Title.Contains("临时救助对象名单")).Select(r => r.Id).FirstAsync();

        await page.GotoAsync($"/workbench/documents/{id}/edit");
        var list = page.Locator(".findings--typing");
        await Expect(list).ToContainTextAsync("布署");
        await list.GetByRole(AriaRole.Button, new() { Name = "改为“部署”" }).ClickAsync();
        await Expect(page.Locator("#f-body")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("统一部署"));
        await Expect(list).Not.ToContainTextAsync("布署");

        await page.GotoAsync($"/workbench/documents/{id}/check");
        await new PageCheck(page).LookAsync("findings");
        await page.Locator("a.found--bars").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("li.bars:target")).ToHaveCountAsync(1);
        var bars = await page.Locator("a.found--bars").CountAsync();
        await page.Locator("li.bars:target").GetByRole(AriaRole.Button, new() { Name = "遮盖" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("a.found--bars")).ToHaveCountAsync(bars - 1);
        await Expect(page.Locator(".check-text").First).ToContainTextAsync("***");
    }
}
