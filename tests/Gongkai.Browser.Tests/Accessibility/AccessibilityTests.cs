using Gongkai.Storage.Database;
using Gongkai.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Accessibility;

/// <summary>Every page, for every sort of person: no violation of WCAG A or AA, and no sideways scrolling on a telephone.</summary>
[Collection(BrowserHouse.Name)]
public sealed class AccessibilityTests(BrowserHouse house)
{
    private static string Say(PageCheck check) => string.Join('\n', check.Findings.Prepend($"{check.Findings.Count} findings"));

    [ChromiumFact]
    public async Task Every_public_page_is_free_of_violations()
    {
        var page = await house.Shared.VisitorAsync();
        var check = new PageCheck(page);
        await page.GotoAsync("/");
        var links = await check.LinksAsync();
        foreach (var address in links.Concat(["/", "/sitemap", "/columns/zwgk/zfwj", "/columns/zwgk", "/search?q=通知", "/sign-in", "/no-such-page", "/catalogue", "/organisations", "/organisations/fgj", "/leaders", "/preferences", "/key-fields", "/responsibilities", "/disclosure", "/corrections/new", "/corrections/status"]))
            await check.VisitAsync(address);
        await check.VisitAsync("/columns/zwgk/zfwj?from=2020-01-01&validity=inforce", "filtered list");
        await check.VisitAsync("/search?q=没有这样的文件", "nothing found");
        await using (var db = house.Shared.Get<DatabaseSource>().Open())
        {
            var withdrawn = await db.Publications.Where(p => p.State != Gongkai.Storage.Publishing.PublicationState.Visible).Select(p => p.Id).FirstAsync();
            var explained = await db.Publications.Where(p => p.ColumnPath == "zwgk/zcjd").Select(p => p.Id).FirstAsync();
            await check.VisitAsync($"/articles/{withdrawn}", "withdrawn");
            await check.VisitAsync($"/articles/{explained}", "interpretation");
            if (await db.PublicationFiles.Where(f => f.Ordinal < Gongkai.Storage.Publishing.PublicationFileRow.FirstInText).Select(f => (long?)f.PublicationId).FirstOrDefaultAsync() is { } attached)
                await check.VisitAsync($"/articles/{attached}/files/1", "file preview");
        }
        Assert.True(check.Findings.Count == 0, Say(check));
        Assert.True(check.Seen.Count >= 12, $"Only {check.Seen.Count} kinds of pages were reached: {string.Join(' ', check.Seen)}");
    }

    [ChromiumFact]
    public async Task Pages_stay_free_of_violations_as_each_reader_set_them()
    {
        // 长者模式; 长者模式 in the dark with the largest letters; high contrast, light and dark; large letters on white for a dark system.
        foreach (var reading in new[] { "1000", "1202", "0010", "0012", "0101" })
        {
            var page = await house.Shared.VisitorAsync();
            await page.Context.AddCookiesAsync([new Cookie { Name = "reading", Value = reading, Url = house.Shared.Address }]);
            var check = new PageCheck(page);
            foreach (var address in new[] { "/", "/columns/zwgk/zfwj", "/disclosure", "/organisations/fgj", "/leaders", "/responsibilities", "/key-fields", "/corrections/new", "/requests", "/requests/new", "/deadlines", "/preferences" })
                await check.VisitAsync(address);
            Assert.True(check.Findings.Count == 0, $"{reading}: {Say(check)}");
        }
    }

    [ChromiumFact]
    public async Task Every_page_of_the_workbench_is_free_of_violations_for_everybody()
    {
        var (findings, seen) = (new List<string>(), new HashSet<string>());
        foreach (var person in DemoPeople.Featured)
        {
            await using var colleague = await house.Shared.ColleagueAsync(person.SignIn);
            var check = new PageCheck(colleague.Page, seen);
            // Its own list, and the first record on it with the forms of this person's step.
            await check.LookAsync($"{person.SignIn} /workbench");
            var links = await check.LinksAsync();
            var first = links.FirstOrDefault(a => PageCheck.PatternOf(a) == "/workbench/documents/{n}");
            if (first is not null) await check.VisitAsync(first, "document of " + person.SignIn);
            IReadOnlyList<string> onwards = first is null ? [] : await check.LinksAsync();
            // An application and a dispute likewise, from the lists that the navigation leads to.
            foreach (var (list, pattern) in new[] { ("/workbench/requests", "/workbench/requests/{n}"), ("/workbench/disputes", "/workbench/disputes/{n}"), ("/workbench/requests/filings", "/workbench/requests/filings/{n}") })
            {
                if (!links.Contains(list) || seen.Contains(pattern)) continue;
                await colleague.Page.GotoAsync(list);
                if ((await check.LinksAsync()).FirstOrDefault(a => PageCheck.PatternOf(a) == pattern) is not { } one) continue;
                await check.VisitAsync(one);
                await colleague.Page.GotoAsync(one);
                onwards = [.. onwards, .. await check.LinksAsync()];
            }
            string[] own = ["/account", "/account/delegations", "/account/second-factor", "/sign-in/change-password", "/sign-out"];
            foreach (var address in links.Concat(onwards).Concat(own)) await check.VisitAsync(address);
            if (person.SignIn == "nigao") await check.VisitAsync("/workbench/administration/units", "forbidden");
            if (person.SignIn == "gongkai") await check.VisitAsync("/workbench?tab=due", "due");
            if (person.SignIn == "xinxi") await check.VisitAsync("/workbench/levels/edit?part=General", "levels");
            if (person.SignIn is "admin" or "security") await check.VisitAsync(await FirstAccountAsync(colleague.Page), "account for " + person.SignIn);
            findings.AddRange(check.Findings.Select(f => $"{person.SignIn}: {f}"));
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings.Prepend($"{findings.Count} findings on {string.Join(' ', seen)}")));
    }

    private static async Task<string> FirstAccountAsync(IPage page)
    {
        await page.GotoAsync("/workbench/administration/accounts");
        return (await page.Locator("main table a").First.GetAttributeAsync("href"))!;
    }

    [ChromiumFact]
    public async Task A_form_with_refusals_is_free_of_violations()
    {
        await using var site = await house.OwnCountyAsync();
        await using var drafter = await site.ColleagueAsync("nigao");
        await drafter.Page.GotoAsync("/workbench/documents/new");
        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "保存并提交" }).ClickAsync();
        await Assertions.Expect(drafter.Page.Locator(".refusals")).ToBeVisibleAsync();
        var check = new PageCheck(drafter.Page);
        await check.LookAsync("refused draft");
        Assert.True(check.Findings.Count == 0, Say(check));
    }

    [ChromiumFact]
    public async Task The_check_finds_what_was_planted()
    {
        var page = await house.Shared.VisitorAsync();
        await page.GotoAsync("/");
        await page.EvaluateAsync("""
            () => {
              const main = document.querySelector('main');
              // Through the object model: the pages' policy lets neither markup out of text nor a style attribute through.
              const add = (name, given) => main.appendChild(Object.assign(document.createElement(name), given));
              add('img', { src: '/img/mark.svg' });
              add('h1', { textContent: 'R-DOC-13' });
              Object.assign(add('p', { textContent: '灰色的字' }).style, { width: '2000px', color: '#999' });
              main.querySelector('a').textContent = '';
            }
            """);
        var check = new PageCheck(page);
        await check.LookAsync("planted");
        foreach (var rule in new[] { "image-alt", "color-contrast", "link-name", "page is 20", "2 main headings", "only developers know: R-DOC-13" })
            Assert.Contains(check.Findings, f => f.Contains(rule, StringComparison.Ordinal));
    }
}
