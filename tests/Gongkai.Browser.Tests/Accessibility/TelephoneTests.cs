using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Gongkai.Browser.Tests.Accessibility;

/// <summary>Somebody with thumbs and an old telephone: 390 px, whatever is pressed 44 px high, and every sort of document that the county shows.</summary>
[Collection(BrowserHouse.Name)]
public sealed class TelephoneTests(BrowserHouse house)
{
    // Links inside running text and in cells of a table are as high as their line (WCAG 2.5.8, inline).
    private const string TooLow = """
        () => {
          document.querySelectorAll('details').forEach(d => d.open = true);
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, textarea')].filter(e => {
            const box = e.getBoundingClientRect();
            if (!box.width || e.matches('.skip, p a, td a, dd a, .prose li a, .search-tips a')) return false;
            const label = e.matches('[type=radio], [type=checkbox]') && (e.closest('label') ?? document.querySelector(`label[for="${e.id}"]`));
            return Math.max(box.height, label ? label.getBoundingClientRect().height : 0) < 43.5;
          }).map(e => `${Math.round(e.getBoundingClientRect().height)} ${e.outerHTML.slice(0, 90)}`);
        }
        """;

    [ChromiumFact]
    public async Task What_is_pressed_is_as_high_as_a_thumb()
    {
        var page = await house.Shared.VisitorAsync(390);
        foreach (var address in new[] { "/", "/columns/zwgk/zfwj", "/columns/zwgk", "/disclosure", "/catalogue", "/organisations/fgj", "/leaders", "/responsibilities", "/requests", "/requests/new", "/requests/statistics", "/corrections/new", "/deadlines", "/preferences", "/search?q=通知", "/sitemap", $"/articles/{await OfAsync(p => p.DocNumber != null)}" })
        {
            await page.GotoAsync(address);
            var low = await page.EvaluateAsync<string[]>(TooLow);
            Assert.True(low.Length == 0, $"{address}\n{string.Join('\n', low)}");
        }
    }

    [ChromiumFact]
    public async Task Every_sort_of_document_reads_well_and_says_how_it_stands()
    {
        var page = await house.Shared.VisitorAsync(390);
        var today = DateOnly.FromDateTime(house.Shared.Time.Now.ToOffset(TimeSpan.FromHours(8)).Date);
        foreach (var (id, banner) in new[]
        {
            (await OfAsync(p => p.DateExpires <= today), "已失效"),
            (await OfAsync(p => p.DateEffective > today), "尚未施行"),
            (await OfAsync(p => p.Title.Contains("道路交通安全整治")), "示范县人民政府关于废止部分文件的通知"),
            (await OfAsync(p => p.Title.Contains("废止部分文件")), null),
            (await OfAsync(p => p.Title.Contains("农村集体资产清查")), null),
            (await OfAsync(p => p.Title.Contains("国民经济主要指标")), null),
            (await OfAsync(p => p.Title.Contains("预算调整")), null),
        })
        {
            var check = new PageCheck(page);
            await page.GotoAsync($"/articles/{id}");
            if (banner is not null) await Expect(page.Locator(".banner")).ToContainTextAsync(banner);
            await check.LookAsync($"article {id}");
            Assert.True(check.Findings.Count == 0, string.Join('\n', check.Findings));
        }
    }

    private async Task<long> OfAsync(System.Linq.Expressions.Expression<Func<PublicationRow, bool>> which)
    {
        await using var db = house.Shared.Get<DatabaseSource>().Open();
        return await db.Publications.Where(p => p.State == PublicationState.Visible && p.VisibleFrom <= house.Shared.Time.Now).Where(which).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync();
    }
}
