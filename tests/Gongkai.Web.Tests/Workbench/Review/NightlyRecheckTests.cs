using System.Text.Json;
using Gongkai.Domain.Review.Findings;
using Gongkai.Domain.Review.WordLists;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.Records;
using Gongkai.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench.Review;

/// <summary>What is already public is looked at again when the rules change, and every day what was published.</summary>
public class NightlyRecheckTests
{
    [Fact]
    [Requirement("R-WEB-16"), Requirement("R-WEB-18")]
    public async Task Everything_public_is_looked_at_again_when_a_list_changes_and_a_report_lies_on_the_desks()
    {
        await using var site = await OfficeSite.StartAsync();
        var id = await site.PublishedAsync(policy: false);
        var first = await RunAsync(site);
        Assert.Equal((true, true, 1, 0), (first.Everything, first.IsClean, first.Looked, first.Barred));

        // Nothing changed: the next night looks only at what was published since, the day of the last run included; the night after at nothing.
        site.Time.Now = site.Time.Now.AddDays(1);
        var second = await RunAsync(site);
        Assert.Equal((false, 1, "fgj"), (second.Everything, second.Looked, Assert.Single(second.Published).UnitCode));
        site.Time.Now = site.Time.Now.AddDays(1);
        Assert.Equal(0, (await RunAsync(site)).Looked);

        var disclosure = await site.ActorAsync("disclosure");
        await site.ActAsync(new OpenWordList("own", "本站词库", "政务公开股", "巡查"), ActTarget.New, disclosure);
        await site.ActAsync(new ChangeWords([new WordEntry("内部值班", WordKind.Harmful) { Severity = FindingSeverity.Block }], [], "登记"), ActTarget.ByKey("own"), disclosure);
        site.Time.Now = site.Time.Now.AddDays(1);
        var third = await RunAsync(site);
        Assert.Equal((true, 1, false), (third.Everything, third.Barred, third.IsClean));
        Assert.Contains(third.Lines, l => l.RecordId == id && l.Code == "WORD-HARMFUL" && l.Severity == FindingSeverity.Block);

        using var centre = await site.SignInAsync("centre");
        await centre.OpenAsync("/workbench");
        Assert.Contains("内容检查：检查 1 条", centre.Text);
    }

    private static async Task<ContentRecheck> RunAsync(OfficeSite site)
    {
        await site.Get<IEnumerable<IJobHandler>>().Single(h => h.Topic == "content.recheck").RunAsync("{}", default);
        await using var db = site.Get<DatabaseSource>().Open();
        var body = await db.Records.Where(r => r.Kind == ContentRecheckProcedure.KindName).OrderByDescending(r => r.Id).Select(r => r.Body).FirstAsync();
        return JsonSerializer.Deserialize<ContentRecheck>(body, RecordJson.Body)!;
    }
}
