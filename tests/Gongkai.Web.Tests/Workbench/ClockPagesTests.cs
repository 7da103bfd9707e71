using System.Net;
using Gongkai.Domain.Acts;
using Gongkai.Domain.SiteCare;
using Gongkai.Storage.Acts;

namespace Gongkai.Web.Tests.Workbench;

/// <summary>The public calculator, incidents, and years of the calendar.</summary>
public class ClockPagesTests(OfficeShared shared) : IClassFixture<OfficeShared>
{
    private readonly OfficeSite _site = shared.Site;

    [Fact]
    [Requirement("R-REQ-07")]
    public async Task Anybody_can_have_the_reply_deadline_counted_day_by_day()
    {
        using var visitor = new Clerk(_site.Address, "public");
        await visitor.OpenAsync("/deadlines?rule=request.reply&channel=in-person&received=2026-03-02&go=answer");
        Assert.Equal("2026-03-30", visitor.Page.QuerySelector(".due time")!.GetAttribute("datetime"));
        Assert.Equal(20, visitor.Page.QuerySelectorAll(".answer tbody tr").Count(r => r.Children[1].TextContent != "不计"));

        await visitor.OpenAsync("/deadlines?rule=request.reply&channel=in-person&received=2026-03-02&go=add");
        Assert.NotNull(visitor.Page.QuerySelector("select[name=event]"));
        await visitor.OpenAsync("/deadlines?rule=request.reply&channel=in-person&received=2026-03-02&event=extended&on=2026-03-20&extend=25&go=answer");
        Assert.NotNull(visitor.Page.QuerySelector("[data-code='EXTENSION-TOO-LONG']"));
        Assert.Equal("2026-03-30", visitor.Page.QuerySelector(".due time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_deadline_in_a_year_without_a_notice_is_marked_provisional_and_a_wrong_date_is_named()
    {
        using var visitor = new Clerk(_site.Address, "public");
        await visitor.OpenAsync("/deadlines?rule=active.publish&start=2026-12-20&go=answer");
        Assert.Contains("（暂定）", visitor.Page.QuerySelector(".due")!.TextContent);
        await visitor.OpenAsync("/deadlines?rule=active.publish&start=昨天&go=answer");
        Assert.Contains("不是日期", visitor.Text);
        Assert.NotNull(visitor.Page.GetElementById(visitor.Page.GetElementById("start")!.GetAttribute("aria-describedby")!));
    }

    [Fact]
    public async Task Every_rule_of_the_calculator_answers_without_failing()
    {
        using var visitor = new Clerk(_site.Address, "public");
        await visitor.OpenAsync("/deadlines");
        foreach (var rule in visitor.Page.QuerySelectorAll("#rule option").Select(o => o.GetAttribute("value")!).ToList())
        {
            await visitor.OpenAsync($"/deadlines?rule={rule}&start=2026-03-02&days=5&go=answer");
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }
    }

    [Fact]
    public async Task An_incident_is_closed_with_a_conclusion_by_whose_it_is()
    {
        var made = await _site.ActAsync(new ReportIncident(IncidentCategories.ClockDifference, "期限与记录不一致", ["第一处"], []), ActTarget.New, Actor.System("期限复核"));
        using var disclosure = await _site.SignInAsync("disclosure");
        await disclosure.OpenAsync("/workbench/incidents");
        Assert.Contains("期限与记录不一致", disclosure.Text);
        await disclosure.OpenAsync($"/workbench/incidents/{made.RecordId}");
        await disclosure.SubmitAsync($"/workbench/incidents/{made.RecordId}", [("Conclusion", " ")]);
        Assert.Contains("CONCLUSION-MISSING", disclosure.Refused);
        await disclosure.SubmitAsync($"/workbench/incidents/{made.RecordId}", [("Conclusion", "已查明并改正")]);
        await disclosure.OpenAsync("/workbench/incidents?state=closed");
        Assert.Contains("已查明并改正", disclosure.Text);
        using var drafter = await _site.SignInAsync("drafter");
        await drafter.OpenAsync($"/workbench/incidents/{made.RecordId}");
        Assert.Equal(HttpStatusCode.NotFound, drafter.Status);
    }

    [Fact]
    public async Task A_calendar_year_is_proposed_by_one_and_confirmed_by_another()
    {
        await using var site = await OfficeSite.StartAsync();
        using var disclosure = await site.SignInAsync("disclosure");
        await disclosure.OpenAsync("/workbench/calendar");
        await disclosure.SubmitAsync("/workbench/calendar?handler=Propose", [("Json", "{不是")]);
        Assert.Contains("CALENDAR-JSON", disclosure.Refused);
        Assert.Equal("{不是", disclosure.Value("Json"));

        await disclosure.OpenAsync("/workbench/calendar?handler=Export&year=2026");
        var json = System.Text.Encoding.UTF8.GetString(disclosure.Bytes);
        await disclosure.OpenAsync("/workbench/calendar");
        await disclosure.SubmitAsync("/workbench/calendar?handler=Propose", [("Json", json)]);
        Assert.Equal(HttpStatusCode.OK, disclosure.Status);
        Assert.Contains("提出人不能确认", disclosure.Text);

        using var affairs = await site.SignInAsync("affairs");
        await affairs.OpenAsync("/workbench/calendar");
        var confirm = affairs.Page.Forms.First(f => f.GetAttribute("action")!.Contains("handler=Confirm")).GetAttribute("action")!;
        await affairs.SubmitAsync(confirm, []);
        Assert.Contains("已生效", affairs.Text);
    }
}
