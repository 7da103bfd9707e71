using Gongkai.Domain.Requests;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Requests;

/// <summary>What stands around a case: documents of the register, applications of the same person and for the same thing, the inbox.</summary>
public class CaseContextTests(CaseOffice office) : IClassFixture<CaseOffice>
{
    [Fact]
    public async Task A_document_named_by_its_number_shows_its_attribute_and_the_reply_that_follows()
    {
        var document = await office.Site.PublishedAsync();
        await using var db = office.Site.Get<DatabaseSource>().Open();
        var number = await db.Records.Where(r => r.Id == document).Select(r => r.Reference).SingleAsync();
        var plain = CaseOffice.Application("政务公开工作措施");
        var id = await office.ExaminedAsync(plain with { Content = plain.Content with { DocNumber = number } });
        using var clerk = await office.ComesAsync("clerk");
        await clerk.OpenAsync($"/workbench/requests/{id}");
        var known = clerk.Page.QuerySelector("[aria-labelledby='h-known']")!;
        Assert.Contains("主动公开", known.TextContent);
        Assert.NotNull(known.QuerySelector("a[href$='/reply?kind=S02']"));
        await clerk.OpenAsync($"/workbench/requests/{id}/reply?kind=S02");
        Assert.Contains("/articles/", clerk.Value("Field.way"));
    }

    [Fact]
    [Requirement("R-REQ-04")]
    public async Task The_same_applicant_asking_again_is_shown_with_what_he_was_answered()
    {
        var first = await office.AnsweredAsync(CaseOffice.Application("2024年河道采砂许可名单", "2024年全县河道采砂许可证持有人名单和期限"));
        var again = await office.ExaminedAsync(CaseOffice.Application("2024年河道采砂许可名单", "2024年全县河道采砂许可证持有人的名单和期限"));
        using var clerk = await office.ComesAsync("clerk");
        await clerk.OpenAsync($"/workbench/requests/{again}");
        var similar = clerk.Page.QuerySelector("[aria-labelledby='h-similar']")!;
        Assert.NotNull(similar.QuerySelector($".notice a[href='/workbench/requests/{first}']"));
        Assert.Contains("不予重复处理", similar.TextContent);
        await clerk.OpenAsync($"/workbench/requests/{again}/reply?kind=S17");
        Assert.Equal("2026-03-09", clerk.Value("Field.earlierOn"));
    }

    [Fact]
    public async Task Applications_lie_in_the_inbox_with_their_day_and_are_found_by_state()
    {
        var id = await office.ExaminedAsync(CaseOffice.Application("收件箱里的申请"));
        using var clerk = await office.ComesAsync("clerk");
        foreach (var tab in new[] { "?kind=request&state=examining", "?tab=handled&kind=request", "?tab=drafted", "?tab=all&kind=request" })
        {
            await clerk.OpenAsync("/workbench" + tab);
            var line = clerk.Page.QuerySelectorAll("tbody tr").FirstOrDefault(r => r.QuerySelector($"a[href='/workbench/requests/{id}']") is not null);
            Assert.True(line is not null, tab);
            Assert.Contains("2026-04-07", line.TextContent);
            Assert.Contains("办理中", line.TextContent);
        }
        using var outsider = await office.ComesAsync("outsider");
        await outsider.OpenAsync("/workbench?tab=all&kind=request");
        Assert.DoesNotContain("收件箱里的申请", outsider.Text);
        await office.DoAsync("clerk", id, new WithdrawRequest("不再需要"));
    }
}
