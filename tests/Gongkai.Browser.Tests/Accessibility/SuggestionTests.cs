using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Accessibility;

/// <summary>搜索建议 below every search field: by keyboard, for screen readers, and without script.</summary>
[Collection(BrowserHouse.Name)]
public sealed class SuggestionTests(BrowserHouse house)
{
    [ChromiumTheory]
    [InlineData("/", "#q")]
    [InlineData("/search", "#query")]
    [Requirement("R-WEB-06")]
    public async Task A_suggestion_is_chosen_with_the_keyboard_alone_and_axe_has_nothing_against_it(string address, string field)
    {
        var page = await house.Shared.VisitorAsync(390);
        await page.GotoAsync(address);
        var box = page.Locator(field);
        await box.FocusAsync();
        await page.Keyboard.TypeAsync("低保");
        var list = page.Locator($"{field}-suggestions");
        await Expect(list).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(list.Locator("li").First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await list.Locator("li").First.GetAttributeAsync("id"))!);
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(await Axe.OverflowAsync(page));

        await page.Keyboard.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("低保");
        await Expect(box).Not.ToHaveAttributeAsync("aria-activedescendant", new Regex("."));

        await page.Keyboard.TypeAsync("户");
        await page.Keyboard.PressAsync("Backspace");
        await Expect(list).ToBeVisibleAsync();
        var wanted = (await list.Locator("li").First.GetAttributeAsync("data-text"))!;
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(u => u.Contains("q=" + Uri.EscapeDataString(wanted), StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task Enter_without_a_choice_searches_for_what_was_typed_with_and_without_script()
    {
        foreach (var script in new[] { true, false })
        {
            await using var context = await house.Browser.NewContextAsync(new() { BaseURL = house.Shared.Address, JavaScriptEnabled = script });
            var page = await context.NewPageAsync();
            await page.GotoAsync("/");
            await page.Locator("#q").FocusAsync();
            await page.Keyboard.TypeAsync("低保");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(u => u.Contains("/search?q=" + Uri.EscapeDataString("低保"), StringComparison.Ordinal));
            await Expect(page.Locator(".hits li").First).ToBeVisibleAsync();
        }
    }
}
