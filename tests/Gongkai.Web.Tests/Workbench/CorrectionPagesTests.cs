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
        await officer.SubmitAsync(page, [("Go", "told")]);
        await officer.OpenAsync(page);
        Assert.Contains("吴公开", officer.Text);
        Assert.Contains("告知提交人", officer.Text);
        Assert.DoesNotContain(Contact, officer.Text);
        await using var db = _site.Get<DatabaseSource>().Open();
        Assert.DoesNotContain(Contact, string.Join('\n', await db.Audit.Select(a => a.Detail).ToListAsync()));
    }

    [Fact]
    public async Task A_handled_report_is_answered_again_by_who_may_handle_it_and_told_again()
    {
        var reader = new Actor(0, "网民（纠错）", [new Holding("~", Roles.Applicant)]);
        var report = new SubmitContentReport(0, "门户网站", "tzgg", "zfb", "wording", "标题里多了一个字", "删去", _site.Get<ReportSlips>().Seal(Contact));
        var page = $"{List}/{(await _site.ActAsync(report, ActTarget.New, reader)).RecordId}";
        using var officer = await _site.SignInAsync("disclosure");
        await officer.OpenAsync(page);
        Assert.DoesNotContain("再次答复", officer.Text);
        await officer.SubmitAsync(page, [("Go", "handle"), ("Outcome", "NoMistake"), ("Answer", "没有错误。")]);
        await officer.OpenAsync(page);
        await officer.SubmitAsync(page, [("Go", "told")]);
        await officer.OpenAsync(page);
        Assert.DoesNotContain(Contact, officer.Text);
        await officer.SubmitAsync(page, [("Go", "again")]);
        Assert.Equal(["CORRECTION-FURTHER-KIND", "CORRECTION-OUTCOME"], officer.Refused);
        await officer.SubmitAsync(page, [("Go", "again"), ("Kind", "Correcting"), ("Outcome", "Fixed"), ("Reason", ""), ("Answer", "")]);
        Assert.Equal(["CORRECTION-REASON", "CORRECTION-ANSWER"], officer.Refused);
        await officer.SubmitAsync(page, [("Go", "again"), ("Kind", "Correcting"), ("Outcome", "Fixed"), ("Reason", "提交人来电"), ("Answer", "标题已经改正。")]);
        Assert.Contains("请再按联系方式告知他", officer.Text);
        await officer.OpenAsync(page);
        Assert.Contains(Contact, officer.Text);
        foreach (var kept in new[] { "没有错误。", "标题已经改正。", "更正答复", "原因：提交人来电", "已经更正，作过更正答复，待告知提交人" }) Assert.Contains(kept, officer.Text);
        await officer.SubmitAsync(page, [("Go", "told")]);
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync(page);
        Assert.DoesNotContain("再次答复", drafter.Text);
    }

    [Fact]
    public async Task Who_cannot_be_reached_any_more_is_said_so_before_and_after_a_further_answer()
    {
        var reader = new Actor(0, "网民（纠错）", [new Holding("~", Roles.Applicant)]);
        var page = $"{List}/{(await _site.ActAsync(new SubmitContentReport(0, "门户网站", "tzgg", "zfb", "wording", "标题里多了一个字", "删去", null), ActTarget.New, reader)).RecordId}";
        using var officer = await _site.SignInAsync("disclosure");
        await officer.OpenAsync(page);
        await officer.SubmitAsync(page, [("Go", "handle"), ("Outcome", "Fixed"), ("Answer", "已删去。")]);
        await officer.OpenAsync(page);
        Assert.Contains("答复只在他凭回执查询时看得到。不会有人通知他。", officer.Text);
        await officer.SubmitAsync(page, [("Go", "again"), ("Kind", "Adding"), ("Outcome", "Fixed"), ("Reason", "补充说明"), ("Answer", "另一处也已删去。")]);
        Assert.Contains("答复只在他凭回执查询时看得到", officer.Text);
        await officer.OpenAsync(page);
        Assert.DoesNotContain("待告知提交人", officer.Text);
    }
}
