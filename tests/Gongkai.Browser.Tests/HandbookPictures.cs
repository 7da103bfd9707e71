using Gongkai.Storage.Database;
using Gongkai.Storage.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

/// <summary>Takes the pictures of the handbook from the demonstration county, so that they can be taken again whenever a page changes.</summary>
[Collection(BrowserHouse.Name)]
public sealed class HandbookPictures(BrowserHouse house)
{
    private const int LargestBytes = 200 * 1024;

    // The repository's pictures are replaced on demand only; otherwise the test proves that they can be taken.
    private static readonly string Folder = Environment.GetEnvironmentVariable("GONGKAI_SHOTS") == "1"
        ? Repository.PathOf("docs", "handbook", "images") : Directory.CreateTempSubdirectory("gongkai-pictures-").FullName;

    [ChromiumFact]
    public async Task Pictures_of_the_handbook_are_taken()
    {
        Directory.CreateDirectory(Folder);
        await PublicAsync();
        await DraftingAsync();
        await RecordAsync();
        await OfficesAsync();
        await ApplicationsAsync();
        await ChecksAsync();
    }

    private async Task ChecksAsync()
    {
        await using var drafter = await house.Shared.ColleagueAsync("mzj.ng");
        await using var db = house.Shared.Get<DatabaseSource>().Open();
        var id = await db.Records.Where(r => r.Kind == "document" && r.Title.Contains("临时救助对象名单")).Select(r => r.Id).FirstAsync();
        await TakeAsync(drafter.Page, $"/workbench/documents/{id}/check", "content-check", height: 720);
    }

    private async Task PublicAsync()
    {
        var page = await house.Shared.VisitorAsync();
        await TakeAsync(page, "/", "home", height: 640);
        await TakeAsync(page, "/search?q=" + Uri.EscapeDataString("2026年 民政局 低保"), "search", height: 760);
        await using var db = house.Shared.Get<DatabaseSource>().Open();
        var policy = await db.Publications.Where(p => p.State == PublicationState.Visible && p.Title.Contains("最低生活保障")).OrderBy(p => p.ColumnPath).ToListAsync();
        await TakeAsync(page, $"/articles/{policy.First(p => p.DocNumber != null).Id}", "article");
        await page.GotoAsync("/deadlines?rule=request.reply&channel=in-person&received=2026-02-09&go=answer");
        await TakeAsync(page, null, "deadlines", page.Locator(".answer"));
    }

    private async Task DraftingAsync()
    {
        await using var drafter = await house.Shared.ColleagueAsync("nigao");
        var page = drafter.Page;
        await page.GotoAsync("/workbench/documents/new");
        var draft = new Journeys.DraftPage(page);
        await draft.TitleAsync("示范县人民政府办公室关于印发全面推进政务公开工作措施的通知");
        await draft.PickAsync("机关代字", "示政办发");
        await draft.PickAsync("文种", "通知");
        await draft.WriteAsync("主送机关", "各乡（镇）人民政府，县直各有关单位");
        await draft.TickAsync("Draft.Marks", "policy");
        await draft.WriteAsync("正文", SeedPapers.All[0].Body);
        await draft.PressAsync("检查并预览（不保存）");
        await page.Locator("#missing li").First.WaitForAsync();
        await TakeAsync(page, null, "draft");
        await TakeAsync(page, null, "check", page.Locator("#missing"));
    }

    private async Task RecordAsync()
    {
        await using var officer = await house.Shared.ColleagueAsync("chengban");
        await TakeAsync(officer.Page, "/workbench", "inbox");
        await officer.OpenFromInboxAsync("政府投资项目管理");
        await TakeAsync(officer.Page, null, "record", height: 960);
    }

    private async Task OfficesAsync()
    {
        await using (var office = await house.Shared.ColleagueAsync("gongkai")) await TakeAsync(office.Page, "/workbench/deadlines", "ledger");
        await using (var centre = await house.Shared.ColleagueAsync("xinxi"))
        {
            await TakeAsync(centre.Page, "/workbench/columns", "columns", height: 640);
            await TakeAsync(centre.Page, "/workbench/levels", "levels", height: 720);
        }
        await using var auditor = await house.Shared.ColleagueAsync("audit");
        await TakeAsync(auditor.Page, "/workbench/administration/audit", "audit");
    }

    private async Task ApplicationsAsync()
    {
        var visitor = await house.Shared.VisitorAsync();
        await TakeAsync(visitor, "/requests/new?unit=zf", "request-form");
        await TakeAsync(visitor, "/requests/flow", "request-flow", height: 760);
        await using var clerk = await house.Shared.ColleagueAsync("jingban");
        await TakeAsync(clerk.Page, "/workbench/requests", "request-board");
        await clerk.Page.GotoAsync((await clerk.Page.Locator("main table a[href^='/workbench/requests/']").First.GetAttributeAsync("href"))!);
        await TakeAsync(clerk.Page, null, "request-case", height: 960);
        await TakeAsync(clerk.Page, "/workbench/requests/tables", "request-tables", height: 900);
    }

    private static async Task TakeAsync(IPage page, string? address, string name, ILocator? part = null, int height = 860)
    {
        if (address is not null) await page.GotoAsync(address);
        await page.SetViewportSizeAsync(1280, height);
        if (part is null) await page.EvaluateAsync("() => scrollTo(0, 0)");
        var file = Path.Combine(Folder, name + ".png");
        if (part is null) await page.ScreenshotAsync(new() { Path = file });
        else await part.ScreenshotAsync(new() { Path = file });
        Assert.True(new FileInfo(file).Length <= LargestBytes, $"{name}.png is {new FileInfo(file).Length / 1024} KB, more than {LargestBytes / 1024}.");
    }
}
