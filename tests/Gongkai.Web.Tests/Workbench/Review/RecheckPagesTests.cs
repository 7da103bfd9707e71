using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;

namespace Gongkai.Web.Tests.Workbench.Review;

/// <summary>每日检查 read, filtered, taken along and closed.</summary>
public class RecheckPagesTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    private const string List = "/workbench/review/rechecks";

    private readonly OfficeSite _site = shared.Site;

    private async Task<long> ReportedAsync(DateOnly on)
    {
        var document = await _site.PublishedAsync(policy: false);
        var report = new ContentRecheck
        {
            On = on,
            Rules = "1",
            Looked = 12,
            Found = 3,
            Barred = 1,
            Published = [new("fgj", 4), new("jyj", 1)],
            Lines =
            [
                new(1, document, "值班安排", "fgj", "PII-PHONE", FindingSeverity.Block, "正文：疑似手机号码", "1*********8"),
                new(1, document, "值班安排", "fgj", "WORD-TYPO", FindingSeverity.Warn, "正文：疑似错别字", "布署"),
                new(2, 0, "=旧文件", null, "WORD-TYPO", FindingSeverity.Warn, "正文：疑似错别字", "按装"),
            ],
        };
        return (await _site.ActAsync(new ReportRecheck(report), ActTarget.ByKey($"{on:yyyy-MM-dd}"), Actor.System("内容检查"))).RecordId;
    }

    [Fact]
    [Requirement("R-WEB-16")]
    public async Task A_report_shows_who_published_and_what_was_found_and_is_closed_with_a_conclusion()
    {
        var id = await ReportedAsync(new DateOnly(2026, 3, 9));
        using var centre = await _site.SignInAsync("centre");
        await centre.OpenAsync("/workbench");
        Assert.NotNull(centre.Page.QuerySelector($"main a[href='{List}/{id}']"));
        await centre.OpenAsync(List);
        Assert.Contains("2026-03-09", centre.Text);
        await centre.OpenAsync($"{List}/{id}");
        Assert.Equal(["示范县发展和改革局", "未登记单位（历史信息）"], centre.Page.QuerySelectorAll("section[aria-label] h2").Select(h => h.TextContent));
        Assert.NotNull(centre.Page.QuerySelector("a[href='/articles/1']"));
        Assert.Single(centre.Page.QuerySelectorAll("main a[href^='/workbench/documents/']"));
        Assert.Contains("5 条", centre.Page.QuerySelector(".meta-grid")!.TextContent);
        await centre.OpenAsync($"{List}/{id}?severity=阻断");
        Assert.Single(centre.Page.QuerySelectorAll("section[aria-label]"));

        await centre.SubmitAsync($"{List}/{id}", [("Conclusion", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, centre.Status);
        Assert.Equal(["CONCLUSION-MISSING"], centre.Refused);
        await centre.SubmitAsync($"{List}/{id}", [("Conclusion", "已撤下，更正后重新公布")]);
        Assert.Contains("卫信息 办结：已撤下，更正后重新公布", centre.Text);
        await centre.OpenAsync($"{List}/{id}.xlsx");
        Assert.Equal("PK"u8.ToArray(), centre.Bytes[..2]);
    }

    [Fact]
    public async Task A_reviewer_of_a_department_reads_the_report_and_does_not_close_it()
    {
        var id = await ReportedAsync(new DateOnly(2026, 3, 8));
        using var neighbour = await _site.SignInAsync("neighbour");
        await neighbour.OpenAsync($"{List}/{id}");
        Assert.Equal(HttpStatusCode.OK, neighbour.Status);
        Assert.Null(neighbour.FormTo($"{List}/{id}"));
    }
}
