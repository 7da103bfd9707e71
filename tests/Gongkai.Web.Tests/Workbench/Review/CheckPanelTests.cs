using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.Documents;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Review;

/// <summary>A blocking finding stops a document on its way; it is corrected, masked or waived by a second person where it stands.</summary>
public class CheckPanelTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    // A made-up number of a region, a date and a check digit that are valid (GB 11643).
    private const string Number = "450127198203150428";

    private readonly OfficeSite _site = shared.Site;

    private async Task<long> DraftAsync(Clerk drafter, string more) =>
        await Measures.SaveAsync(drafter, [.. Measures.Typed().Where(t => t.Name is not ("Draft.Body" or "Draft.Marks")), ("Draft.Body", SeedPapers.All[0].Body + "\n" + more)]);

    [Fact]
    [Requirement("R-SEC-03"), Requirement("R-SEC-06")]
    public async Task An_identity_number_bars_submission_is_shown_in_its_place_and_masked_with_one_click()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await DraftAsync(drafter, $"救助对象黄某某，身份证号码：{Number}，按月发放。");
        await drafter.ActAsync(id, nameof(SubmitDocument));
        Assert.Contains("GATE-PII-ID", drafter.Refused);
        Assert.DoesNotContain(Number, drafter.Page.QuerySelector(".refusals")!.TextContent);

        await drafter.OpenAsync($"/workbench/documents/{id}/check");
        var place = drafter.Page.QuerySelector("a.found--bars")!;
        Assert.StartsWith(Number, place.TextContent);
        var line = drafter.Page.GetElementById(place.GetAttribute("href")![1..])!;
        Assert.Equal("PII-ID", line.GetAttribute("data-code"));

        await MaskAsync(drafter, id);
        Assert.Equal(HttpStatusCode.OK, drafter.Status);
        Assert.Empty(drafter.Page.QuerySelectorAll("a.found--bars"));
        await drafter.OpenAsync($"/workbench/documents/{id}");
        Assert.DoesNotContain(Number, drafter.Text);
        await drafter.ActAsync(id, nameof(SubmitDocument));
        Assert.Empty(drafter.Refused);
    }

    [Fact]
    [Requirement("R-SEC-03"), Requirement("R-SEC-04")]
    public async Task A_blocking_finding_is_waived_only_by_a_second_person_with_a_reason_and_only_for_this_record()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await DraftAsync(drafter, $"处罚对象黄某某，身份证号码：{Number}，依法公示。");
        var other = await DraftAsync(drafter, $"另一份名单：黄某某，身份证号码：{Number}。");
        var check = $"/workbench/documents/{id}/check";
        await drafter.OpenAsync(check);
        await drafter.SubmitAsync(check + "?handler=Waive", [("Words", "")]);
        Assert.Contains("REASON-MISSING", drafter.Refused);
        await drafter.SubmitAsync(check + "?handler=Waive", [("Words", "惩戒公示，法律规定公开")]);
        Assert.Contains("等待他人复核", drafter.Text);
        await drafter.ActAsync(id, nameof(SubmitDocument));
        Assert.Contains("GATE-PII-ID", drafter.Refused);

        await drafter.OpenAsync(check);
        var waiver = drafter.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/workbench/review/waivers/", StringComparison.Ordinal));
        await drafter.OpenAsync(waiver);
        Assert.Null(drafter.FormTo($"{waiver}/acts/GrantWaiver"));

        using var secrecy = await _site.SignInAsync("secrecy");
        await secrecy.OpenAsync(waiver);
        Assert.DoesNotContain(Number, secrecy.Text);
        await secrecy.SubmitAsync($"{waiver}/acts/GrantWaiver", [("opinion", "属实，同意")]);
        await drafter.ActAsync(id, nameof(SubmitDocument));
        Assert.Empty(drafter.Refused);
        await drafter.ActAsync(other, nameof(SubmitDocument));
        Assert.Contains("GATE-PII-ID", drafter.Refused);
    }

    [Fact]
    [Requirement("R-SEC-03")]
    public async Task Who_asked_never_grants_whatever_posts_he_holds_and_the_number_is_in_no_record_of_the_waiver()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await DraftAsync(drafter, $"名单：梁某某，身份证号码：{Number}。");
        await drafter.OpenAsync($"/workbench/documents/{id}/check");
        await drafter.SubmitAsync($"/workbench/documents/{id}/check?handler=Waive", [("Words", "理由")]);
        await using var db = _site.Get<DatabaseSource>().Open();
        var waiver = await db.Records.OrderByDescending(r => r.Id).FirstAsync(r => r.Kind == "content-waiver");
        Assert.DoesNotContain(Number, waiver.Body + waiver.Title);
        Assert.DoesNotContain(await db.Audit.Where(a => a.RecordId == waiver.Id).Select(a => a.Detail).ToListAsync(), d => d.Contains(Number, StringComparison.Ordinal));
        var both = new Actor(_site.Accounts["drafter"], "李拟稿", [new Holding("fgj", Gongkai.Domain.Organisations.Roles.SecrecyReviewer)]);
        var answer = await _site.Get<ActExecutor>().ExecuteAsync(new Gongkai.Domain.Review.Waivers.GrantWaiver("同意"), ActTarget.Of(waiver.Id), both);
        Assert.Equal("OWN-WORK", Assert.Single(answer.Refusals).Code);
    }

    [Fact]
    [Requirement("R-WEB-15")]
    public async Task A_secret_mark_bars_the_way_and_only_the_secrecy_reviewer_may_let_it_pass()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await Measures.SaveAsync(drafter, [.. Measures.Typed().Where(t => t.Name is not ("Draft.Body" or "Draft.Marks")), ("Draft.Body", "机密★10年\n" + SeedPapers.All[0].Body)]);
        await drafter.ActAsync(id, nameof(SubmitDocument));
        Assert.Contains("GATE-SEC-MARK", drafter.Refused);
        await drafter.OpenAsync($"/workbench/documents/{id}/check");
        await drafter.SubmitAsync($"/workbench/documents/{id}/check?handler=Waive", [("Words", "说明密级标志的写法")]);
        using var affairs = await _site.SignInAsync("affairs");
        await drafter.OpenAsync($"/workbench/documents/{id}/check");
        var waiver = drafter.Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/workbench/review/waivers/", StringComparison.Ordinal));
        await affairs.OpenAsync(waiver);
        Assert.Null(affairs.FormTo($"{waiver}/acts/GrantWaiver"));
    }

    [Fact]
    public async Task A_neighbour_is_told_that_there_is_no_such_record()
    {
        using var drafter = await _site.SignInAsync("drafter");
        var id = await DraftAsync(drafter, "一段文字。");
        using var neighbour = await _site.SignInAsync("neighbour");
        await neighbour.OpenAsync($"/workbench/documents/{id}/check");
        Assert.Equal(HttpStatusCode.NotFound, neighbour.Status);
    }

    // The mask button is a second button of the form beside the number.
    private static Task MaskAsync(Clerk drafter, long id)
    {
        drafter.Page.QuerySelector("li[data-code='PII-ID'] form")!.SetAttribute("action", $"/workbench/documents/{id}/check?handler=Mask");
        return drafter.SubmitAsync($"/workbench/documents/{id}/check?handler=Mask", []);
    }
}
