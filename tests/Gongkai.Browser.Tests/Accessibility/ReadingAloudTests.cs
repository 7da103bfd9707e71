using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Accessibility;

/// <summary>朗读 by the browser's voice, and how far a reader comes without any script.</summary>
[Collection(BrowserHouse.Name)]
public sealed class ReadingAloudTests(BrowserHouse house)
{
    // A voice that writes down what it is given and waits to be told that it has spoken.
    private const string Voice = """
        window.spoken = [];
        const voice = { speak: (words) => { window.spoken.push(words.text); window.saying = words; }, cancel: () => { window.saying = null; }, getVoices: () => [] };
        Object.defineProperty(window, 'speechSynthesis', { value: voice });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        """;

    private async Task<long> DocumentAsync()
    {
        await using var db = house.Shared.Get<DatabaseSource>().Open();
        return await db.Publications.Where(p => p.DocNumber != null && p.State == PublicationState.Visible).Select(p => p.Id).FirstAsync();
    }

    [ChromiumFact]
    public async Task A_document_is_read_sentence_by_sentence_with_the_keyboard()
    {
        var page = await house.Shared.VisitorAsync();
        await page.AddInitScriptAsync(Voice);
        await page.GotoAsync($"/articles/{await DocumentAsync()}");
        var before = await page.InnerHTMLAsync(".document-body");
        await page.FocusAsync("[data-reader-play]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-reader-play]")).ToHaveTextAsync("暂停");
        Assert.Equal(1, await page.EvaluateAsync<int>("() => CSS.highlights.get('read-aloud').size"));
        await page.EvaluateAsync("() => window.saying.onend()");
        var spoken = await page.EvaluateAsync<string[]>("() => window.spoken");
        Assert.Equal(2, spoken.Length);
        Assert.Matches("[。；：！？]|[^。]$", spoken[0]);
        // A pause reads the same sentence again; Esc ends it and leaves no mark.
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-reader-play]")).ToHaveTextAsync("继续朗读");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(spoken[1], (await page.EvaluateAsync<string[]>("() => window.spoken"))[^1]);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-reader-play]")).ToHaveTextAsync("朗读正文");
        Assert.False(await page.EvaluateAsync<bool>("() => CSS.highlights.has('read-aloud')"));
        Assert.Equal(before, await page.InnerHTMLAsync(".document-body"));
    }

    [ChromiumFact]
    public async Task Without_script_the_menu_opens_elder_mode_works_and_nothing_promises_what_is_not_there()
    {
        var browser = (await house.Shared.VisitorAsync()).Context.Browser!;
        await using var context = await browser.NewContextAsync(new() { BaseURL = house.Shared.Address, JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await context.NewPageAsync();
        var article = $"/articles/{await DocumentAsync()}";
        await page.GotoAsync(article);
        await Expect(page.Locator("[data-reader], [data-print], [data-copy]").Locator("visible=true")).ToHaveCountAsync(0);
        await Expect(page.Locator("#columns")).ToBeHiddenAsync();
        await page.ClickAsync(".menu-button");
        await Expect(page.Locator("#columns a[href='/disclosure']")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#columns")).ToBeHiddenAsync();

        await page.ClickAsync("text=长者模式 >> visible=true");
        Assert.EndsWith(article, page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".elder-on")).ToBeVisibleAsync();
        await page.ClickAsync("text=退出长者模式");
        await Expect(page.Locator(".elder-on")).ToBeHiddenAsync();
    }
}
