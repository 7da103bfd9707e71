using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Journeys;

/// <summary>A document on paper: its facts and its text, nothing of the site's furniture.</summary>
[Collection(BrowserHouse.Name)]
public sealed class PrintTests(BrowserHouse house)
{
    [ChromiumFact]
    public async Task A_printed_document_has_its_text_and_no_navigation()
    {
        var page = await house.Shared.VisitorAsync(scheme: ColorScheme.Dark);
        await page.GotoAsync($"/articles/{await DocumentAsync()}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var furniture in new[] { ".mainnav", ".searchbox", ".crumbs", ".footer-links", ".skip", "[data-print]" })
            await Expect(page.Locator(furniture).First).ToBeHiddenAsync();
        foreach (var content in new[] { "article h1", ".document-number", ".document-body", ".meta-grid", ".sitename-main" })
            await Expect(page.Locator(content).First).ToBeVisibleAsync();
        // Black on white, whatever the screen showed.
        Assert.Equal("rgb(0, 0, 0)", await page.Locator(".document-body p").First.EvaluateAsync<string>("e => getComputedStyle(e).color"));
        Assert.Equal("rgb(255, 255, 255)", await page.Locator("html").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
    }

    [ChromiumFact]
    public async Task A_printed_document_is_a_page_of_paper()
    {
        var page = await house.Shared.VisitorAsync();
        await page.GotoAsync($"/articles/{await DocumentAsync()}");
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF", text, StringComparison.Ordinal);
        // A4 is 595 by 842 points.
        Assert.Matches(@"/MediaBox \[0 0 59[45](\.[0-9]+)? 84[12](\.[0-9]+)?\]", text);
        Assert.InRange(text.Split("/Type /Page\n").Length - 1, 1, 3);
    }

    [ChromiumFact]
    public async Task The_review_form_prints_without_the_workbench_around_it()
    {
        await using var officer = await house.Shared.ColleagueAsync("chengban");
        await officer.Page.Locator("main table a").First.ClickAsync();
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "办文笺" }).ClickAsync();
        await officer.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(officer.Page.Locator(".topbar")).ToBeHiddenAsync();
        await Expect(officer.Page.Locator(".worknav")).ToBeHiddenAsync();
        await Expect(officer.Page.Locator("main table").First).ToBeVisibleAsync();
    }

    private async Task<long> DocumentAsync()
    {
        await using var db = house.Shared.Get<DatabaseSource>().Open();
        return await db.Publications.Where(p => p.DocNumber != null && p.State == Gongkai.Storage.Publishing.PublicationState.Visible).Select(p => p.Id).FirstAsync();
    }
}
