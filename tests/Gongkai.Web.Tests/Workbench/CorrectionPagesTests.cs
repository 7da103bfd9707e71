using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;
using Gongkai.Storage.Database;
using Gongkai.Storage.SiteCare;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>网页纠错 in the workbench: handled, told, and the contact seen only by who needs it.</summary>
public sealed class CorrectionPagesTests : IAsyncLifetime
{
    private const string List = "/workbench/corrections", Contact = "0000-7654321";

    private OfficeSite _site = null!;

    public async Task InitializeAsync() => _site = await OfficeSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Who_handles_a_report_tells_the_reporter_afterwards_and_the_contact_stands_in_no_list_and_no_audit_entry()
    {
        var reader = new Actor(0, "网民（纠错）", [new Holding("~", Roles.Applicant)]);
        var report = new SubmitContentReport(0, "门户网站", "tzgg", "zfb", "wording", "标题里多了一个字", "删去", _site.Get<ReportSlips>().Seal(Contact));
        var page = $"{List}/{(await _site.ActAsync(report, ActTarget.New, reader)).RecordId}";
        using var officer = await _site.SignInAsync("disclosure");
        await officer.OpenAsync(List);
        Assert.Contains("标题里多了一个字", officer.Text);
        Assert.DoesNotContain(Contact, officer.Text);
        await officer.OpenAsync(page);
        Assert.Contains(Contact, officer.Text);
        await officer.SubmitAsync(page, [("Outcome", "Fixed"), ("Answer", "")]);
        Assert.Equal(["CORRECTION-ANSWER"], officer.Refused);
        await officer.SubmitAsync(page, [("Outcome", "Fixed"), ("Answer", "已删去。")]);
        await officer.OpenAsync(List + "?state=closed");
        Assert.Contains("待告知提交人", officer.Text);
        await officer.OpenAsync(page);
        Assert.Contains(Contact, officer.Text);
        using (var drafter = await _site.SignInAsync("drafter"))
        {
            await drafter.OpenAsync(page);
            Assert.DoesNotContain(Contact, drafter.Text);
        }
        await officer.SubmitAsync(page, [("Outcome", "told")]);
        await officer.OpenAsync(page);
        Assert.Contains("吴公开", officer.Text);
        Assert.Contains("告知提交人", officer.Text);
        Assert.DoesNotContain(Contact, officer.Text);
        await using var db = _site.Get<DatabaseSource>().Open();
        Assert.DoesNotContain(Contact, string.Join('\n', await db.Audit.Select(a => a.Detail).ToListAsync()));
    }
}
